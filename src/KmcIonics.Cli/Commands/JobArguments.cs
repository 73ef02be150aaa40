using System.CommandLine;

namespace KmcIonics.Cli.Commands;

/// <summary>The arguments that name a job, shared by the commands that read one.</summary>
internal sealed class JobArguments
{
    public JobArguments() => UnknownOption.RefuseIn(Job);

    public Argument<string> Job { get; } = new("JOB") { Description = "Job file (YAML). 'kmc-ionics schema' prints what it may hold." };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Override a field of the job, as --set run.replicas=4 or --set conditions.temperature=[300,400]. May be repeated.",
        HelpName = "path=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Add(Job);
        command.Add(Set);
    }

    public (string Path, IReadOnlyList<string> Overrides) From(ParseResult parsed) =>
        (parsed.GetRequiredValue(Job), parsed.GetValue(Set) ?? []);
}

using System.CommandLine;
using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of job files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON Schema of job files, for completion and checks in an editor.");
        command.SetAction(_ => CommandGuard.Run(() =>
        {
            Console.WriteLine(JobSchema.ToJson());
            return ExitCode.Done;
        }));
        return command;
    }
}

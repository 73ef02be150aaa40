using System.CommandLine;
using System.CommandLine.Parsing;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Reporting;
using KmcIonics.Cli.Running;
using KmcIonics.Plots;

namespace KmcIonics.Cli.Commands;

/// <summary><c>lattice</c>: builds the lattice of a job, says what it consists of, and writes it out.</summary>
internal static class LatticeCommand
{
    private const string PictureOption = "--picture";

    public static Command Create()
    {
        var command = new Command("lattice", "Build the lattice of a job, count its sites, hops and barriers, and write it out.");
        var job = new JobArguments();
        var output = new Option<string[]>("--output", "-o")
        {
            Description = $"Write the lattice to this file: {LatticeOutputs.Endings}; NAME.csv comes with NAME.edges.csv. May be repeated.",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var json = new Option<bool>("--json") { Description = "Print the counts as JSON." };
        var picture = new Option<string?>(PictureOption) { Description = "Draw a slice of the lattice into a PNG or SVG file.", HelpName = "FILE" };
        var colour = new Option<SiteColour>("--colour") { Description = "What the colours of the picture mean: region, type or barrier.", HelpName = "region|type|barrier", CustomParser = Colour, DefaultValueFactory = _ => SiteColour.Region };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the files if they exist." };
        job.AddTo(command);
        command.Add(output);
        command.Add(picture);
        command.Add(colour);
        command.Add(overwrite);
        command.Add(json);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            using var interrupted = new InterruptedBuild();
            (string path, IReadOnlyList<string> overrides) = job.From(parsed);
            LoadedJob loaded = JobReader.Read(path, overrides, isForLattice: true);
            bool replace = parsed.GetValue(overwrite);
            var outputs = new LatticeOutputs(parsed.GetValue(output) ?? [], replace);
            outputs.EnsureWritable([loaded.Path, .. loaded.Structures.Select(source => source.Path)]);
            if (parsed.GetValue(picture) is { } asked)
                Figure.EnsureWritable(asked, PictureOption, replace);
            var study = new LatticeStudy(loaded.Job);
            // With --json nothing else stands on standard output.
            TextWriter say = parsed.GetValue(json) ? Console.Error : Console.Out;
            if (parsed.GetValue(json))
                Console.Out.WriteLine(CensusJson.From(study));
            else
                CensusTable.Write(study, say);
            outputs.Write(loaded, study, say);
            if (parsed.GetValue(picture) is { } drawn)
            {
                LatticeFigure.Of(study.Sites, study.Hops, parsed.GetValue(colour)).Write(drawn, PictureOption, replace);
                say.WriteLine($"picture in {drawn}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static SiteColour Colour(ArgumentResult result)
    {
        string asked = result.Tokens[0].Value;
        foreach (SiteColour colour in Enum.GetValues<SiteColour>())
        {
            if (string.Equals(asked, colour.ToString(), StringComparison.OrdinalIgnoreCase))
                return colour;
        }

        result.AddError($"--colour is '{asked}'; allowed are region, type and barrier.");
        return default;
    }
}

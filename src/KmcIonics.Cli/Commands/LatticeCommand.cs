using System.CommandLine;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Reporting;
using KmcIonics.Cli.Running;
using KmcIonics.Model;
using KmcIonics.Plots;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary><c>lattice</c>: builds the lattice of a job, says what it consists of, and writes it out.</summary>
internal static class LatticeCommand
{
    public static Command Create()
    {
        var command = new Command("lattice", "Build the lattice of a job, count its sites, hops and barriers, and write it out.");
        var job = new JobArguments();
        var output = new Option<string?>("--output", "-o") { Description = "Write the sites to this file: extended XYZ (.xyz), which OVITO reads.", HelpName = "FILE" };
        var picture = new Option<string?>("--picture") { Description = "Draw a slice of the lattice into a PNG or SVG file.", HelpName = "FILE" };
        var colour = new Option<SiteColour>("--colour") { Description = "What the colours of the picture mean: region, type or barrier.", DefaultValueFactory = _ => SiteColour.Region };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the files if they exist." };
        job.AddTo(command);
        command.Add(output);
        command.Add(picture);
        command.Add(colour);
        command.Add(overwrite);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            (string path, IReadOnlyList<string> overrides) = job.From(parsed);
            LoadedJob loaded = JobReader.Read(path, overrides);
            string? file = parsed.GetValue(output);
            bool replace = parsed.GetValue(overwrite);
            if (file is not null)
                EnsureWritable(file, replace);
            if (parsed.GetValue(picture) is { } asked)
                LatticePicture.EnsureWritable(asked, replace);
            var study = new LatticeStudy(loaded.Job);
            CensusTable.Write(study, Console.Out);
            if (file is not null)
            {
                OutputFile.Write(file, ExtendedXyz.Kind, replace, stream => ExtendedXyz.Write(stream, study.Sites, study.Population.Species));
                Console.WriteLine($"sites in {file}");
            }

            if (parsed.GetValue(picture) is { } drawn)
            {
                LatticePicture.Write(drawn, study.Sites, study.Hops, parsed.GetValue(colour), replace);
                Console.WriteLine($"picture in {drawn}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void EnsureWritable(string file, bool overwrite)
    {
        if (!file.EndsWith(ExtendedXyz.Kind.Extension, StringComparison.OrdinalIgnoreCase))
            throw new InputException($"'{file}' is of no kind that a lattice can be written to", "Give a name that ends with .xyz.");
        OutputFile.EnsureWritable(file, ExtendedXyz.Kind, overwrite);
    }
}

using System.CommandLine;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Reporting;
using KmcIonics.Cli.Running;
using KmcIonics.Model;
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
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file if it exists." };
        job.AddTo(command);
        command.Add(output);
        command.Add(overwrite);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            (string path, IReadOnlyList<string> overrides) = job.From(parsed);
            LoadedJob loaded = JobReader.Read(path, overrides);
            string? file = parsed.GetValue(output);
            if (file is not null)
                EnsureWritable(file, parsed.GetValue(overwrite));
            var study = new LatticeStudy(loaded.Job);
            CensusTable.Write(study, Console.Out);
            if (file is null)
                return ExitCode.Done;
            OutputFile.Write(file, ExtendedXyz.Kind, parsed.GetValue(overwrite), stream => ExtendedXyz.Write(stream, study.Sites, study.Population.Species));
            Console.WriteLine($"sites in {file}");
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

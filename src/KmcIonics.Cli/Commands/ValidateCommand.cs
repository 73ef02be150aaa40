using System.CommandLine;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Reporting;
using KmcIonics.Cli.Running;

namespace KmcIonics.Cli.Commands;

/// <summary><c>validate</c>: reads a job and builds its lattice, without running it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var command = new Command("validate", "Check a job file and say what would run.");
        var job = new JobArguments();
        job.AddTo(command);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            using var interrupted = new InterruptedBuild();
            (string path, IReadOnlyList<string> overrides) = job.From(parsed);
            LoadedJob loaded = JobReader.Read(path, overrides);
            StudyDescription.Write(new PreparedStudy(loaded.Job), Console.Out);
            Console.WriteLine($"{path}: valid");
            return ExitCode.Done;
        }));
        return command;
    }
}

using System.CommandLine;
using System.Runtime.InteropServices;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Reporting;
using KmcIonics.Cli.Running;
using KmcIonics.Engine.Backends;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary><c>run</c>: runs a job and writes its result file.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Run a job: build the lattice, run the replicas, write diffusivity and conductivity to an HDF5 file.");
        var job = new JobArguments();
        var device = new DeviceChoice();
        var output = new Option<string?>("--output", "-o") { Description = "Result file; NAME.h5 here, after the job's name, unless given.", HelpName = "FILE" };
        var picture = new Option<string?>("--picture") { Description = "Draw all figures into this one PNG or SVG file; unless given, one a file into the folder NAME-plots beside the result.", HelpName = "FILE" };
        var noPlots = new Option<bool>("--no-plots") { Description = "Draw no figures." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the result file and the figures if they exist." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON, and nothing else, on standard output." };
        job.AddTo(command);
        command.Add(output);
        command.Add(picture);
        command.Add(noPlots);
        command.Add(overwrite);
        device.AddTo(command);
        command.Add(json);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            (string path, IReadOnlyList<string> overrides) = job.From(parsed);
            LoadedJob loaded = JobReader.Read(path, overrides);
            string file = parsed.GetValue(output) ?? $"{loaded.Job.Name}.h5";
            var files = new OutputFiles(file, parsed.GetValue(picture), !parsed.GetValue(noPlots), parsed.GetValue(overwrite));
            files.EnsureWritable(loaded.Job);
            PreparedStudy study;
            using (new InterruptedBuild())
                study = new PreparedStudy(loaded.Job);
            var segments = SegmentFolder.For(loaded, study, files.Result, files.Overwrite);
            (Device opened, string reason) = device.Open(parsed, (long)study.Graph.CellCount * study.Job.Run.Replicas);
            using (opened)
                return Run(loaded, study, opened, reason, files, segments, parsed.GetValue(json));
        }));
        return command;
    }

    private static int Run(LoadedJob loaded, PreparedStudy study, Device device, string reason, OutputFiles files, SegmentFolder? segments, bool json)
    {
        StudyDescription.Write(study, Console.Error);
        Console.Error.WriteLine(
            $"device    {DeviceChoice.NameOf(device.Description.Kind)} ({device.Description.Name}{(device.Threads > 1 ? $", {device.Threads} threads" : string.Empty)}): {reason}");
        using var cancellation = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        DateTimeOffset started = DateTimeOffset.UtcNow;
        bool complete = true;
        StudyRun run;
        using (var display = ProgressDisplay.Start(Console.Error))
        {
            run = new StudyRun(study, device, display, segments);
            try
            {
                run.Run(cancellation.Token);
            }
            catch (OperationCanceledException) when (run.Conditions.Count > 0)
            {
                complete = false;
            }
            catch (OperationCanceledException) when (segments is { Entries.Count: > 0 })
            {
                Console.Error.WriteLine($"interrupted; nothing was sampled to its end, so no result was written; {segments.Entries.Count} closed segments of the trajectory are in '{segments.Path}'");
                return ExitCode.Interrupted;
            }
        }

        var replaced = ReplacedSegments.Of(files.Result);
        ResultRecord record = ResultAssembly.Assemble(loaded, study, run.Conditions, segments?.Entries ?? [], device, started, complete);
        string? written = null;
        try
        {
            ResultFile.Write(files.Result, record, files.Overwrite);
            written = files.Result;
            replaced.Remove();
        }
        finally
        {
            // A long run must not be lost to a full disk: what it found is at least on the screen.
            if (json)
                Console.WriteLine(ResultJson.From(record, written));
            else
                ResultTable.Write(record, written, Console.Out);
        }

        if (segments is not null)
            Console.Error.WriteLine($"trajectory in {segments.Path}, {segments.Entries.Count} segments");
        files.Draw(record);
        if (complete)
            return ExitCode.Done;
        Console.Error.WriteLine(
            $"interrupted: {run.Conditions.Count} of {study.Courses.Count} conditions were sampled to their end and are in the file");
        return ExitCode.Interrupted;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }
    }
}

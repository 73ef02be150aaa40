using System.CommandLine;
using KmcIonics.Cli.Reporting;
using KmcIonics.Cli.Running;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary><c>analyze</c>: finds again, in stored trajectories, what their runs found.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var command = new Command("analyze", "Compute diffusivity and conductivity again from the trajectories of results, with another fit or without their start; results of one job with different seeds are merged.");
        var files = new Argument<string[]>("FILE") { Description = "Result files (.h5) with trajectories, their segments beside them.", Arity = ArgumentArity.OneOrMore };
        var fromFrame = new Option<int?>("--from-frame") { Description = "Leave out the frames before this one.", HelpName = "N" };
        var skipHops = new Option<double?>("--skip-hops") { Description = "Leave out that many hops per ion at the start.", HelpName = "N" };
        var fitFrom = new Option<double?>("--fit-from") { Description = "Shortest lag of the diffusivity fit in hops per ion, in place of the job's.", HelpName = "HOPS" };
        var fitTo = new Option<double?>("--fit-to") { Description = "Longest lag of the diffusivity fit in hops per ion, in place of the job's.", HelpName = "HOPS" };
        var output = new Option<string?>("--output", "-o") { Description = "Also write a result file.", HelpName = "FILE" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace that file if it exists." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON, and nothing else, on standard output." };
        command.Add(files);
        foreach (Option option in new Option[] { fromFrame, skipHops, fitFrom, fitTo, output, overwrite, json })
            command.Add(option);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            string? file = parsed.GetValue(output);
            string[] paths = parsed.GetRequiredValue(files);
            CheckPaths(paths, file);
            if (file is not null)
                ResultFile.EnsureWritable(file, parsed.GetValue(overwrite));
            CheckNumber(parsed.GetValue(fromFrame), "--from-frame");
            CheckNumber(parsed.GetValue(skipHops), "--skip-hops");
            ResultRecord record = Analysed(
                paths, new AnalysisWindow(parsed.GetValue(fromFrame), parsed.GetValue(skipHops)), run => Fitted(run, parsed.GetValue(fitFrom), parsed.GetValue(fitTo)));
            if (file is not null)
                ResultFile.Write(file, record, parsed.GetValue(overwrite));
            if (parsed.GetValue(json))
                Console.WriteLine(ResultJson.From(record, file));
            else
                ResultTable.Write(record, file ?? string.Join(", ", paths), Console.Out);
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>What there is to see in the trajectories of results.</summary>
    /// <param name="paths">Result files.</param>
    /// <param name="window">Which frames.</param>
    /// <param name="fit">Changes the lags of the fit.</param>
    /// <exception cref="InputException">A file cannot be read, lacks frames, or does not belong to the others.</exception>
    public static ResultRecord Analysed(IReadOnlyList<string> paths, AnalysisWindow window, Func<RunSettings, RunSettings> fit)
    {
        var runs = StoredRuns.Read(paths);
        var analysis = new TrajectoryAnalysis(runs, window, fit);
        if (analysis.ReplicaCount < runs.Runs.Sum(run => run.Record.Conditions[0].Run.Replicas.Count))
            Console.Error.WriteLine($"{analysis.ReplicaCount} of the replicas that ran are stored; run.trajectory: {{replicas: all}} stores all");
        return analysis.Result();
    }

    private static void CheckPaths(string[] paths, string? output)
    {
        if (paths.FirstOrDefault(path => path.StartsWith('-')) is { } option)
            throw new InputException($"there is no option '{option}'", "Run 'kmc-ionics analyze --help' for the options.");
        if (output is not null && paths.Any(path => Path.GetFullPath(path) == Path.GetFullPath(output)))
            throw new InputException($"'{output}' is to be read and written", "Give --output another name.");
    }

    private static void CheckNumber(double? number, string option)
    {
        if (!(number is null or (>= 0 and <= 1e9)))
            throw new InputException($"{option} is {number}", "Give a number from 0 to 1e9.");
    }

    private static RunSettings Fitted(RunSettings run, double? from, double? to)
    {
        RunSettings fitted = run with { FitFromHops = from ?? run.FitFromHops, FitToHops = to ?? run.FitToHops };
        return fitted.FitFromHops >= 0 && fitted.FitToHops > fitted.FitFromHops && fitted.FitToHops <= 1e9
            ? fitted
            : throw new InputException($"the fit window from {fitted.FitFromHops} to {fitted.FitToHops} hops per ion is empty", "Raise --fit-to above --fit-from.");
    }
}

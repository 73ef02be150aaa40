using System.CommandLine;
using KmcIonics.Model;
using KmcIonics.Plots;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary><c>plot</c>: draws what result files hold.</summary>
internal static class PlotCommand
{
    private const string Output = "--output";

    public static Command Create()
    {
        var command = new Command("plot", "Draw what result files hold: one figure a kind, a journal's column wide; several files are compared in one Arrhenius plot.");
        var files = new Argument<string[]>("FILE") { Description = "Result files that 'kmc-ionics run' wrote.", Arity = ArgumentArity.OneOrMore };
        UnknownOption.RefuseIn(files);
        var kinds = new Option<string[]>("--kind")
        {
            Description = $"Draw only these kinds: {string.Join(", ", FigureNames.All)}. Unless given, all that the files hold something for.",
            HelpName = string.Join('|', FigureNames.All),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string?>(Output, "-o") { Description = "Folder for one file a figure (NAME-plots beside FILE unless given), or a file ending in .png or .svg for all in one.", HelpName = "FOLDER|FILE" };
        var format = new Option<string>("--format") { Description = "png or svg, for figures in a folder.", HelpName = "png|svg", DefaultValueFactory = _ => "png" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace pictures that exist." };
        format.AcceptOnlyFromAmong("png", "svg");
        command.Add(files);
        command.Add(kinds);
        command.Add(output);
        command.Add(format);
        command.Add(overwrite);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            string[] paths = parsed.GetRequiredValue(files);
            FigureKind[] asked = [.. (parsed.GetValue(kinds) ?? []).Select(FigureNames.Parse).Distinct()];
            PlottedResult[] results = [.. ReadAll(paths)];
            FigureKind[] missing = [.. asked.Where(kind => FigureCatalogue.Of(kind, results).Count == 0)];
            if (missing.Length > 0)
                throw new InputException($"{Named(paths)} nothing for {string.Join(" and ", missing.Select(FigureNames.Of))}", "Leave --kind out to draw what there is.");
            var drawing = new PlotFiles(
                parsed.GetValue(output) ?? (paths.Length == 1 ? PlotFiles.FolderBeside(paths[0]) : "comparison-plots"), Output, "." + parsed.GetValue(format), parsed.GetValue(overwrite));
            IReadOnlyList<string> written = drawing.Draw(results, asked.Length > 0 ? asked : Enum.GetValues<FigureKind>());
            if (written.Count == 0)
                throw new InputException($"{Named(paths)} nothing that is drawn", "Run the job to its end, or sample longer.");
            foreach (string file in written)
                Console.Out.WriteLine($"figure in {file}");
            return ExitCode.Done;
        }));
        return command;
    }

    // Runs of one job are told apart by their files.
    private static IEnumerable<PlottedResult> ReadAll(string[] paths)
    {
        ResultRecord[] records = Array.ConvertAll(paths, ResultFile.Read);
        bool alike = records.Select(record => record.JobName).Distinct(StringComparer.Ordinal).Count() < records.Length;
        return records.Zip(paths, (record, path) => new PlottedResult(alike && records.Length > 1 ? Path.GetFileNameWithoutExtension(path) : record.JobName, record));
    }

    private static string Named(string[] paths) => paths is [var only] ? $"'{only}' holds" : "the files hold";
}

using System.CommandLine;
using System.Text;
using KmcIonics.Cli.Reports;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary><c>report</c>: writes a result as one page of HTML.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var command = new Command("report", "Write one self-contained HTML page of a result: what it says, tables, figures, job and provenance.");
        var file = new Argument<string>("FILE") { Description = "Result file that 'kmc-ionics run' wrote." };
        UnknownOption.RefuseIn(file);
        var output = new Option<string?>("--output", "-o") { Description = "Page to write; unless given, FILE with the ending .html.", HelpName = "PAGE" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the page if it exists." };
        command.Add(file);
        command.Add(output);
        command.Add(overwrite);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            string path = parsed.GetRequiredValue(file);
            string page = parsed.GetValue(output) ?? Path.ChangeExtension(path, ".html");
            bool replace = parsed.GetValue(overwrite);
            OutputFile.EnsureWritable(page, ReportPage.Kind, replace);
            byte[] text = Encoding.UTF8.GetBytes(ReportPage.Of(ResultFile.Read(path)));
            OutputFile.Write(page, ReportPage.Kind, replace, stream => stream.Write(text));
            Console.Out.WriteLine($"report in {page}");
            return ExitCode.Done;
        }));
        return command;
    }
}

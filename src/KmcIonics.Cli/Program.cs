using System.CommandLine;
using System.Text;
using KmcIonics.Cli.Commands;

namespace KmcIonics.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Whatever the language of the machine: tables have Greek letters and raised digits, and JSON is UTF-8.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Kinetic Monte Carlo of ion hopping in solid electrolytes: diffusivity and conductivity with error bars, on GPU or host.")
        {
            RunCommand.Create(),
            AnalyzeCommand.Create(),
            ExportCommand.Create(),
            ValidateCommand.Create(),
            LatticeCommand.Create(),
            PlotCommand.Create(),
            ReportCommand.Create(),
            DevicesCommand.Create(),
            SchemaCommand.Create(),
        };
        // Files of arguments (@FILE) are not wanted: a file's name may start with @.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (string error in CommandLineErrors.Of(parsed))
                Console.Error.WriteLine($"error: {error}");
            Console.Error.WriteLine("Run 'kmc-ionics --help' for the commands and their options.");
            return ExitCode.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }
}

using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>Writes tables wide enough for their numbers: a terminal scrolls, a file does not care.</summary>
internal static class WideTable
{
    public static void Write(TextWriter writer, Table table) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new WideOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors }).Write(table);

    private sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => 160;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}

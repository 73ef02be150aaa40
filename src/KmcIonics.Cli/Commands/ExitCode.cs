namespace KmcIonics.Cli.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failure = 1;
    public const int BadInput = 2;
    public const int NoSuchDevice = 3;
    public const int Interrupted = 4;
}

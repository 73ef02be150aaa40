using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using KmcIonics.Cli.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The built program as a child process.</summary>
internal sealed class KmcProgram : IDisposable
{
    // A guard against hanging, no claim of speed.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _error = new();
    private readonly Task _errorEnd;

    private KmcProgram(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _errorEnd = Task.Run(ReadErrorsAsync);
    }

    private static string[] Command => [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec", typeof(JobReader).Assembly.Location];

    /// <summary>Runs the program to its end; a run draws no figures unless its test asks for one, which would take longer than the small jobs.</summary>
    /// <param name="folder">Folder to run in.</param>
    /// <param name="arguments">Arguments, not quoted.</param>
    public static ToolResult Run(string folder, params string[] arguments)
    {
        bool draws = arguments is not ["run", ..] || arguments.Contains("--picture");
        return RunAsGiven(folder, draws ? arguments : ["run", "--no-plots", .. arguments[1..]]);
    }

    /// <summary>Runs the program to its end, with its figures.</summary>
    public static ToolResult RunAsGiven(string folder, params string[] arguments)
    {
        using KmcProgram program = Start(folder, [.. Command, .. arguments]);
        return program.Finish();
    }

    /// <summary>Runs the program where no GPU can be seen.</summary>
    public static ToolResult RunWithoutGpu(string folder, params string[] arguments)
    {
        using KmcProgram program = Start(folder, [.. Command, .. arguments], ("CUDA_VISIBLE_DEVICES", "-1"), ("OCL_ICD_VENDORS", folder));
        return program.Finish();
    }

    /// <summary>Runs the program where the language of the machine has plain ASCII only.</summary>
    public static ToolResult RunInAscii(string folder, params string[] arguments)
    {
        using KmcProgram program = Start(folder, [.. Command, .. arguments], ("LC_ALL", "POSIX"), ("LANG", "C"));
        return program.Finish();
    }

    /// <summary>Runs the program so that writing any file beyond a size fails, as on a full disk.</summary>
    public static ToolResult RunWithSmallFiles(string folder, int kibibytes, params string[] arguments)
    {
        // Without the handler the limit would kill; the runtime's own double mapping of code is a file, too.
        using KmcProgram program = Start(
            folder,
            ["bash", "-c", $"trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\"", "bash", .. Command, .. arguments],
            ("DOTNET_EnableWriteXorExecute", "0"),
            ("DOTNET_EnableDiagnostics", "0"));
        return program.Finish();
    }

    /// <summary>Starts the program for signals: even a child of a background shell, which ignores interrupts, takes them.</summary>
    public static KmcProgram StartInterruptible(string folder, params string[] arguments) =>
        Start(folder, ["env", "--default-signal=INT,TERM", .. Command, .. arguments]);

    /// <summary>Waits for a line on standard error that contains a text.</summary>
    public async Task WaitForErrorLineAsync(string text)
    {
        using var limit = new CancellationTokenSource(Limit);
        await foreach (string line in _errorLines.Reader.ReadAllAsync(limit.Token))
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"no line with '{text}', but:\n{_error}");
    }

    /// <summary>Sends a signal, INT or TERM.</summary>
    public void Signal(string name) => Tool.Run("bash", ["-c", $"kill -{name} {_process.Id}"], Limit).Succeeded();

    /// <summary>How the program ended; it is killed and the test fails when it does not.</summary>
    public ToolResult Finish()
    {
        if (!Task.WaitAll([_output, _errorEnd, _process.WaitForExitAsync()], Limit))
            Assert.Fail($"still runs after {Limit.TotalSeconds} s:\n{_error}");
        return new ToolResult(_process.ExitCode, _output.Result, _error.ToString());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static KmcProgram Start(string folder, string[] command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return new KmcProgram(start);
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            _error.Append(line).Append('\n');
            _errorLines.Writer.TryWrite(line);
        }

        _errorLines.Writer.Complete();
    }
}

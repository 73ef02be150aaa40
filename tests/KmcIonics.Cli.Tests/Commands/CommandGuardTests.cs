using KmcIonics.Cli.Commands;
using KmcIonics.Engine.Backends;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Commands;

/// <summary>What goes wrong in a command decides the exit code.</summary>
public sealed class CommandGuardTests
{
    public static TheoryData<Exception, int> Failures { get; } = new()
    {
        { new InputException("wrong", "Right it."), 2 },
        { new NoSuchDeviceException(DeviceKind.Cuda), 3 },
        { new OperationCanceledException(), 4 },
        { new IOException("disk"), 1 },
        { new UnauthorizedAccessException(), 1 },
        { new InsufficientMemoryException(), 1 },
        // Parallel loops wrap what went wrong in them.
        { new AggregateException(new InvalidOperationException(), new AggregateException(new InputException("wrong", "Right it."))), 1 },
        { new AggregateException(new AggregateException(new InputException("wrong", "Right it."))), 2 },
        { new AggregateException(new InsufficientMemoryException(), new InputException("wrong", "Right it.")), 2 },
        // No user's mistake, but a fault of the program: it ends with a code all the same.
        { new InvalidOperationException(), 1 },
    };

    [Fact]
    public void A_command_that_ends_well_gives_its_own_code() => Assert.Equal(7, CommandGuard.Run(() => 7));

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void A_failure_has_the_exit_code_of_its_kind(Exception failure, int code) => Assert.Equal(code, CommandGuard.Run(() => throw failure));
}

namespace KmcIonics.Storage.Tests;

public sealed class GuardedStreamTests
{
    [Fact]
    public void Budget_EndsReadingOnAndOn()
    {
        using var stream = new GuardedStream(new MemoryStream(new byte[8]), budget: 20);
        void ReadAgain()
        {
            stream.Position = 0;
            stream.ReadExactly(new byte[8]);
        }

        ReadAgain();
        ReadAgain();
        Assert.Throws<InvalidDataException>(ReadAgain);
    }

    [Fact]
    public void RecursionThroughReads_EndsInAnExceptionThatCanBeCaught()
    {
        using var stream = new GuardedStream(new MemoryStream(new byte[8]), long.MaxValue);
        int Recurse()
        {
            stream.Position = 0;
            return stream.ReadByte() + Recurse() + 1;
        }

        Assert.Throws<InsufficientExecutionStackException>(() => Recurse());
    }
}

namespace KmcIonics.Analysis.Tests;

public sealed class LagWindowTests
{
    [Theory]
    [InlineData(10, 40, 2, 5, 20)] // As asked.
    [InlineData(9.1, 41.9, 2, 5, 20)] // Inwards to whole frames.
    [InlineData(0.3, 0.6, 0.1, 3, 6)] // Rounding moves no end.
    [InlineData(0, 40, 2, 1, 20)] // From the first frame.
    [InlineData(150, 180, 2, 80, 88)] // Narrow and late, but sampled.
    public void Window_that_was_sampled_is_taken_without_a_note(double from, double to, double hopsPerFrame, int first, int last)
    {
        (LagWindow window, string? note) = Choose(from, to, hopsPerFrame);
        Assert.Equal(new LagWindow(first, last), window);
        Assert.Null(note);
    }

    [Theory]
    [InlineData(10, 400, 2, 5, 96)] // Ends too late.
    [InlineData(190, 400, 2, 48, 96)] // Starts too late to leave a usable stretch.
    [InlineData(300, 400, 2, 48, 96)] // Lies beyond.
    [InlineData(0.5, 40, 2, 1, 20)] // Starts before the first frame.
    [InlineData(0.5, 1, 2, 1, 2)] // Ends before the first frame.
    [InlineData(10, 11, 2, 4, 5)] // Holds one frame.
    [InlineData(10.5, 11.5, 2, 4, 5)] // Holds none.
    [InlineData(134, 142, 2, 60, 64)] // Between two lags, which are 8 frames apart there.
    public void Nearest_window_is_taken_with_a_note(double from, double to, double hopsPerFrame, int first, int last)
    {
        (LagWindow window, string? note) = Choose(from, to, hopsPerFrame);
        Assert.Equal(new LagWindow(first, last), window);
        Assert.NotNull(note);
        Assert.Contains($"lags of {window.InHops(hopsPerFrame)} hops per ion", note);
    }

    [Fact]
    public void Next_window_reaches_four_times_as_far_as_was_sampled()
    {
        Assert.Equal(new LagWindow(20, 80), new LagWindow(5, 20).Next(100));
        Assert.Equal(new LagWindow(48, 96), new LagWindow(5, 48).Next(100));
        Assert.Null(new LagWindow(5, 96).Next(100));
    }

    private static (LagWindow Window, string? Note) Choose(double from, double to, double hopsPerFrame) =>
        LagWindow.Choose(new Study { Frames = 100, FitFromHops = from, FitToHops = to }.System, hopsPerFrame);
}

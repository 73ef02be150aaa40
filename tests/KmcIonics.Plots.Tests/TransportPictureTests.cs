using System.Xml.Linq;
using KmcIonics.Analysis;
using KmcIonics.Model;
using SkiaSharp;

namespace KmcIonics.Plots.Tests;

public sealed class TransportPictureTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kmc-plots-");

    [Fact]
    public void PngHasAPanelMoreWithSeveralTemperatures()
    {
        TransportPicture.Write(In("one.png"), [Result(300)], overwrite: false);
        TransportPicture.Write(In("two.png"), [Result(300), Result(350)], overwrite: false);
        using SKBitmap one = SKBitmap.Decode(In("one.png"));
        using SKBitmap two = SKBitmap.Decode(In("two.png"));
        Assert.Equal(2 * one.Width, two.Width);
        Assert.Equal(one.Height, two.Height);
    }

    [Fact]
    public void EachResultHasItsColour()
    {
        TransportPicture.Write(In("two.png"), [Result(300), Result(350)], overwrite: false);
        using SKBitmap picture = SKBitmap.Decode(In("two.png"));
        foreach (int series in (int[])[0, 1])
        {
            ScottPlot.Color color = Palette.Of(series);
            int count = picture.Pixels.Count(pixel => pixel.Red == color.R && pixel.Green == color.G && pixel.Blue == color.B);
            Assert.True(count > 500, $"{count} pixels of series {series}");
        }
    }

    [Fact]
    public void SvgIsDrawnWithUnitsAndTemperatures()
    {
        TransportPicture.Write(In("two.svg"), [Result(300), Result(350)], overwrite: false);
        string text = string.Concat(XDocument.Load(In("two.svg")).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.All((string[])["lag time / s", "Å²", "Li, 300 K", "Li, 350 K", "1000 K / T", "σT / S K cm⁻¹"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void ResultsWithoutHopsOrErrorsAreDrawn()
    {
        Estimate unknown = new(double.NaN, null);
        TransportResult still = Result(300) with
        {
            Conductivity = unknown,
            TracerDiffusivity = unknown,
            MeanSquaredDisplacement = new DisplacementCurve([1e-9, 2e-9], [0, 0], StandardError: null),
            CollectiveDisplacement = new DisplacementCurve([], [], StandardError: null),
        };
        TransportPicture.Write(In("still.png"), [still], overwrite: false);
        TransportPicture.Write(In("some.png"), [still, Result(350)], overwrite: false);
        Assert.True(File.Exists(In("some.png")));
    }

    [Theory]
    [InlineData("picture.jpg")]
    [InlineData("picture")]
    public void OtherFormatsAreRefused(string name) =>
        Assert.Contains(".png or .svg", Assert.Throws<InputException>(() => TransportPicture.EnsureWritable(In(name), overwrite: false)).Remedy, StringComparison.Ordinal);

    [Theory]
    [InlineData("there.png")]
    [InlineData("there.svg")]
    public void OnlyPicturesAreReplaced(string name)
    {
        File.WriteAllText(In(name), "notes");
        Assert.Throws<InputException>(() => TransportPicture.EnsureWritable(In(name), overwrite: false));
        InputException exception = Assert.Throws<InputException>(() => TransportPicture.Write(In(name), [Result(300)], overwrite: true));
        Assert.Contains("--picture", exception.Remedy, StringComparison.Ordinal);
        Assert.Equal("notes", File.ReadAllText(In(name)));
        File.Delete(In(name));
        TransportPicture.Write(In(name), [Result(300)], overwrite: false);
        TransportPicture.Write(In(name), [Result(300)], overwrite: true);
    }

    [Fact]
    public void AMachineWithoutFontsIsSaid() =>
        Assert.Contains("fonts", Assert.Throws<InputException>(() => InstalledFonts.Require(0)).Message, StringComparison.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static TransportResult Result(double temperature)
    {
        double[] lags = [.. Enumerable.Range(1, 100).Select(k => k * 1e-9)];
        double[] squares = [.. lags.Select(lag => 6e-12 * lag * temperature)];
        double[] errors = [.. squares.Select(square => 0.1 * square)];
        Estimate some = new(1e-12 * temperature, 1e-13);
        return new TransportResult
        {
            Temperature = temperature,
            Species = "Li",
            Replicas = 4,
            Ions = 10,
            Dimension = 3,
            SampledTime = 1e-7,
            HopRate = some,
            TracerDiffusivity = some,
            TracerDiffusivityByAxis = [some, some, some],
            ChargeDiffusivity = some,
            ChargeDiffusivityByAxis = [some, some, some],
            TracerCorrelation = some,
            CollectiveCorrelation = some,
            HavenRatio = some,
            Conductivity = some,
            ConductivityByAxis = [some, some, some],
            FiniteNumberFactor = 1,
            MeanSquaredDisplacement = new DisplacementCurve(lags, squares, errors),
            CollectiveDisplacement = new DisplacementCurve(lags, squares, errors),
            FitWindow = (1e-9, 1e-8),
            Notes = [],
        };
    }
}

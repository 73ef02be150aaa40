using System.Xml.Linq;
using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using SkiaSharp;

namespace KmcIonics.Plots.Tests;

public sealed class FigureTests : IDisposable
{
    private const string Option = "--output";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kmc-plots-");

    private static PlottedResult Sweep => SampleRecord.Of("sweep", SampleRecord.Transport(300), SampleRecord.Transport(350), SampleRecord.Transport(400));

    private static PlottedResult Layered => SampleRecord.Of("layered", [.. Sweep.Record.Conditions.Select(SampleRecord.WithLayers)]);

    [Fact]
    public void ThereIsAFigureForWhatAResultHolds()
    {
        Assert.Equal([FigureKind.Msd, FigureKind.Arrhenius, FigureKind.Convergence, FigureKind.Lattice], Kinds(Sweep));
        Assert.Equal([FigureKind.Msd, FigureKind.Convergence, FigureKind.Lattice], Kinds(SampleRecord.Of("one", SampleRecord.Transport(300))));
        Assert.Equal([FigureKind.Msd, FigureKind.Arrhenius, FigureKind.Profile, FigureKind.Convergence, FigureKind.Nyquist, FigureKind.Bode, FigureKind.Lattice], Kinds(Layered));
    }

    [Theory]
    [InlineData(FigureKind.Msd, "lag time / s|mean-squared displacement / Å²|300 K|400 K")]
    [InlineData(FigureKind.Arrhenius, "1000 K / T|σT / S K cm⁻¹|D / cm² s⁻¹|300 K|0.300(|D*, 0.300(|D_J, 0.300(| eV")]
    [InlineData(FigureKind.Profile, "ions per site|potential / V|height along c / Å|300 K")]
    [InlineData(FigureKind.Convergence, "lag time / s|D* / cm² s⁻¹|D_J / cm² s⁻¹")]
    [InlineData(FigureKind.Nyquist, "Re Z / Ω cm|−Im Z / Ω cm|300 K")]
    [InlineData(FigureKind.Bode, "frequency / Hz| / Ω cm|−phase / °|Re σ / S cm⁻¹")]
    [InlineData(FigureKind.Lattice, "corner|centre|a slice")]
    public void AxesAndCurvesAreNamedWithUnits(FigureKind kind, string parts)
    {
        string text = TextOf(Assert.Single(FigureCatalogue.Of(kind, [Layered])));
        Assert.All(parts.Split('|'), part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void LettersAreLargeEnoughForAJournalsColumn()
    {
        // 400 pixels stand for 8.6 cm, which are 243.8 points.
        foreach (FigureKind kind in Enum.GetValues<FigureKind>())
        {
            Figure figure = Assert.Single(FigureCatalogue.Of(kind, [Layered]));
            Assert.True(figure.Width >= Figure.Column);
            double points = 243.8 / figure.Width;
            Assert.All(Svg(figure).Descendants().Where(element => element.Name.LocalName == "text"), element => Assert.True(
                points * double.Parse(element.Attribute("font-size")!.Value, System.Globalization.CultureInfo.InvariantCulture) >= 7, element.ToString()));
        }
    }

    [Fact]
    public void APngHasTheResolutionOfPrint()
    {
        Assert.Single(FigureCatalogue.Of(FigureKind.Msd, [Sweep])).Write(In("msd.png"), Option, overwrite: false);
        using SKBitmap picture = SKBitmap.Decode(In("msd.png"));
        Assert.Equal(1200, picture.Width);
        foreach (int series in (int[])[0, 1, 2])
        {
            ScottPlot.Color color = Palette.Of(series);
            int count = picture.Pixels.Count(pixel => pixel.Red == color.R && pixel.Green == color.G && pixel.Blue == color.B);
            Assert.True(count > 500, $"{count} pixels of series {series}");
        }
    }

    [Fact]
    public void SeveralResultsAreComparedByName()
    {
        PlottedResult other = SampleRecord.Of("other", SampleRecord.Transport(320, scale: 3), SampleRecord.Transport(380, scale: 3));
        string text = TextOf(Assert.Single(FigureCatalogue.Of(FigureKind.Arrhenius, [Sweep, other])));
        Assert.Contains("sweep, 0.300(", text, StringComparison.Ordinal);
        Assert.Contains("other, 0.300(", text, StringComparison.Ordinal);
        Assert.Equal(2, FigureCatalogue.Of(FigureKind.Msd, [Sweep, other]).Count);
    }

    [Fact]
    public void OfManyTemperaturesSomeAreShown()
    {
        PlottedResult many = SampleRecord.Of("many", [.. Enumerable.Range(0, 20).Select(k => SampleRecord.Condition(SampleRecord.Transport(300 + (10 * k))))]);
        Figure figure = Assert.Single(FigureCatalogue.Of(FigureKind.Msd, [many]));
        Assert.EndsWith("7 of 20 curves are shown.", figure.Caption, StringComparison.Ordinal);
        string text = TextOf(figure);
        Assert.Contains("300 K", text, StringComparison.Ordinal);
        Assert.Contains("490 K", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ResultsWithoutHopsOrErrorsAreDrawn()
    {
        Estimate unknown = new(double.NaN, null);
        TransportResult still = SampleRecord.Transport(300) with
        {
            Conductivity = unknown,
            TracerDiffusivity = unknown,
            ChargeDiffusivity = unknown,
            HopRate = new Estimate(0, null),
            MeanSquaredDisplacement = new DisplacementCurve([1e-9, 2e-9], [0, 0], StandardError: null),
            CollectiveDisplacement = new DisplacementCurve([1e-9, 2e-9], [0, 0], StandardError: null),
        };
        foreach (PlottedResult result in (PlottedResult[])[SampleRecord.Of("still", still), SampleRecord.Of("some", still, SampleRecord.Transport(350))])
        {
            foreach (Figure figure in Enum.GetValues<FigureKind>().SelectMany(kind => FigureCatalogue.Of(kind, [result])))
                Assert.StartsWith("data:image/", figure.ToDataUri(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("picture.jpg")]
    [InlineData("picture")]
    public void OtherFormatsAreRefused(string name) =>
        Assert.Contains(".png or .svg", Assert.Throws<InputException>(() => Figure.EnsureWritable(In(name), Option, overwrite: false)).Remedy, StringComparison.Ordinal);

    [Theory]
    [InlineData("there.png")]
    [InlineData("there.svg")]
    public void OnlyPicturesAreReplaced(string name)
    {
        Figure figure = Assert.Single(FigureCatalogue.Of(FigureKind.Msd, [Sweep]));
        File.WriteAllText(In(name), "notes");
        Assert.Throws<InputException>(() => Figure.EnsureWritable(In(name), Option, overwrite: false));
        InputException exception = Assert.Throws<InputException>(() => figure.Write(In(name), Option, overwrite: true));
        Assert.Contains(Option, exception.Remedy, StringComparison.Ordinal);
        Assert.Equal("notes", File.ReadAllText(In(name)));
        File.Delete(In(name));
        figure.Write(In(name), Option, overwrite: false);
        figure.Write(In(name), Option, overwrite: true);
    }

    [Fact]
    public void FiguresOnOneSheetKeepTheirSizes()
    {
        Figure[] figures = [.. FigureCatalogue.Of(FigureKind.Msd, [Sweep]), .. FigureCatalogue.Of(FigureKind.Arrhenius, [Sweep]), .. FigureCatalogue.Of(FigureKind.Convergence, [Sweep])];
        Figure sheet = Figure.OnOneSheet(figures);
        Assert.Equal((2 * Figure.Column, figures[0].Height + figures[2].Height), (sheet.Width, sheet.Height));
        Assert.All((string[])["mean-squared displacement", "σT", "D_J / cm² s⁻¹"], part => Assert.Contains(part, TextOf(sheet), StringComparison.Ordinal));
        Assert.Equal((Figure.Column, figures[0].Height), (Figure.OnOneSheet(figures[..1]).Width, Figure.OnOneSheet(figures[..1]).Height));
    }

    [Fact]
    public void AMachineWithoutFontsIsSaid() =>
        Assert.Contains("fonts", Assert.Throws<InputException>(() => InstalledFonts.Require(0)).Message, StringComparison.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    private static IEnumerable<FigureKind> Kinds(PlottedResult result) =>
        Enum.GetValues<FigureKind>().Where(kind => FigureCatalogue.Of(kind, [result]).Count > 0);

    private string TextOf(Figure figure) =>
        string.Join(' ', Svg(figure).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim()));

    private XDocument Svg(Figure figure)
    {
        figure.Write(In("figure.svg"), Option, overwrite: true);
        return XDocument.Load(In("figure.svg"));
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}

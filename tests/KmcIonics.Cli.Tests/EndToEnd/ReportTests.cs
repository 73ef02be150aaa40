using System.Text.RegularExpressions;
using KmcIonics.Cli.Reports;
using KmcIonics.Storage;
using KmcIonics.Testing;
using SkiaSharp;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary><c>report</c>: one page, which a browser shows without any network.</summary>
public sealed partial class ReportTests(FinishedRun run) : IClassFixture<FinishedRun>
{
    private static readonly TimeSpan BrowserLimit = TimeSpan.FromMinutes(1);

    [Fact]
    public void The_page_says_what_the_result_does()
    {
        ToolResult written = KmcProgram.Run(run.Folder.Path, "report", "small.h5", "--overwrite").Succeeded();
        Assert.Equal("report in small.html", written.StandardOutput.Trim());
        string page = File.ReadAllText(Path.Combine(run.Folder.Path, "small.html"));
        ResultRecord record = ResultFile.Read(run.File);
        Assert.All(
            (string[])["<h1>small</h1>", "Transport at equilibrium", "Arrhenius lines", "σ / S cm⁻¹", Analysis.Uncertain.Text(record.Conditions[0].Transport[0].Conductivity, 1e-2), "kmc-ionics run job.yaml", "between: [site, site]", "SHA-256"],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotMatch(Outside(), page);
        MatchCollection images = Image().Matches(page);
        Assert.Equal(4, images.Count);
        Assert.All(images, image => Assert.Matches("src=\"data:image/(png|svg\\+xml);base64,", image.Value));
        Assert.All(images, image => Assert.Matches("alt=\"[^\"]+\"", image.Value));
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        const string Hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> \u0000\u001b&";
        ResultRecord record = ResultFile.Read(run.File);
        string page = ReportPage.Of(record with
        {
            JobName = Hostile,
            JobText = Hostile,
            Author = Hostile,
            Lattice = record.Lattice with { Name = Hostile, Source = Hostile },
            Provenance = record.Provenance with { CommandLine = Hostile, Device = Hostile, InputFiles = [new InputFileRecord(Hostile, Hostile, Hostile)] },
        });
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0000', page);
        Assert.DoesNotContain('\u001b', page);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no file 'none.h5'", "none.h5")]
    [InlineData("is not an HTML file, and --overwrite replaces only those", "small.h5", "-o", "small.yaml", "--overwrite")]
    [InlineData("Unrecognized command or argument '--oops'", "small.h5", "--oops")]
    public void What_cannot_be_written_is_refused(string said, params string[] arguments)
    {
        ToolResult refused = KmcProgram.Run(run.Folder.Path, ["report", .. arguments]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(said, refused.StandardError, StringComparison.Ordinal);
    }

    [RequiresToolFact("chromium")]
    public void A_browser_shows_text_tables_and_figures()
    {
        KmcProgram.Run(run.Folder.Path, "report", "small.h5", "-o", "shown.html", "--overwrite").Succeeded();
        string page = new Uri(Path.Combine(run.Folder.Path, "shown.html")).AbsoluteUri;

        string shown = Browse("--dump-dom", page).StandardOutput;
        Assert.Contains("<h1>small</h1>", shown, StringComparison.Ordinal);
        Assert.Contains("The activation energy of σT is", shown, StringComparison.Ordinal);

        string picture = Path.Combine(run.Folder.Path, "shown.png");
        Browse($"--screenshot={picture}", "--window-size=1000,3000", "--hide-scrollbars", page);
        using SKBitmap screenshot = SKBitmap.Decode(picture);
        Assert.Equal((1000, 3000), (screenshot.Width, screenshot.Height));
        // Figures are drawn in the colours of their curves, and letters in ink.
        Assert.InRange(Pixels(screenshot, new SKColor(0x00, 0x72, 0xB2)), 500, 1_000_000);
        Assert.InRange(Pixels(screenshot, new SKColor(0xD5, 0x5E, 0x00)), 300, 1_000_000);
        Assert.InRange(Pixels(screenshot, new SKColor(0x1C, 0x1C, 0x1C)), 3000, 1_000_000);
    }

    private static int Pixels(SKBitmap picture, SKColor colour) => picture.Pixels.Count(pixel => pixel.Red == colour.Red && pixel.Green == colour.Green && pixel.Blue == colour.Blue);

    // The sandbox needs rights that containers do not give; what is shown was written here.
    private ToolResult Browse(params string[] arguments) => Tool.Run(
        "chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", $"--user-data-dir={Path.Combine(run.Folder.Path, "browser")}", .. arguments], BrowserLimit).Succeeded();

    [GeneratedRegex("""(?:src|href)="(?!data:)|url\(|@import|https?://""")]
    private static partial Regex Outside();

    [GeneratedRegex("<img [^>]*>")]
    private static partial Regex Image();
}

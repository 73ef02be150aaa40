using KmcIonics.Lattices.Networks;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>Colours of sites and what they mean: named groups, or a scale of energies.</summary>
internal sealed class SiteColours
{
    private readonly Func<int, SKColor> colourOf;

    private SiteColours(Func<int, SKColor> colourOf, IReadOnlyList<(string Name, SKColor Colour)> groups, (double Low, double High)? scale)
    {
        (this.colourOf, Groups, Scale) = (colourOf, groups, scale);
    }

    /// <summary>Groups with their colours; empty for a scale.</summary>
    public IReadOnlyList<(string Name, SKColor Colour)> Groups { get; }

    /// <summary>Lowest and highest energy of the scale, eV.</summary>
    public (double Low, double High)? Scale { get; }

    public SKColor Of(int site) => colourOf(site);

    public static SiteColours Of(SiteSet sites, HopGraph? hops, SiteColour colour, IReadOnlyList<SliceSite> shown) => colour switch
    {
        SiteColour.Region => Grouped(sites.Regions, sites.Region, shown),
        SiteColour.Type => Grouped(sites.Types, sites.Type, shown),
        _ => Scaled(hops ?? throw new ArgumentNullException(nameof(hops)), shown),
    };

    /// <summary>Colour at a share of the scale: viridis, which grows evenly brighter. S. van der Walt and N. Smith (2015), seven of its colours.</summary>
    public static SKColor OnScale(double share)
    {
        double at = Math.Clamp(share, 0, 1) * (s_scale.Length - 1);
        int k = Math.Min((int)at, s_scale.Length - 2);
        double f = at - k;
        byte Mix(byte a, byte b) => (byte)(a + ((b - a) * f));
        return new SKColor(Mix(s_scale[k].Red, s_scale[k + 1].Red), Mix(s_scale[k].Green, s_scale[k + 1].Green), Mix(s_scale[k].Blue, s_scale[k + 1].Blue));
    }

    private static SiteColours Grouped(IReadOnlyList<string> names, byte[] groupOf, IReadOnlyList<SliceSite> shown)
    {
        bool[] there = new bool[names.Count];
        foreach (SliceSite site in shown)
            there[groupOf[site.Site]] = true;
        SKColor Colour(int group) => SKColor.Parse(Palette.Of(group).ToHex());
        return new SiteColours(site => Colour(groupOf[site]), [.. Enumerable.Range(0, names.Count).Where(group => there[group]).Select(group => (names[group], Colour(group)))], null);
    }

    private static SiteColours Scaled(HopGraph hops, IReadOnlyList<SliceSite> shown)
    {
        double[] values = [.. shown.Select(site => Mean(hops, site.Site)).Where(double.IsFinite).Order()];
        if (values.Length == 0)
            return new SiteColours(_ => SKColors.LightGray, [], null);

        // Outliers do not use up the scale.
        (double low, double high) = (values[values.Length / 50], values[values.Length - 1 - (values.Length / 50)]);
        double width = Math.Max(high - low, 1e-9);
        return new SiteColours(site => double.IsFinite(Mean(hops, site)) ? OnScale((Mean(hops, site) - low) / width) : SKColors.LightGray, [], (low, high));
    }

    private static double Mean(HopGraph hops, int site)
    {
        double sum = 0;
        for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            sum += hops.SaddleMicroEv[hop] * 1e-6;
        return sum / (hops.FirstHop[site + 1] - hops.FirstHop[site]);
    }

    private static readonly SKColor[] s_scale =
        [.. ((string[])["#440154", "#443983", "#31688E", "#21918C", "#35B779", "#90D743", "#FDE725"]).Select(SKColor.Parse)];
}

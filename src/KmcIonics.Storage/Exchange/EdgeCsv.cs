using System.Globalization;
using System.Text;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Hops as a table of edges, each for both directions, that belongs to a <see cref="SiteCsv"/>.</summary>
public static class EdgeCsv
{
    private const string Header = "from,to,image_a,image_b,image_c,barrier,pathway";

    /// <summary>The kind of file.</summary>
    public static OutputKind Kind { get; } = new("a table of edges", ".csv", "--output", stream => TextStart.Is(stream, Header));

    /// <summary>Name of the edges that belong to a file of sites: sites.csv has sites.edges.csv.</summary>
    public static string PathFor(string sites) => Path.ChangeExtension(sites, ".edges.csv");

    /// <summary>Writes the edges: images relative to the positions in the table of sites, saddle energies in eV.</summary>
    /// <param name="stream">Destination.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="hops">Their hops.</param>
    public static void Write(Stream stream, SiteSet sites, HopGraph hops)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine(Header);
        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            {
                int target = hops.Target[hop];
                if (target < site)
                    continue;
                CellOffset image = ImageCode.Decode(hops.Image[hop]);
                (CellOffset from, CellOffset to) = (Shift(sites, hops, site), Shift(sites, hops, target));
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{site},{target},{image.A + from.A - to.A},{image.B + from.B - to.B},{image.C + from.C - to.C},{hops.SaddleMicroEv[hop] / 1e6:F6},{hops.Pathways[hops.Pathway[hop]].Name}"));
            }
        }
    }

    // A position just below a face of the supercell may be counted as the opposite face.
    private static CellOffset Shift(SiteSet sites, HopGraph hops, int site)
    {
        (Vector3D position, Vector3D counted) = (sites.Position[site], hops.Frame.ToFractional(hops.Position[site]));
        return new CellOffset(Nearest(position.X - counted.X), Nearest(position.Y - counted.Y), Nearest(position.Z - counted.Z));
    }

    private static int Nearest(double x) => (int)Math.Floor(x + 0.5);
}

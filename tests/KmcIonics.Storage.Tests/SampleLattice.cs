using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>A skew box of ten sites in a ring around a with framework atoms; every edge has a barrier of its own, one crosses the boundary.</summary>
internal static class SampleLattice
{
    public const int Count = 10;

    public static LatticeJobRecord Job { get; } = new("ring-of-ten", "name: ring-of-ten\n# Ångström\n", 9, "0.1.0");

    public static SiteSet Sites { get; } = new()
    {
        Name = "ring",
        Source = "made up for the tests",
        Box = UnitCell.FromLengthsAndAngles(20, 9, 11, 80, 95, 110),
        Periodic = new Periodicity(true, true, false),
        // The last site is counted as lying on the opposite face.
        Position = [.. Enumerable.Range(0, Count).Select(site => new Vector3D(site == Count - 1 ? 0.9999999999 : 0.1 + (0.1 * site), 0.25, 0.5))],
        Types = ["tet", "oct"],
        Type = [.. Enumerable.Range(0, Count).Select(site => (byte)(site % 2))],
        Regions = ["crystal", "boundary"],
        Region = [.. Enumerable.Range(0, Count).Select(site => (byte)(site < 5 ? 0 : 1))],
        Grain = [.. Enumerable.Range(0, Count).Select(site => (site % 3) - 1)],
        InterfaceDistance = [.. Enumerable.Range(0, Count).Select(site => 0.1f * site)],
        EnergyMicroEv = [.. Enumerable.Range(0, Count).Select(site => 1001 * site)],
        Environment = [new EnvironmentAtoms("Zr", [new Vector3D(0.1, 0.2, 0.3), new Vector3D(0.6, 0.7, 0.8)]), new EnvironmentAtoms("O", [new Vector3D(0.4, 0.9, 0.2)])],
        Edges = Edges,
    };

    public static HopGraph Hops { get; } = HopGraphBuilder.Build(Sites, Pathways, [], new SaddleEnergies(Pathways, null, Sites.Box, 1));

    private static HopPathway[] Pathways => [new("near", "tet", "oct", 0, 3, 0.3, 1e13)];

    // Site k is joined to k − 1 and k + 1.
    private static SiteEdges Edges
    {
        get
        {
            (List<int> other, List<byte> image, List<int> saddle) = ([], [], []);
            for (int site = 0; site < Count; site++)
            {
                foreach (int next in new[] { (site + Count - 1) % Count, (site + 1) % Count }.Order())
                {
                    other.Add(next);
                    // The last site is counted at 0, that is before the first.
                    int across = (site, next) switch { (Count - 2, Count - 1) => 1, (Count - 1, Count - 2) => -1, _ => 0 };
                    image.Add(ImageCode.Encode(new CellOffset(across, 0, 0)));
                    saddle.Add(300_000 + (Math.Min(site, next) == 0 && Math.Max(site, next) == Count - 1 ? 9 : Math.Min(site, next)));
                }
            }

            return new SiteEdges([.. Enumerable.Range(0, Count + 1).Select(site => 2 * site)], [.. other], [.. image], [.. saddle], new short[2 * Count], ["near"], [.. Enumerable.Range(0, Count)]);
        }
    }
}

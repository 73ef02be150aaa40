using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// The sites of a network sorted into scheduling cells: a grid over the supercell, sites numbered cell by cell and in a cell in the network's order. Empty
/// boxes of the grid are no cells.
/// </summary>
public sealed class NetworkCells : LatticeSites
{
    private readonly int[] firstSite;
    private readonly int[] networkSite;
    private readonly int[] siteOfNetwork;
    private readonly int[] cellOfNetwork;
    private int[] firstLawReader = [];
    private int[] lawReader = [];

    /// <summary>Sorts the sites into cells of about a number of sites.</summary>
    internal NetworkCells(SiteSet sites, HopGraph graph, long targetSites)
    {
        (Network, Graph) = (sites, graph);
        int[] grid = Grid(graph.Frame, sites.Count, targetSites);
        int[] box = new int[sites.Count];
        int[] count = new int[(grid[0] * grid[1] * grid[2]) + 1];
        Parallel.For(0, box.Length, CallerThreads.Options, site => box[site] = BoxOf(graph.Position[site], graph.Frame.Repeats, grid));
        foreach (int b in box)
            count[b + 1]++;
        int cells = 0;
        int[] cellOfBox = new int[count.Length];
        var first = new List<int> { 0 };
        for (int b = 0; b + 1 < count.Length; b++)
        {
            cellOfBox[b] = cells;
            if (count[b + 1] == 0)
                continue;
            cells++;
            first.Add(first[^1] + count[b + 1]);
        }

        firstSite = [.. first];
        networkSite = new int[sites.Count];
        siteOfNetwork = new int[sites.Count];
        cellOfNetwork = box;
        int[] next = [.. firstSite];
        for (int site = 0; site < box.Length; site++)
        {
            int cell = cellOfBox[box[site]];
            cellOfNetwork[site] = cell;
            networkSite[siteOfNetwork[site] = next[cell]++] = site;
        }

        FindLawReaders();
    }

    /// <summary>The sites, in their own order.</summary>
    public SiteSet Network { get; }

    /// <summary>Their hops.</summary>
    public HopGraph Graph { get; }

    /// <inheritdoc/>
    public override int CellCount => firstSite.Length - 1;

    /// <inheritdoc/>
    public override IReadOnlyList<int> FirstSite => firstSite;

    /// <inheritdoc/>
    public override IReadOnlyList<string> TypeNames => Network.Types;

    /// <inheritdoc/>
    public override IReadOnlyList<long> SitesByType => Network.SitesByType();

    /// <inheritdoc/>
    public override QuantaFrame Frame => Graph.Frame;

    /// <inheritdoc/>
    public override bool HasExclusions => Graph.Excluded.Length > 0;

    /// <summary>Number that the network gives a site.</summary>
    public int NetworkSite(int site) => networkSite[site];

    /// <summary>Number of a site of the network.</summary>
    public int SiteOf(int site) => siteOfNetwork[site];

    /// <inheritdoc/>
    public override byte[] ReadTypes() => Array.ConvertAll(networkSite, site => Network.Type[site]);

    /// <inheritdoc/>
    public override float[]? ReadStartOffsets() => Network.StartOffset is { } offset ? Array.ConvertAll(networkSite, site => offset[site]) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<double> EnrichedIons() => Network.EnrichedIons();

    /// <inheritdoc/>
    public override (long A, long B, long C) QuantaOf(int site)
    {
        LatticeQuanta position = Graph.Position[networkSite[site]];
        return (position.A, position.B, position.C);
    }

    /// <inheritdoc/>
    public override IEnumerable<int> ExcludedBy(int site) =>
        ExclusionsOf(networkSite[site]).ToArray().Select(other => siteOfNetwork[other]);

    /// <summary>Sites of the network that exclude one of it.</summary>
    internal ReadOnlySpan<int> ExclusionsOf(int site) =>
        Graph.FirstExclusion is { } start ? Graph.Excluded.AsSpan(start[site], start[site + 1] - start[site]) : [];

    /// <summary>Sites of the network whose ions interact with one on it, ascending.</summary>
    internal ReadOnlySpan<int> InteractingWith(int site) =>
        Graph.FirstInteraction is { } start ? Graph.Interacting.AsSpan(start[site], start[site + 1] - start[site]) : [];

    /// <summary>Shells of these interactions.</summary>
    internal ReadOnlySpan<byte> ShellsOf(int site) =>
        Graph.FirstInteraction is { } start ? Graph.Shell.AsSpan(start[site], start[site + 1] - start[site]) : [];

    /// <summary>Sites that hops join to one of the network.</summary>
    internal ReadOnlySpan<int> TargetsOf(int site) =>
        Graph.Target.AsSpan(Graph.FirstHop[site], Graph.FirstHop[site + 1] - Graph.FirstHop[site]);

    /// <summary>Sites that hops leave whose rate laws look at one of the network.</summary>
    internal ReadOnlySpan<int> LawReadersOf(int site) =>
        firstLawReader.Length == 0 ? [] : lawReader.AsSpan(firstLawReader[site], firstLawReader[site + 1] - firstLawReader[site]);

    private void FindLawReaders()
    {
        if (Graph.LawSite.Length == 0)
            return;
        firstLawReader = new int[Network.Count + 1];
        lawReader = new int[Graph.LawSite.Length];
        foreach (int read in Graph.LawSite)
            firstLawReader[read + 1]++;
        for (int site = 0; site < Network.Count; site++)
            firstLawReader[site + 1] += firstLawReader[site];
        int[] next = [.. firstLawReader];
        for (int site = 0; site < Network.Count; site++)
        {
            for (int hop = Graph.FirstHop[site]; hop < Graph.FirstHop[site + 1]; hop++)
            {
                foreach (int read in Graph.LawSitesOf(hop))
                    lawReader[next[read]++] = site;
            }
        }
    }

    /// <summary>Cell of a site of the network.</summary>
    internal int CellOf(int site) => cellOfNetwork[site];

    /// <summary>Boxes along each vector: near cubic, about the wanted number of sites in each.</summary>
    private static int[] Grid(QuantaFrame frame, int sites, long targetSites)
    {
        UnitCell box = frame.Box;
        double volume = Math.Abs(box.Volume);
        double edge = Math.Cbrt(volume * Math.Min(targetSites, Math.Max(sites, 1)) / Math.Max(sites, 1));
        return
        [
            Divisions(volume / box.B.Cross(box.C).Length, edge), Divisions(volume / box.C.Cross(box.A).Length, edge), Divisions(volume / box.A.Cross(box.B).Length, edge),
        ];
    }

    private static int Divisions(double spacing, double edge) => Math.Clamp((int)Math.Floor((spacing / edge) + 0.5), 1, 2048);

    private static int BoxOf(LatticeQuanta position, CellOffset repeats, int[] grid) =>
        (((Along(position.A, repeats.A, grid[0]) * grid[1]) + Along(position.B, repeats.B, grid[1])) * grid[2]) + Along(position.C, repeats.C, grid[2]);

    private static int Along(int quanta, int repeats, int boxes) => (int)((Int128)quanta * boxes / ((long)repeats * LatticeQuanta.PerVector));
}

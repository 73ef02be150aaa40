using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Glass;

/// <summary>Sites that each site may be bonded to, the nearest first; of equally near ones the one with the lower number.</summary>
internal sealed class BondCandidates
{
    private const int SitesPerChunk = 1 << 14;

    private readonly int[] first;
    private readonly int[] site;

    private BondCandidates(int[] first, int[] site) => (this.first, this.site) = (first, site);

    public int SiteCount => first.Length - 1;

    public ReadOnlySpan<int> Of(int from) => site.AsSpan(first[from], first[from + 1] - first[from]);

    /// <summary>Finds the sites within a range, Å.</summary>
    public static BondCandidates Find(QuantaFrame frame, LatticeQuanta[] positions, double range)
    {
        var search = new NeighbourSearch(frame, positions, Periodicity.All);
        var chunks = new List<int>[(positions.Length + SitesPerChunk - 1) / SitesPerChunk];
        int[] row = new int[positions.Length + 1];
        Parallel.For(0, chunks.Length, CallerThreads.Options, chunk =>
        {
            var found = new List<int>();
            var near = new List<Neighbour>();
            for (int from = chunk * SitesPerChunk; from < Math.Min(positions.Length, (chunk + 1) * SitesPerChunk); from++)
            {
                int before = found.Count;
                search.Collect(positions[from], range, near);
                near.Sort((x, y) => x.Length != y.Length ? x.Length.CompareTo(y.Length) : x.Site.CompareTo(y.Site));
                foreach (Neighbour other in near)
                {
                    // In a small box a site may be near by two of its images.
                    if (other.Site != from && found.LastIndexOf(other.Site, found.Count - 1, found.Count - before) < 0)
                        found.Add(other.Site);
                }

                row[from + 1] = found.Count - before;
            }

            chunks[chunk] = found;
        });
        for (int from = 0; from < positions.Length; from++)
            row[from + 1] = checked(row[from] + row[from + 1]);
        int[] sites = new int[row[^1]];
        for (int chunk = 0; chunk < chunks.Length; chunk++)
        {
            chunks[chunk].CopyTo(sites, row[chunk * SitesPerChunk]);
            chunks[chunk] = [];
        }

        return new BondCandidates(row, sites);
    }
}

namespace KmcIonics.Lattices.Networks;

/// <summary>Fills in the saddle energies of links: each is worked out from the end that comes first and copied to its reverse.</summary>
internal static class SaddleRows
{
    public static void Fill(LinkRows rows, SaddleEnergies saddles, SiteSet sites, QuantaFrame frame, LatticeQuanta[] positions)
    {
        Parallel.For(0, positions.Length, CallerThreads.Options, site =>
        {
            for (int link = rows.First[site]; link < rows.First[site + 1]; link++)
            {
                int target = rows.Target[link];
                if (target < site)
                    continue;
                LatticeQuanta step = frame.Between(positions[site], positions[target], ImageCode.Decode(rows.Image[link]));
                rows.Saddle[link] = saddles.MicroEv(sites, rows.Rule[link], site, target, frame.Midpoint(positions[site], step, true));
            }
        });
        Parallel.For(0, positions.Length, CallerThreads.Options, site =>
        {
            for (int link = rows.First[site]; link < rows.First[site + 1] && rows.Target[link] < site; link++)
            {
                int source = rows.Target[link];
                rows.Saddle[link] = rows.Saddle[Array.BinarySearch(rows.Target, rows.First[source], rows.First[source + 1] - rows.First[source], site)];
            }
        });
    }
}

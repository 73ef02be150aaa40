namespace KmcIonics.Lattices.Networks;

/// <summary>Links that are there in both directions: a solid angle or bottleneck just at its limit may round to either side of it at the two ends.</summary>
internal static class PairedLinks
{
    /// <summary>The links whose reverse is there too, saddles not yet filled in; the same object where all are.</summary>
    public static LinkRows Of(LinkRows rows)
    {
        int sites = rows.First.Length - 1;
        var chunk = new LinkChunk(sites);
        for (int site = 0; site < sites; site++)
        {
            for (int link = rows.First[site]; link < rows.First[site + 1]; link++)
            {
                int target = rows.Target[link];
                if (Array.BinarySearch(rows.Target, rows.First[target], rows.First[target + 1] - rows.First[target], site) >= 0)
                    chunk.Add(target, rows.Image[link], rows.Rule[link]);
            }

            chunk.EndSite();
        }

        return chunk.Target.Count == rows.Target.Length ? rows : LinkRows.Join([chunk], sites);
    }
}

namespace KmcIonics.Lattices.Networks;

/// <summary>Links of consecutive sites, gathered one after the other.</summary>
internal sealed class LinkChunk(int sites)
{
    private int site;
    private int atSiteStart;

    public int[] CountOfSite { get; } = new int[sites];

    public List<int> Target { get; } = [];

    public List<byte> Image { get; } = [];

    public List<byte> Rule { get; } = [];

    /// <summary>Target of the site's last link, −1 for none yet.</summary>
    public int LastTarget => Target.Count > atSiteStart ? Target[^1] : -1;

    public void Add(int target, byte image, byte rule)
    {
        Target.Add(target);
        Image.Add(image);
        Rule.Add(rule);
    }

    public void EndSite()
    {
        CountOfSite[site++] = Target.Count - atSiteStart;
        atSiteStart = Target.Count;
    }
}

/// <summary>Links of all sites in compressed rows; saddles are zero until they are filled in.</summary>
internal sealed record LinkRows(int[] First, int[] Target, byte[] Image, byte[] Rule, int[] Saddle)
{
    /// <summary>Joins chunks in order, letting go of each on the way.</summary>
    public static LinkRows Join(LinkChunk[] chunks, int sites)
    {
        int links = checked((int)chunks.Sum(chunk => (long)chunk.Target.Count));
        var rows = new LinkRows(new int[sites + 1], new int[links], new byte[links], new byte[links], new int[links]);
        (int site, int next) = (0, 0);
        for (int c = 0; c < chunks.Length; c++)
        {
            LinkChunk chunk = chunks[c];
            chunk.Target.CopyTo(rows.Target, next);
            chunk.Image.CopyTo(rows.Image, next);
            chunk.Rule.CopyTo(rows.Rule, next);
            foreach (int count in chunk.CountOfSite)
            {
                rows.First[site++] = next;
                next += count;
            }

            chunks[c] = null!;
        }

        rows.First[site] = next;
        return rows;
    }
}

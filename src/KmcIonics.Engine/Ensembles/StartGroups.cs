using KmcIonics.Lattices.Cells;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Sites in groups that start equally occupied, each with an exact number of ions: a group is a site type, or, where ions are enriched near an interface, the
/// sites of a type whose occupation differs from the fill by the same to within 1/256 of the profile.
/// </summary>
internal sealed class StartGroups
{
    private const int Levels = 256;

    private readonly byte[] types;
    private readonly byte[]? level;
    private readonly int typeCount;

    /// <summary>Divides the sites.</summary>
    /// <param name="cells">Numbering of the sites.</param>
    /// <param name="counts">Ions by sublattice.</param>
    public StartGroups(LatticeSites cells, IReadOnlyList<long> counts)
    {
        (types, typeCount) = (cells.ReadTypes(), cells.TypeNames.Count);
        if (cells.ReadStartOffsets() is not { } offset)
        {
            (Sites, Ions) = ([.. cells.SitesByType], [.. counts]);
            return;
        }

        (float least, float most) = (offset.Min(), offset.Max());
        float scale = most > least ? (Levels - 1) / (most - least) : 0;
        level = Array.ConvertAll(offset, value => (byte)((value - least) * scale));
        (Sites, Ions) = (new long[typeCount * Levels], new long[typeCount * Levels]);
        double[] enriched = new double[Sites.Length];
        for (int site = 0; site < types.Length; site++)
        {
            Sites[Of(site)]++;
            enriched[Of(site)] += offset[site];
        }

        for (int type = 0; type < typeCount; type++)
            Share(type, counts[type], enriched);
    }

    /// <summary>Sites of each group.</summary>
    public long[] Sites { get; }

    /// <summary>Ions of each group.</summary>
    public long[] Ions { get; }

    /// <summary>Group of a site.</summary>
    public int Of(int site) => level is null ? types[site] : types[site] + (typeCount * level[site]);

    /// <summary>Site type of a group.</summary>
    public int TypeOf(int group) => group % typeCount;

    /// <summary>Shares the ions of a type out so that sums over levels are off by half an ion at most.</summary>
    private void Share(int type, long count, double[] enriched)
    {
        int[] groups = [.. Enumerable.Range(0, Levels).Select(k => type + (typeCount * k))];
        long sites = groups.Sum(group => Sites[group]);
        if (count == 0 || sites == 0)
            return;
        double fill = (count - groups.Sum(group => enriched[group])) / sites;
        (double expected, long given) = (0, 0);
        foreach (int group in groups)
        {
            expected += (fill * Sites[group]) + enriched[group];
            long upTo = group == groups[^1] ? count : (long)Math.Floor(expected + 0.5);
            Ions[group] = Math.Clamp(upTo - given, 0, Sites[group]);
            given += Ions[group];
        }
    }
}

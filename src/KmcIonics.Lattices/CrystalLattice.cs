using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>A motif repeated along its lattice vectors, periodic in all directions; large enough that no hop meets itself.</summary>
public sealed class CrystalLattice
{
    private static readonly string[] AxisNames = ["a", "b", "c"];

    /// <summary>Repeats a motif.</summary>
    /// <exception cref="InputException">
    /// A hop or exclusion reaches its own periodic image, two of them join the same pair of sites through the boundary, or a hop joins a pair
    /// that excludes itself through the boundary, which would block the hop for ever.
    /// </exception>
    public CrystalLattice(Motif motif, int repeatA, int repeatB, int repeatC)
    {
        (Motif, Repeats) = (motif, new CellOffset(repeatA, repeatB, repeatC));
        if (Math.Min(repeatA, Math.Min(repeatB, repeatC)) < 1)
            throw new InputException($"the supercell is {repeatA} × {repeatB} × {repeatC}", "Give three whole numbers of at least 1.");
        CheckSelfConflict("hop", motif.Hops.Select(hop => new Link(hop.From, hop.To, hop.Offset, motif.Pathways[hop.Pathway].Name)));
        CheckSelfConflict("exclusion", motif.Exclusions.Select(pair => new Link(pair.Site, pair.Other, pair.Offset, "exclusive_sites")));
        CheckBlockedHops();
    }

    /// <summary>Repeat unit.</summary>
    public Motif Motif { get; }

    /// <summary>Unit cells along a, b, c.</summary>
    public CellOffset Repeats { get; }

    /// <summary>Number of sites.</summary>
    public long SiteCount => (long)Repeats.A * Repeats.B * Repeats.C * Motif.Sites.Count;

    /// <summary>Volume of the supercell, Å³.</summary>
    public double Volume => Math.Abs(Motif.Structure.Cell.Volume) * Repeats.A * Repeats.B * Repeats.C;

    private void CheckSelfConflict(string what, IEnumerable<Link> links)
    {
        foreach (IGrouping<(int From, int To, CellOffset Folded), Link> group in links.GroupBy(link => (link.From, link.To, Fold(link.Offset))))
        {
            Link[] same = [.. group];
            bool toItself = same.Any(link => link.From == link.To && Fold(link.Offset) == default);
            if (!toItself && same.Length == 1)
                continue;
            CellOffset reach = toItself ? same[0].Offset : Difference(same[0].Offset, same[1].Offset);
            throw TooSmall(reach, toItself ? $"{(what == "hop" ? "a" : "an")} {what} of '{same[0].Name}' ends on a periodic image of its own site" : $"two {what}s of '{same[0].Name}' join the same two sites through the boundary");
        }
    }

    private void CheckBlockedHops()
    {
        ILookup<(int From, int To, CellOffset Folded), CellOffset> exclusions =
            Motif.Exclusions.ToLookup(pair => (pair.Site, pair.Other, Fold(pair.Offset)), pair => pair.Offset);
        foreach (MotifHop hop in Motif.Hops)
        {
            foreach (CellOffset offset in exclusions[(hop.From, hop.To, Fold(hop.Offset))])
            {
                if (offset != hop.Offset)
                    throw TooSmall(Difference(hop.Offset, offset), $"a hop of '{Motif.Pathways[hop.Pathway].Name}' and an exclusion join the same two sites through the boundary");
            }
        }
    }

    /// <summary>The error that two sites are one in the supercell.</summary>
    /// <param name="reach">Unit cells between them.</param>
    /// <param name="how">What makes them meet.</param>
    private InputException TooSmall(CellOffset reach, string how)
    {
        int[] span = [Math.Abs(reach.A), Math.Abs(reach.B), Math.Abs(reach.C)];
        int[] repeats = [Repeats.A, Repeats.B, Repeats.C];
        int axis = Enumerable.Range(0, 3).First(k => span[k] >= repeats[k]);
        return new InputException(
            $"the supercell is too small for its hop range: with {repeats[axis]} unit cell{(repeats[axis] == 1 ? string.Empty : "s")} along {AxisNames[axis]}, {how}",
            $"Repeat it at least {span[axis] + 1} times along {AxisNames[axis]}.");
    }

    private CellOffset Fold(CellOffset offset) =>
        new(Modulo(offset.A, Repeats.A), Modulo(offset.B, Repeats.B), Modulo(offset.C, Repeats.C));

    private static int Modulo(int value, int period) => ((value % period) + period) % period;

    private static CellOffset Difference(CellOffset left, CellOffset right) =>
        new(left.A - right.A, left.B - right.B, left.C - right.C);

    private readonly record struct Link(int From, int To, CellOffset Offset, string Name);
}

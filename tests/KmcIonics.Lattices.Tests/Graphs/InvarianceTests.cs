using FsCheck.Xunit;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>The same crystal described in other words has the same hop graph.</summary>
[Properties(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 60)]
public sealed class InvarianceTests
{
    /// <summary>A site of a larger unit cell, taken back to unit cell and site of the smaller one, hops just as that site does.</summary>
    [Property]
    public void ALargerUnitCellChangesNothing(RandomCrystal crystal)
    {
        var random = new Random(crystal.Seed);
        (int a, int b, int c) = (random.Next(1, 4), random.Next(1, 4), random.Next(1, 4));
        CrystalStructure small = crystal.Structure;
        var units = (from i in Enumerable.Range(0, a) from j in Enumerable.Range(0, b) from k in Enumerable.Range(0, c) select new CellOffset(i, j, k)).ToList();
        Sublattice[] sublattices = [.. small.Sublattices.Select(sublattice => sublattice with
        {
            Positions = [.. from position in sublattice.Positions
                            from unit in units
                            select new Vector3D((Wrapped(position.X) + unit.A) / a, (Wrapped(position.Y) + unit.B) / b, (Wrapped(position.Z) + unit.C) / c)],
        })];
        CrystalStructure large = small with { Cell = new UnitCell(a * small.Cell.A, b * small.Cell.B, c * small.Cell.C), Sublattices = sublattices };

        Motif motif = crystal.Motif;
        Motif repeated = MotifBuilder.Build(large, crystal.Pathways, crystal.Exclusions);
        (int Basis, CellOffset Unit) Origin(int site) => (site / units.Count, units[site % units.Count]);
        Assert.Equal(motif.Sites.Count * units.Count, repeated.Sites.Count);
        CellOffset Between(CellOffset from, CellOffset to, CellOffset offset) =>
            new(to.A - from.A + (a * offset.A), to.B - from.B + (b * offset.B), to.C - from.C + (c * offset.C));

        var hops = repeated.Hops.ToLookup(hop => hop.From, hop => (Origin(hop.To).Basis, Between(Origin(hop.From).Unit, Origin(hop.To).Unit, hop.Offset), hop.Pathway));
        var exclusions = repeated.Exclusions.ToLookup(pair => pair.Site, pair => (Origin(pair.Other).Basis, Between(Origin(pair.Site).Unit, Origin(pair.Other).Unit, pair.Offset)));
        for (int site = 0; site < repeated.Sites.Count; site++)
        {
            int basis = Origin(site).Basis;
            Assert.Equal(motif.Hops.Where(hop => hop.From == basis).Select(hop => (hop.To, hop.Offset, hop.Pathway)).Order(Rank), hops[site].Order(Rank));
            Assert.Equal(motif.Exclusions.Where(pair => pair.Site == basis).Select(pair => (pair.Other, pair.Offset)).ToHashSet(), exclusions[site].ToHashSet());
        }

        Assert.Equal(Percolation.Of(motif).Dimension, Percolation.Of(repeated).Dimension);
    }

    [Property]
    public void TheOrderOfSitesOnlyRenumbersThem(RandomCrystal crystal)
    {
        Sublattice sublattice = crystal.Structure.Sublattices[0];
        int count = sublattice.Positions.Count;
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(crystal.Seed).Shuffle(order);
        CrystalStructure shuffled = crystal.Structure with
        {
            Sublattices = [sublattice with { Positions = [.. order.Select(k => sublattice.Positions[k])] }, .. crystal.Structure.Sublattices.Skip(1)],
        };
        int Before(int site) => site < count ? order[site] : site;

        Motif motif = crystal.Motif;
        Motif other = MotifBuilder.Build(shuffled, crystal.Pathways, crystal.Exclusions);
        Assert.Equal(motif.Hops.ToHashSet(), other.Hops.Select(hop => hop with { From = Before(hop.From), To = Before(hop.To) }).ToHashSet());
        Assert.Equal(motif.Hops.Count, other.Hops.Count);
        Assert.Equal(motif.Exclusions.ToHashSet(), other.Exclusions.Select(pair => pair with { Site = Before(pair.Site), Other = Before(pair.Other) }).ToHashSet());
        Assert.Equal(Percolation.Of(motif).Components.Select(part => (part.Sites.Count, part.Dimension)).Order(), Percolation.Of(other).Components.Select(part => (part.Sites.Count, part.Dimension)).Order());
    }

    [Property]
    public void ATranslationOfAllSitesChangesNothing(RandomCrystal crystal)
    {
        var random = new Random(crystal.Seed);
        var shift = new Vector3D(random.Next(1024) / 1024.0, random.Next(1024) / 1024.0, random.Next(1024) / 1024.0);
        CrystalStructure moved = crystal.Structure with
        {
            Sublattices = [.. crystal.Structure.Sublattices.Select(sublattice => sublattice with { Positions = [.. sublattice.Positions.Select(position => position + shift)] })],
        };
        Assert.Equal(Shells(crystal.Motif), Shells(MotifBuilder.Build(moved, crystal.Pathways, crystal.Exclusions)));
    }

    /// <summary>Other lattice vectors of the same lattice: each site keeps its neighbours' displacements.</summary>
    [Property]
    public void OtherLatticeVectorsChangeNothing(RandomCrystal crystal)
    {
        UnitCell cell = crystal.Structure.Cell;
        CrystalStructure sheared = crystal.Structure with
        {
            Cell = cell with { B = cell.B + cell.A, C = cell.C - cell.B },
            Sublattices = [.. crystal.Structure.Sublattices.Select(sublattice => sublattice with
            {
                // x a + y b + z c = (x − y − z) a + (y + z) (b + a) + z (c − b).
                Positions = [.. sublattice.Positions.Select(p => new Vector3D(p.X - p.Y - p.Z, p.Y + p.Z, p.Z))],
            })],
        };
        Motif motif = crystal.Motif;
        Motif other = MotifBuilder.Build(sheared, crystal.Pathways, crystal.Exclusions);
        Assert.Equal(motif.Hops.Count, other.Hops.Count);
        ILookup<(int, int, int), Vector3D> displacements = other.Hops.ToLookup(hop => (hop.From, hop.To, hop.Pathway), hop => hop.Displacement.ToCartesian(sheared.Cell));
        Assert.All(motif.Hops, hop => Assert.Single(
            displacements[(hop.From, hop.To, hop.Pathway)], found => (found - hop.Displacement.ToCartesian(cell)).Length < 1e-9));
        Assert.Equal(motif.Exclusions.Count, other.Exclusions.Count);
        Assert.Equal(Percolation.Of(motif).Dimension, Percolation.Of(other).Dimension);
    }

    private static List<(int, int, int, long)> Shells(Motif motif) =>
        [.. motif.Hops.Select(hop => (hop.From, hop.To, hop.Pathway, (long)Math.Round(hop.Displacement.ToCartesian(motif.Structure.Cell).Length * 1e6))).Order()];

    private static readonly Comparer<(int Site, CellOffset Offset, int Pathway)> Rank = Comparer<(int Site, CellOffset Offset, int Pathway)>.Create(
        (x, y) => (x.Site, x.Pathway, x.Offset.A, x.Offset.B, x.Offset.C).CompareTo((y.Site, y.Pathway, y.Offset.A, y.Offset.B, y.Offset.C)));

    private static double Wrapped(double coordinate) => coordinate - Math.Floor(coordinate);
}

using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>Motifs made from a list of links rather than from distances, to test connectivity alone.</summary>
public static class QuotientNetwork
{
    /// <summary>A motif of some sites along the diagonal of a cubic cell, with both directions of each link.</summary>
    public static Motif Of(int sites, params (int From, int To, int A, int B, int C)[] links)
    {
        var structure = new CrystalStructure(
            "links", "made for tests", new UnitCell(new(10, 0, 0), new(0, 10, 0), new(0, 0, 10)),
            [new Sublattice("A", [.. Enumerable.Range(0, sites).Select(k => new Vector3D(k / 64.0, k / 64.0, k / 64.0))])], []);
        Motif bare = MotifBuilder.Build(structure, [], []);
        MotifHop Hop(int from, int to, CellOffset offset)
        {
            (LatticeQuanta start, LatticeQuanta end) = (bare.Sites[from].Position, bare.Sites[to].Position);
            const int unit = LatticeQuanta.PerVector;
            var displacement = new LatticeQuanta(end.A - start.A + (offset.A * unit), end.B - start.B + (offset.B * unit), end.C - start.C + (offset.C * unit));
            return new MotifHop(from, to, offset, 0, displacement, displacement.ToCartesian(structure.Cell).Length);
        }

        return bare with
        {
            Hops = [.. links.SelectMany(link => new[] { Hop(link.From, link.To, new(link.A, link.B, link.C)), Hop(link.To, link.From, new(-link.A, -link.B, -link.C)) }).OrderBy(hop => hop.From)],
            Pathways = [new HopPathway("link", "A", "A", 0, 100, 0.3, 1e13)],
        };
    }
}

using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>What leads along an open direction of a skew box does not count for transport.</summary>
public sealed class OpenDirectionsTests
{
    private static readonly UnitCell s_box = new(new Vector3D(5, 1, -0.5), new Vector3D(0.7, 6, 1), new Vector3D(-1, 2, 7));

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    public void What_is_left_is_the_nearest_vector_that_periods_span(bool a, bool b, bool c)
    {
        var periodic = new Periodicity(a, b, c);
        Vector3D[] periods = [.. new[] { (a, s_box.A), (b, s_box.B), (c, s_box.C) }.Where(vector => vector.Item1).Select(vector => vector.Item2)];
        var step = new Vector3D(0.3, -1.1, 2.2);

        Vector3D left = OpenDirections.Without(step, s_box, periodic);

        // The rest is normal to all periods, and the periods are left as they are.
        Assert.All(periods, period => Assert.Equal(0, (step - left).Dot(period), 1e-12));
        Assert.All(periods, period => Assert.Equal(0, (OpenDirections.Without(period, s_box, periodic) - period).Length, 1e-12));
        Assert.Equal(0, (OpenDirections.Without(left, s_box, periodic) - left).Length, 1e-12);
        Assert.Equal(3 - periods.Length, OpenDirections.Names(periodic).Count);
        Assert.Equal(periods.Length == 0, left == Vector3D.Zero);
    }

    [Fact]
    public void Hops_between_electrodes_count_their_length_in_the_plane()
    {
        (SiteSet sites, HopGraph hops) = LayeredNetworks.BetweenElectrodes();
        (_, CellGraph graph) = NetworkCellGraph.Build(sites, hops, 40);

        Assert.All(graph.Kinds, kind =>
        {
            Vector3D step = hops.Frame.ToCartesian(kind.Displacement);
            Assert.Equal(Math.Sqrt((step.X * step.X) + (step.Y * step.Y)), kind.Length, 1e-9);
        });
    }

    [Fact]
    public void Ions_that_only_go_from_face_to_face_are_refused()
    {
        var structure = new CrystalStructure("chains", "test", new UnitCell(new(5, 0, 0), new(0, 5, 0), new(0, 0, 3)), [new Sublattice("site", [Vector3D.Zero])], []);
        LayerSpecification Layer(string name) => new(name, 9, new CrystalLayer(structure, new MillerTriple(0, 0, 1), Vector3D.Zero));
        var electrode = new ElectrodeSpecification("left", "Li", 5, 3);
        var stack = new StackSpecification([Layer("A"), Layer("B")], 10, 10, new PlaneMatching(0, 100, null), 0, 1, new ElectrodePair(electrode, electrode with { Name = "right" }));
        var job = new Job(
            "chains", 1, stack, [], [new HopPathway("hop", "site", "site", 0, 3.1, 0.3, 1e13)], [], new Conditions([300]), new RunSettings(1, new Duration(1, null), new Duration(1, null), 2, TrajectorySettings.None, 64, 1, 2), []);

        Refusals.Refusal.Says("only between the open faces", "in the plane", () => BuiltLattice.Of(job));
        Assert.Equal(1, BuiltLattice.Of(job with { Lattice = stack with { Electrodes = null } }).Dimension);
    }
}

using FsCheck.Xunit;
using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Coupling;

public sealed class PotentialStepsTests
{
    // Four sites in a row, 0-1-2-3, a reservoir at the first one; 1 and 2 at one place.
    private static readonly HopGraph s_graph = new()
    {
        Pathways = [],
        Frame = new QuantaFrame(new UnitCell(new Vector3D(12, 0, 0), new Vector3D(0, 3, 0), new Vector3D(0, 0, 3)), new CellOffset(4, 1, 1)),
        Position = new LatticeQuanta[4],
        FirstHop = [0, 1, 3, 5, 6],
        Target = [1, 0, 2, 1, 3, 2],
        Image = [ImageCode.Here, ImageCode.Here, ImageCode.Here, ImageCode.Here, ImageCode.Here, ImageCode.Here],
        Pathway = new byte[6],
        SaddleMicroEv = new int[6],
        Reservoirs = [new ReservoirSite(0, 1, 2, 0, 0)],
    };

    private static readonly PotentialSteps s_steps = new(s_graph, [0, 1, 1, 2], [0, 0.05, 0.05], new HopClimb(s_graph, null));

    [Fact]
    public void Room_is_for_the_largest_step_along_a_hop_or_at_a_reservoir()
    {
        Assert.Equal(70_000 - PotentialRoom.RoundingMicroEv, s_steps.Room([50_000, 40_000, 110_000]));
        Assert.Equal(90_000, s_steps.Room([-40_000, -10_000, 20_000]));
    }

    [Property]
    public void Bounds_have_room_for_the_step_of_every_hop(int seed)
    {
        var random = new Random(seed);
        HopGraph graph = s_graph with { Position = [.. new[] { 0, 300_000, 350_000, 900_000 }.Select(a => new LatticeQuanta(a, 0, 0))] };
        var climb = new HopClimb(graph, new BoxAxis(0));
        var steps = new PotentialSteps(graph, [0, 1, 2, 3], [0, 0, 0], climb);
        int[] potential = [.. Enumerable.Range(0, 4).Select(_ => random.Next(-100_000, 100_000))];

        long room = steps.Room(potential);

        for (int site = 0; site < 4; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                double needed = Math.Abs(potential[graph.Target[hop]] - potential[site]);
                Assert.InRange(needed, 0, Math.Ceiling(climb.Share(graph.Displacement(site, hop)) * room) + PotentialRoom.RoundingMicroEv);
            }
        }

        Assert.InRange(room, Math.Abs(potential[3] - (long)potential[2]) - PotentialRoom.RoundingMicroEv, long.MaxValue);
        Assert.Equal(1, climb.Share(graph.Displacement(2, 4)));
        Assert.Equal(50_000.0 / 550_000, climb.Share(graph.Displacement(1, 2)), 1e-12);
    }

    [Fact]
    public void Hops_in_the_plane_need_no_room_and_no_potential_that_they_see_has_any()
    {
        var flat = new HopClimb(s_graph, new BoxAxis(1));

        Assert.Equal(0, flat.Share(new LatticeQuanta(5, 0, 7)));
        Assert.Equal(long.MaxValue, new PotentialSteps(s_graph, [0, 1, 2, 3], [0, 0, 0], flat).Room([0, 100, 0, 0]));
    }

    [Fact]
    public void Change_is_the_root_mean_square_over_all_hops()
    {
        double change = s_steps.Change([0, 0, 0], [1_000, 4_000, 2_000]);

        Assert.Equal(Math.Sqrt(((2 * 9e6) + (2 * 4e6)) / 6), change, 1e-9);
        Assert.Equal(0, s_steps.Change([5, 6, 7], [105, 106, 107]));
    }
}

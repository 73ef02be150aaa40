using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Lattices;
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
        Image = new byte[6],
        Pathway = new byte[6],
        SaddleMicroEv = new int[6],
        Reservoirs = [new ReservoirSite(0, 1, 2, 0, 0)],
    };

    private static readonly PotentialSteps s_steps = new(s_graph, [0, 1, 1, 2], [0, 0.05, 0.05]);

    [Fact]
    public void Largest_step_is_along_a_hop_or_at_a_reservoir()
    {
        Assert.Equal(70_000, s_steps.Largest([50_000, 40_000, 110_000]));
        Assert.Equal(90_000, s_steps.Largest([-40_000, -10_000, 20_000]));
    }

    [Fact]
    public void Change_is_the_root_mean_square_over_all_hops()
    {
        double change = s_steps.Change([0, 0, 0], [1_000, 4_000, 2_000]);

        Assert.Equal(Math.Sqrt(((2 * 9e6) + (2 * 4e6)) / 6), change, 1e-9);
        Assert.Equal(0, s_steps.Change([5, 6, 7], [105, 106, 107]));
    }
}

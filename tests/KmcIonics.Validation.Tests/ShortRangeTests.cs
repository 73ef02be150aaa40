using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Pairs of ions near each other beside a mean field of smeared charges: both together are Coulomb's energy, once.</summary>
public sealed class ShortRangeTests(ITestOutputHelper output)
{
    private const double Spacing = 3;
    private const double RelativePermittivity = 12;
    private const double Madelung = 1.7475645946;

    private static double Coulomb => 1 / (4 * Math.PI * PhysicalConstants.VacuumPermittivityPerVoltAngstrom * RelativePermittivity);

    /// <summary>
    /// Ions on every second site of a simple cubic lattice and −½ e on each make rock salt of charges ±½: an ion there has Madelung's energy, whichever part of it is counted pair by pair. What its own
    /// smeared charge does to it is known.
    /// </summary>
    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void An_ion_in_rock_salt_has_the_energy_of_Madelung(double shortRange)
    {
        Job job = Crystal(6, new ElectrostaticSettings(RelativePermittivity) { IsSpatial = true, Spacing = 0.9, ShortRange = shortRange });
        BuiltLattice lattice = BuiltLattice.Of(job);
        var coupling = new PotentialCoupling(job, lattice);
        byte[] occupants = RockSalt(lattice);

        int ion = Array.IndexOf(occupants, (byte)1);
        double pairs = 1e-6 * EnergyOfPairs(lattice, occupants, ion);
        double mean = 1e-6 * coupling.Sites.Solve(coupling.Sites.ChargesOf(occupants)).AtPlaces()[coupling.Sites.PlaceOfSite[ion]];
        double own = 0.5 * Coulomb / (ScreenedPair.WidthOf(shortRange) * Math.Sqrt(Math.PI));

        double expected = -0.5 * Madelung * Coulomb / Spacing;
        output.WriteLine($"pairs {pairs:F5} eV, mean field {mean - own:F5} eV, together {pairs + mean - own:F5} eV; Madelung {expected:F5} eV");
        Assert.InRange((pairs + mean - own) / expected, 0.98, 1.02);
    }

    /// <summary>With no part counted twice, what the smearing of the mean field takes away the pairs give: the hop of an ion to a vacancy in rock salt costs the same for any range.</summary>
    [Fact]
    public void The_energy_of_a_hop_does_not_depend_on_the_range()
    {
        double[] energies = [.. new[] { 6.0, 8.0 }.Select(HopOf)];

        output.WriteLine(string.Join(", ", energies.Select(energy => $"{energy:F5} eV")));
        Assert.InRange(energies[0] / energies[1], 0.97, 1.03);
    }

    // An ion hops to the site beside it, which is vacant; its own smeared charge is taken off at both ends.
    private static double HopOf(double shortRange)
    {
        Job job = Crystal(6, new ElectrostaticSettings(RelativePermittivity) { IsSpatial = true, Spacing = 0.9, ShortRange = shortRange });
        BuiltLattice lattice = BuiltLattice.Of(job);
        var coupling = new PotentialCoupling(job, lattice);
        byte[] occupants = RockSalt(lattice);
        var cells = (NetworkCells)lattice.Sites;
        int ion = Array.IndexOf(occupants, (byte)1);
        int target = cells.SiteOf(lattice.Hops!.Target[lattice.Hops.FirstHop[cells.NetworkSite(ion)]]);
        double before = Energy(ion);
        (occupants[ion], occupants[target]) = (0, 1);
        return Energy(target) - before;

        double Energy(int site)
        {
            int[] atPlaces = coupling.Sites.Solve(coupling.Sites.ChargesOf(occupants)).AtPlaces();
            // Half of what is in its own field, all of what is in that of others: the ion is there, so the field of its charge is counted twice.
            double own = Coulomb / (ScreenedPair.WidthOf(shortRange) * Math.Sqrt(Math.PI));
            return (1e-6 * (EnergyOfPairs(lattice, occupants, site) + atPlaces[coupling.Sites.PlaceOfSite[site]])) - own;
        }
    }

    private static double EnergyOfPairs(BuiltLattice lattice, byte[] occupants, int site)
    {
        var cells = (NetworkCells)lattice.Sites;
        HopGraph hops = lattice.Hops!;
        int own = cells.NetworkSite(site);
        double energy = lattice.Network!.EnergyMicroEv![own];
        for (int pair = hops.FirstInteraction![own]; pair < hops.FirstInteraction[own + 1]; pair++)
            energy += occupants[cells.SiteOf(hops.Interacting[pair])] == 0 ? 0 : hops.Interactions[hops.Shell[pair]].MicroEv;
        return energy;
    }

    private static byte[] RockSalt(BuiltLattice lattice) => [.. Enumerable.Range(0, lattice.Sites.SiteCount).Select(site =>
    {
        Vector3D position = lattice.Sites.PositionOf(site);
        return (byte)((int)Math.Round((position.X + position.Y + position.Z) / Spacing) % 2 == 0 ? 1 : 0);
    })];

    private static Job Crystal(int repeats, ElectrostaticSettings settings) =>
        Study.OneSublattice("simple-cubic", [repeats, repeats, repeats], 0.5, replicas: 1, equilibrate: 1, sample: 1, frames: 2, fitFrom: 1, fitTo: 2) with { Electrostatics = settings };
}

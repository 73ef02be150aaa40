using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Potential and charge across a lattice at one condition.</summary>
internal static class SpaceChargeLayout
{
    public static void AddTo(ResultTree tree, string path, SpaceChargeResult charge)
    {
        tree.Group(path, "Potential and charge on planes across the lattice; only with electrostatics");
        tree.Text(path + "/axis", charge.Axis, "Vector of the supercell that the planes lie across");
        tree.Numbers(path + "/height", charge.Height, Unit.Metre, "Height of each plane along the normal, from where the vector starts");
        EstimateColumn.AddTo(tree, path + "/potential", "Mean potential of each plane; without an electrode held at one, its mean over the planes is zero", Unit.Volt, charge.Potential);
        EstimateColumn.AddTo(tree, path + "/charge_density", "Mean charge density of ions and background around each plane, without electrodes", Unit.CoulombPerCubicMetre, charge.ChargeDensity);
        if (charge.Ends.Count > 0)
        {
            EstimateColumn.AddTo(tree, path + "/end_potential", "Mean potential of the lower and the upper end; not there where the lattice repeats", Unit.Volt, charge.Ends.Select(end => end.Potential));
            EstimateColumn.AddTo(tree, path + "/end_charge_density", "Mean charge on the lower and the upper end over their area; not there where the lattice repeats", Unit.CoulombPerSquareMetre, charge.Ends.Select(end => end.Charge));
        }

        TransportLayout.AddEstimate(tree, path + "/integral_capacitance", "Charge of the lower end over its potential less that of the upper, by area, NaN where they are not held at unlike potentials", Unit.FaradPerSquareMetre, charge.IntegralCapacitance);
        TransportLayout.AddEstimate(tree, path + "/differential_capacitance", "Change of that charge with that potential, from its fluctuations, by area, NaN where ends are not held at potentials or ions come and go", Unit.FaradPerSquareMetre, charge.DifferentialCapacitance);
        tree.Number(path + "/update_interval", charge.UpdateInterval, Unit.Second, "Simulated time from one solution for the potential to the next");
        tree.Number(path + "/change_per_update", charge.ChangePerUpdate, Unit.One, "Root mean square change of the energy that an ion gains by a hop from one to the next, over kT");
        tree.Text(path + "/notes", string.Join('\n', charge.Notes), "What a reader should know before using the numbers, one sentence a line; empty when all is well");
    }
}

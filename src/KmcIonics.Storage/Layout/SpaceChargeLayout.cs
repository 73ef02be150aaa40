using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Potential and charge across a lattice at one condition.</summary>
internal static class SpaceChargeLayout
{
    public const string Name = "electrostatics";

    private static readonly TextField Axis = new("axis", "Vector of the supercell that the planes lie across");
    private static readonly NumbersField<double> Height = new("height", Unit.Metre, "Height of each plane along the normal, from where the vector starts");
    private static readonly EstimateColumn Potential = new("potential", Unit.Volt, "Mean potential of each plane; without an electrode held at one, its mean over the planes is zero");
    private static readonly EstimateColumn ChargeDensity = new("charge_density", Unit.CoulombPerCubicMetre, "Mean charge density of ions and background around each plane, without electrodes");
    private static readonly EstimateColumn EndPotential = new("end_potential", Unit.Volt, "Mean potential of the lower and the upper end; not there where the lattice repeats");
    private static readonly EstimateColumn EndCharge = new("end_charge_density", Unit.CoulombPerSquareMetre, "Mean charge on the lower and the upper end over their area; not there where the lattice repeats");
    private static readonly EstimateField IntegralCapacitance = new("integral_capacitance", Unit.FaradPerSquareMetre, "Charge of the lower end over its potential less that of the upper, by area, NaN where they are not held at unlike potentials");
    private static readonly EstimateField DifferentialCapacitance = new("differential_capacitance", Unit.FaradPerSquareMetre, "Change of that charge with that potential, from its fluctuations, by area, NaN where ends are not held at potentials or ions come and go");
    private static readonly NumberField<double> UpdateInterval = new("update_interval", Unit.Second, "Simulated time from one solution for the potential to the next");
    private static readonly NumberField<double> ChangePerUpdate = new("change_per_update", Unit.One, "Root mean square change of the energy that an ion gains by a hop from one to the next, over kT");
    private static readonly TextField Notes = new("notes", "What a reader should know before using the numbers, one sentence a line; empty when all is well");

    public static void AddTo(ResultTree tree, string condition, SpaceChargeResult charge)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Potential and charge on planes across the lattice; only with electrostatics");
        Axis.AddTo(tree, path, charge.Axis);
        Height.AddTo(tree, path, charge.Height);
        Potential.AddTo(tree, path, charge.Potential);
        ChargeDensity.AddTo(tree, path, charge.ChargeDensity);
        if (charge.Ends.Count > 0)
        {
            EndPotential.AddTo(tree, path, charge.Ends.Select(end => end.Potential));
            EndCharge.AddTo(tree, path, charge.Ends.Select(end => end.Charge));
        }

        IntegralCapacitance.AddTo(tree, path, charge.IntegralCapacitance);
        DifferentialCapacitance.AddTo(tree, path, charge.DifferentialCapacitance);
        UpdateInterval.AddTo(tree, path, charge.UpdateInterval);
        ChangePerUpdate.AddTo(tree, path, charge.ChangePerUpdate);
        Notes.AddTo(tree, path, charge.Notes);
    }

    public static SpaceChargeResult ReadFrom(StoredGroup group, double temperature)
    {
        double[] height = Height.ReadFrom(group);
        return new SpaceChargeResult
        {
            Temperature = temperature,
            Axis = Axis.ReadFrom(group),
            Height = height,
            Potential = Potential.ReadFrom(group, height.Length),
            ChargeDensity = ChargeDensity.ReadFrom(group, height.Length),
            Ends = EndPotential.IsIn(group) ? [.. EndPotential.ReadFrom(group, 2).Zip(EndCharge.ReadFrom(group, 2), (potential, one) => new ElectrodeResult(potential, one))] : [],
            IntegralCapacitance = IntegralCapacitance.ReadFrom(group),
            DifferentialCapacitance = DifferentialCapacitance.ReadFrom(group),
            UpdateInterval = UpdateInterval.ReadFrom(group),
            ChangePerUpdate = ChangePerUpdate.ReadFrom(group),
            Notes = Notes.LinesFrom(group),
        };
    }
}

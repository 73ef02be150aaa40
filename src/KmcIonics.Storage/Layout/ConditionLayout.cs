using KmcIonics.Analysis;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Results and counts of one condition.</summary>
internal static class ConditionLayout
{
    private const double PascalPerGigapascal = 1e9;

    private static readonly NumberField<double> Temperature = new("temperature", Unit.Kelvin, "Temperature");
    private static readonly NumberField<double> FieldStrength = new("field_strength", Unit.VoltPerMetre, "Strength of the electric field; not there without one");
    private static readonly NumbersField<double> FieldDirection = new("field_direction", Unit.One, "Direction of the electric field; not there without one");
    private static readonly NumberField<double> Pressure = new("pressure", Unit.Pascal, "Hydrostatic pressure; not there without one");
    private static readonly NumbersField<double> Strain = new("strain", Unit.One, "Uniform strain xx, yy, zz, yz, xz, xy, shears being half the engineering shears; not there without one");

    public static void AddTo(ResultTree tree, string name, ConditionRecord condition)
    {
        string path = $"{ResultPath.Results}/{name}";
        tree.Group(path, "Results at one condition");
        Temperature.AddTo(tree, path, condition.Temperature);
        if (condition.Field is { } field)
        {
            FieldStrength.AddTo(tree, path, field.VoltsPerMetre);
            FieldDirection.AddTo(tree, path, [field.Unit.X, field.Unit.Y, field.Unit.Z]);
        }

        if (condition.PressureGigapascal is { } pressure)
            Pressure.AddTo(tree, path, pressure * PascalPerGigapascal);
        if (condition.Strain is { } strain)
            Strain.AddTo(tree, path, strain.Components);
        RunLayout.AddTo(tree, path, condition.Run);
        if (condition.Course is { } course)
            CourseLayout.AddTo(tree, path, course);
        foreach (TransportResult transport in condition.Transport)
            TransportLayout.AddTo(tree, path, transport);
        if (condition.Together is { } together)
            TogetherLayout.AddTo(tree, path, together);
        if (condition.Open is { } open)
            OpenLayout.AddTo(tree, path, open);
        if (condition.Profile is { } profile)
            ProfileLayout.AddTo(tree, path, profile);
        if (condition.Hops is { } hops)
            HopLayout.AddTo(tree, path, hops);
        if (condition.Maps is { } maps)
            MapLayout.AddTo(tree, path, maps);
        if (condition.SpaceCharge is { } charge)
            SpaceChargeLayout.AddTo(tree, path, charge);
        if (condition.Alternating is { } alternating)
            AlternatingLayout.AddTo(tree, path, alternating);
        if (condition.Driven is { } driven)
            DrivenLayout.AddTo(tree, path, driven);
        if (condition.Convergence is { } convergence)
            ConvergenceLayout.AddTo(tree, path, convergence);
    }

    /// <summary>The condition, without its trajectory.</summary>
    /// <param name="group">Group of the condition.</param>
    /// <param name="ions">Mobile species, of which the condition has transport or not.</param>
    public static ConditionRecord ReadFrom(StoredGroup group, IReadOnlyList<IonSpecies> ions)
    {
        double temperature = Temperature.ReadFrom(group);
        return new ConditionRecord
        {
            Temperature = temperature,
            Field = FieldStrength.ReadIfThere(group) is { } strength && FieldDirection.ReadFrom(group, 3) is [var x, var y, var z] ? new AppliedField(strength, new Vector3D(x, y, z)) : null,
            PressureGigapascal = Pressure.ReadIfThere(group) / PascalPerGigapascal,
            Strain = Strain.ReadIfThere(group, 6) is [var xx, var yy, var zz, var yz, var xz, var xy] ? new SymmetricTensor(xx, yy, zz, yz, xz, xy) : null,
            Run = RunLayout.ReadFrom(group.Group(RunLayout.Name)),
            Course = group.IfThere(CourseLayout.Name, CourseLayout.ReadFrom),
            Transport = [.. ions.Where(ion => group.Has(ion.Name)).Select(ion => TransportLayout.ReadFrom(group.Group(ion.Name), temperature, ion.Name))],
            Together = group.IfThere(TogetherLayout.Name, together => TogetherLayout.ReadFrom(together, temperature)),
            Open = group.IfThere(OpenLayout.Name, open => OpenLayout.ReadFrom(open, temperature)),
            Profile = group.IfThere(ProfileLayout.Name, profile => ProfileLayout.ReadFrom(profile, temperature)),
            Hops = group.IfThere(HopLayout.Name, HopLayout.ReadFrom),
            Maps = group.IfThere(MapLayout.Name, MapLayout.ReadFrom),
            SpaceCharge = group.IfThere(SpaceChargeLayout.Name, charge => SpaceChargeLayout.ReadFrom(charge, temperature)),
            Alternating = group.IfThere(AlternatingLayout.Name, alternating => AlternatingLayout.ReadFrom(alternating, temperature)),
            Driven = group.IfThere(DrivenLayout.Name, driven => DrivenLayout.ReadFrom(driven, temperature)),
            Convergence = group.IfThere(ConvergenceLayout.Name, ConvergenceLayout.ReadFrom),
        };
    }
}

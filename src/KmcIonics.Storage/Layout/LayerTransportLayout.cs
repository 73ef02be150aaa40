using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>How ions move in the layers of a profile.</summary>
internal static class LayerTransportLayout
{
    public const string Name = "transport";

    private const int Axes = 3;

    private static readonly EstimateColumn HopRate = new("hop_rate", Unit.Hertz, "Hops of a species by each ion in a layer and unit time; NaN where none was");
    private static readonly EstimateColumn Activity = new("activity", Unit.PerCubicMetreSecond, "Hops of all species by volume and time");
    private static readonly EstimateColumn CurrentDensity = new("current_density", Unit.AmperePerSquareMetre, "Current density by the hops made in each layer, along x, y and z");
    private static readonly EstimateColumn Conductivity = new("conductivity", Unit.SiemensPerMetre, "Conductivity in the plane of each layer, or its mean over directions in shells around interfaces; only at equilibrium with a fixed number of ions");
    private static readonly EstimateColumn ByAxis = new("conductivity_by_axis", Unit.SiemensPerMetre, "Conductivity of each layer along x, y and z: weighed by volume the layers sum to the whole exactly");
    private static readonly EstimateField Total = new("total_conductivity", Unit.SiemensPerMetre, "As conductivity, of all layers together");
    private static readonly EstimateColumn TotalByAxis = new("total_conductivity_by_axis", Unit.SiemensPerMetre, "As conductivity_by_axis, of all layers together");
    private static readonly EstimateColumn Decay = new("survival_decay", Unit.Hertz, "Rate at which the share of ions that have stayed in a layer decays; NaN where frames do not show it, and only where ions are followed across a vector");
    private static readonly EstimateColumn Tracer = new("tracer_diffusivity", Unit.SquareMetrePerSecond, "Tracer diffusivity across each layer by that decay");
    private static readonly NumbersField<double> Thickness = new("thickness", Unit.Metre, "Thickness of each layer; not there for shells around interfaces");
    private static readonly EstimateField ExcessConductance = new("excess_conductance", Unit.Siemens, "What all interfaces in the supercell add to the conductance in the plane of the bulk around them; NaN where it is not measured");
    private static readonly EstimateField ExcessResistance = new("excess_resistance", Unit.OhmSquareMetre, "What they add to the resistance across; NaN where it is not measured");
    private static readonly TextField Notes = new("notes", "What a reader should know before using the numbers, one sentence a line; empty when all is well");

    public static void AddTo(ResultTree tree, string profile, LayerTransportResult transport, ulong layers)
    {
        string path = $"{profile}/{Name}";
        tree.Group(path, "How ions move in the layers; only where the job asks for it");
        HopRate.AddTo(tree, path, Flat(transport.HopRate), [(ulong)transport.HopRate.Count, layers]);
        Activity.AddTo(tree, path, transport.Activity);
        CurrentDensity.AddTo(tree, path, Flat(transport.CurrentDensity), [Axes, layers]);
        if (transport.Conductivity.Count > 0)
        {
            Conductivity.AddTo(tree, path, transport.Conductivity);
            ByAxis.AddTo(tree, path, Flat(transport.ConductivityByAxis), [Axes, layers]);
            Total.AddTo(tree, path, transport.TotalConductivity);
            TotalByAxis.AddTo(tree, path, transport.TotalConductivityByAxis);
        }

        if (transport.SurvivalDecay.Count > 0)
        {
            Decay.AddTo(tree, path, Flat(transport.SurvivalDecay), [(ulong)transport.SurvivalDecay.Count, layers]);
            Tracer.AddTo(tree, path, Flat(transport.TracerDiffusivity), [(ulong)transport.SurvivalDecay.Count, layers]);
        }

        if (transport.Thickness.Count > 0)
            Thickness.AddTo(tree, path, transport.Thickness);
        ExcessConductance.AddTo(tree, path, transport.ExcessConductance);
        ExcessResistance.AddTo(tree, path, transport.ExcessResistance);
        Notes.AddTo(tree, path, transport.Notes);
        if (transport.Planes is { } planes)
            PlaneLayout.AddTo(tree, path, planes);
    }

    public static LayerTransportResult ReadFrom(StoredGroup group, int species, int layers)
    {
        LayerTransportResult result = new()
        {
            HopRate = Rows(HopRate, species),
            Activity = Activity.ReadFrom(group, layers),
            CurrentDensity = Rows(CurrentDensity, Axes),
            SurvivalDecay = Decay.IsIn(group) ? Rows(Decay, species) : [],
            TracerDiffusivity = Decay.IsIn(group) ? Rows(Tracer, species) : [],
            Thickness = Thickness.ReadIfThere(group, layers) ?? [],
            ExcessConductance = ExcessConductance.ReadFrom(group),
            ExcessResistance = ExcessResistance.ReadFrom(group),
            Notes = Notes.LinesFrom(group),
            Planes = group.IfThere(PlaneLayout.Name, PlaneLayout.ReadFrom),
        };
        return !Conductivity.IsIn(group) ? result : result with
        {
            Conductivity = Conductivity.ReadFrom(group, layers),
            ConductivityByAxis = Rows(ByAxis, Axes),
            TotalConductivity = Total.ReadFrom(group),
            TotalConductivityByAxis = TotalByAxis.ReadFrom(group, Axes),
        };

        Estimate[][] Rows(EstimateColumn column, int rows) => [.. column.ReadFrom(group, checked(rows * layers)).Chunk(Math.Max(1, layers))];
    }

    private static Estimate[] Flat(IReadOnlyList<IReadOnlyList<Estimate>> rows) => [.. rows.SelectMany(row => row)];
}

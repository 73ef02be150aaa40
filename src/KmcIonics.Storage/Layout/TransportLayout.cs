using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Bulk transport of one species at one condition.</summary>
internal static class TransportLayout
{
    private static readonly NumberField<int> Replicas = new("replicas", Unit.One, "Replicas averaged");
    private static readonly NumberField<int> Ions = new("ions", Unit.One, "Ions of the species in each replica");
    private static readonly NumberField<int> Dimension = new("dimension", Unit.One, "Directions the hop network spans");
    private static readonly NumberField<double> SampledTime = new("sampled_time", Unit.Second, "Sampled time");
    private static readonly NumberField<double> FiniteNumberFactor = new("finite_number_factor", Unit.One, "How much likelier a neighbour is empty at a fixed number of ions than in an infinite lattice");
    private static readonly NumbersField<double> FitWindow = new("fit_window", Unit.Second, "Shortest and longest lag of the diffusivity fit");
    private static readonly TextField Notes = new("notes", "What a reader should know before using the numbers, one sentence a line; empty when all is well");
    private static readonly EstimatesField HopRateByPathway = new(TransportQuantity.HopRate.Name + "_by_pathway", Unit.Hertz, "Accepted hops per ion and second along each pathway; not there where they were not told apart");

    private static readonly CurveLayout MeanSquaredDisplacement = new("mean_squared_displacement", "Mean-squared displacement against lag time");
    private static readonly CurveLayout CollectiveDisplacement = new("collective_displacement", "Collective mean-squared displacement |sum of displacements|^2 per ion against lag time");

    public static void AddTo(ResultTree tree, string condition, TransportResult result)
    {
        string path = $"{condition}/{ResultPath.SpeciesName(result.Species)}";
        tree.Group(path, "Bulk transport of one species, averaged over replicas; every error is one standard error");
        Replicas.AddTo(tree, path, result.Replicas);
        Ions.AddTo(tree, path, result.Ions);
        Dimension.AddTo(tree, path, result.Dimension);
        SampledTime.AddTo(tree, path, result.SampledTime);
        FiniteNumberFactor.AddTo(tree, path, result.FiniteNumberFactor);
        FitWindow.AddTo(tree, path, [result.FitWindow.From, result.FitWindow.To]);
        Notes.AddTo(tree, path, result.Notes);
        foreach (TransportQuantity quantity in TransportQuantity.All)
            quantity.Field.AddTo(tree, path, quantity.Of(result));
        if (result.HopRateByPathway.Count > 0)
            HopRateByPathway.AddTo(tree, path, result.HopRateByPathway);
        TransportQuantity.TracerDiffusivity.ByAxis.AddTo(tree, path, result.TracerDiffusivityByAxis);
        TransportQuantity.ChargeDiffusivity.ByAxis.AddTo(tree, path, result.ChargeDiffusivityByAxis);
        TransportQuantity.Conductivity.ByAxis.AddTo(tree, path, result.ConductivityByAxis);
        if (result.CurrentDensityByAxis.Count > 0)
            TransportQuantity.CurrentDensity.ByAxis.AddTo(tree, path, result.CurrentDensityByAxis);
        if (result.MeanSquaredDisplacement is { } tracer)
            MeanSquaredDisplacement.AddTo(tree, path, tracer);
        if (result.CollectiveDisplacement is { } collective)
            CollectiveDisplacement.AddTo(tree, path, collective);
    }

    public static TransportResult ReadFrom(StoredGroup group, double temperature, string species) => new()
    {
        Temperature = temperature,
        Species = species,
        Replicas = Replicas.ReadFrom(group),
        Ions = Ions.ReadFrom(group),
        Dimension = Dimension.ReadFrom(group),
        SampledTime = SampledTime.ReadFrom(group),
        FiniteNumberFactor = FiniteNumberFactor.ReadFrom(group),
        FitWindow = FitWindow.ReadFrom(group, 2) is [var from, var to] ? (from, to) : default,
        Notes = Notes.LinesFrom(group),
        HopRate = TransportQuantity.HopRate.Field.ReadFrom(group),
        HopRateByPathway = HopRateByPathway.ReadIfThere(group),
        TracerDiffusivity = TransportQuantity.TracerDiffusivity.Field.ReadFrom(group),
        TracerDiffusivityByAxis = TransportQuantity.TracerDiffusivity.ByAxis.ReadFrom(group, 3),
        ChargeDiffusivity = TransportQuantity.ChargeDiffusivity.Field.ReadFrom(group),
        ChargeDiffusivityByAxis = TransportQuantity.ChargeDiffusivity.ByAxis.ReadFrom(group, 3),
        TracerCorrelation = TransportQuantity.TracerCorrelation.Field.ReadFrom(group),
        CollectiveCorrelation = TransportQuantity.CollectiveCorrelation.Field.ReadFrom(group),
        HavenRatio = TransportQuantity.HavenRatio.Field.ReadFrom(group),
        Conductivity = TransportQuantity.Conductivity.Field.ReadFrom(group),
        ConductivityByAxis = TransportQuantity.Conductivity.ByAxis.ReadFrom(group, 3),
        CurrentDensity = TransportQuantity.CurrentDensity.Field.ReadFrom(group),
        CurrentDensityByAxis = TransportQuantity.CurrentDensity.ByAxis.ReadIfThere(group),
        CurrentOverField = TransportQuantity.CurrentOverField.Field.ReadFrom(group),
        MeanSquaredDisplacement = MeanSquaredDisplacement.ReadIfThere(group),
        CollectiveDisplacement = CollectiveDisplacement.ReadIfThere(group),
    };
}

using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Bulk transport of one species at one condition.</summary>
internal static class TransportLayout
{
    public static void AddTo(ResultTree tree, string path, TransportResult result)
    {
        tree.Group(path, "Bulk transport of one species, averaged over replicas; every error is one standard error");
        tree.Number(path + "/replicas", result.Replicas, Unit.One, "Replicas averaged");
        tree.Number(path + "/ions", result.Ions, Unit.One, "Ions of the species in each replica");
        tree.Number(path + "/dimension", result.Dimension, Unit.One, "Directions the hop network spans");
        tree.Number(path + "/sampled_time", result.SampledTime, Unit.Second, "Sampled time");
        tree.Number(path + "/finite_number_factor", result.FiniteNumberFactor, Unit.One, "How much likelier a neighbour is empty at a fixed number of ions than in an infinite lattice");
        tree.Numbers(path + "/fit_window", [result.FitWindow.From, result.FitWindow.To], Unit.Second, "Shortest and longest lag of the diffusivity fit");
        tree.Text(path + "/notes", string.Join('\n', result.Notes), "What a reader should know before using the numbers, one sentence a line; empty when all is well");
        foreach (TransportQuantity quantity in TransportQuantity.All)
            AddEstimate(tree, $"{path}/{quantity.Name}", quantity.Description, quantity.Unit, quantity.Of(result));
        AddByAxis(tree, path, TransportQuantity.TracerDiffusivity, result.TracerDiffusivityByAxis);
        AddByAxis(tree, path, TransportQuantity.ChargeDiffusivity, result.ChargeDiffusivityByAxis);
        AddByAxis(tree, path, TransportQuantity.Conductivity, result.ConductivityByAxis);
        if (result.CurrentDensityByAxis.Count > 0)
            AddByAxis(tree, path, TransportQuantity.CurrentDensity, result.CurrentDensityByAxis);
        if (result is not { MeanSquaredDisplacement: { } tracer, CollectiveDisplacement: { } collective })
            return;
        AddCurve(tree, path + "/mean_squared_displacement", "Mean-squared displacement against lag time", tracer);
        AddCurve(tree, path + "/collective_displacement", "Collective mean-squared displacement |sum of displacements|^2 per ion against lag time", collective);
    }

    /// <summary>An error as it is written: NaN where one replica alone cannot tell it.</summary>
    public static double ErrorOrNaN(Estimate estimate) => estimate.StandardError ?? double.NaN;

    /// <summary>Adds a value with its error.</summary>
    public static void AddEstimate(ResultTree tree, string path, string description, string unit, Estimate estimate)
    {
        tree.Group(path, description);
        tree.Number(path + "/value", estimate.Value, unit, description);
        tree.Number(path + "/error", ErrorOrNaN(estimate), unit, "Standard error, NaN where one replica alone cannot tell it");
    }

    /// <summary>Adds a quantity along x, y and z.</summary>
    public static void AddByAxis(ResultTree tree, string parent, TransportQuantity quantity, IReadOnlyList<Estimate> estimates)
    {
        string path = $"{parent}/{quantity.Name}_by_axis";
        string description = quantity.Description + " along x, y, z";
        tree.Group(path, description);
        tree.Numbers(path + "/value", estimates.Select(estimate => estimate.Value), quantity.Unit, description);
        tree.Numbers(path + "/error", estimates.Select(ErrorOrNaN), quantity.Unit, "Standard errors, NaN where one replica alone cannot tell them");
    }

    private static void AddCurve(ResultTree tree, string path, string description, DisplacementCurve curve)
    {
        IEnumerable<double> errors = curve.StandardError ?? Enumerable.Repeat(double.NaN, curve.Lag.Count);
        tree.Group(path, description);
        tree.Numbers(path + "/lag", curve.Lag, Unit.Second, "Lag time");
        tree.Numbers(path + "/value", curve.Value, Unit.SquareMetre, description);
        tree.Numbers(path + "/error", errors, Unit.SquareMetre, "Standard errors, NaN where one replica alone cannot tell them");
    }
}

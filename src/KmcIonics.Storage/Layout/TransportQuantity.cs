using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>A transport quantity with its error: its name in files, its unit and where it comes from.</summary>
internal sealed record TransportQuantity(
    string Name, string Unit, string Description, Func<TransportResult, Estimate> Of)
{
    public static TransportQuantity HopRate { get; } = new(
        "hop_rate", Storage.Unit.Hertz, "Accepted hops per ion and second", result => result.HopRate);

    public static TransportQuantity TracerDiffusivity { get; } = new(
        "tracer_diffusivity", Storage.Unit.SquareMetrePerSecond, "Tracer diffusivity D*", result => result.TracerDiffusivity);

    public static TransportQuantity ChargeDiffusivity { get; } = new(
        "charge_diffusivity", Storage.Unit.SquareMetrePerSecond, "Charge (collective) diffusivity D_J", result => result.ChargeDiffusivity);

    public static TransportQuantity TracerCorrelation { get; } = new(
        "tracer_correlation", Storage.Unit.One, "Tracer correlation factor f", result => result.TracerCorrelation);

    public static TransportQuantity CollectiveCorrelation { get; } = new(
        "collective_correlation", Storage.Unit.One, "Collective correlation factor f_I", result => result.CollectiveCorrelation);

    public static TransportQuantity HavenRatio { get; } = new(
        "haven_ratio", Storage.Unit.One, "Haven ratio D*/D_J", result => result.HavenRatio);

    public static TransportQuantity Conductivity { get; } = new(
        "conductivity", Storage.Unit.SiemensPerMetre, "Ionic conductivity", result => result.Conductivity);

    public static TransportQuantity CurrentDensity { get; } = new(
        "current_density", Storage.Unit.AmperePerSquareMetre, "Current density along the electric field, NaN without one", result => result.CurrentDensity);

    public static TransportQuantity CurrentOverField { get; } = new(
        "current_over_field", Storage.Unit.SiemensPerMetre, "Current density over field strength, NaN without a field", result => result.CurrentOverField);

    /// <summary>The quantity in the group of a species.</summary>
    public EstimateField Field => new(Name, Unit, Description);

    /// <summary>The quantity along x, y and z in the group of a species.</summary>
    public EstimatesField ByAxis => new(Name + "_by_axis", Unit, Description + " along x, y, z");

    /// <summary>Every quantity that has a column in the summary.</summary>
    public static IReadOnlyList<TransportQuantity> All { get; } =
    [
        HopRate, TracerDiffusivity, ChargeDiffusivity, TracerCorrelation, CollectiveCorrelation, HavenRatio, Conductivity, CurrentDensity, CurrentOverField,
    ];
}

using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Arrhenius lines: a table that follows from the conditions, so that it is written and never read.</summary>
internal static class ArrheniusLayout
{
    private const string Path = ResultPath.Results + "/arrhenius";

    private static readonly TextsField Quantity = new("quantity", "What was fitted; conductivities and currents over field times the temperature");
    private static readonly TextsField Species = new("species", "Mobile species, or all of them together");
    private static readonly TextsField Part = new("part", "Pathway, region or layer that it is of; empty for the whole");
    private static readonly TextsField PrefactorUnit = new("prefactor_unit", "Unit of the prefactor");
    private static readonly EstimateColumn ActivationEnergy = new("activation_energy", Unit.ElectronVolt, "Activation energy E of X = A exp(-E/kT)");
    private static readonly NumbersField<double> ActivationEnergyInterval = new("activation_energy_interval", Unit.ElectronVolt, "Ends of its 95 % confidence interval, NaN without an error");
    private static readonly EstimateColumn LnPrefactor = new("ln_prefactor", Unit.One, "Natural logarithm of the prefactor A in its unit");
    private static readonly NumbersField<double> LnPrefactorInterval = new("ln_prefactor_interval", Unit.One, "Ends of its 95 % confidence interval, NaN without an error");
    private static readonly NumbersField<double> Coldest = new("lowest_temperature", Unit.Kelvin, "Lowest temperature used");
    private static readonly NumbersField<double> Hottest = new("highest_temperature", Unit.Kelvin, "Highest temperature used");
    private static readonly NumbersField<int> Temperatures = new("temperatures", Unit.One, "Temperatures used");
    private static readonly NumbersField<double> ChiSquare = new("chi_square", Unit.One, "Squared deviations over their variances, summed, NaN with two temperatures or without errors");
    private static readonly TextsField Notes = new("notes", "Why one activation energy does not describe the values, or what was left out; empty when all is well");

    public static void AddTo(ResultTree tree, IReadOnlyList<ArrheniusResult> lines)
    {
        if (lines.Count == 0)
            return;
        tree.Group(Path, "Table over Arrhenius lines: every dataset is a column; only with two temperatures or more");
        Quantity.AddTo(tree, Path, lines.Select(line => NameOf(line.Series.Quantity).Name));
        Species.AddTo(tree, Path, lines.Select(line => line.Series.Species));
        Part.AddTo(tree, Path, lines.Select(line => line.Series.Part));
        PrefactorUnit.AddTo(tree, Path, lines.Select(line => NameOf(line.Series.Quantity).Unit));
        ActivationEnergy.AddTo(tree, Path, lines.Select(line => line.ActivationEnergyEv));
        ActivationEnergyInterval.AddTo(tree, Path, Ends(lines.Select(line => line.ActivationEnergyInterval)), [(ulong)lines.Count, 2]);
        LnPrefactor.AddTo(tree, Path, lines.Select(line => line.LnPrefactor));
        LnPrefactorInterval.AddTo(tree, Path, Ends(lines.Select(line => line.LnPrefactorInterval)), [(ulong)lines.Count, 2]);
        Coldest.AddTo(tree, Path, lines.Select(line => line.Coldest));
        Hottest.AddTo(tree, Path, lines.Select(line => line.Hottest));
        Temperatures.AddTo(tree, Path, lines.Select(line => line.Used.Count));
        ChiSquare.AddTo(tree, Path, lines.Select(line => line.ChiSquare ?? double.NaN));
        Notes.AddTo(tree, Path, lines.Select(line => string.Join(' ', line.Notes)));
    }

    private static double[] Ends(IEnumerable<(double Low, double High)?> intervals) =>
        [.. intervals.SelectMany(interval => interval is { } ends ? new[] { ends.Low, ends.High } : [double.NaN, double.NaN])];

    private static (string Name, string Unit) NameOf(ArrheniusQuantity quantity) => quantity switch
    {
        ArrheniusQuantity.HopRate => Of(TransportQuantity.HopRate),
        ArrheniusQuantity.TracerDiffusivity => Of(TransportQuantity.TracerDiffusivity),
        ArrheniusQuantity.ChargeDiffusivity => Of(TransportQuantity.ChargeDiffusivity),
        ArrheniusQuantity.Conductivity => (TransportQuantity.Conductivity.Name, Unit.SiemensKelvinPerMetre),
        ArrheniusQuantity.CurrentOverField => (TransportQuantity.CurrentOverField.Name, Unit.SiemensKelvinPerMetre),
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    private static (string Name, string Unit) Of(TransportQuantity quantity) => (quantity.Name, quantity.Unit);
}

using KmcIonics.Analysis;
using KmcIonics.Cli.Reporting;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Reports;

/// <summary>Results of a run as tables; digits in brackets are the error.</summary>
internal static class ReportTables
{
    private const double PerCentimetre = 1e-2;
    private const double SquareCentimetres = 1e4;

    /// <summary>The tables that the result has something for.</summary>
    public static IEnumerable<Html> Of(ResultRecord record)
    {
        TransportResult[] transport = [.. record.Conditions.Where(condition => condition.Course is null && condition.Open is null).SelectMany(condition => condition.Transport)];
        bool several = record.Ions.Count > 1;
        yield return Html.Table(
            "Transport at equilibrium",
            ["T / K", .. Species(several), "hops of an ion / Hz", "D* / cm² s⁻¹", "D_J / cm² s⁻¹", "f", "f_I", "Haven ratio", "σ / S cm⁻¹"],
            transport.Where(result => !result.IsDriven).Select(result => (string[])
            [
                $"{result.Temperature:G6}", .. Species(several, result.Species), Uncertain.Text(result.HopRate), Uncertain.Text(result.TracerDiffusivity, SquareCentimetres), Uncertain.Text(result.ChargeDiffusivity, SquareCentimetres),
                Uncertain.Text(result.TracerCorrelation), Uncertain.Text(result.CollectiveCorrelation), Uncertain.Text(result.HavenRatio), Uncertain.Text(result.Conductivity, PerCentimetre),
            ]));
        yield return Html.Table(
            "Transport in the electric field",
            ["T / K", .. Species(several), "hops of an ion / Hz", "j / A cm⁻²", "j/E / S cm⁻¹"],
            transport.Where(result => result.IsDriven).Select(result => (string[])
                [$"{result.Temperature:G6}", .. Species(several, result.Species), Uncertain.Text(result.HopRate), Uncertain.Text(result.CurrentDensity, PerCentimetre * PerCentimetre), Uncertain.Text(result.CurrentOverField, PerCentimetre)]));
        yield return Html.Table(
            "Conduction by all species together",
            ["T / K", "σ / S cm⁻¹", "of it by correlations between species / S cm⁻¹"],
            record.Conditions.Where(condition => condition.Together is { } all && double.IsFinite(all.Conductivity.Value)).Select(condition => (string[])
                [$"{condition.Temperature:G6}", Uncertain.Text(condition.Together!.Conductivity, PerCentimetre), Uncertain.Text(condition.Together.CrossConductivity, PerCentimetre)]));
        yield return Html.Table(
            "Filling of the sublattices",
            ["T / K", "ion", "sublattice", "sites", "at the start", "mean", "off-stoichiometry"],
            record.Conditions.SelectMany(condition => (condition.Open?.Fillings ?? []).Select(row => (string[])
                [$"{condition.Temperature:G6}", row.Species, row.Sublattice, $"{row.Sites:N0}", $"{row.Start:G4}", Uncertain.Text(row.Filling), Uncertain.Text(row.OffStoichiometry)])));
        yield return Html.Table(
            "Reservoirs",
            ["T / K", "reservoir", "ion", "μ / eV", "current / A", "exchange / Hz", "R_ct / Ω cm²"],
            record.Conditions.SelectMany(condition => (condition.Open?.Terminals ?? []).Select(row => (string[])
                [$"{condition.Temperature:G6}", row.Name, row.Species, $"{row.ChemicalPotentialEv:G5}", Uncertain.Text(row.Current), Uncertain.Text(row.ExchangeRate), Uncertain.Text(row.AreaResistance, SquareCentimetres)])));
        yield return Html.Table(
            "Capacitance of the electrodes",
            ["T / K", "integral / µF cm⁻²", "differential / µF cm⁻²"],
            record.Conditions.Where(condition => condition.SpaceCharge is { } charge && (double.IsFinite(charge.IntegralCapacitance.Value) || double.IsFinite(charge.DifferentialCapacitance.Value))).Select(condition => (string[])
                [$"{condition.Temperature:G6}", Microfarads(condition.SpaceCharge!.IntegralCapacitance), Microfarads(condition.SpaceCharge.DifferentialCapacitance)]));
        yield return Arrhenius(record, several);
    }

    private static Html Arrhenius(ResultRecord record, bool several) => Html.Table(
        "Arrhenius lines X = A exp(−E/kT)",
        ["X", "temperatures / K", "E / eV", "95 % interval / eV", "A", "χ²/ν"],
        record.Arrhenius.Select(line =>
        {
            (double factor, string unit) = ArrheniusText.UnitOf(line.Series.Quantity);
            return (string[])
            [
                ArrheniusText.NameOf(line.Series, several), $"{line.Coldest:G6} to {line.Hottest:G6}", Uncertain.Text(line.ActivationEnergyEv),
                ArrheniusText.IntervalOf(line), $"{factor * Math.Exp(line.LnPrefactor.Value):0.##e0} {unit}", ArrheniusText.ScatterOf(line),
            ];
        }));

    private static string Microfarads(Estimate capacitance) => double.IsFinite(capacitance.Value) ? Uncertain.Text(capacitance, 1e6 / SquareCentimetres) : "";

    private static string[] Species(bool several, string name = "ion") => several ? [name] : [];
}

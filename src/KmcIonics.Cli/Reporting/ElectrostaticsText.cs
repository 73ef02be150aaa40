using KmcIonics.Cli.Running;
using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Electrostatics.Planar;
using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>The electrostatics of a job in a few lines.</summary>
internal static class ElectrostaticsText
{
    // µC/cm² in a C/m².
    private const double Micro = 100;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(PreparedStudy study, PotentialCoupling coupling)
    {
        ElectrostaticSettings settings = coupling.Settings;
        PlanarGrid grid = coupling.Sites.Planes;
        string relative = settings.RegionPermittivity.Count == 0 ? $"{settings.RelativePermittivity:G6}" : string.Join(", ", settings.RegionPermittivity.Select(region => $"{region.Value:G6} in {region.Key}"));
        string ends = grid.IsPeriodic ? "repeating" : $"lower end {EndText(settings.Lower!)}, upper end {EndText(settings.Upper!)}";
        string mean = settings.IsSpatial ? $"in cells of {settings.Spacing:G3} Å at most" : $"along {settings.Axis.Name}";
        yield return $"charge    mean field {mean}: relative permittivity {relative}; {ends}; {grid.Planes:N0} planes {grid.Step:G3} Å apart";
        double site = study.Lattice.Volume / study.Graph.SiteCount;
        foreach (double temperature in study.Job.Conditions.Temperatures)
        {
            if (ScreeningLength(study, coupling, site, temperature) is not { } length)
                continue;
            string coarse = length < grid.Step ? "; planes are farther apart than that: lower electrostatics.spacing" : string.Empty;
            yield return $"          screening length {length:G3} Å at {temperature:G6} K, of the filling at the start in the least permittivity{coarse}";
        }

        yield return settings.Update.Interval is { } interval
            ? $"          solved for every {(interval.HopsPerIon is { } hops ? $"{hops:G4} hops per ion" : $"{interval.Seconds:G4} s")}"
            : $"          solved for so often that the energy of a hop changes by {settings.Update.Tolerance:G3} kT at most (root mean square)";
    }

    private static string EndText(ElectrodeState end) => end.Volts is { } volts ? $"at {volts:G6} V" : $"with {end.ChargeDensity!.Value * Micro:G6} µC/cm²";

    private static double? ScreeningLength(PreparedStudy study, PotentialCoupling coupling, double site, double temperature)
    {
        if (study.Job.Ions.Count != 1 || study.IonCount == 0 || study.IonCount == study.Graph.SiteCount)
            return null;
        double filling = study.IonCount / (double)study.Graph.SiteCount;
        return new SpaceChargeLayer(1 / site, filling, coupling.Sites.LeastPermittivity, temperature, study.Graph.Charges[0]).DebyeLength;
    }
}

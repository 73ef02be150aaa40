using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>
/// Turns hops per ion into simulated time: replica 0 of each condition runs a stretch that is doubled until it holds enough hops, and the
/// rate over all of it sets the time scale. The stretch, like any trajectory, is the same on every device.
/// </summary>
internal static class TimePlanner
{
    private const double HopsPerIonWanted = 2;
    private const long HopsWanted = 400;
    private const double MostAttemptsPerSite = 1 << 20;

    /// <summary>Plans, one a condition.</summary>
    /// <exception cref="InputException">No ion hops in a very long stretch.</exception>
    public static IReadOnlyList<TimePlan> Plan(PreparedStudy study, Device device, CancellationToken cancellation)
    {
        int conditions = study.Model.Conditions.Count;
        double[] rate = new double[conditions];
        for (int condition = 0; condition < conditions; condition++)
            rate[condition] = MeasureHopRate(study, device, condition, cancellation);
        return
        [
            .. rate.Select(r => new TimePlan(r, Seconds(study.Job.Run.Equilibrate, r), Seconds(study.Job.Run.Sample, r))),
        ];
    }

    private static double Seconds(Duration duration, double hopRate) =>
        duration.Seconds ?? (duration.HopsPerIon!.Value / hopRate);

    private static double MeasureHopRate(PreparedStudy study, Device device, int condition, CancellationToken cancellation)
    {
        Member member = study.Members.First(candidate => candidate.Condition == condition);
        using var ensemble = new Ensemble(device, study.Model, study.Cells, study.IonCounts, [member]);
        double attemptTime = study.Graph.SiteCount / study.Model.Conditions[condition].TotalRate;
        for (double attemptsPerSite = 1; ; attemptsPerSite *= 2)
        {
            double time = attemptsPerSite * attemptTime;
            ensemble.AdvanceTo([time], cancellation);
            IonFrame frame = ensemble.Observe(0);
            long hops = frame.HopsByPathway.Sum();
            if (hops >= HopsWanted && hops >= HopsPerIonWanted * study.IonCount)
                return hops / (study.IonCount * time);
            if (attemptsPerSite < MostAttemptsPerSite)
                continue;
            if (hops == 0)
            {
                throw new InputException(
                    $"at {study.Model.Conditions[condition].Temperature} K no ion hopped in {frame.Attempts:N0} attempts",
                    "Give more vacancies, or check that ions sit on sites that hops leave.");
            }

            return hops / (study.IonCount * time);
        }
    }
}

using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
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

    // The potential has to follow the ions within the sample.
    private const double LeastUpdates = 2;
    private const double MostUpdates = 1e8;

    // Attempts a site from one solution for the potential to the next while the hop rate is measured.
    private const double AttemptsPerUpdate = 1.0 / 16;

    // A fast cell has about one event in 2²⁰ ticks: frames nearer than this many see nothing but rounding.
    private const double TicksPerFrame = 1 << 10;

    // Times are doubles; frames must stay evenly spaced to 10⁻³.
    private const double FinestOfTotal = 1e-12;

    /// <summary>Plans, one a condition.</summary>
    /// <exception cref="InputException">No ion hops in a very long stretch.</exception>
    public static IReadOnlyList<TimePlan> Plan(PreparedStudy study, Device device, CancellationToken cancellation)
    {
        int conditions = study.Courses.Count;
        var measured = new (double HopRate, double? UpdateInterval)[conditions];
        for (int condition = 0; condition < conditions; condition++)
            measured[condition] = Measure(study, device, condition, cancellation);
        return [.. measured.Select((of, condition) => PlanOf(study, condition, of.HopRate, of.UpdateInterval))];
    }

    private static TimePlan PlanOf(PreparedStudy study, int condition, double hopRate, double? updateInterval)
    {
        var plan = new TimePlan(hopRate, study.Job.Run.Equilibrate.SecondsAt(hopRate), study.Job.Run.Sample.SecondsAt(hopRate)) { UpdateInterval = updateInterval };
        ConditionRates rates = study.StartRates(condition);
        if (updateInterval is { } interval)
            CheckUpdates(plan, interval, rates.Temperature);

        // Refuses what the clock cannot count before a long run meets its end.
        _ = rates.ToTicks(plan.Total);
        double spacing = plan.Sampling / study.Job.Run.Frames;
        double finest = Math.Max(rates.TickSeconds * TicksPerFrame, plan.Total * FinestOfTotal);
        return spacing >= finest
            ? plan with { SampleInterval = study.Job.Alternating is null ? null : AlternatingStudy.IntervalOf(study.Job, plan, rates.Temperature) }
            : throw new InputException(
                $"at {rates.Temperature} K the sample frames are {spacing:G3} s apart, and times are told apart from {finest:G3} s on",
                "Lengthen run.sample, take fewer frames, or shorten run.equilibrate.");
    }

    private static void CheckUpdates(TimePlan plan, double interval, double temperature)
    {
        if (interval > plan.Sampling / LeastUpdates)
        {
            throw new InputException(
                $"at {temperature} K the potential is solved for every {interval:G3} s, and the sample is {plan.Sampling:G3} s long: it would hardly follow the ions", "Lengthen run.sample, or shorten electrostatics.update.");
        }

        if (plan.Total / interval > MostUpdates)
        {
            throw new InputException(
                $"at {temperature} K the potential is solved for every {interval:G3} s, {plan.Total / interval:G3} times in a run, and {MostUpdates:G3} times are possible", "Shorten the run, or lengthen electrostatics.update.");
        }
    }

    private static (double HopRate, double? UpdateInterval) Measure(PreparedStudy study, Device device, int condition, CancellationToken cancellation)
    {
        Member member = study.Members(condition)[0];
        using var ensemble = new Ensemble(device, study.Model, study.Cells, study.IonCounts, [member]);
        if (study.Coupling is null)
            return (MeasureHopRate(study, ensemble, condition, null, cancellation).HopRate, null);
        var feedback = new PotentialFeedback(study.Coupling, study.Courses[condition].Start, 1);
        (double hopRate, double time) = MeasureHopRate(study, ensemble, condition, feedback, cancellation);
        return (hopRate, new UpdateIntervalSearch(study, condition, ensemble, feedback).From(time, hopRate, cancellation));
    }

    private static (double HopRate, double Time) MeasureHopRate(PreparedStudy study, Ensemble ensemble, int condition, PotentialFeedback? feedback, CancellationToken cancellation)
    {
        double attemptTime = study.Graph.SiteCount / study.StartRates(condition).TotalRate;
        PotentialUpdates? updates = feedback is null ? null : new PotentialUpdates(feedback, AttemptsPerUpdate * attemptTime);
        double from = 0;
        for (double attemptsPerSite = 1; ; attemptsPerSite *= 2)
        {
            double time = attemptsPerSite * attemptTime;
            foreach ((_, double to) in updates?.Between(ensemble, from, time) ?? [(from, time)])
                ensemble.AdvanceTo([to], cancellation);
            from = time;
            IonFrame frame = ensemble.Observe(0);
            long hops = HopsIn(frame, study.Graph.Channels);
            int ions = Math.Max(frame.Occupants.Count(occupant => occupant != 0), 1);
            if (hops >= HopsWanted && hops >= HopsPerIonWanted * ions)
                return (hops / (ions * time), time);
            if (attemptsPerSite < MostAttemptsPerSite)
                continue;
            if (hops == 0)
            {
                throw new InputException(
                    $"at {study.StartRates(condition).Temperature} K no ion hopped in {frame.Attempts:N0} attempts",
                    study.Job.Interactions.Count == 0
                        ? "Give more vacancies, or check that ions sit on sites that hops leave."
                        : "Weaken the interactions, whose bounds make nearly all attempts fail, or give more vacancies.");
            }

            return (hops / (ions * time), time);
        }
    }

    // What reservoirs do is no hop.
    private static long HopsIn(IonFrame frame, IReadOnlyList<HopChannel> channels) =>
        frame.HopsByPathway.Where((_, channel) => channels[channel].Pathway >= 0).Sum();
}

using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>The share of the rings of the clocks that become hops, before anything runs.</summary>
internal static class AcceptanceForecast
{
    /// <summary>Below this share another algorithm is better: what it takes to find a hop among all is about a hundred rings.</summary>
    public const double Worthwhile = 0.01;

    // Not a hop a second on a host.
    private const double Hopeless = 1e-8;

    private const int SitesPlaced = 1 << 16;

    /// <summary>Forecast of each condition, [conditions].</summary>
    /// <exception cref="InputException">At one of them next to nothing would happen.</exception>
    public static IReadOnlyList<PredictedAcceptance> Of(PreparedStudy study)
    {
        int replicas = Math.Clamp(SitesPlaced / study.Graph.SiteCount, 1, study.Job.Run.Replicas);
        byte[][] placements = [.. study.Members(0).Take(replicas).Select(member => InitialSites.Build(study.Cells, study.IonCounts, study.Job.Seed, member.Stream))];
        if (study.Coupling is { } coupling)
            return AtStart(study, placements, ElectrostaticStudy.RungAtStart(coupling, placements[0]));
        var settledUnder = new Dictionary<int, int>();
        foreach (ConditionCourse course in study.Courses)
        {
            foreach (int rates in course.Pieces.Select(entry => entry.Rates).Append(course.Start))
                settledUnder[rates] = Settles(study) ? course.Start : PredictedAcceptance.Unsettled;
        }

        IReadOnlyDictionary<int, PredictedAcceptance> found = PredictedAcceptance.Of(study.Model, placements, settledUnder);
        PredictedAcceptance[] forecasts = [.. study.Courses.Select(course => MeanOver(course, found, study.Model.Conditions))];
        for (int condition = 0; condition < forecasts.Length; condition++)
        {
            if (forecasts[condition].Accepted < Hopeless)
                throw Refusal(study, study.StartRates(condition).Temperature, forecasts[condition]);
        }

        return forecasts;
    }

    // Where ions would settle in a potential that follows them is not known: as they start, in bounds with room for the potential that they start with.
    private static PredictedAcceptance[] AtStart(PreparedStudy study, byte[][] placements, int rung)
    {
        IReadOnlyDictionary<int, PredictedAcceptance> found = PredictedAcceptance.Of(study.Model, placements, study.Courses.ToDictionary(course => course.Start + rung, _ => PredictedAcceptance.Unsettled));
        return [.. study.Courses.Select(course => found[course.Start + rung])];
    }

    // Ions that have no energies are in equilibrium from the start.
    private static bool Settles(PreparedStudy study) => study.Graph.HasEnergies || study.IsOpen || study.Graph.Kinds.Any(kind => kind.StepMicroEv != 0);

    // Of a schedule, over the rings of one round.
    private static PredictedAcceptance MeanOver(ConditionCourse course, IReadOnlyDictionary<int, PredictedAcceptance> found, IReadOnlyList<ConditionRates> rates)
    {
        if (!course.Changes)
            return found[course.Start];
        double Rings((SchedulePiece Piece, int Rates) entry) => entry.Piece.Seconds * rates[entry.Rates].TotalRate;
        double total = course.Pieces.Sum(Rings);
        return new PredictedAcceptance(course.Pieces.Sum(entry => Rings(entry) * found[entry.Rates].Possible) / total, course.Pieces.Sum(entry => Rings(entry) * found[entry.Rates].Accepted) / total);
    }

    private static InputException Refusal(PreparedStudy study, double kelvin, PredictedAcceptance forecast)
    {
        if (forecast.Possible < Hopeless)
            return new InputException($"at {kelvin} K no ion has a vacancy to hop to as they start", "Give more vacancies, or check that ions sit on sites that hops leave.");
        string lost = forecast.Accepted == 0
            ? "every hop that there is room for is refused"
            : $"of {1 / forecast.Accepted:G3} events of the clocks all but one are lost";
        string[] remedies =
        [
            .. study.Job.Interactions.Count > 0 ? (string[])["weaken the interactions, whose least barriers set the clocks"] : [],
            .. study.Job.Conditions.Field is not null || study.Job.Conditions.Schedule is not null ? (string[])["take a weaker field"] : [],
            "raise the temperature",
        ];
        return new InputException(
            $"at {kelvin} K the ions around hops slow them so far below the bounds of their rates that {lost}",
            $"{char.ToUpperInvariant(remedies[0][0])}{string.Join(", or ", remedies)[1..]}; else this takes a rejection-free algorithm (n-fold way), which has no bounds.");
    }
}

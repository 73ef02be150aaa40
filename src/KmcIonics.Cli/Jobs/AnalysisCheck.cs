using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>What can be measured depends on what ions are subject to: diffusivities at equilibrium with their number fixed, a current in a field, filling where they come and go.</summary>
internal static class AnalysisCheck
{
    /// <summary>What is measured where the job does not say.</summary>
    public static IReadOnlyList<AnalysisKind> Usual(Conditions conditions, bool isOpen) =>
        isOpen ? [AnalysisKind.Filling]
        : conditions.Schedule is not null ? [AnalysisKind.Course]
        : conditions.Field is not null ? [AnalysisKind.Current]
        : [AnalysisKind.TracerDiffusion, AnalysisKind.Conductivity];

    /// <summary>Whether an analysis looks at the layers of a profile.</summary>
    public static bool HasLayers(IReadOnlyList<AnalysisKind>? kinds) => kinds is not null && (kinds.Contains(AnalysisKind.OccupationProfile) || kinds.Contains(AnalysisKind.InterfaceProfile));

    // Where ions are and how often they hop can be seen whatever happens to them.
    private static bool IsBeside(AnalysisKind kind) => kind is AnalysisKind.OccupationProfile or AnalysisKind.InterfaceProfile or AnalysisKind.HopStatistics or AnalysisKind.Maps or AnalysisKind.Alternating;

    /// <summary>Reports what cannot.</summary>
    public static void Check(Placed<IReadOnlyList<AnalysisKind>> asked, Conditions conditions, bool isOpen, ErrorList errors)
    {
        void Refuse(string found, string remedy) => errors.Add(asked.Place, asked.Path, found, remedy);
        bool Asks(AnalysisKind kind) => asked.Value.Contains(kind);
        bool Alone(AnalysisKind kind) => asked.Value.All(one => one == kind || IsBeside(one));
        if (Asks(AnalysisKind.Alternating) && AlternatingCheck.Problem(conditions, isOpen) is { } problem)
            Refuse(problem.Found, problem.Remedy);
        if (isOpen)
        {
            if (!Alone(AnalysisKind.Filling))
                Refuse("with reservoirs ions come and go, so none is followed, and diffusivities and the conductivity are not measured", "Give [filling], which has the currents at the reservoirs, or leave reservoirs out");
        }
        else if (Asks(AnalysisKind.Filling))
        {
            Refuse("filling changes where ions come from reservoirs and go to them, and there are none", "Give reservoirs, or leave filling out");
        }
        else if (conditions.Schedule is not null)
        {
            if (!Alone(AnalysisKind.Course))
                Refuse("where conditions change, what is measured is their course, and nothing of equilibrium or of a steady state", "Give [course], or leave conditions.schedule out");
        }
        else if (Asks(AnalysisKind.Course))
        {
            Refuse("a course is measured where conditions change, and they do not", "Give conditions.schedule, or leave course out");
        }
        else if (conditions.Field is null && Asks(AnalysisKind.Current))
        {
            Refuse("current is measured in an electric field, and there is none", "Give conditions.field, or leave current out");
        }
        else if (conditions.Field is not null && !Alone(AnalysisKind.Current))
        {
            Refuse("in an electric field ions drift, and diffusivities and the conductivity of equilibrium are not measured", "Give [current], or leave conditions.field out");
        }
    }
}

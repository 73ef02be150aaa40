using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Whether what a job asks for can be measured under its conditions.</summary>
internal static class AnalysisCheck
{
    /// <summary>What is measured: in a field the current, where conditions change their course, and nothing else.</summary>
    public static IReadOnlyList<AnalysisKind> Measured(IReadOnlyList<AnalysisKind> asked, Conditions conditions) =>
        conditions.Schedule is not null ? [AnalysisKind.Course] : conditions.Field is not null ? [AnalysisKind.Current] : asked;

    /// <summary>Reports what cannot.</summary>
    public static void Check(Placed<IReadOnlyList<AnalysisKind>> asked, Conditions conditions, ErrorList errors)
    {
        void Refuse(string found, string remedy) => errors.Add(asked.Place, asked.Path, found, remedy);
        bool Alone(AnalysisKind kind) => asked.Value.Count == 1 && asked.Value[0] == kind;
        if (conditions.Schedule is not null)
        {
            if (!Alone(AnalysisKind.Course))
                Refuse("where conditions change, what is measured is their course, and nothing of equilibrium or of a steady state", "Give [course], or leave conditions.schedule out");
        }
        else if (asked.Value.Contains(AnalysisKind.Course))
        {
            Refuse("a course is measured where conditions change, and they do not", "Give conditions.schedule, or leave course out");
        }
        else if (conditions.Field is null && asked.Value.Contains(AnalysisKind.Current))
        {
            Refuse("current is measured in an electric field, and there is none", "Give conditions.field, or leave current out");
        }
        else if (conditions.Field is not null && !Alone(AnalysisKind.Current))
        {
            Refuse("in an electric field ions drift, and diffusivities and the conductivity of equilibrium are not measured", "Give [current], or leave conditions.field out");
        }
    }
}

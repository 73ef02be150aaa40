using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>update</c> of a job's electrostatics.</summary>
internal static class PotentialUpdateShape
{
    private static readonly Field<double> s_hops = new(
        "hops_per_ion", new RealShape { Least = 1e-6, Most = 1e6 }, "Mean hops per ion from one solution for the potential to the next.");

    private static readonly Field<double> s_seconds = new(
        "seconds", new RealShape { Least = 0, Most = 1e12, Open = true, Unit = "s" }, "Simulated seconds from one to the next.");

    private static readonly Field<double> s_tolerance = new(
        "tolerance",
        new RealShape { Least = 1e-4, Most = 10, Unit = "kT" },
        "By how much the energy that an ion gains by a hop may change from one to the next, root mean square, in kT; where neither hops_per_ion nor seconds is given, the interval is found so, or else a change beyond it is reported.",
        absent: "0.1");

    /// <summary>The shape.</summary>
    public static MapShape<PotentialUpdate> Shape { get; } = new([s_hops, s_seconds, s_tolerance], Make) { Check = Check };

    private static PotentialUpdate Make(FieldValues values) => new(
        values.TryGet(s_hops, out double hops) ? new Duration(hops, null) : values.TryGet(s_seconds, out double seconds) ? new Duration(null, seconds) : null,
        values.Get(s_tolerance));

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.IsGiven(s_hops) && values.IsGiven(s_seconds))
            context.Errors.Add(values.PlaceOf(s_seconds), values.PathOf(s_seconds), "the interval is given in hops per ion and in seconds", "Give one of them");
    }
}

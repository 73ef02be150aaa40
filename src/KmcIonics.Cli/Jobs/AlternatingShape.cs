using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>ac</c> section of a job: what <c>ac_conductivity</c> measures.</summary>
internal static class AlternatingShape
{
    private static readonly RealShape s_hertz = new() { Least = 0, Most = 1e16, Open = true, Unit = "Hz" };

    private static readonly Field<double> s_from = new("from", s_hertz, "Lowest frequency in Hz; without it the lowest that the sample resolves.");

    private static readonly Field<double> s_to = new("to", s_hertz, "Highest frequency in Hz; without it twice the hop rate of an ion, or with electrostatics what the updates of the potential resolve.");

    private static readonly Field<int> s_perDecade = new("per_decade", new IntegerShape<int> { Least = 1, Most = 50 }, "Frequencies in a decade.", absent: "5");

    private static readonly Field<double> s_permittivity = new(
        "permittivity",
        new RealShape { Least = 0, Most = 1e5 },
        "Relative permittivity of all but the mobile ions; its displacement current lies beside that of the ions in the impedance, which gives Nyquist plots their arc. 0 leaves it out.",
        absent: "10");

    /// <summary>The shape.</summary>
    public static MapShape<AlternatingSettings> Shape { get; } = new([s_from, s_to, s_perDecade, s_permittivity], Make) { Check = Check };

    private static AlternatingSettings Make(FieldValues values) => new(
        values.TryGet(s_from, out double from) ? from : null, values.TryGet(s_to, out double to) ? to : null, values.Get(s_perDecade), values.Get(s_permittivity));

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_from, out double from) && values.TryGet(s_to, out double to) && from >= to)
            context.Errors.Add(values.PlaceOf(s_to), values.PathOf(s_to), $"frequencies from {from:G4} to {to:G4} Hz are none", "Raise to above from");
    }
}

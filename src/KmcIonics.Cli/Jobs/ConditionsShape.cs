using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>conditions</c> of a job.</summary>
internal static class ConditionsShape
{
    private static readonly RealShape s_kelvin = new() { Least = 1, Most = 5000, Unit = "K" };

    private static readonly Field<IReadOnlyList<double>> s_temperature = new(
        "temperature",
        new OneOrListShape<double>(s_kelvin, new ListShape<double>("temperatures", s_kelvin, least: 1, most: 1000, unique: true)),
        "Temperature in K; a list makes a sweep.",
        required: true);

    private static readonly Field<AppliedField?> s_field = new(
        "field", FieldShape.Shape, "Uniform, constant electric field; the run then measures the current it drives.", absent: null);

    private static readonly Field<IReadOnlyList<ScheduleStage>> s_schedule = new(
        "schedule",
        ScheduleShape.Shape,
        "Stages in which temperature and field change while the run is sampled: steps, ramps, quenches, sinusoidal fields. The run is equilibrated under the conditions beside it, then goes through the stages, over and over until the sample ends; it measures their course.");

    private static readonly Field<double> s_pressure = new(
        "pressure", ElasticityShape.Pressure, "Hydrostatic pressure in GPa; it acts on activation_volume of hops and volume under site_elasticity. Hops keep their lengths.");

    private static readonly Field<SymmetricTensor> s_strain = new(
        "strain",
        ElasticityShape.Strain,
        "Uniform strain, besides what the pressure does: a number for the same along all axes, or Cartesian components [xx, yy, zz, yz, xz, xy], shears being half the engineering shears. "
        + "It acts on saddle_dipole of hops and dipole under site_elasticity. Hops keep their lengths.");

    /// <summary>The shape.</summary>
    public static MapShape<Conditions> Shape { get; } = new(
        [s_temperature, s_field, s_schedule, s_pressure, s_strain],
        values => new(values.Get(s_temperature))
        {
            Field = values.TryGet(s_field, out AppliedField? field) ? field : null,
            Schedule = values.TryGet(s_schedule, out IReadOnlyList<ScheduleStage>? stages) ? new Schedule(stages) : null,
            PressureGigapascal = values.TryGet(s_pressure, out double pressure) ? pressure : null,
            Strain = values.TryGet(s_strain, out SymmetricTensor strain) ? strain : null,
        });
}

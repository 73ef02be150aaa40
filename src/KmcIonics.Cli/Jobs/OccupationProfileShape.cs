using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>profile</c> section of a job: the layers of <c>occupation_profile</c>.</summary>
internal static class OccupationProfileShape
{
    private static readonly Field<BoxAxis> s_axis = new("axis", ReservoirShape.AxisName, "Vector of the supercell that the layers lie across.", absent: "c");

    private static readonly Field<double> s_width = new(
        "width", new RealShape { Least = 0.1, Most = 10_000, Unit = "Å" }, "Thickness of a layer along the normal, in Å; it is made a whole fraction of the supercell.", absent: "1");

    /// <summary>The shape.</summary>
    public static MapShape<OccupationProfile> Shape { get; } = new([s_axis, s_width], values => new(values.Get(s_axis), values.Get(s_width)));
}

using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What happened when, while conditions changed; an interval lies between two frames, and every entry is a mean over one. Errors are one standard error over replicas.</summary>
public sealed record CourseResult
{
    /// <summary>Ends of the intervals since the start of sampling, s, [intervals].</summary>
    public required IReadOnlyList<double> Time { get; init; }

    /// <summary>Temperature, K, [intervals].</summary>
    public required IReadOnlyList<double> Temperature { get; init; }

    /// <summary>Electric field, Cartesian, V/m, [intervals].</summary>
    public required IReadOnlyList<Vector3D> Field { get; init; }

    /// <summary>Accepted hops per ion and second, Hz, [intervals].</summary>
    public required IReadOnlyList<Estimate> HopRate { get; init; }

    /// <summary>Current density of all species along x, y and z, A/m², [intervals][3].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> CurrentDensity { get; init; }
}

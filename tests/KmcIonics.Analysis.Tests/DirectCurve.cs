using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>Mean-squared displacements written out from stored Cartesian trajectories, as an independent check.</summary>
internal static class DirectCurve
{
    /// <summary>Cartesian trajectory (Å, [frames + 1]) of small integer displacements along the lattice vectors.</summary>
    public static Vector3D[] Trajectory(UnitCell cell, IEnumerable<(int A, int B, int C)> quanta) =>
        [.. quanta.Select(one => new LatticeQuanta(one.A, one.B, one.C).ToCartesian(cell))];

    /// <summary>⟨|Δr|²⟩ over ions and time origins, Å².</summary>
    public static double MeanSquare(IReadOnlyList<Vector3D[]> ions, int lag, IEnumerable<int> origins) =>
        origins.Where(origin => origin + lag < ions[0].Length)
            .SelectMany(origin => ions.Select(ion => ion[origin + lag] - ion[origin]))
            .Average(step => step.Dot(step));

    /// <summary>The ions' sum of displacements as one trajectory.</summary>
    public static Vector3D[] Sum(IReadOnlyList<Vector3D[]> ions) =>
        [.. Enumerable.Range(0, ions[0].Length).Select(frame => ions.Aggregate(Vector3D.Zero, (sum, ion) => sum + ion[frame]))];
}

using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Takes out of displacements what leads along open directions. Ions cannot travel on there, so in the long run only the rest counts for transport: diffusivities
/// and conductivity along an open direction are zero.
/// </summary>
public static class OpenDirections
{
    /// <summary>A supercell vector or displacement without its part along open directions.</summary>
    /// <param name="vector">Cartesian, Å.</param>
    /// <param name="box">Supercell.</param>
    /// <param name="periodic">Which vectors it repeats along.</param>
    public static Vector3D Without(Vector3D vector, UnitCell box, Periodicity periodic) => (periodic.A, periodic.B, periodic.C) switch
    {
        (true, true, true) => vector,
        (true, true, false) => vector - Along(vector, box.A.Cross(box.B)),
        (true, false, true) => vector - Along(vector, box.C.Cross(box.A)),
        (false, true, true) => vector - Along(vector, box.B.Cross(box.C)),
        (true, false, false) => Along(vector, box.A),
        (false, true, false) => Along(vector, box.B),
        (false, false, true) => Along(vector, box.C),
        _ => Vector3D.Zero,
    };

    /// <summary>Names of the open vectors.</summary>
    public static IReadOnlyList<string> Names(Periodicity periodic) =>
        [.. periodic.A ? (string[])[] : ["a"], .. periodic.B ? (string[])[] : ["b"], .. periodic.C ? (string[])[] : ["c"]];

    private static Vector3D Along(Vector3D vector, Vector3D direction) => (vector.Dot(direction) / direction.Dot(direction)) * direction;
}

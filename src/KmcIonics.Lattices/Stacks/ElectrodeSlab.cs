using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>The electrodes of a stack: their faces, the atoms they are drawn with, and the sites that touch them.</summary>
internal static class ElectrodeSlab
{
    // The atoms are drawn only, so one spacing does for all materials.
    private const double Spacing = 3;

    /// <summary>Faces of the electrodes, left and right.</summary>
    public static ElectrodeFace[] Faces(ElectrodePair? electrodes, StackProfile profile) => electrodes is null ? [] :
    [
        FaceOf(electrodes.Left, profile.Lower[0]),
        FaceOf(electrodes.Right, profile.Upper[^1]),
    ];

    /// <summary>Atoms of both slabs, on a grid, fractional in the box.</summary>
    public static IEnumerable<EnvironmentAtoms> Atoms(ElectrodePair electrodes, UnitCell box) =>
    [
        new EnvironmentAtoms(electrodes.Left.Material, Grid(box, electrodes.Left.Thickness, 0)),
        new EnvironmentAtoms(electrodes.Right.Material, Grid(box, electrodes.Right.Thickness, box.C.Z - electrodes.Right.Thickness)),
    ];

    /// <summary>Electrode that a site at a height (Å) is in contact with, the nearer of two; −1 for none.</summary>
    public static int ContactOf(ElectrodeFace[] faces, double height)
    {
        int contact = -1;
        for (int face = 0; face < faces.Length; face++)
        {
            double distance = Math.Abs(height - faces[face].Height);
            if (distance <= faces[face].ContactDistance && (contact < 0 || distance < Math.Abs(height - faces[contact].Height)))
                contact = face;
        }

        return contact;
    }

    private static ElectrodeFace FaceOf(ElectrodeSpecification electrode, double height) => new(electrode.Name, electrode.Material, height, electrode.Contact);

    private static Vector3D[] Grid(UnitCell box, double thickness, double bottom)
    {
        (int a, int b, int c) = (Steps(box.A.Length), Steps(box.B.Length), Steps(thickness));
        return
        [
            .. from k in Enumerable.Range(0, c)
               from i in Enumerable.Range(0, a)
               from j in Enumerable.Range(0, b)
               select new Vector3D((i + 0.5) / a, (j + 0.5) / b, (bottom + ((k + 0.5) * thickness / c)) / box.C.Z),
        ];
    }

    private static int Steps(double length) => Math.Max(1, (int)Math.Floor((length / Spacing) + 0.5));
}

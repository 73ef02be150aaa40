using System.Globalization;
using System.Text;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>
/// Sites and immobile atoms as a CIF file in P1, which structure programs read: each site with the mobile element, a label of its type and number, and the fraction
/// of starts in which it is occupied. Open directions are written as periodic ones, since CIF knows no others.
/// </summary>
public static class CifExport
{
    /// <summary>The kind of file.</summary>
    public static OutputKind Kind { get; } = new("a CIF file", ".cif", "--output", stream => TextStart.Is(stream, "data_"));

    /// <summary>Writes the sites.</summary>
    /// <param name="stream">Destination.</param>
    /// <param name="name">Name of the data block.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="element">Element of the mobile ion.</param>
    /// <param name="occupancy">Probability that a site starts occupied.</param>
    public static void Write(Stream stream, string name, SiteSet sites, string element, Func<int, double> occupancy)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine($"data_{name}");
        WriteCell(writer, sites.Box);
        writer.WriteLine("loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy");
        for (int site = 0; site < sites.Count; site++)
            WriteAtom(writer, $"{sites.Types[sites.Type[site]]}_{site}", element, sites.Position[site], occupancy(site));
        foreach (EnvironmentAtoms atoms in sites.Environment)
        {
            for (int k = 0; k < atoms.Positions.Count; k++)
                WriteAtom(writer, $"{atoms.Species}_{k}", atoms.Species, atoms.Positions[k], atoms.Occupancy);
        }
    }

    private static void WriteCell(StreamWriter writer, UnitCell box)
    {
        (double a, double b, double c) = (box.A.Length, box.B.Length, box.C.Length);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"_cell_length_a {a:F8}\n_cell_length_b {b:F8}\n_cell_length_c {c:F8}"));
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"_cell_angle_alpha {Angle(box.B, box.C):F8}\n_cell_angle_beta {Angle(box.A, box.C):F8}\n_cell_angle_gamma {Angle(box.A, box.B):F8}\n_cell_volume {Math.Abs(box.Volume):F6}"));
        writer.WriteLine("_space_group_name_H-M_alt 'P 1'\n_space_group_IT_number 1\nloop_\n_space_group_symop_operation_xyz\n'x, y, z'");
    }

    private static void WriteAtom(StreamWriter writer, string label, string element, Vector3D position, double occupancy) => writer.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{label} {element} {position.X:F10} {position.Y:F10} {position.Z:F10} {occupancy:F6}"));

    private static double Angle(Vector3D first, Vector3D second) => Math.Acos(Math.Clamp(first.Dot(second) / (first.Length * second.Length), -1, 1)) * 180 / Math.PI;
}

using System.Globalization;
using System.Text;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>
/// Sites and immobile atoms as extended XYZ, which OVITO and ASE read: the box, and for every site position, type, region, grain, distance to the interface,
/// energy and the fraction of starts in which it is occupied, and which electrode it is in contact with where there are any. Sites bear the name of the mobile element; immobile atoms
/// that share a place are all written, with the occupancy of each.
/// </summary>
public static class ExtendedXyz
{
    /// <summary>The kind of file.</summary>
    public static OutputKind Kind { get; } = new("an extended XYZ file", ".xyz", "--output", IsXyz);

    /// <summary>Writes the sites.</summary>
    /// <param name="stream">Destination.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="element">Element of the mobile ion.</param>
    /// <param name="occupancy">Probability that a site starts occupied.</param>
    public static void Write(Stream stream, SiteSet sites, string element, Func<int, double> occupancy)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.NewLine = "\n";
        int[]? contact = sites.Stack is { Electrodes.Count: > 0 } stack ? stack.Contact : null;
        UnitCell box = sites.Box;
        int atoms = sites.Count + sites.Environment.Sum(species => species.Positions.Count);
        writer.WriteLine(atoms.ToString(CultureInfo.InvariantCulture));
        writer.WriteLine(
            $"Lattice=\"{Lattice(box)}\" Properties=species:S:1:pos:R:3:site_type:S:1:region:S:1:grain:I:1:interface_distance:R:1:site_energy:R:1:occupancy:R:1{(contact is null ? string.Empty : ":contact:I:1")} pbc=\"{Flags(sites.Periodic)}\"");
        for (int site = 0; site < sites.Count; site++)
        {
            string distance = (sites.InterfaceDistance?[site] ?? 0).ToString("F4", CultureInfo.InvariantCulture);
            string energy = ((sites.EnergyMicroEv?[site] ?? 0) / 1e6).ToString("F6", CultureInfo.InvariantCulture);
            writer.WriteLine(
                $"{element} {Text(box.ToCartesian(sites.Position[site]))} {sites.Types[sites.Type[site]]} {sites.Regions[sites.Region[site]]} {sites.Grain?[site] ?? 0} {distance} {energy} {Fraction(occupancy(site))}{(contact is null ? string.Empty : $" {contact[site]}")}");
        }

        foreach (EnvironmentAtoms species in sites.Environment)
        {
            foreach (Vector3D position in species.Positions)
                writer.WriteLine($"{species.Species} {Text(box.ToCartesian(position))} immobile immobile -1 0 0 {Fraction(species.Occupancy)}{(contact is null ? string.Empty : " -1")}");
        }
    }

    private static string Fraction(double value) => value.ToString("F6", CultureInfo.InvariantCulture);

    /// <summary>Lattice vectors, Å, as they stand in a header.</summary>
    internal static string Lattice(UnitCell box) => string.Join(' ', new[] { box.A, box.B, box.C }.Select(Text));

    /// <summary>Along which of them the box repeats, as it stands in a header.</summary>
    internal static string Flags(Periodicity periodic) => $"{Flag(periodic.A)} {Flag(periodic.B)} {Flag(periodic.C)}";

    private static string Flag(bool periodic) => periodic ? "T" : "F";

    /// <summary>A vector, Å.</summary>
    internal static string Text(Vector3D vector) => string.Create(CultureInfo.InvariantCulture, $"{vector.X:F6} {vector.Y:F6} {vector.Z:F6}");

    private static bool IsXyz(Stream stream)
    {
        int first = stream.ReadByte();
        return first is >= '0' and <= '9';
    }
}

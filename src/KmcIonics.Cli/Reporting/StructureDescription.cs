using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>The crystals that a lattice is made of, in a few lines.</summary>
internal static class StructureDescription
{
    /// <summary>Sites and atoms of each unit cell, and what the reader of the structure had to say.</summary>
    public static void Write(LatticeSpecification lattice, TextWriter writer)
    {
        foreach (CrystalStructure structure in lattice.Structures)
        {
            writer.WriteLine($"structure {structure.Name}");
            writer.WriteLine($"          sites in the unit cell: {string.Join(", ", structure.Sublattices.Select(Text))}");
            if (structure.Environment.Count > 0)
                writer.WriteLine($"          immobile: {string.Join(", ", structure.Environment.GroupBy(atoms => atoms.Species).Select(Text))}");
            foreach (string note in structure.Notes)
                writer.WriteLine($"          {note}");
        }
    }

    private static string Text(Sublattice sublattice) =>
        $"{sublattice.Name} {sublattice.Positions.Count}{(sublattice.Occupancy is { } occupancy ? $", {100 * occupancy:G4} % full" : "")}";

    private static string Text(IGrouping<string, EnvironmentAtoms> atoms) => $"{atoms.Sum(some => some.Occupancy * some.Positions.Count):G6} {atoms.Key}";
}

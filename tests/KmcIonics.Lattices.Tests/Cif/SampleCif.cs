namespace KmcIonics.Lattices.Tests.Cif;

/// <summary>A crystal made for tests.</summary>
/// <param name="Name">Crystal system, and what states its symmetry.</param>
/// <param name="Number">Number of its space group.</param>
/// <param name="Cell">a, b, c, α, β, γ.</param>
/// <param name="Symmetry">Lines of the CIF that state the symmetry.</param>
/// <param name="Sites">Label, position and number of sites in the unit cell, from the Wyckoff positions of International Tables A.</param>
public sealed record SampleCif(string Name, int Number, string Cell, string Symmetry, (string Label, string Position, int Sites)[] Sites)
{
    private static readonly string[] CellTags = ["_cell_length_a", "_cell_length_b", "_cell_length_c", "_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"];

    public string Text => $"data_{Name.Replace(' ', '_')}\n{string.Join('\n', CellTags.Zip(Cell.Split(' '), (tag, value) => $"{tag} {value}"))}\n{Symmetry}\n"
        + "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n" + string.Concat(Sites.Select(site => $"{site.Label} {site.Position}\n"));

    public static IReadOnlyList<SampleCif> All { get; } =
    [
        new("triclinic by operations", 2, "5.12(3) 6.3 7.25 81.2 95.1 102.4", "loop_\n_space_group_symop_operation_xyz\nx,y,z\n-x,-y,-z",
            [("Li1", "0 0 0", 1), ("Li2", "0.13 0.21 0.34", 2), ("S1", "0.6 0.1 0.8", 2)]),
        new("monoclinic by symbol", 14, "8.1 5.9 7.7 90 112.3 90", "_symmetry_space_group_name_H-M 'P 21/c'",
            [("Li1", "0.5 0 0.5", 2), ("Li2", "0.13 0.21 0.34", 4), ("S1", "0.6 0.1 0.8", 4)]),
        new("monoclinic in another cell", 14, "8.1 5.9 7.7 90 97.3 90", "_space_group_name_H-M_alt 'P 1 21/n 1'\n_space_group_IT_number 14",
            [("Li1", "0.5 0 0.5", 2), ("Li2", "0.13 0.21 0.34", 4)]),
        new("orthorhombic by number", 62, "10.332 6.01 4.692 90 90 90", "_symmetry_Int_Tables_number 62",
            [("Li1", "0 0 0", 4), ("Fe1", "0.2822 0.25 0.9747", 4), ("O1", "0.1656 0.0464 0.2848", 8)]),
        new("tetragonal by origin", 137, "8.7142 8.7142 12.6073 90 90 90", "_symmetry_space_group_name_H-M 'P 42/n m c :1'",
            [("Li1", "0.2563 0.2722 0.1828", 16), ("Li2", "0 0.5 0.9447", 4), ("P1", "0 0 0.5", 2), ("S1", "0 0.1849 0.4081", 8)]),
        new("trigonal in hexagonal axes", 167, "9.1863 9.1863 22.181 90 90 120", "_symmetry_space_group_name_H-M 'R -3 c'",
            [("Na1", "0 0 0", 6), ("Na2", "0.63967 0 0.25", 18), ("Zr1", "0 0 0.14", 12), ("O1", "0.18 -0.03 0.19", 36)]),
        new("trigonal in rhombohedral axes", 166, "4.96 4.96 4.96 32.9 32.9 32.9", "_symmetry_space_group_name_H-M 'R -3 m'",
            [("Li1", "0 0 0", 1), ("Co1", "0.5 0.5 0.5", 1), ("O1", "0.2395 0.2395 0.2395", 2)]),
        new("hexagonal by Hall symbol", 194, "3.9 3.9 12.8 90 90 120", "_symmetry_space_group_name_Hall '-P 6c 2c'",
            [("Na1", "0.3333 0.6667 0.25", 2), ("Na2", "0 0 0.25", 2), ("Co1", "0 0 0", 2), ("O1", "0.3333 0.6667 0.0913", 4)]),
        new("cubic by symbol", 230, "12.9682 12.9682 12.9682 90 90 90", "_symmetry_space_group_name_H-M 'I a -3 d'",
            [("Li1", "0.375 0 0.25", 24), ("Li2", "0.0979 0.6847 0.5782", 96), ("La1", "0.125 0 0.25", 24), ("Zr1", "0 0 0", 16), ("O1", "-0.0318 0.0546 0.1498", 96)]),
        new("cubic by Hall symbol", 227, "8.08 8.08 8.08 90 90 90", "_space_group_name_Hall 'F 4d 2 3 -1d'\n_symmetry_space_group_name_H-M 'F d -3 m'",
            [("Li1", "0 0 0", 8), ("Mn1", "0.625 0.625 0.625", 16), ("O1", "0.388 0.388 0.388", 32)]),
    ];
}

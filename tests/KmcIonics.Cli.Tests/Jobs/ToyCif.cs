using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>A sound CIF and a job on it, for tests to break.</summary>
internal static class ToyCif
{
    /// <summary>The CIF: lithium on the edges of a cube around sulfur.</summary>
    public const string Text = """
        # made for tests
        data_toy
        _chemical_name_common 'Li2S, half of it'
        _cell_length_a 4.05(1)
        _cell_length_b 4.05(1)
        _cell_length_c 4.05(1)
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_name_H-M_alt 'P m -3 m'
        _space_group_IT_number 221
        loop_
        _atom_type_symbol
        _atom_type_oxidation_number
        Li+ 1
        S2- -2
        loop_
        _atom_site_label
        _atom_site_type_symbol
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        _atom_site_occupancy
        Li1 Li+ 0.5 0 0 0.6667
        S1 S2- 0.5 0.5 0.5 1.0

        """;

    /// <summary>Operations of Pm-3m without those that exchange axes: not a fit for its name.</summary>
    public const string Mmm = "loop_\n_space_group_symop_operation_xyz\nx,y,z\n-x,-y,z\n-x,y,-z\nx,-y,-z\n-x,-y,-z\nx,y,-z\nx,-y,z\n-x,y,z\n";

    /// <summary>A job on it.</summary>
    public const string Job = """
        name: toy
        lattice: {type: crystal, structure: toy.cif, supercell: [3, 3, 3]}
        ions:
          - {species: Li, charge: 1, fill: occupancy}
        hops:
          - {between: [Li1, Li1], max_distance: 2.9, barrier: 0.3, attempt_frequency: 1.0e13}
        conditions: {temperature: 300}
        run:
          replicas: 2
          equilibrate: {hops_per_ion: 2}
          sample: {hops_per_ion: 60, frames: 20}

        """;

    /// <summary>Writes job and CIF to a folder, and returns the job's path.</summary>
    public static string Write(ScratchFolder folder, string text = Text)
    {
        folder.Write("toy.cif", text);
        return folder.Write("toy.yaml", Job);
    }

    /// <summary>The errors that follow from a CIF, a line each, without the folder.</summary>
    public static IReadOnlyList<string> Errors(ScratchFolder folder, string text)
    {
        string path = Write(folder, text);
        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => JobReader.Read(path, []));
        return [.. refusal.Message.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n')];
    }
}

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The toy CIF broken in one place each, and the beginnings of the errors that follow.</summary>
public sealed class BrokenCifs : TheoryData<string, string, string>
{
    private const string Symbol = "_space_group_name_H-M_alt 'P m -3 m'\n_space_group_IT_number 221\n";
    private const string Item = "Give tag and value in turn, and put texts with blanks in quotation marks";

    public BrokenCifs()
    {
        Grammar();
        Loops();
        Cells();
        Symmetries();
        Operations();
        Atoms();
        Occupancies();
    }

    private void Grammar()
    {
        Add("data_toy", "", $"3:1: _chemical_name_common: the tag stands before the first data block. A CIF starts with data_ and a name.|4:1: |5:1: |6:1: |7:1: |8:1: |9:1: |10:1: |11:1: |13:1: |14:1: |18:1: |19:1: |20:1: |21:1: |22:1: |23:1: |1:1: the file has no data block");
        Add("data_toy", "toy\ndata_toy", $"2:1: the value \"toy\" stands before the first data block. {Item}.");
        Add("data_toy", "data_toy\nstray", $"3:1: the value \"stray\" belongs to no tag. {Item}.");
        Add("data_toy", "data_toy\nsave_frame", "3:1: \"save_frame\" belongs to STAR dictionaries. A CIF of a structure has no save frames, global_ and stop_; take them out.");
        Add("data_toy", "global_\ndata_toy", "2:1: \"global_\" belongs to STAR dictionaries.");
        Add("data_toy", "data_toy\0", "2:9: the character U+0000 is no text.");
        Add("data_toy", $"data_toy\n# {new string('x', 70_000)}", "3:65537: the line is longer than 65536 characters.");
        Add("half of it'", "half of it", "3:23: the quotation mark ' is not closed on its line.");
        Add("'Li2S, half of it'", "Li2S, half of it", "3:29: the value \"half\" belongs to no tag.");
        Add("'Li2S, half of it'", "\n;Li2S\n", "4:1: the text field that starts here has no end. End it with a line that starts with ;.");
        Add("'Li2S, half of it'", "", "3:1: _chemical_name_common: the tag has no value. Write ? after it if the value is unknown, or take it out.");
        Add("_cell_length_b 4.05(1)", "_cell_length_a 4.05(1)", "5:1: _cell_length_a: the tag is there already. Keep one of the two.|2:1: _cell_length_b: the tag is missing. Give the length in Å.");
        Add("_cell_length_b 4.05(1)", "_cell.length_a 4.05(1)\n_cell_length_b 4.05", "5:1: _cell.length_a: the tag is there already.");
    }

    private void Loops()
    {
        Add("loop_\n_atom_type_symbol", "loop_\nloop_\n_atom_type_symbol", "12:1: loop_: the loop has no tags.");
        Add("Li+ 1\nS2- -2\n", "", "12:1: _atom_type_symbol: the loop has no values.");
        Add("S2- -2\n", "S2-\n", "16:1: _atom_type_symbol: the loop has 2 tags and 3 values, which is 1 rows and 1 more.");
        Add(" 0.5 1.0\n", " 0.5\n", "25:16: _atom_site_label: the loop has 6 tags and 11 values, which is 1 rows and 5 more.");
        Add("S1 S2- 0.5", "S 1 S2- 0.5", "25:21: _atom_site_label: the loop has 6 tags and 13 values, which is 2 rows and 1 more.");
        Add("_atom_site_fract_z\n", "_atom_site_fract_x\n", "22:1: _atom_site_fract_x: the tag is there already.|18:1: _atom_site_fract_z: the tag is missing. Give fractional coordinates.");
        Add("_atom_site_fract_z\n", "_atom_site_fract_zz\n", "18:1: _atom_site_fract_z: the tag is missing. Give fractional coordinates.");
        Add("S1 S2- 0.5 0.5 0.5 1.0\n", "S1 S2- 0.5 0.5 0.5 1.0\nloop_\n_atom_site_calc_flag\nd\nd\n", "27:1: _atom_site_calc_flag: the tag stands in another loop than _atom_site_fract_x.");
    }

    private void Cells()
    {
        Add("_cell_length_a 4.05(1)", "_cell_length_a 0", "4:16: _cell_length_a: found \"0\". Allowed is a length in Å between 0 and 1000.");
        Add("_cell_length_a 4.05(1)", "_cell_length_a -4.05", "4:16: _cell_length_a: found \"-4.05\".");
        Add("_cell_length_a 4.05(1)", "_cell_length_a NaN", "4:16: _cell_length_a: found \"NaN\". Allowed is a length in Å between 0 and 1000, as 3.142 or 3.142(5).");
        Add("_cell_length_a 4.05(1)", "_cell_length_a Infinity", "4:16: _cell_length_a: found \"Infinity\".");
        Add("_cell_length_a 4.05(1)", "_cell_length_a 1e999", "4:16: _cell_length_a: found \"1e999\".");
        Add("_cell_length_a 4.05(1)", "_cell_length_a ?", "4:16: _cell_length_a: found \"?\".");
        Add("_cell_length_a 4.05(1)", "_cell_length_a 4.05(1", "4:16: _cell_length_a: found \"4.05(1\".");
        Add("_cell_length_a 4.05(1)", "_cell_length_a 4,05", "4:16: _cell_length_a: found \"4,05\".");
        Add("_cell_length_a 4.05(1)\n", "", "2:1: _cell_length_a: the tag is missing. Give the length in Å.");
        Add("_cell_angle_gamma 90", "_cell_angle_gamma 180", "9:19: _cell_angle_gamma: found \"180\". Allowed is an angle in degrees between 0 and 180.");
        Add("_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90", "_cell_angle_alpha 120\n_cell_angle_beta 120\n_cell_angle_gamma 120", "9:19: _cell_angle_gamma: cell angles 120, 120, 120° span no volume.");
        Add("_cell_length_c 4.05(1)", "_cell_length_c 0.01", "9:19: _cell_angle_gamma: the unit cell is 0.01 Å thin. Faces of the cell are at least 0.5 Å apart");
    }

    private void Symmetries()
    {
        Add("'P m -3 m'\n_space_group_IT_number 221", "'P m -3 k'", "10:27: _space_group_name_H-M_alt: \"P m -3 k\" is no known Hermann-Mauguin symbol; like it are P m -3, P m -3 m, P m -3 n.");
        Add("'P m -3 m'\n_space_group_IT_number 221", "cubic", "10:27: _space_group_name_H-M_alt: \"cubic\" is no known Hermann-Mauguin symbol. Write it as P 21/c or R -3 c:H, or give the operations.");
        Add("_space_group_IT_number 221", "_space_group_IT_number 225", "11:24: _space_group_IT_number: \"P m -3 m\" is space group 221, not 225. Correct the symbol or the number.");
        Add("_space_group_IT_number 221", "_space_group_IT_number 231", "11:24: _space_group_IT_number: found \"231\". Allowed is a whole number from 1 to 230.");
        Add(Symbol, "", "2:1: _space_group_symop_operation_xyz: the symmetry is not stated. Give the operations (for P1 the one 'x,y,z')");
        Add(Symbol, "_space_group_name_Hall 'P 5'\n", "10:24: _space_group_name_Hall: \"P 5\" is no Hall symbol that can be read.");
        Add(Symbol, "_space_group_name_H-M_alt 'F d -3 m'\n", "10:27: _space_group_name_H-M_alt: F d -3 m has two choices of the origin. Write F d -3 m:1 or F d -3 m:2, or give the operations.");
        Add("_cell_length_b 4.05(1)", "_cell_length_b 4.10(1)", "10:27: _space_group_name_H-M_alt: the cell does not have the symmetry of P m -3 m. Lengths and angles of the cell must fit the symmetry; check both.");
        Add(Symbol, "_space_group_IT_number 194\n", "10:24: _space_group_IT_number: the cell does not have the symmetry of space group 194.");
    }

    private void Operations()
    {
        const string Place = "12:1: _space_group_symop_operation_xyz: ";
        Add(Symbol, ToyCif.Mmm.Replace("-x,-y,z", "'-x,-y,w'", StringComparison.Ordinal), "13:1: _space_group_symop_operation_xyz: \"-x,-y,w\" is no symmetry operation: \"w\" is no sum of x, y, z and a fraction.");
        Add(Symbol, ToyCif.Mmm.Replace("-x,-y,z", "-x,-y", StringComparison.Ordinal), "13:1: _space_group_symop_operation_xyz: \"-x,-y\" is no symmetry operation: it has 2 parts.");
        Add(Symbol, ToyCif.Mmm.Replace("-x,-y,z", "x,x,z", StringComparison.Ordinal), "13:1: _space_group_symop_operation_xyz: \"x,x,z\" is no symmetry operation: its matrix is no rotation");
        Add(Symbol, ToyCif.Mmm.Replace("\nx,y,z", "", StringComparison.Ordinal), $"{Place}the operation x,y,z is missing.");
        Add(Symbol, ToyCif.Mmm.Replace("-x,y,z\n", "", StringComparison.Ordinal), $"{Place}the operations are no group: ");
        Add(Symbol, $"_symmetry_space_group_name_H-M 'P m -3 m'\n{ToyCif.Mmm}", "13:1: _space_group_symop_operation_xyz: the operations are not those of P m -3 m: they have 8 rotations and reflections, not 48.");
        Add(Symbol, "loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n-y,x-y,z\n-x+y,-x,z\n", "12:1: _symmetry_equiv_pos_as_xyz: the cell does not have the symmetry -y,x-y,z.");
    }

    private void Atoms()
    {
        Add("S1 S2- 0.5 0.5 0.5", "S1 S2- 0.5 0.5 ?", "25:16: _atom_site_fract_z: found \"?\". Allowed is a fractional coordinate from -100 to 100, as 3.142 or 3.142(5).");
        Add("S1 S2- 0.5 0.5 0.5", "S1 S2- 0.5 nan 0.5", "25:12: _atom_site_fract_y: found \"nan\".");
        Add("S1 S2- 0.5 0.5 0.5", "S1 S2- 0.5 500 0.5", "25:12: _atom_site_fract_y: found \"500\". Allowed is a fractional coordinate from -100 to 100.");
        Add("S1 S2- 0.5", "S1 Qx2- 0.5", "25:4: _atom_site_type_symbol: \"Qx2-\" starts with no element symbol.");
        Add("S1 S2- 0.5 0.5 0.5", "Li1 S2- 0.5 0.5 0.5", "25:1: _atom_site_label: there is another atom \"Li1\" of another element or occupancy.");
        Add("S1 S2- 0.5 0.5 0.5 1.0", "Li2 Li+ 0 0.5 0 0.3", "25:1: _atom_site_label: Li2 is at the position of Li1. Give each site once.");
        Add("Li1 Li+", "Na1 Na+", "24:1: _atom_site_label: there is no Li among the atoms, which are Na, S. The mobile element is the species under ions, or what structure.mobile says.");
        Add("_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z", "_atom_site_Cartn_x\n_atom_site_Cartn_y\n_atom_site_Cartn_z", "20:1: _atom_site_fract_x: the atoms have Cartesian positions only. Give fractional coordinates.|20:1: _atom_site_fract_y: |20:1: _atom_site_fract_z: ");
        Add("_atom_site_label\n_atom_site_type_symbol", "_atom_site_x1\n_atom_site_x2", "20:1: _atom_site_label: the atoms have neither labels nor type symbols.");
        Add("S2- -2", "S2- -20", "16:5: _atom_type_oxidation_number: found \"-20\". Allowed is an oxidation number from -8 to 8.");
    }

    private void Occupancies()
    {
        Add("0.6667", "1.2", "24:17: _atom_site_occupancy: found \"1.2\". Allowed is an occupancy from 0 to 1.");
        Add("0.6667", "-0.1", "24:17: _atom_site_occupancy: found \"-0.1\".");
        Add("0.6667", "NaN", "24:17: _atom_site_occupancy: found \"NaN\". Allowed is an occupancy from 0 to 1, as 3.142 or 3.142(5).");
        Add("S1 S2- 0.5 0.5 0.5 1.0", "Na1 Na+ 0 0.5 0 0.5", "25:1: _atom_site_occupancy: Na1 and Li1 share a site, and their occupancies add up to 1.167. Allowed is at most 1.");
        Add("0.6667", "0", "4:36: ions[0].fill: there are zero ions, so nothing can hop.");
        Add("0.6667", "1", "4:36: ions[0].fill: there are zero vacancies");
    }
}

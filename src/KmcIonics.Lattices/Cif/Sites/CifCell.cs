using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Reads the unit cell of a block.</summary>
internal static class CifCell
{
    private static readonly string[] s_tags = ["_cell_length_a", "_cell_length_b", "_cell_length_c", "_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"];

    private const double LeastSpacing = 0.5;

    /// <summary>The cell; null after adding an error.</summary>
    public static UnitCell? Read(CifBlock block, CifErrors errors)
    {
        double[] values = new double[6];
        int before = errors.Count;
        CifPlace place = block.Place;
        for (int k = 0; k < 6; k++)
        {
            if (block.Find(s_tags[k]) is not { } column)
            {
                errors.Add(block.Place, s_tags[k], "the tag is missing", k < 3 ? "Give the length in Å" : "Give the angle in degrees");
                continue;
            }

            CifValue value = column.Values[0];
            place = value.Place;
            (string meaning, double most) = k < 3 ? ("a length in Å between 0 and 1000", 1000) : ("an angle in degrees between 0 and 180", 180);
            if (CifNumber.TryRead(value, s_tags[k], meaning, errors, out values[k]) && !(values[k] > 0 && values[k] < most))
                errors.Add(value.Place, s_tags[k], $"found {value.Marked}", $"Allowed is {meaning}");
        }

        if (errors.Count > before)
            return null;
        try
        {
            var cell = UnitCell.FromLengthsAndAngles(values[0], values[1], values[2], values[3], values[4], values[5]);
            double spacing = cell.Volume / Math.Max(cell.B.Cross(cell.C).Length, Math.Max(cell.C.Cross(cell.A).Length, cell.A.Cross(cell.B).Length));
            if (spacing >= LeastSpacing)
                return cell;
            errors.Add(place, s_tags[5], $"the unit cell is {spacing:G3} Å thin", $"Faces of the cell are at least {LeastSpacing} Å apart; check lengths and angles");
        }
        catch (InputException reason)
        {
            errors.Add(place, s_tags[5], reason.Problem, reason.Remedy.TrimEnd('.'));
        }

        return null;
    }
}

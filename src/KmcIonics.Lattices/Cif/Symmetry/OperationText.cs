using System.Globalization;

namespace KmcIonics.Lattices.Cif;

/// <summary>Reads symmetry operations as x,y,z texts: -x+y, 1/2+x, x-0.5 in either case, blanks anywhere.</summary>
internal static class OperationText
{
    private const double SnapTolerance = 0.004;

    /// <summary>Reads an operation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="problem">What is wrong, when this returns false.</param>
    public static bool TryParse(string text, out SymmetryOperation operation, out string problem)
    {
        operation = default;
        string[] parts = text.Split(',');
        if (parts.Length != 3)
        {
            problem = $"it has {parts.Length} part{(parts.Length == 1 ? "" : "s")}";
            return false;
        }

        var rows = new int[3][];
        int[] shift = new int[3];
        for (int row = 0; row < 3; row++)
        {
            string part = string.Concat(parts[row].Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
            if (!TryParseRow(part, out rows[row], out shift[row], out problem))
                return false;
        }

        var rotation = new PointOperation(rows[0][0], rows[0][1], rows[0][2], rows[1][0], rows[1][1], rows[1][2], rows[2][0], rows[2][1], rows[2][2]);
        problem = rotation.Order == 0 ? "its matrix is no rotation, reflection or inversion" : "";
        operation = new SymmetryOperation(rotation, new CrystalTranslation(shift[0], shift[1], shift[2]));
        return problem.Length == 0;
    }

    private static bool TryParseRow(string part, out int[] factors, out int shift, out string problem)
    {
        (factors, shift) = (new int[3], 0);
        problem = part.Length == 0 ? "one part is empty" : "";
        for (int at = 0; at < part.Length && problem.Length == 0;)
        {
            int sign = 1;
            if (part[at] is '+' or '-')
                sign = part[at++] == '-' ? -1 : 1;
            else if (at > 0)
                problem = $"\"{part}\" lacks a sign between two terms";
            if (problem.Length > 0 || !TryParseTerm(part, ref at, sign, factors, ref shift))
                problem = problem.Length > 0 ? problem : $"\"{part}\" is no sum of x, y, z and a fraction";
        }

        return problem.Length == 0;
    }

    private static bool TryParseTerm(string part, ref int at, int sign, int[] factors, ref int shift)
    {
        int start = at;
        while (at < part.Length && (char.IsAsciiDigit(part[at]) || part[at] is '.' or '/'))
            at++;
        ReadOnlySpan<char> number = part.AsSpan(start, at - start);
        if (at < part.Length && part[at] is 'x' or 'y' or 'z')
        {
            int axis = part[at++] - 'x';
            int factor = 1;
            if (number.Length > 0 && !(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out factor) && factor < 10))
                return false;
            factors[axis] += sign * factor;
            return true;
        }

        if (!TryParseFraction(number, out int units))
            return false;
        shift += sign * units;
        return true;
    }

    // Decimals as 0.33333 mean thirds, so they are taken as the nearest 24th.
    private static bool TryParseFraction(ReadOnlySpan<char> number, out int units)
    {
        units = 0;
        int slash = number.IndexOf('/');
        if (slash >= 0)
        {
            if (!TryParseDecimal(number[..slash], out double above) || !TryParseDecimal(number[(slash + 1)..], out double below) || below < 1 || above > 100)
                return false;
            double exact = CrystalTranslation.PerVector * above / below;
            units = (int)Math.Round(exact);
            return Math.Abs(exact - units) < 1e-6;
        }

        if (!TryParseDecimal(number, out double value) || value > 100)
            return false;
        double twentyFourths = Math.Round(value * 24);
        bool snaps = Math.Abs(value - (twentyFourths / 24)) < SnapTolerance;
        units = snaps ? (int)twentyFourths * (CrystalTranslation.PerVector / 24) : (int)Math.Round(value * CrystalTranslation.PerVector);
        return snaps || Math.Abs((value * CrystalTranslation.PerVector) - units) < 0.05;
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}

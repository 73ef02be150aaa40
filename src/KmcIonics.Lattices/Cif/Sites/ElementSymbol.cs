using System.Globalization;

namespace KmcIonics.Lattices.Cif;

/// <summary>Element and charge from the type symbols and labels of CIFs: Na, Na1+, O2-, Na+, Na1, NA1.</summary>
internal static class ElementSymbol
{
    private const string All =
        " H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La " +
        "Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og D T ";

    /// <summary>Element that a type symbol or label starts with; null for none.</summary>
    public static string? Of(string text)
    {
        string letters = string.Concat(text.TakeWhile(char.IsAsciiLetter));
        foreach (int length in letters.Length == 2 || (letters.Length > 2 && char.IsAsciiLetterLower(letters[1])) ? (int[])[2, 1] : [1])
        {
            if (letters.Length >= length && Known(letters[..length]) is { } element)
                return element;
        }

        return null;
    }

    /// <summary>Charge at the end of a type symbol, as 1 for Na1+ or Na+ and −2 for O2-; null for none.</summary>
    public static double? ChargeOf(string symbol)
    {
        if (symbol.Length < 2 || symbol[^1] is not ('+' or '-'))
            return null;
        string digits = string.Concat(symbol[..^1].SkipWhile(char.IsAsciiLetter));
        double size = 1;
        if (digits.Length > 0 && !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out size))
            return null;
        return symbol[^1] == '+' ? size : -size;
    }

    private static string? Known(string letters)
    {
        string element = char.ToUpperInvariant(letters[0]) + letters[1..].ToLowerInvariant();
        return !All.Contains($" {element} ", StringComparison.Ordinal) ? null : element is "D" or "T" ? "H" : element;
    }
}

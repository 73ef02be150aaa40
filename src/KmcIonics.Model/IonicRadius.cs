using System.Globalization;

namespace KmcIonics.Model;

/// <summary>
/// Effective ionic radii of R. D. Shannon, Acta Cryst. A 32, 751 (1976): coordination number 6, but 4 for the small cations Be, B, C, Si, P, S⁶⁺, Zn, As⁵⁺ and Cl⁷⁺;
/// high spin. Of an element the most common charge stands first.
/// </summary>
public static class IonicRadius
{
    private const string Table =
        "Li+1 0.76 Be+2 0.27 B+3 0.11 C+4 0.15 N-3 1.46 O-2 1.40 F-1 1.33 Na+1 1.02 Mg+2 0.72 Al+3 0.535 Si+4 0.26 P+5 0.17 S-2 1.84 S+6 0.12 Cl-1 1.81 Cl+7 0.08 K+1 1.38 " +
        "Ca+2 1.00 Sc+3 0.745 Ti+4 0.605 Ti+3 0.67 V+5 0.54 V+4 0.58 V+3 0.64 Cr+3 0.615 Cr+6 0.26 Mn+2 0.83 Mn+3 0.645 Mn+4 0.53 Fe+3 0.645 Fe+2 0.78 Co+2 0.745 Co+3 0.61 " +
        "Ni+2 0.69 Ni+3 0.60 Cu+2 0.73 Cu+1 0.77 Zn+2 0.60 Ga+3 0.62 Ge+4 0.53 As+5 0.335 Se-2 1.98 Br-1 1.96 Rb+1 1.52 Sr+2 1.18 Y+3 0.90 Zr+4 0.72 Nb+5 0.64 Mo+6 0.59 " +
        "Ag+1 1.15 Cd+2 0.95 In+3 0.80 Sn+4 0.69 Sb+5 0.60 Sb+3 0.76 Te-2 2.21 Te+6 0.56 I-1 2.20 Cs+1 1.67 Ba+2 1.35 La+3 1.032 Ce+3 1.01 Ce+4 0.87 Pr+3 0.99 Nd+3 0.983 " +
        "Sm+3 0.958 Gd+3 0.938 Er+3 0.89 Yb+3 0.868 Lu+3 0.861 Hf+4 0.71 Ta+5 0.64 W+6 0.60 Tl+1 1.50 Tl+3 0.885 Pb+2 1.19 Pb+4 0.775 Bi+3 1.03 Bi+5 0.76";

    private static readonly ILookup<string, (int Charge, double Radius)> s_byElement = Table.Split(' ').Chunk(2).ToLookup(
        pair => pair[0][..^2],
        pair => (int.Parse(pair[0][^2..], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture)));

    /// <summary>Radius, Å; null where the table has none.</summary>
    /// <param name="element">Element symbol.</param>
    /// <param name="charge">Charge, e; null for the most common one. Of a mean charge the nearest entry counts.</param>
    public static double? Of(string element, double? charge)
    {
        (int Charge, double Radius)[] known = [.. s_byElement[element]];
        if (known.Length == 0)
            return null;
        if (charge is not { } asked)
            return known[0].Radius;
        (int Charge, double Radius) nearest = known.MinBy(entry => Math.Abs(entry.Charge - asked));
        return Math.Abs(nearest.Charge - asked) < 1 ? nearest.Radius : null;
    }
}

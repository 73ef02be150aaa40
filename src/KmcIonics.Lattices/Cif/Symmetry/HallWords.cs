using System.Diagnostics.CodeAnalysis;

namespace KmcIonics.Lattices.Cif;

/// <summary>A generator of a Hall symbol.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Order">Order of its rotation.</param>
/// <param name="Axis">Axis x, y or z that later words refer to.</param>
internal readonly record struct HallRotation(SymmetryOperation Operation, int Order, char Axis);

/// <summary>The words of a <see cref="HallSymbol"/>.</summary>
internal static class HallWords
{
    private static readonly PointOperation s_twoAlongZ = new(-1, 0, 0, 0, -1, 0, 0, 0, 1);
    private static readonly PointOperation s_threeAlongZ = new(0, -1, 0, 1, -1, 0, 0, 0, 1);
    private static readonly PointOperation s_fourAlongZ = new(0, -1, 0, 1, 0, 0, 0, 0, 1);
    private static readonly PointOperation s_sixAlongZ = new(1, -1, 0, 1, 0, 0, 0, 0, 1);
    private static readonly PointOperation s_twoAlongDifference = new(0, -1, 0, -1, 0, 0, 0, 0, -1);
    private static readonly PointOperation s_twoAlongSum = new(0, 1, 0, 1, 0, 0, 0, 0, -1);

    // Takes x to y, y to z and z to x; as a rotation, 3 along [111].
    private static readonly PointOperation s_cycle = new(0, 0, 1, 1, 0, 0, 0, 1, 0);

    /// <summary>Translations of a lattice letter and, after a minus sign, inversion.</summary>
    public static bool TryParseLattice(string word, [NotNullWhen(true)] out List<SymmetryOperation>? generators)
    {
        bool centred = word[0] == '-';
        (int X, int Y, int Z)[]? twelfths = word[(centred ? 1 : 0)..].ToUpperInvariant() switch
        {
            "P" => [],
            "A" => [(0, 6, 6)],
            "B" => [(6, 0, 6)],
            "C" => [(6, 6, 0)],
            "I" => [(6, 6, 6)],
            "R" => [(8, 4, 4), (4, 8, 8)],
            "H" => [(8, 4, 0), (4, 8, 0)],
            "F" => [(0, 6, 6), (6, 0, 6), (6, 6, 0)],
            _ => null,
        };
        generators = twelfths is null ? null : [.. twelfths.Select(t => new SymmetryOperation(PointOperation.Identity, CrystalTranslation.Twelfths(t.X, t.Y, t.Z)))];
        if (centred)
            generators?.Add(new SymmetryOperation(PointOperation.Inversion, default));
        return generators is not null;
    }

    /// <summary>A rotation: sign, order, axis and translations, as -4bd or 31 or 2".</summary>
    /// <param name="word">The word.</param>
    /// <param name="index">Its number among the rotations, from 0.</param>
    /// <param name="before">The rotation before it.</param>
    /// <param name="rotation">The rotation.</param>
    public static bool TryParseRotation(string word, int index, HallRotation? before, out HallRotation rotation)
    {
        rotation = default;
        bool improper = word[0] == '-';
        int at = improper ? 1 : 0;
        if (at == word.Length || word[at] is not ('1' or '2' or '3' or '4' or '6'))
            return false;
        int order = word[at++] - '0';
        char axis = DefaultAxis(order, index, before);
        int screw = 0;
        CrystalTranslation translation = default;
        for (; at < word.Length; at++)
        {
            char c = char.ToLowerInvariant(word[at]);
            if (c is 'x' or 'y' or 'z' or '\'' or '"' or '*' or '=')
                axis = c == '=' ? '"' : c;
            else if (c is >= '1' and <= '5' && c - '0' < order)
                screw = c - '0';
            else if (TryTranslation(c, out CrystalTranslation step))
                translation += step;
            else
                return false;
        }

        char along = axis is 'x' or 'y' or 'z' ? axis : before?.Axis ?? 'z';
        if (Matrix(order, axis, along) is not { } matrix)
            return false;
        translation += axis switch
        {
            'x' => CrystalTranslation.Twelfths(12 * screw / order, 0, 0),
            'y' => CrystalTranslation.Twelfths(0, 12 * screw / order, 0),
            _ => CrystalTranslation.Twelfths(0, 0, 12 * screw / order),
        };
        rotation = new HallRotation(new SymmetryOperation(improper ? matrix.Opposite : matrix, translation), order, along);
        return true;
    }

    private static char DefaultAxis(int order, int index, HallRotation? before) => (index, order) switch
    {
        (1, 2) when before?.Order is 2 or 4 => 'x',
        (1, 2) when before?.Order is 3 or 6 => '\'',
        ( > 0, 3) => '*',
        _ => 'z',
    };

    private static PointOperation? Matrix(int order, char axis, char along) => (order, axis) switch
    {
        (1, _) => PointOperation.Identity,
        (3, '*') => s_cycle,
        (2, '\'') => Turned(s_twoAlongDifference, along),
        (2, '"') => Turned(s_twoAlongSum, along),
        (2, 'x' or 'y' or 'z') => Turned(s_twoAlongZ, axis),
        (3, 'x' or 'y' or 'z') => Turned(s_threeAlongZ, axis),
        (4, 'x' or 'y' or 'z') => Turned(s_fourAlongZ, axis),
        (6, 'x' or 'y' or 'z') => Turned(s_sixAlongZ, axis),
        _ => null,
    };

    /// <summary>An operation about z, moved to another axis by cyclic exchange of the axes.</summary>
    private static PointOperation Turned(PointOperation aboutZ, char axis) => axis switch
    {
        'x' => s_cycle * aboutZ * s_cycle * s_cycle,
        'y' => s_cycle * s_cycle * aboutZ * s_cycle,
        _ => aboutZ,
    };

    private static bool TryTranslation(char letter, out CrystalTranslation translation)
    {
        translation = letter switch
        {
            'a' => CrystalTranslation.Twelfths(6, 0, 0),
            'b' => CrystalTranslation.Twelfths(0, 6, 0),
            'c' => CrystalTranslation.Twelfths(0, 0, 6),
            'n' => CrystalTranslation.Twelfths(6, 6, 6),
            'u' => CrystalTranslation.Twelfths(3, 0, 0),
            'v' => CrystalTranslation.Twelfths(0, 3, 0),
            'w' => CrystalTranslation.Twelfths(0, 0, 3),
            'd' => CrystalTranslation.Twelfths(3, 3, 3),
            _ => default,
        };
        return translation != default;
    }
}

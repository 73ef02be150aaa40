namespace KmcIonics.Lattices.Networks;

/// <summary>A neighbouring supercell, −1 to 1 along each vector, in one byte.</summary>
public static class ImageCode
{
    /// <summary>The supercell itself.</summary>
    public const byte Here = 13;

    /// <summary>Whether an offset has a code.</summary>
    public static bool Fits(CellOffset image) => Math.Abs(image.A) <= 1 && Math.Abs(image.B) <= 1 && Math.Abs(image.C) <= 1;

    /// <summary>Code of an offset.</summary>
    public static byte Encode(CellOffset image) => (byte)(((((image.A + 1) * 3) + image.B + 1) * 3) + image.C + 1);

    /// <summary>Offset of a code.</summary>
    public static CellOffset Decode(byte code) => new((code / 9) - 1, (code / 3 % 3) - 1, (code % 3) - 1);
}

namespace KmcIonics.Storage;

/// <summary>Values of the <c>unit</c> attribute, written as in H5MD: factors separated by a space, each with its power.</summary>
internal static class Unit
{
    /// <summary>Pure numbers: counts, indices, ratios, fractional coordinates.</summary>
    public const string One = "1";

    /// <summary>Å. H5MD's own symbol is Ang; MDAnalysis reads only this one.</summary>
    public const string Angstrom = "Angstrom";

    public const string SquareAngstrom = "Angstrom2";
    public const string CubicAngstrom = "Angstrom3";
    public const string CubicMetre = "m3";
    public const string PerCubicMetre = "m-3";
    public const string PerCubicMetreSecond = "m-3 s-1";
    public const string Siemens = "S";
    public const string Picosecond = "ps";
    public const string Second = "s";
    public const string Hertz = "Hz";
    public const string Kelvin = "K";
    public const string ElectronVolt = "eV";
    public const string ElementaryCharge = "e";
    public const string Metre = "m";
    public const string SquareMetre = "m2";
    public const string SquareMetrePerSecond = "m2 s-1";
    public const string AmperePerSquareMetre = "A m-2";
    public const string Ampere = "A";
    public const string Ohm = "Ohm";
    public const string OhmSquareMetre = "Ohm m2";
    public const string Pascal = "Pa";
    public const string Volt = "V";
    public const string CoulombPerSquareMetre = "C m-2";
    public const string CoulombPerCubicMetre = "C m-3";
    public const string FaradPerSquareMetre = "F m-2";
    public const string VoltPerMetre = "V m-1";
    public const string SiemensPerMetre = "S m-1";
    public const string SiemensPerSquareMetre = "S m-2";
    public const string OhmMetre = "Ohm m";
    public const string FaradPerMetre = "F m-1";
    public const string SiemensKelvinPerMetre = "S K m-1";
    public const string Byte = "byte";
}

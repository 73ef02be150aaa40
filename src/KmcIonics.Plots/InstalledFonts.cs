using KmcIonics.Model;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>Fonts of the machine. Without any, a picture comes out without its text and nothing says so.</summary>
internal static class InstalledFonts
{
    /// <summary>Returns when there is a font.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static void Require() => Require(SKFontManager.Default.FontFamilyCount);

    /// <summary>Returns when there is a font, given the number of font families.</summary>
    public static void Require(int families)
    {
        if (families == 0)
            throw new InputException("no fonts are installed, and pictures need one for their text", "Install one, as the package fonts-dejavu-core, or leave pictures out.");
    }
}

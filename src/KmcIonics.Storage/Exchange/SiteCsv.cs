using System.Globalization;
using System.Text;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Sites as a table of comma-separated values, which an import reads back bit for bit; see <see cref="EdgeCsv"/> for their edges.</summary>
public static class SiteCsv
{
    private const string Header = "id,x,y,z,type,region";

    /// <summary>The kind of file.</summary>
    public static OutputKind Kind { get; } = new("a table of sites", ".csv", "--output", stream => TextStart.Is(stream, Header));

    /// <summary>Writes the sites: fractional positions, energies in eV, distances in Å.</summary>
    /// <param name="stream">Destination.</param>
    /// <param name="sites">Sites.</param>
    public static void Write(Stream stream, SiteSet sites)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine($"{Header}{(sites.EnergyMicroEv is null ? "" : ",energy")}{(sites.Grain is null ? "" : ",grain")}{(sites.InterfaceDistance is null ? "" : ",interface_distance")}");
        for (int site = 0; site < sites.Count; site++)
        {
            Vector3D position = sites.Position[site];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{site},{position.X:R},{position.Y:R},{position.Z:R},{sites.Types[sites.Type[site]]},{sites.Regions[sites.Region[site]]}"));
            if (sites.EnergyMicroEv is { } energy)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $",{energy[site] / 1e6:F6}"));
            if (sites.Grain is { } grain)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $",{grain[site]}"));
            if (sites.InterfaceDistance is { } distance)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $",{(double)distance[site]:R}"));
            writer.WriteLine();
        }
    }
}

using KmcIonics.Lattices.Elasticity;
using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>Pressure and strain in words.</summary>
internal static class LoadText
{
    private static readonly string[] s_axes = ["xx", "yy", "zz", "yz", "xz", "xy"];

    /// <summary>What the lattice is under, as "1 GPa, strain 0.01 along all axes"; empty for nothing.</summary>
    public static string Of(double? pressureGigapascal, SymmetricTensor? strain) => string.Join(
        ", ",
        [
            .. pressureGigapascal is { } pressure ? (string[])[$"{pressure:G6} GPa"] : [],
            .. strain is { } tensor ? (string[])[$"strain {Of(tensor)}"] : [],
        ]);

    /// <summary>A strain with the strain near interfaces.</summary>
    public static string Of(StrainProfile profile) =>
        $"strain {(profile.AlongNormal == 0 ? Of(profile.AtInterface) : $"{profile.AtInterface.XX + profile.AlongNormal:G4} across and {profile.AtInterface.XX:G4} along")} at interfaces, {profile.Form.Shape.ToString().ToLowerInvariant()} over {profile.Form.Length:G4} Å";

    /// <summary>What it does to barriers.</summary>
    public static string Of(BarrierChange change)
    {
        string range = change.MostEv - change.LeastEv < 5e-7 ? $"{Signed(change.MostEv)} eV" : $"{Signed(change.LeastEv)} to {Signed(change.MostEv)} eV";
        string lost = change.WithoutBarrier > 0 ? $"; {100 * change.WithoutBarrier:G3} % of the hops have no barrier left" : string.Empty;
        return $"barriers change by {range}{lost}";
    }

    private static string Of(SymmetricTensor strain) => strain.IsIsotropic
        ? $"{strain.XX:G4} along all axes"
        : string.Join(' ', s_axes.Zip(strain.Components).Where(component => component.Second != 0).Select(component => $"{component.First} {component.Second:G4}"));

    private static string Signed(double energyEv) => energyEv.ToString("+0.0000;-0.0000;0");
}

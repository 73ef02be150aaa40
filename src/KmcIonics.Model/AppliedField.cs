namespace KmcIonics.Model;

/// <summary>A uniform, constant electric field.</summary>
/// <param name="VoltsPerMetre">Strength, V/m; negative against the direction.</param>
/// <param name="Direction">Its direction, Cartesian, of any length but zero.</param>
public sealed record AppliedField(double VoltsPerMetre, Vector3D Direction)
{
    /// <summary>Unit vector along the field.</summary>
    public Vector3D Unit => 1 / Direction.Length * Direction;

    /// <summary>Force z e E on an ion, eV/Å: what it gains in energy is force · displacement.</summary>
    /// <param name="charge">Charge number z.</param>
    public Vector3D ForceOn(int charge) => charge * VoltsPerMetre * PhysicalConstants.Angstrom * Unit;
}

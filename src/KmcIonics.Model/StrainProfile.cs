namespace KmcIonics.Model;

/// <summary>A strain near interfaces: <paramref name="AtInterface"/> + <paramref name="AlongNormal"/> n⊗n, n the normal of flat interfaces, times a form factor of the distance |z|.</summary>
/// <param name="AtInterface">Strain at the interface that does not ask where its normal is, Cartesian.</param>
/// <param name="AlongNormal">What the strain along the normal has more; 0 where interfaces are not flat.</param>
/// <param name="Form">Form factor: a profile of amplitude 1.</param>
public sealed record StrainProfile(SymmetricTensor AtInterface, double AlongNormal, InterfaceProfile Form)
{
    /// <summary>Strain at a distance (Å).</summary>
    /// <param name="distance">Distance, Å.</param>
    /// <param name="normal">n, of length 1.</param>
    public SymmetricTensor At(double distance, Vector3D normal) => Form.At(distance) * (AtInterface + (AlongNormal * SymmetricTensor.Dyad(normal)));
}

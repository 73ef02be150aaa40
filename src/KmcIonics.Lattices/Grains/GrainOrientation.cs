using KmcIonics.Lattices.Disorder;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>Orientations of grains: uniformly random, or about a texture axis.</summary>
public static class GrainOrientation
{
    /// <summary>Orientation of a grain.</summary>
    /// <param name="texture">How grains are oriented.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="grain">Number of the grain.</param>
    public static Rotation Of(GrainTexture texture, ulong seed, int grain) => texture.Kind switch
    {
        TextureKind.Aligned => Rotation.None,
        TextureKind.Fibre => Fibre(texture, seed, grain),
        _ => Uniform(seed, grain),
    };

    /// <summary>Uniform on all rotations: a quaternion of four normal numbers has no preferred direction.</summary>
    private static Rotation Uniform(ulong seed, int grain) =>
        Rotation.FromQuaternion(Normal(seed, grain, 0), Normal(seed, grain, 1), Normal(seed, grain, 2), Normal(seed, grain, 3));

    /// <summary>
    /// A uniform turn about the fibre axis after a tilt of that axis, about a random direction across it, by an angle whose half has a tangent with the
    /// stated spread in each component.
    /// </summary>
    private static Rotation Fibre(GrainTexture texture, ulong seed, int grain)
    {
        Vector3D axis = (1 / texture.Axis.Length) * texture.Axis;

        // Two normal numbers point in a uniformly random direction of the plane; a turn by twice its angle is uniform too.
        var turn = Rotation.FromQuaternion(Normal(seed, grain, 0), 0, 0, Normal(seed, grain, 1));
        Rotation toAxis = Rotation.Between(new Vector3D(0, 0, 1), axis);
        Rotation about = toAxis.Inverse.Then(turn).Then(toAxis);
        double spread = texture.SpreadDegrees * Math.PI / 360;
        Vector3D tilt = toAxis.Apply(new Vector3D(spread * Normal(seed, grain, 2), spread * Normal(seed, grain, 3), 0));
        return about.Then(Rotation.FromQuaternion(1, tilt.X, tilt.Y, tilt.Z));
    }

    private static double Normal(ulong seed, int grain, uint component) =>
        NormalDistribution.Quantile(UniformDraw.At(seed, RandomStream.GrainOrientations, 0, component, (ulong)grain));
}

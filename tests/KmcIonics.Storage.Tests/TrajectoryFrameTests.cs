using FsCheck.Xunit;
using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

public sealed class TrajectoryFrameTests
{
    // FsCheck's integers are small; so many quanta take an ion through many supercells, beyond 32 bits.
    private const long Stride = 3_000_000_017;

    [Property]
    public bool WrappedPositionAndImage_GiveBackThePath(int startA, int startB, int startC, int movedA, int movedB, int movedC)
    {
        LatticeRecord lattice = SampleResult.Lattice;
        (long, long, long) start = (startA, startB, startC);
        var frame = new IonFrame
        {
            Replica = 0,
            Time = 2e-9,
            Site = [0],
            DisplacementA = [movedA * Stride],
            DisplacementB = [movedB * Stride],
            DisplacementC = [movedC * Stride],
            HopsByPathway = [],
        };
        var wrapped = TrajectoryFrame.FromDisplacements(5, lattice, [start], frame);
        UnitCell supercell = lattice.Supercell;
        var position = new Vector3D(wrapped.Position[0], wrapped.Position[1], wrapped.Position[2]);
        Vector3D images = (wrapped.Image[0] * supercell.A) + (wrapped.Image[1] * supercell.B) + (wrapped.Image[2] * supercell.C);
        Vector3D path = lattice.Motif.Structure.Cell.ToCartesian(new Vector3D(
            (startA + (movedA * Stride)) / (double)LatticeQuanta.PerVector,
            (startB + (movedB * Stride)) / (double)LatticeQuanta.PerVector,
            (startC + (movedC * Stride)) / (double)LatticeQuanta.PerVector));
        Vector3D fractional = supercell.ToFractional(position);
        double scale = Math.Max(1, path.Length);
        return (position + images - path).Length < 1e-12 * scale
            && IsInside(fractional.X) && IsInside(fractional.Y) && IsInside(fractional.Z)
            && wrapped.Step == 5 && wrapped.Time == 2e-9;
    }

    private static bool IsInside(double fraction) => fraction is > -1e-12 and < 1;
}

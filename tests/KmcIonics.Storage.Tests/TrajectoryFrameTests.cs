using FsCheck.Xunit;
using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

public sealed class TrajectoryFrameTests
{
    // FsCheck's integers are small; so many quanta take an ion through many supercells, beyond 32 bits.
    private const long Stride = 3_000_000_017;

    private static readonly CellOffset Repeats = new(12, 8, 16);

    private static readonly CrystalCells Cells = CrystalCellGraph.Build(SampleResult.Motif, Repeats, 64).Cells;

    [Property]
    public bool WrappedPositionAndImage_GiveBackThePath(int site, int movedA, int movedB, int movedC)
    {
        site = (int)((uint)site % (uint)Cells.SiteCount);
        IonFrame frame = Frame(movedA * Stride, movedB * Stride, movedC * Stride);
        var wrapped = TrajectoryFrame.FromDisplacements(5, Cells, [site], frame);
        UnitCell cell = Cells.Motif.Structure.Cell;
        UnitCell supercell = new(Repeats.A * cell.A, Repeats.B * cell.B, Repeats.C * cell.C);
        Vector3D position = Position(wrapped);
        Vector3D images = (wrapped.Image[0] * supercell.A) + (wrapped.Image[1] * supercell.B) + (wrapped.Image[2] * supercell.C);
        Vector3D path = Cells.PositionOf(site) + cell.ToCartesian(new Vector3D(
            frame.DisplacementA[0] / (double)LatticeQuanta.PerVector,
            frame.DisplacementB[0] / (double)LatticeQuanta.PerVector,
            frame.DisplacementC[0] / (double)LatticeQuanta.PerVector));
        Vector3D fractional = supercell.ToFractional(position);
        return (position + images - path).Length < 1e-12 * Math.Max(1, path.Length)
            && IsInside(fractional.X) && IsInside(fractional.Y) && IsInside(fractional.Z)
            && wrapped.Step == 5 && wrapped.Time == frame.Time;
    }

    [Fact]
    public void IonThatLeavesBelow_StandsOnTheSiteAcross()
    {
        int start = Cells.SiteAt(new CellOffset(0, 3, 15), 1);
        IonFrame frame = Frame(-1L * LatticeQuanta.PerVector, 0, 2L * LatticeQuanta.PerVector);
        var wrapped = TrajectoryFrame.FromDisplacements(0, Cells, [start], frame);
        Assert.Equal([-1, 0, 1], wrapped.Image);
        Assert.Equal(Cells.PositionOf(Cells.SiteAt(new CellOffset(11, 3, 1), 1)), Position(wrapped));
    }

    private static IonFrame Frame(long a, long b, long c) => new()
    {
        Replica = 0,
        Time = 2e-9,
        Site = [0],
        DisplacementA = [a],
        DisplacementB = [b],
        DisplacementC = [c],
        HopsByPathway = [],
    };

    private static Vector3D Position(TrajectoryFrame frame) => new(frame.Position[0], frame.Position[1], frame.Position[2]);

    private static bool IsInside(double fraction) => fraction is > -1e-12 and < 1 + 1e-12;
}

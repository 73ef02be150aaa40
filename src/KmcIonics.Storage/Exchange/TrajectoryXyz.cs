using System.Globalization;
using System.Text;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Frames of a trajectory as extended XYZ, which OVITO and ASE read: the box, and for every ion its species, position, number and displacement since the start of the run.</summary>
/// <param name="stream">Destination.</param>
/// <param name="ions">Mobile species.</param>
/// <param name="supercell">Supercell, Å.</param>
/// <param name="periodic">Vectors along which it repeats.</param>
/// <param name="isUnwrapped">Whether positions go on beyond the supercell.</param>
public sealed class TrajectoryXyz(Stream stream, IReadOnlyList<IonSpecies> ions, UnitCell supercell, Periodicity periodic, bool isUnwrapped) : IDisposable
{
    private const double PicosecondsPerSecond = 1e12;

    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Adds a frame.</summary>
    /// <param name="head">Its ions.</param>
    /// <param name="frame">Where they are.</param>
    public void Add(TrajectoryRecord head, TrajectoryFrame frame)
    {
        int count = head.Species.Count;
        writer.WriteLine(count.ToString(CultureInfo.InvariantCulture));
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Lattice=\"{ExtendedXyz.Lattice(supercell)}\" Properties=species:S:1:pos:R:3:id:I:1:displacement:R:3 step={frame.Step} time_ps={frame.Time * PicosecondsPerSecond:R} pbc=\"{ExtendedXyz.Flags(periodic)}\""));
        for (int ion = 0; ion < count; ion++)
        {
            var position = new Vector3D(frame.Position[3 * ion], frame.Position[(3 * ion) + 1], frame.Position[(3 * ion) + 2]);
            Vector3D unwrapped = position + (frame.Image[3 * ion] * supercell.A) + (frame.Image[(3 * ion) + 1] * supercell.B) + (frame.Image[(3 * ion) + 2] * supercell.C);
            Vector3D moved = unwrapped - new Vector3D(head.Start[3 * ion], head.Start[(3 * ion) + 1], head.Start[(3 * ion) + 2]);
            writer.WriteLine($"{ions[head.Species[ion]].Name} {ExtendedXyz.Text(isUnwrapped ? unwrapped : position)} {head.Id[ion].ToString(CultureInfo.InvariantCulture)} {ExtendedXyz.Text(moved)}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}

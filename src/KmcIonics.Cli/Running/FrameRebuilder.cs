using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Makes of positions in a file what observers saw in the run: sites, occupants and displacements to the quantum.</summary>
internal sealed class FrameRebuilder
{
    // Positions hold far more digits than a quantum; what is off by more is on no site.
    private const double Rounding = 1e-2;

    private readonly PreparedStudy study;
    private readonly QuantaFrame frame;
    private readonly Dictionary<(long A, long B, long C), int> siteAt = [];

    public FrameRebuilder(PreparedStudy study)
    {
        (this.study, frame) = (study, study.Cells.Frame);
        for (int site = 0; site < study.Cells.SiteCount; site++)
            siteAt[study.Cells.QuantaOf(site)] = site;
    }

    /// <summary>The replica at a frame.</summary>
    /// <param name="head">Its ions.</param>
    /// <param name="stored">The frame.</param>
    /// <param name="replica">Number that it is to have.</param>
    /// <exception cref="InvalidDataException">An ion is on no site, or two are on one.</exception>
    public IonFrame Rebuild(TrajectoryRecord head, TrajectoryFrame stored, int replica)
    {
        int ions = head.Species.Count;
        var rebuilt = new IonFrame
        {
            Replica = replica,
            Time = stored.Time,
            Site = new int[ions],
            Species = [.. head.Species.Select(SpeciesOf)],
            Occupants = new byte[study.Cells.SiteCount],
            DisplacementA = new long[ions],
            DisplacementB = new long[ions],
            DisplacementC = new long[ions],
            HopsByPathway = stored.Hops,
            Attempts = stored.Attempts,
            SquaredHopLength = stored.SquaredHopLength.Sum(),
            SquaredHopLengthByPathway = stored.SquaredHopLength,
        };
        CellOffset repeats = frame.Repeats;
        for (int ion = 0; ion < ions; ion++)
        {
            (long A, long B, long C) at = QuantaOf(stored.Position, ion, stored.Step);
            (long A, long B, long C) start = QuantaOf(head.Start, ion, stored.Step);
            int site = SiteAt(at, ion, stored.Step);
            if (rebuilt.Occupants[site] != 0)
                throw new InvalidDataException($"two ions are on one site in frame {stored.Step}");
            (rebuilt.Site[ion], rebuilt.Occupants[site]) = (site, (byte)(rebuilt.Species[ion] + 1));
            rebuilt.DisplacementA[ion] = at.A + (stored.Image[3 * ion] * Period(repeats.A)) - start.A;
            rebuilt.DisplacementB[ion] = at.B + (stored.Image[(3 * ion) + 1] * Period(repeats.B)) - start.B;
            rebuilt.DisplacementC[ion] = at.C + (stored.Image[(3 * ion) + 2] * Period(repeats.C)) - start.C;
        }

        return rebuilt;
    }

    private byte SpeciesOf(int species) => species >= 0 && species < study.Job.Ions.Count ? (byte)species : throw new InvalidDataException($"it has ions of species {species}, which its job does not have");

    private int SiteAt((long A, long B, long C) quanta, int ion, long step) =>
        siteAt.TryGetValue(quanta, out int site) ? site : throw new InvalidDataException($"ion {ion} is on no site of the lattice in frame {step}");

    private static long Period(int repeats) => (long)repeats * LatticeQuanta.PerVector;

    private (long A, long B, long C) QuantaOf(double[] positions, int ion, long step)
    {
        Vector3D fractional = frame.Unit.ToFractional(new Vector3D(positions[3 * ion], positions[(3 * ion) + 1], positions[(3 * ion) + 2]));
        return (Whole(fractional.X), Whole(fractional.Y), Whole(fractional.Z));

        long Whole(double cells)
        {
            double quanta = cells * LatticeQuanta.PerVector;
            return Math.Abs(quanta - Math.Round(quanta)) < Rounding && Math.Abs(quanta) < long.MaxValue / 4
                ? (long)Math.Round(quanta)
                : throw new InvalidDataException($"ion {ion} is on no site of the lattice in frame {step}");
        }
    }
}

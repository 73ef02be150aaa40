using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>
/// Builds a bicrystal: the first grain below and the second above, each from a lattice plane to another, so that a lattice point of one lies on a lattice
/// point of the other in both boundaries, but for a rigid shift.
/// </summary>
public static class GrainBoundaryBuilder
{
    private const int Crystal = 0;
    private const int Boundary = 1;
    private const long MostSites = 1 << 28;
    private const string BulkNote = "at this angle the grains are one crystal without a boundary: pathways that join only sites across one find none, and that is no error";

    /// <summary>Builds the sites.</summary>
    /// <exception cref="InputException">There is no such boundary, or it is too large.</exception>
    public static SiteSet Build(GrainBoundarySpecification boundary)
    {
        var bicrystal = Bicrystal.Of(boundary);
        CrystalStructure structure = boundary.Structure;
        (GrainPeriod lower, GrainPeriod upper) = (bicrystal.Lower.Repeated(boundary.RepeatFirst, boundary.RepeatSecond), bicrystal.Upper.Repeated(boundary.RepeatFirst, boundary.RepeatSecond));
        Int128 sites = (lower.Cells + upper.Cells) * structure.Sublattices.Sum(sublattice => sublattice.Positions.Count);
        if (sites > MostSites)
            throw new InputException($"the two grains have {sites:N0} sites", $"At most {MostSites:N0} are possible: lower repeats or thickness.");
        var box = BoundaryBox.Of(lower.Box, upper.Box, boundary.Gap);
        QuantaFrame frame = QuantaFrame.Of(box.Box);
        var shift = new Vector3D(boundary.ShiftFirst / boundary.RepeatFirst, boundary.ShiftSecond / boundary.RepeatSecond, 0);
        var all = GrainPieces.Join(structure, [Cut(structure, lower, Vector3D.Zero, 0, box, frame, boundary.Width), Cut(structure, upper, shift, 1, box, frame, boundary.Width)]);
        GrainPieces merged = all.Merged(frame, boundary.MinDistance, boundary.FrameworkDistance);
        SiteCollector result = merged.Sites;
        bool isOneCrystal = bicrystal.IsOneCrystal && boundary is { ShiftFirst: 0, ShiftSecond: 0, Gap: 0 };
        return new SiteSet
        {
            Name = $"{structure.Name}, {bicrystal.Title}",
            Source = structure.Source,
            Box = box.Box,
            Position = result.Fractional(frame),
            Types = [.. structure.Sublattices.Select(sublattice => sublattice.Name)],
            Type = [.. result.Type],
            Regions = ["crystal", "boundary"],
            Region = [.. result.Region],
            Grain = [.. result.Grain],
            InterfaceDistance = [.. result.InterfaceDistance],
            EnergyMicroEv = InterfaceEnergies.Add(null, [.. result.InterfaceDistance], boundary.Interface?.SiteEnergy),
            Environment = merged.Environment(frame),
            IsWithoutInterface = isOneCrystal,
            Notes = [.. bicrystal.Notes, .. isOneCrystal ? (string[])[BulkNote] : [], SizeNote(boundary, box, all.Sites.Count - result.Count)],
        };
    }

    /// <summary>A grain between the two boundaries.</summary>
    private static GrainPieces Cut(CrystalStructure structure, GrainPeriod period, Vector3D shift, int grain, BoundaryBox box, QuantaFrame frame, double width)
    {
        // Fractional coordinates in the period are exact quotients of whole numbers, plus the position in the unit cell.
        UnitCell inCells = period.InCells;
        IReadOnlyList<(Vector3D Position, int Kind)> basis = GrainPieces.Basis(structure);
        var pieces = new GrainPieces(structure);
        foreach (LatticeVector unit in period.Classes())
        {
            foreach ((Vector3D position, int kind) in basis)
            {
                (Vector3D place, double distance) = box.Place(grain, Wrap(inCells.ToFractional(unit.Real + position) + shift));
                pieces.Add(frame.Quantise(place), kind, distance <= width ? Boundary : Crystal, grain, distance);
            }
        }

        return pieces;
    }

    private static Vector3D Wrap(Vector3D fractional) => new(Wrap(fractional.X), Wrap(fractional.Y), Wrap(fractional.Z));

    // Rounding must not put a plane at 0 into the other grain.
    private static double Wrap(double fraction)
    {
        double rounded = Math.Round((fraction - Math.Floor(fraction)) * (1L << 40)) / (1L << 40);
        return rounded >= 1 ? 0 : rounded;
    }

    private static string SizeNote(GrainBoundarySpecification boundary, BoundaryBox box, int removed) =>
        $"two boundaries of {box.Box.A.Length:F2} × {box.Box.B.Length:F2} Å, {box.LowerHeight + boundary.Gap:F2} and {box.UpperHeight + boundary.Gap:F2} Å apart{(removed > 0 ? $"; {removed:N0} sites removed nearer than {boundary.MinDistance} Å to another{FrameworkClearance.Besides(boundary.FrameworkDistance)}" : string.Empty)}";
}

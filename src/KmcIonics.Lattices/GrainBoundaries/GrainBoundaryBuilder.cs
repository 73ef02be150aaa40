using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>
/// Builds a bicrystal: the lower half of a box of coincident lattice points holds the first grain, the upper half the second. The box is a period of both,
/// so nothing is strained.
/// </summary>
public static class GrainBoundaryBuilder
{
    private const int Crystal = 0;
    private const int Boundary = 1;
    private const long MostSites = 1 << 28;

    /// <summary>Builds the sites.</summary>
    /// <exception cref="InputException">There is no such boundary, or it is too large.</exception>
    public static SiteSet Build(GrainBoundarySpecification boundary)
    {
        BoundaryGeometry geometry = BoundaryGeometry.Of(boundary);
        (CrystalStructure structure, UnitCell cell) = (boundary.Structure, boundary.Structure.Cell);
        long half = Math.Max(1, (long)Math.Ceiling((boundary.Thickness / geometry.Cell.LayerHeight(cell)) - 1e-9));
        LatticeVector[] box =
        [
            boundary.RepeatFirst * geometry.Cell.First, boundary.RepeatSecond * geometry.Cell.Second, 2 * geometry.Cell.Across(cell, half),
        ];
        var first = new IntegerLattice(box);
        long sites = first.Index * structure.Sublattices.Sum(sublattice => sublattice.Positions.Count);
        if (sites > MostSites)
            throw new InputException($"the two grains have {sites:N0} sites", $"At most {MostSites:N0} are possible: lower repeats or thickness.");
        UnitCell grainBox = new(cell.ToCartesian(box[0].Real), cell.ToCartesian(box[1].Real), cell.ToCartesian(box[2].Real));
        Opened opened = Opened.Of(grainBox, boundary.Gap);
        QuantaFrame frame = QuantaFrame.Of(opened.Box);
        var shift = new Vector3D(boundary.ShiftFirst / boundary.RepeatFirst, boundary.ShiftSecond / boundary.RepeatSecond, 0);
        LatticeVector[] inSecond = [.. box.Select(geometry.Rotation.InRotatedBasis)];
        var all = new SiteCollector();
        all.Add(Grain(structure, first, box, Vector3D.Zero, 0, opened, frame, boundary.Width));
        all.Add(Grain(structure, new IntegerLattice(inSecond), inSecond, shift, 1, opened, frame, boundary.Width));
        bool[] kept = OverlapMerging.Kept(frame, [.. all.Position], [.. all.InterfaceDistance], boundary.MinDistance);
        SiteCollector result = all.Where(kept);
        return new SiteSet
        {
            Name = $"{structure.Name}, Σ{boundary.Sigma} boundary",
            Source = structure.Source,
            Box = opened.Box,
            Position = result.Fractional(frame),
            Types = [.. structure.Sublattices.Select(sublattice => sublattice.Name)],
            Type = [.. result.Type],
            Regions = ["crystal", "boundary"],
            Region = [.. result.Region],
            Grain = [.. result.Grain],
            InterfaceDistance = [.. result.InterfaceDistance],
            EnergyMicroEv = InterfaceEnergies.Add(null, [.. result.InterfaceDistance], boundary.Interface?.SiteEnergy),
            Notes = Notes(boundary, geometry, opened, all.Count - result.Count),
        };
    }

    /// <summary>Sites of a grain in its half of the box.</summary>
    private static SiteCollector Grain(
        CrystalStructure structure, IntegerLattice period, LatticeVector[] box, Vector3D shift, int grain, Opened opened, QuantaFrame frame, double width)
    {
        // Fractional coordinates in the box are exact quotients of whole numbers, plus the position in the unit cell.
        var toBox = new UnitCell(box[0].Real, box[1].Real, box[2].Real);
        (Vector3D Position, int Type)[] basis =
            [.. structure.Sublattices.SelectMany((sublattice, type) => sublattice.Positions.Select(position => (position, type)))];
        var collector = new SiteCollector();
        foreach (LatticeVector unit in period.Classes())
        {
            foreach ((Vector3D position, int type) in basis)
            {
                Vector3D inBox = Wrap(toBox.ToFractional(unit.Real + position) + shift);
                if (inBox.Z < 0.5 != (grain == 0))
                    continue;
                (Vector3D place, double distance) = opened.Place(inBox);
                collector.Add(frame.Quantise(place), type, distance <= width ? Boundary : Crystal, grain, distance);
            }
        }

        return collector;
    }

    private static Vector3D Wrap(Vector3D fractional) => new(Wrap(fractional.X), Wrap(fractional.Y), Wrap(fractional.Z));

    // Rounding must not part coincident planes at 0 and 1/2.
    private static double Wrap(double fraction)
    {
        double rounded = Math.Round((fraction - Math.Floor(fraction)) * (1L << 40)) / (1L << 40);
        return rounded >= 1 ? 0 : rounded;
    }

    private static string[] Notes(GrainBoundarySpecification boundary, BoundaryGeometry geometry, Opened opened, int removed) =>
    [
        $"Σ{boundary.Sigma} {(boundary.Kind == BoundaryKind.Tilt ? "tilt" : "twist")}, {Math.Abs(geometry.Rotation.Degrees):F2}° about [{boundary.Axis}], planes ({Text(geometry.Plane)}) and ({Text(geometry.OtherPlane)}), no strain",
        $"two boundaries of {opened.Box.A.Length:F2} × {opened.Box.B.Length:F2} Å, {0.5 * opened.Height:F2} Å apart{(removed > 0 ? $"; {removed:N0} sites removed nearer than {boundary.MinDistance} Å to another" : string.Empty)}",
    ];

    private static string Text(LatticeVector vector) => $"{vector.X} {vector.Y} {vector.Z}";

    /// <summary>The box after the grains are moved apart by the gap.</summary>
    private sealed record Opened(UnitCell Box, UnitCell Grains, Vector3D Normal, double GrainHeight, double Gap)
    {
        public double Height => GrainHeight + (2 * Gap);

        public static Opened Of(UnitCell grains, double gap)
        {
            Vector3D normal = grains.A.Cross(grains.B);
            normal = (1 / normal.Length) * normal;
            double height = grains.C.Dot(normal);
            normal = height < 0 ? -1 * normal : normal;
            return new Opened(grains with { C = grains.C + (2 * gap * normal) }, grains, normal, Math.Abs(height), gap);
        }

        /// <summary>Fractional position in the opened box, and distance to the nearer boundary, Å.</summary>
        public (Vector3D Place, double Distance) Place(Vector3D inGrains)
        {
            bool upper = inGrains.Z >= 0.5;
            double aboveBoundary = (upper ? inGrains.Z - 0.5 : inGrains.Z) * GrainHeight;
            double distance = Math.Min(aboveBoundary, (0.5 * GrainHeight) - aboveBoundary) + (0.5 * Gap);
            return (Box.ToFractional(Grains.ToCartesian(inGrains) + ((upper ? 1.5 : 0.5) * Gap * Normal)), distance);
        }
    }
}

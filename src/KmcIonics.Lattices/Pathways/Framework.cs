using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>
/// The immobile atoms of a lattice as spheres, between which ions pass. The bottleneck of a hop is the least distance from its straight path to an atom, less the
/// radius of that atom: the largest sphere that could take the path. Safe to read from many threads.
/// </summary>
public sealed class Framework
{
    // Atoms farther from a path than this are no bottleneck, Å.
    private const double Reach = 6;

    // Atoms nearer to an end of the path than this share its site, Å.
    private const double SharedSite = 0.1;

    private readonly QuantaFrame frame;
    private readonly NeighbourSearch search;
    private readonly double[] radius;

    private Framework(QuantaFrame frame, LatticeQuanta[] atoms, double[] radius, Periodicity periodicity)
    {
        (this.frame, this.radius) = (frame, radius);
        search = new NeighbourSearch(frame, atoms, periodicity);
    }

    /// <summary>Makes the spheres.</summary>
    /// <param name="frame">Unit of positions and displacements.</param>
    /// <param name="environment">Immobile atoms, fractional in the frame's supercell.</param>
    /// <param name="radii">Radii by element that go before the table's, Å.</param>
    /// <param name="periodicity">Along which vectors the supercell repeats.</param>
    /// <exception cref="InputException">There are no immobile atoms, or one without known radius.</exception>
    public static Framework Of(QuantaFrame frame, IReadOnlyList<EnvironmentAtoms> environment, IReadOnlyDictionary<string, double> radii, Periodicity periodicity)
    {
        EnvironmentAtoms[] present = [.. environment.Where(atoms => atoms.Occupancy > 0 && atoms.Positions.Count > 0)];
        if (present.Length == 0)
            throw new InputException("min_bottleneck needs immobile atoms, and the lattice has none", "Give them in the structure (environment, or all atoms of a CIF), or leave min_bottleneck out.");
        return new Framework(
            frame,
            [.. present.SelectMany(atoms => atoms.Positions).Select(frame.Quantise)],
            [.. present.SelectMany(atoms => Enumerable.Repeat(RadiusOf(atoms, radii), atoms.Positions.Count))],
            periodicity);
    }

    /// <summary>As <see cref="Of"/>, or null where there are no immobile atoms or a radius is not known.</summary>
    public static Framework? TryOf(QuantaFrame frame, IReadOnlyList<EnvironmentAtoms> environment, IReadOnlyDictionary<string, double> radii, Periodicity periodicity)
    {
        bool known = environment.All(atoms => radii.ContainsKey(atoms.Species) || IonicRadius.Of(atoms.Species, atoms.Charge) is not null);
        return known && environment.Any(atoms => atoms.Occupancy > 0 && atoms.Positions.Count > 0) ? Of(frame, environment, radii, periodicity) : null;
    }

    /// <summary>Bottleneck of a hop, Å; infinite where no immobile atom is near, negative where the path goes through one.</summary>
    /// <param name="from">Position of one end.</param>
    /// <param name="displacement">From it to the other end.</param>
    /// <param name="near">Room to gather atoms in.</param>
    public double Bottleneck(LatticeQuanta from, LatticeQuanta displacement, List<Neighbour> near)
    {
        Vector3D path = frame.ToCartesian(displacement);
        var half = new LatticeQuanta(displacement.A / 2, displacement.B / 2, displacement.C / 2);
        LatticeQuanta middle = frame.Wrap(new LatticeQuanta(from.A + half.A, from.B + half.B, from.C + half.C));
        search.Collect(middle, (0.5 * path.Length) + Reach, near);
        double least = double.PositiveInfinity;
        foreach (Neighbour atom in near)
        {
            Vector3D place = frame.ToCartesian(new LatticeQuanta(atom.Displacement.A + half.A, atom.Displacement.B + half.B, atom.Displacement.C + half.C));
            if (place.Length >= SharedSite && (place - path).Length >= SharedSite)
                least = Math.Min(least, Distance(place, path) - radius[atom.Site]);
        }

        // The same from both ends.
        return Math.Round(least, 6);
    }

    /// <summary>Distance of a point from the segment that leads from the origin to a vector.</summary>
    private static double Distance(Vector3D point, Vector3D path)
    {
        double along = Math.Clamp(point.Dot(path) / path.Dot(path), 0, 1);
        return (point - (along * path)).Length;
    }

    private static double RadiusOf(EnvironmentAtoms atoms, IReadOnlyDictionary<string, double> radii)
    {
        if (radii.TryGetValue(atoms.Species, out double given))
            return given;
        return IonicRadius.Of(atoms.Species, atoms.Charge) ?? throw new InputException(
            $"the ionic radius of {atoms.Species}{(atoms.Charge is { } charge ? $" of charge {charge:+0.##;-0.##;0}" : "")} is not known", $"Give it in the job, as ionic_radii: {{{atoms.Species}: 1.0}}, in Å.");
    }
}

using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>Builds a glass: random sequential addition, relaxation to the least distance and to the wanted coordination, types and site energies.</summary>
public static class GlassBuilder
{
    /// <summary>Packing fraction up to which points are added; above, they are pushed apart.</summary>
    private const double AdditionPacking = 0.2;

    /// <summary>Random close packing of spheres is 0.64; pushing apart gets near it.</summary>
    private const double HighestPacking = 0.6;

    /// <summary>Builds the sites.</summary>
    /// <exception cref="InputException">So many sites do not fit at the least distance.</exception>
    public static SiteSet Build(GlassSpecification glass, ulong seed)
    {
        QuantaFrame frame = QuantaFrame.Of(glass.Box);
        LatticeQuanta[] positions = Pack(frame, [], glass.SiteCount, Math.Abs(glass.Box.Volume), glass.MinDistance, _ => true, seed);
        byte[]? wanted = null;
        Bonds? bonds = null;
        if (glass.Coordination is { } target)
        {
            wanted = CoordinationDraw.Wanted(target, positions.Length, seed);
            if (target.BondSwitching)
            {
                bonds = BondSwitching.Build(frame, positions, target.Range, wanted);
            }
            else
            {
                var relaxation = new CoordinationRelaxation(frame, positions, 0, target.Range, glass.MinDistance, wanted);
                relaxation.Run(_ => true, seed);
                positions = relaxation.Positions;
            }
        }

        var fractional = new Vector3D[positions.Length];
        Parallel.For(0, positions.Length, site => fractional[site] = frame.ToFractional(positions[site]));
        byte[] type = CoordinationDraw.Types([.. glass.Types.Select(kind => kind.Fraction)], positions.Length, seed);
        return new SiteSet
        {
            Name = "glass",
            Source = "random sequential addition",
            Box = glass.Box,
            Position = fractional,
            Types = [.. glass.Types.Select(kind => kind.Name)],
            Type = type,
            Regions = ["glass"],
            Region = new byte[positions.Length],
            EnergyMicroEv = TypeEnergies.Draw(glass.Types, type, fractional, glass.Box, seed),
            Bonds = bonds,
            Notes = [$"{positions.Length / Math.Abs(glass.Box.Volume):G5} sites/Å³, none nearer than {glass.MinDistance} Å", .. CoordinationDraw.Note(frame, positions, glass.Coordination, wanted, bonds)],
        };
    }

    /// <summary>Random points at a least distance, the first of which are given and stay.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="given">Points that are there already.</param>
    /// <param name="total">Points wanted in all.</param>
    /// <param name="room">Volume that new points may take, Å³.</param>
    /// <param name="minDistance">Least distance, Å.</param>
    /// <param name="isAllowed">Whether a new point may be at a place.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <exception cref="InputException">So many do not fit.</exception>
    public static LatticeQuanta[] Pack(
        QuantaFrame frame, IReadOnlyList<LatticeQuanta> given, int total, double room, double minDistance, Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        double sphere = Math.PI / 6 * minDistance * minDistance * minDistance;
        double packing = (total - given.Count) * sphere / room;
        if (packing > HighestPacking)
            throw Impossible(total - given.Count, room, minDistance);

        // Points start nearer than wanted where adding them at the wanted distance would jam.
        double start = packing <= AdditionPacking ? minDistance : minDistance * Math.Cbrt(AdditionPacking / packing);
        var points = new PointBins(frame, start, total);
        foreach (LatticeQuanta point in given)
            points.Add(point);
        if (!SequentialAddition.Fill(points, frame, total, isAllowed, seed))
            throw Impossible(total - given.Count, room, minDistance);
        LatticeQuanta[] positions = points.Position;
        return start == minDistance || SoftRelaxation.Separate(frame, positions, given.Count, minDistance, isAllowed)
            ? positions
            : throw Impossible(total - given.Count, room, minDistance);
    }

    private static InputException Impossible(int count, double room, double minDistance) => new(
        $"{count:N0} sites at least {minDistance} Å apart do not fit into {room:G4} Å³: they would fill {count * Math.PI / 6 * minDistance * minDistance * minDistance / room:P0} of it",
        $"Random packings reach about {HighestPacking:P0}: lower the density below {HighestPacking / (Math.PI / 6 * minDistance * minDistance * minDistance):G4} sites/Å³, or min_distance.");
}

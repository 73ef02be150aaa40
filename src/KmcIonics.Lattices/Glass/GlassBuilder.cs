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
        CheckWidth(frame, glass.MinDistance);
        LatticeQuanta[] positions = Pack(frame, [], glass.SiteCount, Math.Abs(glass.Box.Volume), glass.MinDistance, _ => true, seed);
        Bonds? bonds = null;
        string[] notes = [$"{positions.Length / Math.Abs(glass.Box.Volume):G5} sites/Å³, none nearer than {glass.MinDistance} Å"];
        if (glass.Coordination is { } target)
        {
            byte[] wanted = CoordinationDraw.Wanted(target, positions.Length, seed);
            int[] found;
            if (target.BondSwitching)
            {
                bonds = BondSwitching.Build(frame, positions, target.Range, wanted);
                found = [.. Enumerable.Range(0, wanted.Length).Select(site => bonds.First[site + 1] - bonds.First[site])];
            }
            else
            {
                var relaxation = new CoordinationRelaxation(frame, positions, target.Range, glass.MinDistance, wanted);
                relaxation.Run(seed);
                (positions, found) = (relaxation.Positions, relaxation.Neighbours);
            }

            notes = [.. notes, ReachedCoordination.Note(target, wanted, found)];
        }

        var fractional = new Vector3D[positions.Length];
        Parallel.For(0, positions.Length, CallerThreads.Options, site => fractional[site] = frame.ToFractional(positions[site]));
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
            Notes = notes,
        };
    }

    /// <summary>Refuses a box in which a site is too near to its own image.</summary>
    /// <exception cref="InputException">It is.</exception>
    internal static void CheckWidth(QuantaFrame frame, double minDistance)
    {
        UnitCell box = frame.Box;
        double largest = box.A.Length + box.B.Length + box.C.Length;
        if (minDistance > largest || new NeighbourSearch(frame, [default], Periodicity.All).Within(0, minDistance * (1 - 1e-9)).Count > 0)
            throw new InputException($"the box repeats after less than min_distance, which is {minDistance} Å", "Enlarge the box.");
    }

    /// <summary>Random points at a least distance, the first of which are given and stay.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="given">Points that are there already.</param>
    /// <param name="total">Points wanted in all.</param>
    /// <param name="room">Volume that new points may take, Å³.</param>
    /// <param name="minDistance">Least distance, Å.</param>
    /// <param name="isAllowed">Whether a new point may be at a place.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="freeShare">Part of the room that is not too near to immobile atoms.</param>
    /// <exception cref="InputException">So many do not fit.</exception>
    public static LatticeQuanta[] Pack(
        QuantaFrame frame, IReadOnlyList<LatticeQuanta> given, int total, double room, double minDistance, Func<LatticeQuanta, bool> isAllowed, ulong seed, double freeShare = 1)
    {
        double sphere = Math.PI / 6 * minDistance * minDistance * minDistance;
        double packing = (total - given.Count) * sphere / (freeShare * room);
        if (packing > HighestPacking)
            throw Impossible(total - given.Count, room, freeShare, minDistance);

        // Points start nearer than wanted where adding them at the wanted distance would jam.
        double start = packing <= AdditionPacking ? minDistance : minDistance * Math.Cbrt(AdditionPacking / packing);
        if (SequentialAddition.Fill(frame, given, total, start, isAllowed, seed) is not { } positions)
            throw Impossible(total - given.Count, room, freeShare, minDistance);
        InSpace(frame, positions.AsSpan(given.Count));
        return start == minDistance || SoftRelaxation.Separate(frame, positions, given.Count, minDistance, isAllowed, seed)
            ? positions
            : throw Impossible(total - given.Count, room, freeShare, minDistance);
    }

    /// <summary>Sorts points so that those near in space are near in memory; in the order of addition each look at a neighbour would be a cache miss.</summary>
    private static void InSpace(QuantaFrame frame, Span<LatticeQuanta> points)
    {
        LatticeQuanta[] added = points.ToArray();
        var search = new NeighbourSearch(frame, added, Periodicity.All);
        for (int place = 0; place < added.Length; place++)
            points[place] = added[search.InSpace(place)];
    }

    private static InputException Impossible(int count, double room, double freeShare, double minDistance)
    {
        double sphere = Math.PI / 6 * minDistance * minDistance * minDistance;
        bool isFree = freeShare == 1;
        return new(
            $"{count:N0} sites at least {minDistance} Å apart do not fit into {freeShare * room:G4} Å³{(isFree ? string.Empty : $", the {freeShare:P0} of the glass that framework_distance leaves")}: they would fill {count * sphere / (freeShare * room):P0} of it",
            $"Random packings reach about {HighestPacking:P0}: lower the density below {HighestPacking * freeShare / sphere:G4} sites/Å³, {(isFree ? "or min_distance" : "min_distance or framework_distance")}.");
    }
}

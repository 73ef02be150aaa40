using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Random sequential addition: points are tried at uniformly random places, and one stays where no earlier one is too near. It jams at a packing
/// fraction of 0.38. J. Feder, J. Theor. Biol. 87, 237 (1980). Tries are numbered and drawn in batches; within a batch <see cref="EarlierFirst"/> settles
/// who stays, so the points are those of one try after the other.
/// </summary>
public static class SequentialAddition
{
    private const long MostTriesPerPoint = 5000;
    private const int Growth = 4;
    private const int SmallestBatch = 1 << 12;
    private const int LargestBatch = 1 << 24;

    // A batch of so many tries of which hardly any stays says that the box is full.
    private const int FutileBatch = 1 << 17;

    /// <summary>Points that are given, and added ones up to a number in all; null where the box jams before.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="given">Points that are there already.</param>
    /// <param name="total">Points wanted in all.</param>
    /// <param name="distance">Least distance, Å.</param>
    /// <param name="isAllowed">Whether a place may be taken; asked from many threads.</param>
    /// <param name="seed">Seed of the job.</param>
    public static LatticeQuanta[]? Fill(
        QuantaFrame frame, IReadOnlyList<LatticeQuanta> given, int total, double distance, Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        var points = new PointBins(frame, distance, Math.Max(total, given.Count));
        foreach (LatticeQuanta point in given)
            points.Add(point);
        double stays = 0.5;
        int size = LargestBatch / Growth;
        long most = MostTriesPerPoint * Math.Max(total - given.Count, 1);
        for (long tried = 0; points.Count < total;)
        {
            size = (int)Math.Clamp((total - points.Count) / stays, SmallestBatch, Math.Min(LargestBatch, (long)Growth * size));
            LatticeQuanta[] free = FreePlaces(frame, points, Draw(frame, seed, tried, size), distance, isAllowed);
            bool[] kept = EarlierFirst.Keep(frame, free, distance);
            int before = points.Count;
            for (int place = 0; place < free.Length && points.Count < total; place++)
            {
                if (kept[place])
                    points.Add(free[place]);
            }

            tried += size;
            int added = points.Count - before;
            bool futile = size >= FutileBatch && added < size / MostTriesPerPoint;
            if (points.Count < total && (tried >= most || futile))
                return null;
            stays = Math.Max(added, 0.5) / size;
        }

        return points.Position;
    }

    private static LatticeQuanta[] Draw(QuantaFrame frame, ulong seed, long first, int count)
    {
        var places = new LatticeQuanta[count];
        Parallel.For(0, count, CallerThreads.Options, k =>
        {
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.GlassPositions, 0, 0, (ulong)(first + k));
            places[k] = new LatticeQuanta(Scale(bits.X, frame.Repeats.A), Scale(bits.Y, frame.Repeats.B), Scale(bits.Z, frame.Repeats.C));
        });
        return places;
    }

    private static int Scale(uint bits, int repeats) => (int)((bits * ((ulong)repeats * LatticeQuanta.PerVector)) >> 32);

    /// <summary>The places that are allowed and no point is near, in their order.</summary>
    private static LatticeQuanta[] FreePlaces(
        QuantaFrame frame, PointBins points, LatticeQuanta[] places, double distance, Func<LatticeQuanta, bool> isAllowed)
    {
        bool[] free = new bool[places.Length];
        if (points.Count == 0)
        {
            Parallel.For(0, places.Length, CallerThreads.Options, place => free[place] = isAllowed(places[place]));
        }
        else
        {
            var inSpace = new NeighbourSearch(frame, places, Periodicity.All);
            Parallel.For(0, places.Length, CallerThreads.Options, k =>
            {
                int place = inSpace.InSpace(k);
                free[place] = points.IsFree(places[place], distance) && isAllowed(places[place]);
            });
        }

        return [.. places.Where((_, place) => free[place])];
    }
}

using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Random sequential addition: points are tried at uniformly random places, and one stays where no earlier one is too near. It jams at a packing
/// fraction of 0.38. J. Feder, J. Theor. Biol. 87, 237 (1980).
/// </summary>
public static class SequentialAddition
{
    private const long MostTriesPerPoint = 5000;

    /// <summary>Adds points to a box until it holds a number.</summary>
    /// <param name="points">Box, with the points that are there already and the least distance.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="total">Points wanted in all.</param>
    /// <param name="isAllowed">Whether a place may be taken.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <returns>False where it jams before.</returns>
    public static bool Fill(PointBins points, QuantaFrame frame, int total, Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        long most = MostTriesPerPoint * Math.Max(total - points.Count, 1);
        for (long attempt = 0; points.Count < total; attempt++)
        {
            if (attempt == most)
                return false;
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.GlassPositions, 0, 0, (ulong)attempt);
            var place = new LatticeQuanta(Scale(bits.X, frame.Repeats.A), Scale(bits.Y, frame.Repeats.B), Scale(bits.Z, frame.Repeats.C));
            if (isAllowed(place) && points.IsFree(place))
                points.Add(place);
        }

        return true;
    }

    private static int Scale(uint bits, int repeats) => (int)((bits * ((ulong)repeats * LatticeQuanta.PerVector)) >> 32);
}

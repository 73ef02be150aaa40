using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Of numbered places, which stay if they are taken in turn and each stays where no earlier one that stays is too near: worked out for all at once. A place
/// falls as soon as an earlier one near it stays, and stays as soon as all of these have fallen; so the outcome does not depend on who is looked at when.
/// </summary>
internal static class EarlierFirst
{
    private const byte Open = 0;
    private const byte Stays = 1;
    private const byte Falls = 2;

    public static bool[] Keep(QuantaFrame frame, LatticeQuanta[] places, double distance)
    {
        var search = new NeighbourSearch(frame, places, Periodicity.All);
        byte[] state = new byte[places.Length];
        int[] open = new int[places.Length];
        for (int k = 0; k < open.Length; k++)
            open[k] = search.InSpace(k);
        while (open.Length > 0)
        {
            Parallel.For(
                0,
                open.Length,
                CallerThreads.Options,
                () => new List<Neighbour>(),
                (k, _, near) =>
                {
                    search.Collect(places[open[k]], distance, near);
                    Volatile.Write(ref state[open[k]], StateOf(open[k], near, state));
                    return near;
                },
                _ => { });
            open = Array.FindAll(open, place => state[place] == Open);
        }

        return Array.ConvertAll(state, s => s == Stays);
    }

    private static byte StateOf(int place, List<Neighbour> near, byte[] state)
    {
        byte result = Stays;
        foreach (Neighbour other in near)
        {
            if (other.Site >= place)
                continue;
            byte earlier = Volatile.Read(ref state[other.Site]);
            if (earlier == Stays)
                return Falls;
            if (earlier == Open)
                result = Open;
        }

        return result;
    }
}

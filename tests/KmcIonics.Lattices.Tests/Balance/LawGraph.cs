using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Balance;

/// <summary>A few sites whose edges have laws, made by hand: nothing but sites, hops and laws means anything.</summary>
internal static class LawGraph
{
    /// <summary>A graph of directed hops, each with barriers by the sites around it.</summary>
    /// <param name="sites">Number of sites.</param>
    /// <param name="hops">Hops; the reverse of each must be there.</param>
    public static HopGraph Of(int sites, IEnumerable<(int From, int To, int[] Around, double[] Barriers)> hops)
    {
        (int From, int To, int[] Around, double[] Barriers)[] ordered = [.. hops.OrderBy(hop => hop.From).ThenBy(hop => hop.To)];
        int count = ordered.Length;
        return new HopGraph
        {
            Pathways = [],
            Frame = QuantaFrame.Of(new UnitCell(new Vector3D(10, 0, 0), new Vector3D(0, 10, 0), new Vector3D(0, 0, 10))),
            Position = new LatticeQuanta[sites],
            FirstHop = [.. Enumerable.Range(0, sites + 1).Select(site => ordered.Count(hop => hop.From < site))],
            Target = [.. ordered.Select(hop => hop.To)],
            Image = new byte[count],
            Pathway = new byte[count],
            SaddleMicroEv = new int[count],
            Laws = [.. ordered.Select(hop => new BarrierLaw(1e13, new BarrierTable(hop.Barriers)))],
            Law = [.. Enumerable.Range(1, count).Select(law => (ushort)law)],
            FirstLawSite = [.. Enumerable.Range(0, count + 1).Select(hop => ordered.Take(hop).Sum(one => one.Around.Length))],
            LawSite = [.. ordered.SelectMany(hop => hop.Around)],
        };
    }
}

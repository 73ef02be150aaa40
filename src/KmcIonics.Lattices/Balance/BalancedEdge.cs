namespace KmcIonics.Lattices.Balance;

/// <summary>An edge and what an ion gains by the hop over it: kT ln(k forth/k back), the energy that it loses where rates obey detailed balance, by the ions around.</summary>
/// <param name="From">Site at one end.</param>
/// <param name="To">Site at the other.</param>
/// <param name="Sites">Sites around that the rate of either direction is read at, bit by bit.</param>
/// <param name="DropEv">kT ln(k forth/k back) of each pattern, eV, [2^sites]; NaN where neither direction is possible, infinite where one is.</param>
internal sealed record BalancedEdge(int From, int To, int[] Sites, double[] DropEv)
{
    /// <summary>Whether a site is an end.</summary>
    public bool Ends(int site) => site == From || site == To;

    /// <summary>The bit of a site; 0 where it has none.</summary>
    public int BitOf(int site) => Array.IndexOf(Sites, site) is var bit and >= 0 ? 1 << bit : 0;
}

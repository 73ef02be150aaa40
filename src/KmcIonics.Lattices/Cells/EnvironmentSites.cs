using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Finds the sites around the events of a network whose ions forbid them or change their rates.</summary>
internal sealed class EnvironmentSites(NetworkCells cells, InteractionShifts? shifts)
{
    // So that sums of interactions stay far below 2³¹ µeV.
    private const int MostSites = 512;

    private readonly List<(int Site, byte Role)> found = [];

    /// <summary>Sites of the network and roles around a hop; the list lives until the next call.</summary>
    /// <exception cref="InputException">They are too many.</exception>
    public IReadOnlyList<(int Site, byte Role)> Of(int source, int hop, EventClass sort)
    {
        found.Clear();
        int target = cells.Graph.Target[hop];

        // Two ions that change places leave every site as full as it was.
        ReadOnlySpan<int> excluding = sort.Taker == 0 ? cells.ExclusionsOf(target) : [];
        AddForbidding(excluding, source);

        // A rate law is all that ions around do to its hops.
        if (cells.Graph.Law is not { } law || law[hop] == 0)
            AddInteracting(source, target, excluding, sort);
        ReadOnlySpan<int> patterned = cells.Graph.LawSitesOf(hop);
        for (int bit = 0; bit < patterned.Length; bit++)
            found.Add((patterned[bit], EnvironmentRole.Bit(bit)));
        return Checked();
    }

    /// <summary>Sites of the network and roles around a site whose ion comes or goes; the list lives until the next call.</summary>
    /// <exception cref="InputException">They are too many.</exception>
    public IReadOnlyList<(int Site, byte Role)> OfReservoir(int site, EventClass sort)
    {
        found.Clear();
        ReadOnlySpan<int> excluding = sort.IsInsertion ? cells.ExclusionsOf(site) : [];
        AddForbidding(excluding, site);
        AddInteracting(-1, site, excluding, sort);
        return Checked();
    }

    /// <summary>Least energy, µeV, that ions on sites found can add to what the event gains.</summary>
    public int LeastShift(IReadOnlyList<(int Site, byte Role)> sites, EventClass sort) =>
        sites.Sum(one => one.Role is EnvironmentRole.Forbids or >= EnvironmentRole.FirstBit ? 0 : shifts!.Least(sort, one.Role));

    private void AddForbidding(ReadOnlySpan<int> sites, int source)
    {
        foreach (int site in sites)
        {
            if (site != source)
                found.Add((site, EnvironmentRole.Forbids));
        }
    }

    // Both rows ascend.
    private void AddInteracting(int source, int target, ReadOnlySpan<int> excluding, EventClass sort)
    {
        if (shifts is null)
            return;
        ReadOnlySpan<int> nearTarget = cells.InteractingWith(target);
        ReadOnlySpan<int> nearSource = source < 0 ? [] : cells.InteractingWith(source);
        ReadOnlySpan<byte> ofTarget = cells.ShellsOf(target);
        ReadOnlySpan<byte> ofSource = source < 0 ? [] : cells.ShellsOf(source);
        for (int t = 0, s = 0; t < nearTarget.Length || s < nearSource.Length;)
        {
            int site = Math.Min(t < nearTarget.Length ? nearTarget[t] : int.MaxValue, s < nearSource.Length ? nearSource[s] : int.MaxValue);
            byte role = shifts.Of(
                t < nearTarget.Length && nearTarget[t] == site ? ofTarget[t++] : InteractionShifts.NoShell,
                s < nearSource.Length && nearSource[s] == site ? ofSource[s++] : InteractionShifts.NoShell);
            if (site != source && site != target && shifts.IsFelt(sort, role) && !excluding.Contains(site))
                found.Add((site, role));
        }
    }

    private List<(int Site, byte Role)> Checked() => found.Count <= MostSites
        ? found
        : throw new InputException($"{found.Count:N0} sites around a hop interact with its ion, and at most {MostSites} are possible", "Shorten max_distance of interactions, or electrostatics.short_range.");
}

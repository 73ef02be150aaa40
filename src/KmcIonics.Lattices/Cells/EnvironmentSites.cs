using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Finds the sites around the hops of a network whose ions forbid them or change their rates.</summary>
internal sealed class EnvironmentSites(NetworkCells cells)
{
    // So that sums of interactions stay far below 2³¹ µeV.
    private const int MostSites = 512;

    private readonly InteractionShifts shifts = new(cells.Graph.Interactions);
    private readonly List<(int Site, byte Shift)> found = [];

    /// <summary>Sites of the network and shifts; the list lives until the next call.</summary>
    /// <exception cref="InputException">They are too many.</exception>
    public IReadOnlyList<(int Site, byte Shift)> Of(int source, int target)
    {
        found.Clear();
        foreach (int site in cells.ExclusionsOf(target))
        {
            if (site != source)
                found.Add((site, CellGraph.Forbids));
        }

        int forbidding = found.Count;
        AddInteracting(source, target);
        if (found.Count > MostSites)
            throw new InputException($"{found.Count:N0} sites around a hop interact with its ion, and at most {MostSites} are possible", "Shorten max_distance of interactions.");
        if (forbidding > 0 && found.Count > forbidding)
            found.RemoveAll(one => one.Shift != CellGraph.Forbids && cells.ExclusionsOf(target).Contains(one.Site));
        return found;
    }

    /// <summary>Energy that the hop would gain were all sites empty that raise it, and all filled that lower it, µeV, relative to none filled.</summary>
    public int LeastShift(int source, int target) =>
        Of(source, target).Sum(one => one.Shift == CellGraph.Forbids ? 0 : Math.Min(0, shifts.MicroEv[one.Shift]));

    // Both rows ascend.
    private void AddInteracting(int source, int target)
    {
        ReadOnlySpan<int> nearTarget = cells.InteractingWith(target);
        ReadOnlySpan<int> nearSource = cells.InteractingWith(source);
        ReadOnlySpan<byte> ofTarget = cells.ShellsOf(target);
        ReadOnlySpan<byte> ofSource = cells.ShellsOf(source);
        for (int t = 0, s = 0; t < nearTarget.Length || s < nearSource.Length;)
        {
            int site = Math.Min(t < nearTarget.Length ? nearTarget[t] : int.MaxValue, s < nearSource.Length ? nearSource[s] : int.MaxValue);
            byte shift = shifts.Of(
                t < nearTarget.Length && nearTarget[t] == site ? ofTarget[t++] : InteractionShifts.NoShell,
                s < nearSource.Length && nearSource[s] == site ? ofSource[s++] : InteractionShifts.NoShell);
            if (site != source && site != target && shifts.MicroEv[shift] != 0)
                found.Add((site, shift));
        }
    }
}

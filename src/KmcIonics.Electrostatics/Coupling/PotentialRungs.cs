namespace KmcIonics.Electrostatics.Coupling;

/// <summary>
/// Rooms for potential steps in the bounds of rates, each twice the one below, up to the largest step that is allowed: a run goes by the least that holds its potential, so that
/// its clocks ring no faster than they must.
/// </summary>
public sealed class PotentialRungs
{
    private const int LeastMicroEv = 20_000;

    /// <summary>Rungs up to a step.</summary>
    /// <param name="largestVolts">Largest step, V.</param>
    public PotentialRungs(double largestVolts)
    {
        int largest = (int)Math.Floor((largestVolts * 1e6) + 0.5);
        var rooms = new List<int>();
        for (int room = LeastMicroEv; room < largest; room *= 2)
            rooms.Add(room);
        RoomMicroEv = [.. rooms, largest];
    }

    /// <summary>Room of each rung for a unit charge, µeV, ascending.</summary>
    public IReadOnlyList<int> RoomMicroEv { get; }

    /// <summary>The rung for a step: the least that holds it, or the next one above if a replica stands there; −1 for a step above all.</summary>
    /// <param name="stepMicroEv">Largest step of the potential, µeV.</param>
    /// <param name="current">Rung that the replica stands on; it is left only where it must be or where two less will do, so that clocks are not redrawn for nothing.</param>
    public int For(long stepMicroEv, int current)
    {
        for (int rung = 0; rung < RoomMicroEv.Count; rung++)
        {
            if (stepMicroEv <= RoomMicroEv[rung])
                return rung == current - 1 ? current : rung;
        }

        return -1;
    }
}

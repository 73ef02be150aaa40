using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Lets the potential of each replica follow its ions: at every update it is solved for anew, written to the sites, and the replica put under the bounds of rates that have room
/// for it. Between updates it stays, and rates are exact in it. Says how much it changed.
/// </summary>
/// <param name="coupling">How ions and potential act on each other.</param>
/// <param name="firstCondition">Index of the rates of the lowest rung; those of the others follow.</param>
/// <param name="members">Number of members of the ensemble.</param>
public sealed class PotentialFeedback(PotentialCoupling coupling, int firstCondition, int members)
{
    private readonly (int[] AtPlaces, double LowerCharge)?[] last = new (int[], double)?[members];
    private readonly int[] rung = new int[members];
    private readonly int[] conditions = new int[members];
    private int[] atSites = [];
    private double squares;
    private double chargeSquares;

    /// <summary>Root mean square change of the energy that a unit charge gains by a hop, from one update to the next, eV, since the last <see cref="Forget"/>; 0 before two updates.</summary>
    public double Change => Math.Sqrt(squares / Math.Max(Changes, 1));

    /// <summary>Root mean square change of the charge of the lower end, e.</summary>
    public double ChargeChange => Math.Sqrt(chargeSquares / Math.Max(Changes, 1));

    /// <summary>Changes that they are of: replicas times updates.</summary>
    public long Changes { get; private set; }

    /// <summary>Charge of the lower end of a member at the last update, e.</summary>
    public double LowerCharge(int member) => last[member]!.Value.LowerCharge;

    /// <summary>Starts the measure of change anew.</summary>
    public void Forget() => (squares, chargeSquares, Changes) = (0, 0, 0);

    /// <summary>Solves for the potential of every member as its ions stand.</summary>
    /// <exception cref="InputException">A potential goes beyond the room of all bounds.</exception>
    public void Update(Ensemble ensemble)
    {
        for (int member = 0; member < last.Length; member++)
        {
            ReadOnlySpan<byte> occupants = ensemble.ReadOccupants(member);
            SitePotential solved = coupling.Sites.Solve(coupling.Sites.ChargesOf(occupants));
            int[] next = solved.AtPlaces();
            rung[member] = coupling.RungFor(next, rung[member]);
            conditions[member] = firstCondition + rung[member];
            if (last[member] is { } before)
                Count(coupling.Steps.Change(before.AtPlaces, next) * 1e-6, solved.LowerCharge - before.LowerCharge);
            last[member] = (next, solved.LowerCharge);
            Array.Resize(ref atSites, occupants.Length);
            coupling.Sites.Spread(next, atSites);
            ensemble.SetPotentials(member, atSites);
        }

        ensemble.SwitchTo(conditions);
    }

    private void Count(double change, double charge)
    {
        squares += change * change;
        chargeSquares += charge * charge;
        Changes++;
    }
}

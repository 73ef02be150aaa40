using System.Globalization;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What a reader should know about the filling and the currents of an open system.</summary>
internal static class OpenNotes
{
    // Share of the exchange that a net current must have to be spoken of.
    private const double Large = 0.05;

    /// <summary>The sentences.</summary>
    /// <param name="system">What was sampled.</param>
    /// <param name="terminals">What happened at each reservoir.</param>
    /// <param name="flows">Ions that come in less those that go out, a second, Hz, [terminals][replicas].</param>
    public static IEnumerable<string> Of(OpenSystem system, IReadOnlyList<TerminalResult> terminals, IReadOnlyList<double[]> flows)
    {
        yield return "Ions come and go, so none is followed: D*, D_J, f, the Haven ratio and σ are left out, and so is the trajectory.";
        if (system.IsDriven)
            yield return "The current in the field is that at the reservoirs: what hops carry inside is not added up.";
        if (system.Replicas == 1)
            yield return "One replica alone cannot tell an error: run several.";
        for (int species = 0; species < system.Species.Count; species++)
        {
            if (Drift(system, species, flows) is { } drift)
                yield return drift;
        }

        foreach (TerminalResult terminal in terminals)
        {
            if (!(terminal.ExchangeRate.Value > 0))
            {
                yield return $"Reservoir {terminal.Name} exchanged no ion: sample longer, or lower its barrier.";
                continue;
            }

            double net = Math.Abs(terminal.Current.Value) / (Math.Abs(system.Species.First(one => one.Name == terminal.Species).Charge) * PhysicalConstants.ElementaryCharge);
            if (Stands(terminal.Current, system.Replicas) && net > Large * terminal.ExchangeRate.Value)
                yield return $"A current flows through reservoir {terminal.Name}, so that its exchange is not that of equilibrium, and R_ct from it a rough one.";
        }
    }

    // In a steady state as many ions come as go.
    private static string? Drift(OpenSystem system, int species, IReadOnlyList<double[]> flows)
    {
        int[] own = [.. Enumerable.Range(0, flows.Count).Where(t => system.Terminals[t].Species == species)];
        if (own.Length == 0)
            return null;
        Estimate gain = ReplicaStatistics.Mean([.. Enumerable.Range(0, system.Replicas).Select(replica => own.Sum(t => flows[t][replica]))]);
        return Stands(gain, system.Replicas)
            ? string.Create(CultureInfo.InvariantCulture, $"The number of {system.Species[species].Name} ions still changes, by {gain.Value:G3} a second: equilibrate longer before filling and currents are read as steady.")
            : null;
    }

    private static bool Stands(Estimate estimate, int replicas) =>
        estimate.StandardError is { } error && Math.Abs(estimate.Value) > StudentT.ErrorBars(StudentT.ThreeSigma, replicas) * error;
}

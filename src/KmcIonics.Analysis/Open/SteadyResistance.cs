using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Resistance between two reservoirs, R = (μ₁ − μ₂)/((ze)² J): J the ions that go from the one to the other in unit time, taken at both, (J₁ − J₂)/2. Exchange at the reservoirs is in
/// it, and it is that of Ohm's law as far as the current is proportional to the difference.
/// </summary>
internal static class SteadyResistance
{
    /// <summary>R; null unless there are two reservoirs of one species at unlike chemical potentials.</summary>
    /// <param name="system">What was sampled.</param>
    /// <param name="flows">Ions that come in less those that go out, a second, Hz, [terminals][replicas].</param>
    public static TerminalResistance? Of(OpenSystem system, IReadOnlyList<double[]> flows)
    {
        if (system.Terminals is not [var one, var other] || one.Species != other.Species || one.ChemicalPotentialEv == other.ChemicalPotentialEv)
            return null;
        (int high, int low) = one.ChemicalPotentialEv > other.ChemicalPotentialEv ? (0, 1) : (1, 0);
        (Terminal from, Terminal to) = (system.Terminals[high], system.Terminals[low]);
        Estimate flow = ReplicaStatistics.Mean([.. flows[high].Zip(flows[low], (into, outOf) => (into - outOf) / 2)]);
        double charge = system.Species[from.Species].Charge;
        double ohm = (from.ChemicalPotentialEv - to.ChemicalPotentialEv) / (charge * charge * PhysicalConstants.ElementaryCharge * flow.Value);
        bool isShared = from.Area is { } area && to.Area == area;
        return new TerminalResistance(
            from.Name,
            to.Name,
            flow.Value > 0 ? new Estimate(ohm, ohm / flow.Value * flow.StandardError) : new Estimate(double.NaN, null),
            isShared ? from.Area!.Value * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom : double.NaN);
    }
}

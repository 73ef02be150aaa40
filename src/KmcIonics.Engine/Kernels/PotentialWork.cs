using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>What an electrostatic potential adds to the energy that an event gains.</summary>
public static class PotentialWork
{
    /// <summary>Σ over ions that come to a site less those that leave it, of charge number × potential, µeV.</summary>
    /// <param name="tables">Tables.</param>
    /// <param name="state">State.</param>
    /// <param name="access">Memory of the backend.</param>
    /// <param name="sort">Class of the event.</param>
    /// <param name="source">Source, among the sites of all replicas.</param>
    /// <param name="target">Target.</param>
    public static int Of<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, EventClass sort, long source, long target)
        where TAccess : struct, IKernelAccess
    {
        int atSource = access.At(state.Potentials, source);
        if (sort.IsInsertion)
            return SpeciesCharge.Of(tables.Charges, sort.Taker) * atSource;
        int moved = SpeciesCharge.Of(tables.Charges, sort.Mover);
        if (sort.IsRemoval)
            return -moved * atSource;
        return (moved - SpeciesCharge.Of(tables.Charges, sort.Taker)) * (access.At(state.Potentials, target) - atSource);
    }
}

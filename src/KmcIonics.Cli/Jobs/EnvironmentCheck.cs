using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Checks what a job says beside barriers by the ions around, which take the place of all else that ions around do to rates.</summary>
internal static class EnvironmentCheck
{
    /// <summary>Adds an error where ions interact besides.</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="interactions">Interactions, with the place where they stand.</param>
    /// <param name="errors">Takes the errors.</param>
    public static void Check(LatticeSpecification lattice, Placed<IReadOnlyList<PairEntry>> interactions, ErrorList errors)
    {
        if (lattice is ImportSpecification { EdgeBarriers: not null } && interactions.Value.Count > 0)
            errors.Add(interactions.Place, interactions.Path, "the imported model says what ions around do to barriers, and there are interactions besides", "Delete interactions, or leave out model under lattice");
    }
}

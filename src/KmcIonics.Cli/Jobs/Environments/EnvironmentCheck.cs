using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Environments;

/// <summary>Checks what a job says beside rates by the ions around.</summary>
internal static class EnvironmentCheck
{
    /// <summary>Adds an error for each key of a hop that its environment contradicts or asks for.</summary>
    public static void Check(FieldValues hop, ReadContext context)
    {
        if (!hop.TryGet(HopShape.Environment, out HopEnvironment? environment))
            return;
        string says = environment.GivesRates ? "rates" : "barriers";
        if (environment.ReplacesBarrier)
            Refuse(HopShape.Barrier, $"the environment gives {says}, and there is a barrier besides", "Leave it out, or give pair_terms, which add to it");
        else
            Require(HopShape.Barrier, "It is the barrier with no ions around, to which pair_terms add");
        if (environment.GivesRates)
            Refuse(HopShape.AttemptFrequency, "the environment gives rates, and there is an attempt frequency besides", "Leave it out, or give barriers");
        else
            Require(HopShape.AttemptFrequency, "Rates follow from it and the barriers of the environment");
        foreach (Field field in (Field[])[SpeciesShape.OfHop, SpeciesShape.Exchange])
            Refuse(field, "the environment holds for ions whichever they are, and here species differ", "Leave one of the two out");
        if (!ReferenceEquals(environment.Back, environment.Forth) && hop.TryGet(HopShape.Between, out IReadOnlyList<string>? between) && between[0] == between[1])
        {
            (Place place, FieldPath path) = hop.PlaceUnder(HopShape.Environment, EnvironmentShape.Back);
            context.Errors.Add(place, path, $"both ends of the hop are {between[0]}, so that no direction is back", "Leave it out; groups around source and target tell directions apart");
        }

        void Refuse(Field field, string problem, string remedy)
        {
            if (hop.IsGiven(field))
                context.Errors.Add(hop.PlaceOf(field), hop.PathOf(field), problem, remedy);
        }

        void Require(Field field, string remedy)
        {
            if (!hop.IsGiven(field))
                context.Errors.Add(hop.PlaceOf(field), hop.PathOf(field), "the key is missing", remedy);
        }
    }

    /// <summary>Adds errors where a job says besides what ions around do.</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="hops">Hops.</param>
    /// <param name="mobileSpecies">Number of mobile species; 0 where they could not be read.</param>
    /// <param name="interactions">Interactions, with the place where they stand; null where they could not be read.</param>
    /// <param name="errors">Takes the errors.</param>
    public static void Check(LatticeSpecification lattice, IReadOnlyList<HopEntry> hops, int mobileSpecies, Placed<IReadOnlyList<PairEntry>>? interactions, ErrorList errors)
    {
        bool isImported = lattice is ImportSpecification { EdgeBarriers: not null };
        HopEntry[] own = [.. hops.Where(hop => hop.Pathway.Environment is not null)];
        if (isImported && interactions?.Value.Count > 0)
            errors.Add(interactions.Place, interactions.Path, "the imported model says what ions around do to barriers, and there are interactions besides", "Delete interactions, or leave out model under lattice");
        else if (own.Length > 0 && interactions?.Value.Count > 0)
            errors.Add(interactions.Place, interactions.Path, "hops have an environment, which says all that ions around do to their rates, and there are interactions besides", "Delete interactions; pair_terms around source and target can say the same");
        foreach (HopEntry hop in own)
        {
            (Place place, FieldPath path) = hop.EnvironmentAt;
            if (isImported)
                errors.Add(place, path, "the imported model says what ions around do to barriers", "Leave this out, or model under lattice");
            if (mobileSpecies > 1)
                errors.Add(place, path, $"the environment holds for ions whichever they are, and there are {mobileSpecies} mobile species", "Give one entry under ions");
        }
    }
}

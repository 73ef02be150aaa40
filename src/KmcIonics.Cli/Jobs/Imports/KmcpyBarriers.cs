using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>
/// Makes tables of barriers of the model of kMCpy for events between active sites. Sites that hold no mobile ion keep their state, ends of an event have the state before it,
/// and sites without influence are left out, so that a table is of the other sites that ions leave and enter.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="order">Order of the active sites.</param>
/// <param name="states">State of each active site; null where no state is imported.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class KmcpyBarriers(KmcpyModel model, KmcpyOrder order, IReadOnlyList<int>? states, ErrorList errors)
{
    private readonly Dictionary<int, KineticallyResolvedExpansion> _expansions = [];
    private long _entries;
    private readonly Dictionary<(int Sites, ulong FirstIsIon, bool IsForth, ulong Fixed, ulong Pattern), BarrierTable> _tables = [];

    /// <summary>Barriers of an event, of numbers of active sites, forth being from the first of its sites to the second; null after adding errors.</summary>
    public EdgeBarriers? Of(KmcpyEvent pair)
    {
        if (pair.Around is not { } around)
        {
            errors.Add(pair.Place, FieldPath.Root, "the event has no local_env_indices", "Barriers of the model depend on the sites around: generate the events again");
            return null;
        }

        if (!IsSound(around))
            return null;
        if (!_expansions.TryGetValue(around.Value.Count, out KineticallyResolvedExpansion? expansion))
            _expansions[around.Value.Count] = expansion = model.Of(around.Value.Count);
        try
        {
            return new EdgeBarriers(Directed(expansion, around.Value, pair.From, pair.To, isForth: true), Directed(expansion, around.Value, pair.To, pair.From, isForth: false));
        }
        catch (InputException refusal)
        {
            errors.Add(around.Place, around.Path, refusal.Problem, refusal.Remedy);
            return null;
        }
    }

    private EnvironmentBarriers Directed(KineticallyResolvedExpansion expansion, IReadOnlyList<int> around, int source, int target, bool isForth)
    {
        (ulong firstIsIon, ulong known, ulong pattern) = (0, 0, 0);
        ulong influential = expansion.Influential;
        List<int> open = [];
        for (int local = 0; local < around.Count; local++)
        {
            (int site, ulong bit) = (around[local], 1UL << local);
            bool isMobile = order.VacancyOf(site) >= 0;
            if (order.VacancyOf(site) == 1)
                firstIsIon |= bit;
            if (isMobile && site != source && site != target && (influential & bit) != 0)
            {
                open.Add(site);
                continue;
            }

            known |= bit;
            if (site == source || (!isMobile && states![site] == 1))
                pattern |= bit;
        }

        pattern &= influential;
        var key = (around.Count, firstIsIon, isForth, known, pattern);
        if (!_tables.TryGetValue(key, out BarrierTable? table))
        {
            PatternCount.Check(_tables.Count + 1, _entries + (1L << open.Count));
            _tables[key] = table = expansion.Swapped(firstIsIon).Barriers(isForth, known, pattern);
            _entries += 1L << open.Count;
        }

        return new EnvironmentBarriers(open, table);
    }

    private bool IsSound(Placed<IReadOnlyList<int>> around)
    {
        int count = around.Value.Count;
        int before = errors.Count;
        if (count > LocalClusterExpansion.MostSites)
            errors.Add(around.Place, around.Path, $"there are {count} sites around the event", $"At most {LocalClusterExpansion.MostSites} are possible");
        if (count < model.LeastSites || (model.StatesSites && count != model.LeastSites))
            errors.Add(around.Place, around.Path, $"there are {count} sites around the event", $"The model has {model.LeastSites} local sites: events and model are made with the same cutoff");
        foreach (int site in around.Value)
            CheckSite(site, around);
        return errors.Count == before;
    }

    private void CheckSite(int site, Placed<IReadOnlyList<int>> around)
    {
        if (site >= order.Count)
            errors.Add(around.Place, around.Path, $"there is no active site {site}", $"The active sites are 0 to {order.Count - 1}");
        else if (order.SpeciesOf(site).Count != 2)
            errors.Add(around.Place, around.Path, $"the active site {site} may hold {string.Join(", ", order.SpeciesOf(site))}", "Sites around an event have two states in this version");
        else if (order.VacancyOf(site) < 0 && states is null)
            errors.Add(around.Place, around.Path, $"the barrier depends on whether the active site {site} holds {string.Join(" or ", order.SpeciesOf(site))}", "Give initial_state, which says so");
    }
}

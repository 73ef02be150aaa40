using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>
/// Reads events and initial states of kMCpy (Z. Deng et al., Comput. Mater. Sci. 229, 112394 (2023)). An event joins two active sites, in both directions. The files have no
/// positions: a table of sites gives them, its id being the number of the active site.
/// </summary>
internal sealed class KmcpyReader(ReadContext context)
{
    private ErrorList Errors => context.Errors;

    /// <summary>Events, or null after adding errors.</summary>
    /// <param name="file">Events.</param>
    /// <param name="withEnvironments">Whether to read the sites around each, which takes memory.</param>
    public KmcpyEvents? ReadEvents(SourceText file, bool withEnvironments = false)
    {
        Node? root = JsonTree.Read(file.Text, file.Path, withEnvironments ? KmcpyShapes.KeysWithEnvironments : KmcpyShapes.Keys, Errors);
        if (root is SequenceNode)
            Errors.Add(root.Place, FieldPath.Root, "this is a list of events without the order of the active sites, as early versions of kMCpy wrote it", "Generate the events again with a current version");
        return root is not null and not SequenceNode && KmcpyShapes.Events.TryRead(root, FieldPath.Root, context, out KmcpyEvents? events) ? events : null;
    }

    /// <summary>Adds an edge for every event, and errors.</summary>
    /// <param name="events">Events.</param>
    /// <param name="sites">Sites of the table.</param>
    /// <param name="table">Path of the table.</param>
    /// <param name="edges">Takes the edges.</param>
    /// <param name="model">Barriers of events; null for none.</param>
    /// <returns>Barriers of each edge, as far as there are no errors; null where none are given.</returns>
    public IReadOnlyList<EdgeBarriers>? AddEdges(KmcpyEvents events, SiteGathering sites, string table, EdgeGathering edges, KmcpyBarriers? model)
    {
        CheckSites(events.Order, sites, table);
        List<EdgeBarriers> barriers = [];
        foreach (KmcpyEvent pair in events.Events)
        {
            (int from, int to) = (edges.SiteOf(pair.From, () => pair.Place), edges.SiteOf(pair.To, () => pair.Place));
            if (from < 0 || to < 0)
                continue;
            (int known, int before) = (edges.Edges.Count, Errors.Count);
            edges.Add(from, to, null, null, -1, () => pair.Place);
            if (model is null || Errors.Count > before)
                continue;
            if (edges.Edges.Count == known)
                Errors.Add(pair.Place, FieldPath.Root, $"an event joins the active sites {pair.To} and {pair.From} already", "Barriers of an event are those of both directions: delete one of the two");
            else if (model.Of(pair) is { } both)
                barriers.Add((from < to ? both : both.Reversed).Renumbered(active => sites.Find(active)));
        }

        return model is null ? null : barriers;
    }

    /// <summary>State of each active site, or null after adding errors.</summary>
    /// <param name="file">Initial state.</param>
    /// <param name="order">Order of the active sites.</param>
    public IReadOnlyList<int>? ReadState(SourceText file, KmcpyOrder order)
    {
        int before = Errors.Count;
        if (JsonTree.Read(file.Text, file.Path, KmcpyShapes.Keys, Errors) is not { } root || !KmcpyShapes.State.TryRead(root, FieldPath.Root, context, out IReadOnlyList<int>? states))
            return null;
        if (states.Count != order.Count && states.Count != order.OriginalCount)
        {
            Errors.Add(root.Place, FieldPath.Root, $"there are states of {states.Count} sites", $"The events have {order.Count} active sites, and {order.OriginalCount} sites in all");
            return null;
        }

        int[] active = [.. Enumerable.Range(0, order.Count).Select(site => states[states.Count == order.Count ? site : order.ToOriginal[site]])];
        for (int site = 0; site < active.Length; site++)
        {
            if (active[site] >= order.SpeciesOf(site).Count)
                Errors.Add(root.Place, FieldPath.Root, $"the active site {site} is in state {active[site]}", $"Its states are 0 to {order.SpeciesOf(site).Count - 1}: {string.Join(", ", order.SpeciesOf(site))}");
        }

        return Errors.Count == before ? active : null;
    }

    /// <summary>Ions of a state by site type.</summary>
    /// <param name="states">State of each active site.</param>
    /// <param name="order">Order of the active sites.</param>
    /// <param name="sites">Sites of the table.</param>
    /// <param name="read">The same sites.</param>
    public static IReadOnlyList<SublatticeFill> FillsOf(IReadOnlyList<int> states, KmcpyOrder order, SiteGathering sites, ImportedSites read)
    {
        long[] ions = new long[read.Types.Count];
        for (int active = 0; active < order.Count; active++)
        {
            if (sites.Find(active) is var site and >= 0 && states[active] != order.VacancyOf(active))
                ions[read.Type[site]]++;
        }

        return [.. read.Types.Select((type, index) => new SublatticeFill(type, null, ions[index]))];
    }

    private void CheckSites(KmcpyOrder order, SiteGathering sites, string table)
    {
        for (int site = 0; site < sites.Count; site++)
        {
            long id = sites.IdOf(site);
            var place = new Place(table, sites.LineOf(site), 1);
            if (id < 0 || id >= order.Count)
                Errors.Add(place, FieldPath.Root, $"there is no active site {id}", $"The active sites of the events are 0 to {order.Count - 1}");
            else if (order.VacancyOf((int)id) < 0)
                Errors.Add(place, FieldPath.Root, $"the active site {id} holds {string.Join(" or ", order.SpeciesOf((int)id))} and is never vacant", "Leave it out: no mobile ion comes there");
            else if (order.SpeciesOf((int)id).Count > 2)
                Errors.Add(place, FieldPath.Root, $"the active site {id} may hold {string.Join(", ", order.SpeciesOf((int)id))}", "This version moves one mobile species");
        }

        int[] left = [.. Enumerable.Range(0, order.Count).Where(active => order.VacancyOf(active) >= 0 && sites.Find(active) < 0)];
        if (left.Length > 0)
            Errors.Add(new Place(table, 1, 1), FieldPath.Root, $"{left.Length} active sites are missing, the first being {left[0]}", $"Give every active site that may be vacant, here one that holds {string.Join(" or ", order.SpeciesOf(left[0]))}");
    }
}

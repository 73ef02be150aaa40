using KmcIonics.Lattices.Environments;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Finds the hops and exclusions between the sites of a network, in time linear in their number.</summary>
public sealed class HopGraphBuilder
{
    private const int SitesPerChunk = 1 << 14;

    // A scheduling cell holds no more hops.
    private const int MostLinks = (1 << 16) - 1;

    // Around a hop there are at most half as many that interact; counted here before they fill the memory.
    private const int MostInteracting = 1 << 10;

    private readonly SiteSet sites;
    private readonly QuantaFrame frame;
    private readonly LatticeQuanta[] positions;
    private readonly NeighbourSearch search;
    private readonly LinkRules hops;
    private readonly LinkRules exclusions;
    private readonly LinkRules interactions;
    private readonly IReadOnlyList<HopPathway> pathways;
    private readonly PathwayCriteria criteria;

    private HopGraphBuilder(SiteSet sites, IReadOnlyList<HopPathway> pathways, IReadOnlyList<ExclusivePair> exclusivePairs, IReadOnlyList<PairInteraction> shells, IReadOnlyDictionary<string, double> ionicRadii)
    {
        (this.sites, this.pathways) = (sites, pathways);
        frame = QuantaFrame.Of(sites.Box);
        positions = new LatticeQuanta[sites.Count];
        Parallel.For(0, positions.Length, CallerThreads.Options, site => positions[site] = frame.Quantise(sites.Position[site]));
        search = new NeighbourSearch(frame, positions, sites.Periodic);
        hops = LinkRules.Of(sites, pathways);
        exclusions = LinkRules.Of(sites, exclusivePairs);
        interactions = LinkRules.Of(sites, shells);
        criteria = PathwayCriteria.Of(pathways, search, sites.Count, frame, sites.Environment, ionicRadii, sites.Periodic);
    }

    /// <summary>Builds the graph.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="pathways">Pathways, at most 64.</param>
    /// <param name="exclusivePairs">Pairs of site types whose sites are never both occupied.</param>
    /// <param name="saddles">Saddle energies.</param>
    /// <param name="ionicRadii">Radii of immobile ions by element that go before those of the table, Å; null for none.</param>
    /// <param name="interactions">Shells of pair interactions; null for none.</param>
    /// <exception cref="InputException">
    /// A type or region that the lattice lacks, a pathway that matches nothing, two pathways that claim the same hop, or a supercell in which a hop meets
    /// itself.
    /// </exception>
    public static HopGraph Build(
        SiteSet sites, IReadOnlyList<HopPathway> pathways, IReadOnlyList<ExclusivePair> exclusivePairs, SaddleEnergies saddles, IReadOnlyDictionary<string, double>? ionicRadii = null, IReadOnlyList<PairInteraction>? interactions = null)
    {
        IReadOnlyList<PairInteraction> shells = interactions ?? [];
        var builder = new HopGraphBuilder(sites, pathways, exclusivePairs, shells, ionicRadii ?? new Dictionary<string, double>());
        LinkRows found = sites.Edges is { } edges
            ? EdgeRows.Of(sites, edges, builder.frame, builder.positions, builder.hops, saddles)
            : builder.FindHops(saddles);
        if (!sites.IsWithoutInterface)
            builder.CheckMatches(found, pathways);
        LinkRows? excluded = exclusivePairs.Count == 0 ? null : builder.Collect(builder.exclusions);
        LinkRows? interacting = shells.Count == 0 ? null : builder.Collect(builder.interactions);
        if (interacting is not null)
            CheckMatches(interacting, shells);
        var graph = new HopGraph
        {
            Pathways = pathways,
            Frame = builder.frame,
            Position = builder.positions,
            FirstHop = found.First,
            Target = found.Target,
            Image = found.Image,
            Pathway = found.Rule,
            SaddleMicroEv = found.Saddle,
            FirstExclusion = excluded?.First,
            Excluded = excluded?.Target ?? [],
            Interactions = shells,
            FirstInteraction = interacting?.First,
            Interacting = interacting?.Target ?? [],
            Shell = interacting?.Rule ?? [],
        };
        return EnvironmentLaws.In(EdgeLaws.In(graph, sites.Edges?.Barriers), sites, builder.search);
    }

    private LinkRows FindHops(SaddleEnergies saddles)
    {
        LinkRows found = Collect(hops);
        if (criteria.IsBeyondDistance)
            found = PairedLinks.Of(found);
        SaddleRows.Fill(found, saddles, sites, frame, positions);
        return found;
    }

    private LinkRows Collect(LinkRules rules)
    {
        var chunks = new LinkChunk[(positions.Length + SitesPerChunk - 1) / SitesPerChunk];
        Exception? failure = null;
        Parallel.For(0, chunks.Length, CallerThreads.Options, (chunk, state) =>
        {
            try
            {
                chunks[chunk] = CollectChunk(rules, chunk * SitesPerChunk, Math.Min(positions.Length, (chunk + 1) * SitesPerChunk));
            }
            catch (InputException error)
            {
                Interlocked.CompareExchange(ref failure, error, null);
                state.Stop();
            }
        });
        return failure is null ? LinkRows.Join(chunks, positions.Length) : throw failure;
    }

    private LinkChunk CollectChunk(LinkRules rules, int from, int to)
    {
        var chunk = new LinkChunk(to - from);
        var candidates = new LinkCandidates(search, rules, criteria);
        var linked = new List<(Neighbour Neighbour, int Rule)>();
        for (int site = from; site < to; site++)
        {
            linked.Clear();
            foreach ((Neighbour neighbour, double solidAngle) in candidates.Of(site, sites.Type[site], positions[site]))
            {
                if (RuleOf(rules, site, neighbour, solidAngle, candidates.Room) is var rule and >= 0)
                    linked.Add((neighbour, rule));
            }

            if (rules == interactions && linked.Count > MostInteracting)
                throw new InputException($"an ion interacts with {linked.Count:N0} sites around it, and at most {MostInteracting:N0} are possible", "Shorten max_distance of interactions, or electrostatics.short_range.");
            if (linked.Count > MostLinks)
                throw new InputException($"a site has {linked.Count:N0} links, as of '{rules.NameOf(linked[0].Rule)}', and at most {MostLinks:N0} are possible", "Shorten max_distance.");
            linked.Sort((x, y) => x.Neighbour.Site.CompareTo(y.Neighbour.Site));
            foreach ((Neighbour neighbour, int rule) in linked)
                AddLink(rules, chunk, site, neighbour, rule);
            chunk.EndSite();
        }

        return chunk;
    }

    private int RuleOf(LinkRules rules, int site, Neighbour neighbour, double solidAngle, List<Neighbour> room)
    {
        if (neighbour.Site == site && neighbour.Offset == default)
            return -1;
        if (rules == hops && sites.Bonds is { } bonds && !bonds.Join(site, neighbour.Site))
            return -1;
        int rule = rules.Match(sites, site, neighbour.Site, neighbour.Length, solidAngle);
        return rule < 0 || rules != hops || criteria.Passes(pathways[rule], positions[site], neighbour, room) ? rule : -1;
    }

    private void AddLink(LinkRules rules, LinkChunk chunk, int site, Neighbour neighbour, int rule)
    {
        if (neighbour.Site == site || chunk.LastTarget == neighbour.Site || !ImageCode.Fits(neighbour.Offset))
        {
            throw new InputException(
                $"the supercell is too small for its hop range: a link of {neighbour.Length:F3} Å of '{rules.NameOf(rule)}' {(neighbour.Site == site ? "ends on a periodic image of its own site" : "joins two sites a second time through the boundary")}",
                $"Raise {sites.SizeKeys}, or shorten max_distance.");
        }

        chunk.Add(neighbour.Site, ImageCode.Encode(neighbour.Offset), (byte)rule);
    }

    private static void CheckMatches(LinkRows found, IReadOnlyList<PairInteraction> shells)
    {
        bool[] seen = new bool[shells.Count];
        foreach (byte shell in found.Rule)
            seen[shell] = true;
        int missing = Array.IndexOf(seen, false);
        if (missing >= 0)
        {
            throw new InputException(
                $"the interaction of '{shells[missing].First}' with '{shells[missing].Second}' matches no pair of sites between {shells[missing].MinDistance} and {shells[missing].MaxDistance} Å",
                "Correct the distances, or leave it out.");
        }
    }

    private void CheckMatches(LinkRows found, IReadOnlyList<HopPathway> pathways)
    {
        bool[] seen = new bool[pathways.Count];
        foreach (byte rule in found.Rule)
            seen[rule] = true;
        int missing = Array.IndexOf(seen, false);
        if (missing < 0)
            return;
        HopPathway pathway = pathways[missing];
        throw new InputException(
            $"pathway '{pathway.Name}' matches no pair of sites {pathway.Criterion}{(pathway.Regions is { } regions ? $" in the regions {regions.First} and {regions.Second}" : string.Empty)}",
            NearestSites.Hint(sites, positions, search, pathway));
    }
}

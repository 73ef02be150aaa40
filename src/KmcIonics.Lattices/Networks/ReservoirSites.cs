using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Finds the sites that reservoirs exchange ions with, and adds what happens there to the hops.</summary>
public static class ReservoirSites
{
    // Positions are counted in quanta of about 10⁻⁵ Å.
    private const double Rounding = 1e-4;

    /// <summary>The graph with the insertions and removals of reservoirs.</summary>
    /// <param name="graph">Hops.</param>
    /// <param name="sites">Sites, with the energies that ions have there in the end.</param>
    /// <param name="reservoirs">Reservoirs.</param>
    /// <exception cref="InputException">A reservoir has no sites, or none by its criteria can be.</exception>
    public static HopGraph In(HopGraph graph, SiteSet sites, IReadOnlyList<Reservoir> reservoirs)
    {
        if (reservoirs.Count == 0)
            return graph;
        if (graph.Law is not null && !graph.LawsAddToBarriers)
            throw new InputException("reservoirs hold ions at a chemical potential, and here barriers depend on the ions around, which gives ions on sites no energy of their own", "Leave out reservoirs, or the barriers by the ions around.");
        int before = graph.Channels.Count;
        var channels = new List<HopChannel>();
        var exchanges = new List<ReservoirSite>();
        foreach (Reservoir reservoir in reservoirs)
        {
            int insertion = before + channels.Count;
            channels.Add(new HopChannel($"{reservoir.Name} in", -1, EventClass.Insertion(reservoir.Species), 0, reservoir.AttemptFrequency));
            channels.Add(new HopChannel($"{reservoir.Name} out", -1, EventClass.Removal(reservoir.Species), 0, reservoir.AttemptFrequency));
            exchanges.AddRange(Of(sites, reservoir).Select(site => new ReservoirSite(
                site, insertion, insertion + 1, ToMicroEv(reservoir.BarrierEv), sites.EnergyOf(EventClass.Insertion(reservoir.Species).Taker, site) - ToMicroEv(reservoir.ChemicalPotentialEv))));
        }

        return graph with { ReservoirChannels = channels, Reservoirs = [.. exchanges.OrderBy(exchange => exchange.Site)] };
    }

    /// <summary>Sites of a reservoir, ascending.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public static IReadOnlyList<int> Of(SiteSet sites, Reservoir reservoir)
    {
        ReservoirContact contact = reservoir.Contact;
        bool[] types = [.. sites.Types.Select(type => contact.Sublattices?.Contains(type) != false)];
        HashSet<int>? listed = contact.Sites is { } numbers ? [.. numbers] : null;
        foreach (int site in listed ?? [])
        {
            if (site < 0 || site >= sites.Count)
                throw new InputException($"reservoir '{reservoir.Name}' names the site {site}, and the lattice has {sites.Count:N0}", $"Number sites from 0 to {sites.Count - 1}.");
        }

        Func<int, bool> isAtFace = contact.Face is { } face ? AtFace(sites, reservoir, face) : _ => true;
        Func<int, bool> isInContact = contact.Electrode is { } electrode ? InContact(sites, reservoir, electrode) : _ => true;
        int[] found = [.. Enumerable.Range(0, sites.Count).Where(site => types[sites.Type[site]] && listed?.Contains(site) != false && isAtFace(site) && isInContact(site))];
        return found.Length > 0
            ? found
            : throw new InputException($"reservoir '{reservoir.Name}' has no boundary sites: {Criteria(contact)} leave none", "Widen what it names, or raise depth.");
    }

    private static Func<int, bool> AtFace(SiteSet sites, Reservoir reservoir, FaceDepth face)
    {
        if (sites.Periodic.Along(face.Axis))
            throw new InputException($"reservoir '{reservoir.Name}' is at the {face}, and there the lattice repeats and has no face", "Name an axis that the lattice ends along, or give sublattices or sites.");
        double height = face.Axis.Height(sites.Box);
        double Depth(int site) => height * (face.IsUpper ? -face.Axis.Of(sites.Position[site]) : face.Axis.Of(sites.Position[site]));
        double outermost = Enumerable.Range(0, sites.Count).Min(Depth);
        return site => Depth(site) - outermost <= face.Depth + Rounding;
    }

    private static Func<int, bool> InContact(SiteSet sites, Reservoir reservoir, string electrode)
    {
        int index = sites.Stack?.Electrodes.ToList().FindIndex(one => one.Name == electrode) ?? -1;
        return index >= 0
            ? site => sites.Stack!.Contact[site] == index
            : throw new InputException($"reservoir '{reservoir.Name}' is at the electrode '{electrode}', which the lattice does not have", "Name an electrode of the stack, or give a face.");
    }

    private static string Criteria(ReservoirContact contact) => string.Join(" and ", new[]
    {
        contact.Sublattices is { } types ? $"sublattices {string.Join(", ", types)}" : null,
        contact.Sites is null ? null : "the sites listed",
        contact.Face is { } face ? $"the {face}" : null,
        contact.Electrode is { } electrode ? $"contact with {electrode}" : null,
    }.OfType<string>());

    private static int ToMicroEv(double energyEv) => (int)Math.Floor((energyEv * 1e6) + 0.5);
}

using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Environments;

/// <summary>A site around a hop.</summary>
/// <param name="Site">Its number.</param>
/// <param name="Groups">Groups that it is in, a bit each.</param>
/// <param name="FromSource">Its image's position relative to the source, quanta.</param>
internal readonly record struct SurroundingSite(int Site, int Groups, LatticeQuanta FromSource);

/// <summary>Finds the sites around the hops of a pathway. One finder is used by one thread.</summary>
internal sealed class SurroundingSites
{
    // As for hops, a distance of "2.00 Å" is the one that prints so.
    private const double WindowTolerance = 1e-5;

    // Quanta by which positions that are the same may differ, as half of a hop is rounded.
    private const int Rounding = 4;

    private readonly QuantaFrame frame;
    private readonly LatticeQuanta[] positions;
    private readonly NeighbourSearch search;
    private readonly byte[] typeOfSite;
    private readonly IReadOnlyList<EnvironmentGroup> groups;
    private readonly int[] typeOfGroup;
    private readonly List<Neighbour> near = [];

    /// <summary>Makes ready the groups of an environment.</summary>
    /// <exception cref="InputException">A group names a sublattice that the lattice lacks.</exception>
    public SurroundingSites(SiteSet sites, HopGraph graph, NeighbourSearch search, HopEnvironment environment)
    {
        (frame, positions, this.search, typeOfSite, groups) = (graph.Frame, graph.Position, search, sites.Type, environment.Groups);
        typeOfGroup = [.. groups.Select(group => group.Sublattice is null ? -1 : TypeNamed(sites, group.Sublattice))];
    }

    /// <summary>Sites around a hop, in no order that means anything.</summary>
    /// <param name="source">Site that it leaves.</param>
    /// <param name="target">Site that it leads to.</param>
    /// <param name="step">Its displacement.</param>
    /// <exception cref="InputException">The environment reaches round the supercell.</exception>
    public List<SurroundingSite> Of(int source, int target, LatticeQuanta step)
    {
        List<SurroundingSite> found = [];
        for (int group = 0; group < groups.Count; group++)
        {
            LatticeQuanta centre = CentreOf(groups[group].Centre, source < target, step);
            search.Collect(frame.Wrap(positions[source] + centre), groups[group].MaxDistance + WindowTolerance, near);
            foreach (Neighbour neighbour in near)
            {
                if (neighbour.Length < groups[group].MinDistance - WindowTolerance || (typeOfGroup[group] >= 0 && typeOfSite[neighbour.Site] != typeOfGroup[group]))
                    continue;
                Add(found, new SurroundingSite(neighbour.Site, 1 << group, centre + neighbour.Displacement), source, target, step);
            }
        }

        return found;
    }

    private static void Add(List<SurroundingSite> found, SurroundingSite one, int source, int target, LatticeQuanta step)
    {
        if (one.Site == source || one.Site == target)
        {
            if (!IsSame(one.FromSource, one.Site == source ? default : step))
                throw TooSmall($"an end of the hop, site {one.Site},");
            return;
        }

        int known = found.FindIndex(other => other.Site == one.Site);
        if (known < 0)
            found.Add(one);
        else if (IsSame(found[known].FromSource, one.FromSource))
            found[known] = found[known] with { Groups = found[known].Groups | one.Groups };
        else
            throw TooSmall($"site {one.Site}");
    }

    private static InputException TooSmall(string site) =>
        new($"{site} lies around it a second time through the boundary: the supercell is too small for the environment", "Enlarge the supercell, or shorten max_distance of the environment.");

    // Half of a step is rounded the same way from both ends.
    private static LatticeQuanta CentreOf(EnvironmentCentre centre, bool isFirst, LatticeQuanta step) => centre switch
    {
        EnvironmentCentre.Source => default,
        EnvironmentCentre.Target => step,
        _ when isFirst => new LatticeQuanta(step.A >> 1, step.B >> 1, step.C >> 1),
        _ => new LatticeQuanta(step.A + (-step.A >> 1), step.B + (-step.B >> 1), step.C + (-step.C >> 1)),
    };

    private static bool IsSame(LatticeQuanta one, LatticeQuanta other)
    {
        LatticeQuanta apart = one - other;
        return Math.Abs(apart.A) <= Rounding && Math.Abs(apart.B) <= Rounding && Math.Abs(apart.C) <= Rounding;
    }

    private static int TypeNamed(SiteSet sites, string name)
    {
        int type = sites.Types.ToList().IndexOf(name);
        return type >= 0 ? type : throw new InputException($"the lattice has no site type '{name}'", $"Use one of {string.Join(", ", sites.Types)}.");
    }
}

using KmcIonics.Lattices.Pathways;

namespace KmcIonics.Lattices.Networks;

/// <summary>Sites that a site may be linked to: those within the reach of its rules and those whose Voronoi cells touch its own. For one thread.</summary>
internal sealed class LinkCandidates(NeighbourSearch search, LinkRules rules, PathwayCriteria criteria)
{
    private readonly List<Neighbour> near = [];
    private readonly List<(Neighbour Neighbour, double SolidAngle)> faces = [];
    private readonly List<(Neighbour Neighbour, double SolidAngle)> found = [];

    /// <summary>Room for searches on the way.</summary>
    public List<Neighbour> Room { get; } = [];

    /// <summary>The candidates of a site, each with the fraction of the sphere that the face between the cells takes, 0 for none; valid until the next call.</summary>
    public List<(Neighbour Neighbour, double SolidAngle)> Of(int site, int type, LatticeQuanta position)
    {
        found.Clear();
        near.Clear();
        faces.Clear();
        double reach = rules.ReachOf(type);
        if (reach > 0)
            search.Collect(position, reach, near);
        if (rules.UsesVoronoi(type))
            criteria.CollectFaces(site, position, faces);
        foreach (Neighbour neighbour in near)
        {
            if (!faces.Exists(face => (face.Neighbour.Site, face.Neighbour.Offset) == (neighbour.Site, neighbour.Offset)))
                found.Add((neighbour, 0));
        }

        found.AddRange(faces);
        return found;
    }
}

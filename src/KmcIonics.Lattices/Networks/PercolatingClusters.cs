using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Clusters of sites that grow hop by hop, each of which knows along which vectors of the supercell it percolates: sets that are joined (R. E. Tarjan, J. ACM 22, 215 (1975)), in which every site knows
/// in which image of the supercell it lies relative to its root.
/// </summary>
internal sealed class PercolatingClusters
{
    // Fraction of the supercell at a face of an open direction that counts as the face.
    private const double FaceDepth = 0.02;

    private readonly SiteSet sites;
    private readonly int[] parent;
    private readonly int[] size;
    private readonly CellOffset[] place;
    private readonly byte[] faces;
    private readonly Dictionary<int, TranslationSpan> spans = [];

    /// <summary>Every site by itself.</summary>
    public PercolatingClusters(SiteSet sites)
    {
        this.sites = sites;
        parent = [.. Enumerable.Range(0, sites.Count)];
        size = [.. Enumerable.Repeat(1, sites.Count)];
        place = new CellOffset[sites.Count];
        faces = new byte[sites.Count];
        for (int axis = 0; axis < 3 && sites.Count > 0; axis++)
        {
            Func<Vector3D, double> along = new BoxAxis(axis).Of;
            (double low, double high) = (sites.Position.Min(along), sites.Position.Max(along));
            for (int site = 0; site < sites.Count; site++)
                faces[site] |= (byte)((along(sites.Position[site]) <= low + FaceDepth ? 1 << (2 * axis) : 0) | (along(sites.Position[site]) >= high - FaceDepth ? 2 << (2 * axis) : 0));
        }
    }

    /// <summary>Joins the clusters of two sites by a hop.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="image">Box of the target relative to that of the source.</param>
    /// <returns>Along which vectors the cluster of both percolates.</returns>
    public (bool A, bool B, bool C) Join(int from, int to, CellOffset image)
    {
        int root = Root(from), other = Root(to);
        CellOffset apart = new(place[from].A + image.A - place[to].A, place[from].B + image.B - place[to].B, place[from].C + image.C - place[to].C);
        if (root == other)
        {
            if (apart != default)
                SpanOf(root).Add(apart.A, apart.B, apart.C);
            return Percolates(root);
        }

        if (size[root] < size[other])
            (root, other, apart) = (other, root, new CellOffset(-apart.A, -apart.B, -apart.C));
        (parent[other], place[other]) = (root, apart);
        size[root] += size[other];
        faces[root] |= faces[other];
        if (spans.Remove(other, out TranslationSpan? joined))
            SpanOf(root).Add(joined);
        return Percolates(root);
    }

    private (bool A, bool B, bool C) Percolates(int root)
    {
        TranslationSpan? span = spans.GetValueOrDefault(root);
        bool Along(int axis, bool isPeriodic) => isPeriodic ? span?.Reaches(axis) == true : size[root] > 1 && (faces[root] >> (2 * axis) & 3) == 3;
        return (Along(0, sites.Periodic.A), Along(1, sites.Periodic.B), Along(2, sites.Periodic.C));
    }

    private TranslationSpan SpanOf(int root)
    {
        if (!spans.TryGetValue(root, out TranslationSpan? span))
            spans.Add(root, span = new TranslationSpan());
        return span;
    }

    // Sites on the way then lie right below the root.
    private int Root(int site)
    {
        int root = site;
        CellOffset toRoot = default;
        for (; parent[root] != root; root = parent[root])
            toRoot = new(toRoot.A + place[root].A, toRoot.B + place[root].B, toRoot.C + place[root].C);
        while (parent[site] != root && site != root)
        {
            (int above, CellOffset step) = (parent[site], place[site]);
            (parent[site], place[site]) = (root, toRoot);
            toRoot = new(toRoot.A - step.A, toRoot.B - step.B, toRoot.C - step.C);
            site = above;
        }

        return root;
    }
}

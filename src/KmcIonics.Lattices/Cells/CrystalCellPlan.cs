using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Chooses how many blocks a crystal is divided into: near-cubic blocks of about the wanted number of sites.</summary>
internal static class CrystalCellPlan
{
    /// <summary>Edges are numbered with 16 bits in the edge-choice table, sites of a cell likewise.</summary>
    private const int MostEdges = 1 << 16;

    /// <summary>Most edges planned for; even division may enlarge a block by 1.3 along each axis.</summary>
    private const int MostPlannedEdges = (int)(MostEdges / (1.3 * 1.3 * 1.3));

    public static CellOffset Blocks(Motif motif, CellOffset repeats, int targetSites)
    {
        int sitesPerUnit = motif.Sites.Count;
        int edgesPerUnit = motif.Hops.Count;
        if (Math.Max(edgesPerUnit, sitesPerUnit) > MostEdges)
        {
            throw new InputException(
                $"the unit cell has {edgesPerUnit} directed hops, and a scheduling cell at most {MostEdges}",
                "Use a smaller unit cell and repeat it.");
        }

        double volume = Math.Abs(motif.Structure.Cell.Volume);
        (Vector3D a, Vector3D b, Vector3D c) = (motif.Structure.Cell.A, motif.Structure.Cell.B, motif.Structure.Cell.C);
        double[] spacing = [volume / b.Cross(c).Length, volume / c.Cross(a).Length, volume / a.Cross(b).Length];
        int[] length = [repeats.A, repeats.B, repeats.C];
        int[] size = [1, 1, 1];
        while (true)
        {
            int thinnest = -1;
            for (int axis = 0; axis < 3; axis++)
            {
                bool grows = size[axis] < length[axis];
                if (grows && (thinnest < 0 || size[axis] * spacing[axis] < size[thinnest] * spacing[thinnest]))
                    thinnest = axis;
            }

            if (thinnest < 0)
                break;
            size[thinnest]++;
            long units = (long)size[0] * size[1] * size[2];
            if (units * sitesPerUnit > targetSites || units * Math.Max(edgesPerUnit, sitesPerUnit) > MostPlannedEdges)
            {
                size[thinnest]--;
                break;
            }
        }

        return new CellOffset(Divide(length[0], size[0]), Divide(length[1], size[1]), Divide(length[2], size[2]));
    }

    /// <summary>
    /// Number of blocks: one that divides the length evenly, if its blocks are 0.6 to 1.3 times the planned size, since equal blocks share
    /// one template; else rounded up, so that no block is larger than planned.
    /// </summary>
    private static int Divide(int length, int size)
    {
        int best = 0;
        for (int even = 1; even <= length; even++)
        {
            bool near = length % even == 0 && even >= 0.6 * size && even <= 1.3 * size;
            if (near && (best == 0 || Math.Abs(even - size) < Math.Abs(best - size)))
                best = even;
        }

        return best > 0 ? length / best : (length + size - 1) / size;
    }
}

namespace KmcIonics.Analysis;

/// <summary>
/// What interfaces add to the bulk around them. The bulk is the part of each material that is farthest from interfaces: its layers beyond two thirds of the largest distance.
/// </summary>
internal sealed class InterfaceExcess
{
    private const double Farthest = 2.0 / 3;
    private readonly LayerTransportSystem system;
    private readonly bool[] isBulk;

    private InterfaceExcess(LayerTransportSystem system, bool[] isBulk) => (this.system, this.isBulk) = (system, isBulk);

    /// <summary>The excess; null where there is no interface, or a material has no layer that is farther from it than others.</summary>
    public static InterfaceExcess? Of(LayerTransportSystem system)
    {
        if (system.InterfaceDistance is not { } distance || system.Planes is null)
            return null;
        bool[] bulk = new bool[distance.Count];
        foreach (IGrouping<int, int> material in Enumerable.Range(0, distance.Count).GroupBy(layer => system.Material[layer]))
        {
            double most = material.Max(layer => distance[layer]);
            foreach (int layer in material)
                bulk[layer] = distance[layer] >= Farthest * most;
            if (material.All(layer => bulk[layer]))
                return null;
        }

        return new InterfaceExcess(system, bulk);
    }

    /// <summary>Σ (σ − σ_bulk) × thickness as weights of the conductivities of layers, m, [layers].</summary>
    public double[] OfLayers(IReadOnlyList<double> thickness)
    {
        double[] weights = [.. thickness];
        for (int layer = 0; layer < thickness.Count; layer++)
        {
            int[] bulk = [.. BulkOf(system.Material[layer])];
            double all = bulk.Sum(of => thickness[of]);
            foreach (int of in bulk)
                weights[of] -= thickness[layer] * thickness[of] / all;
        }

        return weights;
    }

    /// <summary>Σ (ρ − ρ_bulk) × distance as weights of the resistances of planes, [planes]; null where no two layers of a bulk are neighbours. A plane between two materials counts half of each.</summary>
    public double[]? OfPlanes(IReadOnlyList<double> distance)
    {
        double[] weights = [.. Enumerable.Repeat(1.0, distance.Count)];
        for (int plane = 0; plane < distance.Count; plane++)
        {
            foreach (int layer in (int[])[plane, (plane + 1) % isBulk.Length])
            {
                int[] bulk = [.. Enumerable.Range(0, distance.Count).Where(of => IsInside(of, system.Material[layer]))];
                if (bulk.Length == 0)
                    return null;
                double all = bulk.Sum(of => distance[of]);
                foreach (int of in bulk)
                    weights[of] -= distance[plane] / 2 / all;
            }
        }

        return weights;
    }

    private IEnumerable<int> BulkOf(int material) => Enumerable.Range(0, isBulk.Length).Where(layer => isBulk[layer] && system.Material[layer] == material);

    private bool IsInside(int plane, int material)
    {
        int above = (plane + 1) % isBulk.Length;
        return isBulk[plane] && isBulk[above] && system.Material[plane] == material && system.Material[above] == material;
    }
}

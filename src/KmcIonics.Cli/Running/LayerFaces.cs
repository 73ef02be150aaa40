using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>How thick layers of sites are: faces lie halfway between the outermost sites of neighbouring layers, so that layers fill the lattice; at its ends they are those of the lattice or of its electrodes.</summary>
internal static class LayerFaces
{
    /// <summary>Thickness of each layer, Å, [layers].</summary>
    /// <param name="study">The study.</param>
    /// <param name="axis">Vector that the layers lie across.</param>
    /// <param name="height">Height of each site, Å, [sites].</param>
    /// <param name="layerOf">Layer of each site, [sites].</param>
    /// <param name="layers">Number of layers.</param>
    public static double[] ThicknessOf(PreparedStudy study, BoxAxis axis, double[] height, int[] layerOf, int layers)
    {
        double[] lowest = [.. Enumerable.Repeat(double.PositiveInfinity, layers)];
        double[] highest = [.. Enumerable.Repeat(double.NegativeInfinity, layers)];
        for (int site = 0; site < height.Length; site++)
        {
            lowest[layerOf[site]] = Math.Min(lowest[layerOf[site]], height[site]);
            highest[layerOf[site]] = Math.Max(highest[layerOf[site]], height[site]);
        }

        (double bottom, double top) = EndsOf(study, axis, lowest[0], highest[^1]);
        double[] face = [bottom, .. Enumerable.Range(0, layers - 1).Select(layer => (highest[layer] + lowest[layer + 1]) / 2), top];
        return [.. Enumerable.Range(0, layers).Select(layer => face[layer + 1] - face[layer])];
    }

    /// <summary>Volume of shells around interfaces, Å³, [shells].</summary>
    /// <param name="study">The study, of a network.</param>
    /// <param name="shellOf">Shell of each site, [sites].</param>
    /// <param name="shells">Number of shells.</param>
    public static double[] VolumesOfShells(PreparedStudy study, int[] shellOf, int shells)
    {
        var cells = (NetworkCells)study.Cells;
        double height = new BoxAxis(2).Height(cells.Frame.Box);
        IReadOnlyList<ElectrodeFace> electrodes = cells.Network.Stack?.Electrodes ?? [];
        bool IsInside(Vector3D point) => electrodes.Count < 2 || (point.Z * height >= electrodes[0].Height && point.Z * height <= electrodes[1].Height);
        return Array.ConvertAll(SiteVolumes.SharesOf(cells, shellOf, shells, IsInside), share => share * study.Lattice.Volume);
    }

    private static (double Bottom, double Top) EndsOf(PreparedStudy study, BoxAxis axis, double lowest, double highest)
    {
        double period = axis.Height(study.Cells.Frame.Box);
        SiteSet? network = study.Lattice.Network;
        if (network?.Periodic.Along(axis) != false)
        {
            double top = (highest + lowest + period) / 2;
            return (top - period, top);
        }

        return axis.Index == 2 && network.Stack is { Electrodes: { Count: 2 } electrodes } ? (electrodes[0].Height, electrodes[1].Height) : (0, period);
    }
}

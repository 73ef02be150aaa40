namespace KmcIonics.Electrostatics;

/// <summary>
/// Smears charge along an axis by a Gaussian of some width, and reads potentials smeared in the same way, so that the potential that one charge makes at another is the one that the other makes
/// at it. Steps of diffusion on the nodes: + − × ÷ in a fixed order. No charge is lost; at ends it is reflected.
/// </summary>
internal sealed class NodeFilter
{
    private readonly GridAxis axis;
    private readonly int passes;
    private readonly double share;

    /// <summary>A filter along an axis.</summary>
    /// <param name="axis">Nodes.</param>
    /// <param name="step">Distance of nodes, Å.</param>
    /// <param name="width">Standard deviation of the Gaussian, Å.</param>
    public NodeFilter(GridAxis axis, double step, double width)
    {
        this.axis = axis;
        // Sharing a charge out to two nodes has spread it already, by h²/6 on average.
        double variance = Math.Max((width * width / (step * step)) - (1.0 / 6), 0);
        passes = Math.Max((int)Math.Ceiling(2 * variance), 1);
        share = variance / (2 * passes);
    }

    /// <summary>Smears charges of nodes.</summary>
    /// <param name="charge">Charges of all nodes; those of a line are changed.</param>
    /// <param name="first">First node of the line.</param>
    /// <param name="stride">From node to node.</param>
    public void Spread(double[] charge, int first, int stride)
    {
        double[] flow = new double[axis.Intervals];
        for (int pass = 0; pass < passes; pass++)
        {
            for (int interval = 0; interval < flow.Length; interval++)
            {
                int above = axis.Above(interval);
                flow[interval] = share * ((charge[first + (interval * stride)] / axis.ShareOf(interval)) - (charge[first + (above * stride)] / axis.ShareOf(above)));
            }

            for (int interval = 0; interval < flow.Length; interval++)
            {
                charge[first + (interval * stride)] -= flow[interval];
                charge[first + (axis.Above(interval) * stride)] += flow[interval];
            }
        }
    }

    /// <summary>Smears what is read at nodes: the transpose of <see cref="Spread"/>.</summary>
    /// <param name="values">Values of all nodes; those of a line are changed.</param>
    /// <param name="first">First node of the line.</param>
    /// <param name="stride">From node to node.</param>
    public void Read(double[] values, int first, int stride)
    {
        double[] slope = new double[axis.Intervals];
        for (int pass = 0; pass < passes; pass++)
        {
            for (int interval = 0; interval < slope.Length; interval++)
                slope[interval] = share * (values[first + (axis.Above(interval) * stride)] - values[first + (interval * stride)]);
            for (int interval = 0; interval < slope.Length; interval++)
            {
                int above = axis.Above(interval);
                values[first + (interval * stride)] += slope[interval] / axis.ShareOf(interval);
                values[first + (above * stride)] -= slope[interval] / axis.ShareOf(above);
            }
        }
    }
}

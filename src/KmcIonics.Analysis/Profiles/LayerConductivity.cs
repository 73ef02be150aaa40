using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Conductivity of layers, σ_l = ⟨ΔP_l(t) ΔP(t)⟩/(2 V_l kT t), P_l the polarization by the hops made in a layer and P = Σ P_l that of all: weighed by their volumes the layers sum to the whole exactly, over the same time
/// origins and with the same fit of a straight line through the lags as <see cref="IonicConductivity"/> has.
/// </summary>
internal sealed class LayerConductivity
{
    private const double SquareAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;
    private readonly LayerTransportSystem system;
    private readonly double[][][] values;

    /// <summary>Fits every replica.</summary>
    public LayerConductivity(LayerTransportSystem system, IReadOnlyList<LayerMotion> replicas, LagFit fit)
    {
        this.system = system;
        values = [.. replicas.Select(replica => Of(replica, fit))];
    }

    /// <summary>Number of layers.</summary>
    private int Layers => system.Layers.Height.Count;

    /// <summary>σ along x, y and z, S/m, [3][layers].</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> ByAxis => [.. Enumerable.Range(0, 3).Select(axis => Enumerable.Range(0, Layers).Select(layer => Mean(one => one[layer][axis])).ToArray())];

    /// <summary>σ of all layers together along x, y and z, S/m, [3].</summary>
    public IReadOnlyList<Estimate> TotalByAxis => [.. Enumerable.Range(0, 3).Select(axis => Mean(one => Whole(one, layer => layer[axis])))];

    /// <summary>σ in the plane of each layer, or its mean over directions where layers are shells, S/m, [layers].</summary>
    public IReadOnlyList<Estimate> InPlane => [.. Enumerable.Range(0, Layers).Select(layer => Mean(one => InPlaneOf(one[layer])))];

    /// <summary>The same of all layers together, S/m.</summary>
    public Estimate TotalInPlane => Mean(one => Whole(one, InPlaneOf));

    /// <summary>A weighed sum of σ in the plane, in its unit times that of the weights.</summary>
    public Estimate Sum(IReadOnlyList<double> weights) => Mean(one => one.Select((layer, index) => weights[index] * InPlaneOf(layer)).Sum());

    private double Whole(double[][] replica, Func<double[], double> value) => replica.Select((layer, index) => system.Layers.Volume[index] * value(layer)).Sum() / system.Layers.Volume.Sum();

    private double InPlaneOf(double[] layer)
    {
        double trace = layer[0] + layer[1] + layer[2];
        if (system.Planes is not { } planes)
            return trace / Math.Max(system.Dimension, 1);
        return (trace - layer[3]) / Math.Max(planes.IsPeriodic ? system.Dimension - 1 : system.Dimension, 1);
    }

    // Along x, y, z and the normal, [layers][4].
    private double[][] Of(LayerMotion replica, LagFit fit)
    {
        double[][] result = [.. Enumerable.Range(0, Layers).Select(_ => new double[LayerCorrelation.Directions])];
        for (int layer = 0; layer < Layers; layer++)
        {
            for (int direction = 0; direction < LayerCorrelation.Directions; direction++)
            {
                double slope = fit.Slope(index => replica.Correlation.Mean(index, layer, direction));
                result[layer][direction] = IonicConductivity.Of(1, 1, new Estimate(SquareAngstrom / 2 * slope, null), system.Layers.Volume[layer], system.Layers.Temperature).Value;
            }
        }

        return result;
    }

    private Estimate Mean(Func<double[][], double> value) => ReplicaStatistics.Mean([.. values.Select(value)]);
}

using System.Numerics;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;
using Column = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace KmcIonics.Analysis;

/// <summary>Parameters of an equivalent circuit by complex nonlinear least squares, each point weighted by the magnitude of its impedance (Levenberg–Marquardt of Math.NET Numerics).</summary>
internal sealed class CircuitSolution
{
    private const int MostIterations = 300;

    private readonly double[] parameters;

    private CircuitSolution(CircuitTopology topology, double[] parameters) => (Topology, this.parameters) = (topology, parameters);

    /// <summary>The elements.</summary>
    public CircuitTopology Topology { get; }

    /// <summary>Fits a circuit.</summary>
    /// <param name="topology">Its elements.</param>
    /// <param name="angular">ω, rad/s, ascending.</param>
    /// <param name="impedance">Impedance at each.</param>
    /// <param name="start">Where to start from; null to guess.</param>
    /// <returns>Null where there are fewer points than parameters, or none is found.</returns>
    public static CircuitSolution? Find(CircuitTopology topology, double[] angular, Complex[] impedance, CircuitSolution? start)
    {
        if (2 * angular.Length <= topology.ParameterCount || impedance.Any(value => !Complex.IsFinite(value) || value == Complex.Zero))
            return null;
        double[] guess = start?.parameters ?? topology.Guess(angular, impedance);
        (double[] lower, double[] upper) = topology.Bounds(guess);
        double[] scale = [.. impedance.Select(one => one.Magnitude)];
        Column observed = Interleaved([.. impedance.Select((one, k) => one / scale[k])]);
        Column Model(Column at, Column points) => Interleaved([.. angular.Select((omega, k) => topology.Impedance(at.ToArray(), omega) / scale[k])]);
        try
        {
            double[] found = new LevenbergMarquardtMinimizer(maximumIterations: MostIterations)
                .FindMinimum(ObjectiveFunction.NonlinearModel(Model, DenseVector.Create(observed.Count, 0), observed, accuracyOrder: 4), guess, lower, upper)
                .MinimizingPoint.ToArray();
            return found.All(double.IsFinite) ? new CircuitSolution(topology, found) : null;
        }
        catch (Exception exception) when (exception is OptimizationException or ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>Impedance at ω.</summary>
    public Complex Impedance(double angular) => Topology.Impedance(parameters, angular);

    /// <summary>R, C and α of an element.</summary>
    public (double Resistance, double Capacitance, double Exponent) ValuesOf(int element) => CircuitElement.Values(Topology.Kinds[element], Topology.Of(element, parameters));

    /// <summary>Logarithm of the relaxation time that elements are sorted by: a resistance first, what blocks last.</summary>
    public double OrderOf(int element) => Topology.Kinds[element] switch
    {
        CircuitElementKind.Resistance => double.NegativeInfinity,
        CircuitElementKind.ResistanceAndPhase => Topology.Of(element, parameters)[1],
        _ => double.PositiveInfinity,
    };

    private static Column Interleaved(IReadOnlyList<Complex> values) => DenseVector.OfEnumerable(values.SelectMany(one => (double[])[one.Real, one.Imaginary]));
}

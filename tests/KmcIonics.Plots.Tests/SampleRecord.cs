using System.Numerics;
using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Plots.Tests;

/// <summary>A result with just what figures are drawn of.</summary>
internal static class SampleRecord
{
    /// <summary>A result of conditions of one ion.</summary>
    public static PlottedResult Of(string name, params TransportResult[] results) => Of(name, [.. results.Select(result => Condition(result))]);

    /// <summary>A result of conditions.</summary>
    public static PlottedResult Of(string name, IReadOnlyList<ConditionRecord> conditions) => new(name, new ResultRecord
    {
        JobName = name,
        JobText = "",
        Seed = 1,
        Status = RunStatus.Complete,
        Lattice = new LatticeRecord(
            "cubic",
            "made up",
            new UnitCell(new Vector3D(3, 0, 0), new Vector3D(0, 3, 0), new Vector3D(0, 0, 3)),
            new CellOffset(6, 6, 6),
            Periodicity.All,
            ["corner", "centre"],
            [0, 1],
            [0, 0, 0, 0.5, 0.5, 0.5],
            [new HopPathway("short", "corner", "centre", 0, 2.7, 0.3, 1e13)],
            [new PathwaySummary(8, 2, 2.6, 2.6)],
            null,
            null),
        Ions = [new IonSpecies("Li", 1, 10)],
        Conditions = conditions,
        Provenance = new ProvenanceRecord
        {
            ProgramVersion = "0.1.0",
            CommandLine = "kmc-ionics run",
            Backend = "host",
            Device = "host",
            Threads = 1,
            OperatingSystem = "Linux",
            DotNetVersion = "10",
            Started = DateTimeOffset.UnixEpoch,
            Finished = DateTimeOffset.UnixEpoch,
            WallTime = 1,
        },
    });

    /// <summary>A condition with transport, and what else it is to have.</summary>
    public static ConditionRecord Condition(TransportResult result) => new()
    {
        Temperature = result.Temperature,
        Transport = [result],
        Run = new RunRecord { EquilibrationTime = 0, SampledTime = result.SampledTime, PredictedAcceptance = 1, Replicas = [] },
    };

    /// <summary>Transport that follows an Arrhenius law of 0.3 eV.</summary>
    public static TransportResult Transport(double temperature, string species = "Li", double scale = 1)
    {
        double diffusivity = scale * 1e-7 * Math.Exp(-0.3 / (PhysicalConstants.BoltzmannEvPerKelvin * temperature));
        double[] lags = [.. Enumerable.Range(1, 100).Select(k => k * 1e-21 / diffusivity)];
        double[] squares = [.. lags.Select(lag => 6 * diffusivity * lag)];
        double[] errors = [.. squares.Select((square, k) => 0.002 * k * square)];
        Estimate some = new(diffusivity, 0.05 * diffusivity);
        return new TransportResult
        {
            Temperature = temperature,
            Species = species,
            Replicas = 8,
            Ions = 10,
            Dimension = 3,
            SampledTime = lags[^1],
            HopRate = new Estimate(1e20 * diffusivity, 1e18 * diffusivity),
            TracerDiffusivity = some,
            TracerDiffusivityByAxis = [some, some, some],
            ChargeDiffusivity = new Estimate(1.2 * some.Value, 0.1 * some.Value),
            ChargeDiffusivityByAxis = [some, some, some],
            TracerCorrelation = some,
            CollectiveCorrelation = some,
            HavenRatio = some,
            Conductivity = new Estimate(1e12 * some.Value / temperature, 1e11 * some.Value / temperature),
            ConductivityByAxis = [some, some, some],
            FiniteNumberFactor = 1,
            MeanSquaredDisplacement = new DisplacementCurve(lags, squares, errors),
            CollectiveDisplacement = new DisplacementCurve(lags, [.. squares.Select(square => 1.2 * square)], [.. errors.Select(error => 4 * error)]),
            FitWindow = (lags[4], lags[30]),
            Notes = [],
        };
    }

    /// <summary>Potentials and occupations of layers.</summary>
    public static ConditionRecord WithLayers(ConditionRecord condition)
    {
        double[] heights = [.. Enumerable.Range(0, 30).Select(k => 1e-10 * k)];
        return condition with
        {
            Alternating = Alternating(condition.Temperature),
            Profile = new ProfileResult
            {
                Temperature = condition.Temperature,
                Axis = "c",
                Height = heights,
                Sites = [.. heights.Select(_ => 100L)],
                Species = ["Li"],
                Occupation = [[.. heights.Select(z => new Estimate(0.5 + (0.4 * Math.Exp(-z / 5e-10)), 0.02))]],
            },
            SpaceCharge = new SpaceChargeResult
            {
                Temperature = condition.Temperature,
                Axis = "c",
                Height = heights,
                Potential = [.. heights.Select(z => new Estimate(-0.2 * Math.Exp(-z / 5e-10), 0.01))],
                ChargeDensity = [.. heights.Select(_ => new Estimate(0, null))],
                Ends = [],
                IntegralCapacitance = new Estimate(double.NaN, null),
                DifferentialCapacitance = new Estimate(double.NaN, null),
                UpdateInterval = 1e-9,
                ChangePerUpdate = 0.01,
                Notes = [],
            },
        };
    }

    // A resistance beside a capacitance.
    private static AlternatingResult Alternating(double temperature)
    {
        double[] frequency = [.. Enumerable.Range(0, 40).Select(k => Math.Pow(10, 5 + (0.1 * k)))];
        ComplexEstimate Measured(Complex value) => new(new Estimate(value.Real, 0.02 * value.Magnitude), new Estimate(value.Imaginary, 0.02 * value.Magnitude));
        Complex Impedance(double f) => temperature / new Complex(1, f / 1e7);
        return new AlternatingResult
        {
            Temperature = temperature,
            Interval = 1e-10,
            Material = new ImpedanceSpectrum
            {
                Frequency = frequency,
                Admittance = [.. frequency.Select(f => Measured(1 / Impedance(f)))],
                ParallelCapacitance = 0,
                Impedance = [.. frequency.Select(f => Measured(Impedance(f)))],
                Circuit = new CircuitFit
                {
                    Elements =
                    [
                        new CircuitElement
                        {
                            Kind = CircuitElementKind.ResistanceAndPhase,
                            Resistance = new Estimate(temperature, 1),
                            Capacitance = new Estimate(1 / (2 * Math.PI * 1e7 * temperature), 0),
                            Exponent = new Estimate(1, 0),
                        },
                    ],
                    Misfit = 1,
                    LargestDifference = 0,
                },
            },
            ConductivityByAxis = [],
            InstantaneousConductivity = new Estimate(1, 0.1),
            Notes = [],
        };
    }
}

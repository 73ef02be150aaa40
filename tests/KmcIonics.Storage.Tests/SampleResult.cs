using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Matching;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>Small records with every field filled, no two numbers alike where that can be.</summary>
internal static class SampleResult
{
    private static readonly double[] Lags = [1e-11, 2e-11, 3e-11];

    public static ResultRecord Create(int ions = 4, int frames = 3, double[]? temperatures = null) => new()
    {
        JobName = "na3sbs4-ärm",
        JobText = "name: na3sbs4\nseed: 7\n# Ångström\n",
        Seed = ulong.MaxValue - 5,
        Status = RunStatus.Complete,
        Lattice = Lattice,
        Ions = [new IonSpecies("Na", 1, ions / 2), new IonSpecies("Ca", 2, ions - (ions / 2))],
        Conditions = [.. (temperatures ?? [300, 412.5]).Select((temperature, index) => Condition(temperature, index, ions, frames))],
        Channels = Channels,
        Provenance = new ProvenanceRecord
        {
            ProgramVersion = "0.1.0",
            CommandLine = "kmc-ionics run lattices/jobs/na3sbs4.yaml",
            Backend = "host",
            Device = "two cores",
            Threads = 2,
            OperatingSystem = "Linux x64",
            DotNetVersion = "10.0.0",
            InputFiles = [new InputFileRecord("na3sbs4.yaml", new string('a', 64), "name: na3sbs4\n"), new InputFileRecord("sites.csv", new string('b', 64), "")],
            Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            Finished = new DateTimeOffset(2026, 1, 2, 3, 5, 5, TimeSpan.FromHours(2)),
            WallTime = 60.25,
        },
    };

    /// <summary>A result whose trajectories lie in segments beside it.</summary>
    public static ResultRecord WithSegments() => Create(frames: 0) with
    {
        Segments =
        [
            new SegmentEntry("a-trajectory/T300K-replica000-0001.h5", new string('c', 64), 0, 0, 0, 0, 20, 3, 1e-9, 3e-9),
            new SegmentEntry("a-trajectory/T412.5K-replicas001-004-0002.h5", new string('d', 64), 1, 1, 4, 30, 40, 2, 4e-9, 5e-9),
        ],
    };

    /// <summary>What a segment of the sample says beside its frames.</summary>
    public static SegmentRecord Segment
    {
        get
        {
            ResultRecord record = Create();
            return new SegmentRecord
            {
                JobName = record.JobName,
                JobText = record.JobText,
                Seed = record.Seed,
                ProgramVersion = record.Provenance.ProgramVersion,
                Ions = record.Ions,
                Channels = record.Channels,
                Supercell = record.Lattice.Supercell,
                Periodic = record.Lattice.Periodic,
            };
        }
    }

    private static readonly string[] Channels = ["zigzag Na", "zigzag Ca"];

    /// <summary>The record with the frames of its first condition replaced.</summary>
    public static ResultRecord WithFrames(
        ResultRecord record, Func<IReadOnlyList<TrajectoryFrame>, IReadOnlyList<TrajectoryFrame>> replace)
    {
        ConditionRecord first = record.Conditions[0];
        TrajectoryRecord trajectory = first.Trajectories[0] with { Frames = replace(first.Trajectories[0].Frames) };
        return record with { Conditions = [first with { Trajectories = [trajectory] }, .. record.Conditions.Skip(1)] };
    }

    /// <summary>Two sites in a skew cell, three by two by four cells.</summary>
    public static LatticeRecord Lattice { get; } = LatticeRecord.Of(Motif, new CellOffset(3, 2, 4), 64, 21.5);

    /// <summary>A bicrystal of two grains with an interface and site energies.</summary>
    public static LatticeRecord Network
    {
        get
        {
            SiteSet sites = CrystalSites.Expand(new CrystalLatticeSpecification(Motif.Structure, 3, 2, 4));
            int count = sites.Count;
            var network = new SiteSet
            {
                Name = sites.Name,
                Source = sites.Source,
                Box = sites.Box,
                Position = sites.Position,
                Types = sites.Types,
                Type = sites.Type,
                Regions = ["crystal", "boundary"],
                Region = [.. Enumerable.Range(0, count).Select(site => (byte)(site % 2))],
                Notes = ["tilt, 20.05° about [0 0 1]", "strain of the second grain in the boundary: none"],
                Grain = [.. Enumerable.Range(0, count).Select(site => site % 3)],
                InterfaceDistance = [.. Enumerable.Range(0, count).Select(site => (float)site)],
                EnergyMicroEv = [.. Enumerable.Range(0, count).Select(site => 1000 * site)],
                Periodic = new Periodicity(true, true, false),
                Stack = new StackGeometry(
                    [new StackLayer("lower", 1, 2, default), new StackLayer("middle", 3, 4, new PlaneStrain(0.01, 0.02, 0.03)), new StackLayer("upper", 5, 6, default)],
                    [0, 2],
                    [new ElectrodeFace("anode", "Li", 0.5, 2), new ElectrodeFace("cathode", "Au", 6.5, 3)],
                    [.. Enumerable.Range(0, count).Select(site => (site % 3) - 1)],
                    123.5),
            };
            HopPathway[] pathways = [.. Motif.Pathways.Where(pathway => pathway.Name != "nowhere")];
            return LatticeRecord.Of(network, HopGraphBuilder.Build(network, pathways, [], new SaddleEnergies(pathways, null, network.Box, 1)), 64, 21.5);
        }
    }

    public static Motif Motif
    {
        get
        {
            var structure = new CrystalStructure(
                "skew",
                "made up for the tests",
                UnitCell.FromLengthsAndAngles(3, 4, 5, 80, 95, 110),
                [new Sublattice("first", [Vector3D.Zero]), new Sublattice("second", [new Vector3D(0.5, 0.25, 0.5)])],
                []);
            var half = new LatticeQuanta(LatticeQuanta.PerVector / 2, LatticeQuanta.PerVector / 4, LatticeQuanta.PerVector / 2);
            return new Motif(
                structure,
                [new MotifSite(0, default), new MotifSite(1, half)],
                [
                    new MotifHop(0, 1, default, 0, half, 2.5),
                    new MotifHop(1, 0, default, 0, new LatticeQuanta(-half.A, -half.B, -half.C), 2.5),
                ],
                [],
                [
                    new HopPathway("zigzag", "first", "second", 2.1, 2.9, 0.35, 1e13),
                    new HopPathway("nowhere", "first", "first", 0.1, 0.2, 0.5, 5e12),
                ]);
        }
    }

    /// <summary>A result of the bicrystal, which has one pathway.</summary>
    public static ResultRecord OnNetwork()
    {
        ResultRecord record = Create();
        return record with
        {
            Lattice = Network,
            Conditions =
            [
                .. record.Conditions.Select(condition => condition with
                {
                    Transport = [.. condition.Transport.Select(transport => transport with { HopRateByPathway = [transport.HopRate] })],
                }),
            ],
        };
    }

    /// <summary>A result in an electric field.</summary>
    public static ResultRecord InField()
    {
        ResultRecord record = Create();
        var current = new Estimate(3e5, 1e4);
        return record with
        {
            Conditions =
            [
                .. record.Conditions.Select(condition => condition with
                {
                    Field = new AppliedField(1e7, new Vector3D(0, 0, 2)),
                    Transport = [.. condition.Transport.Select(transport => transport with
                    {
                        CurrentDensity = current,
                        CurrentDensityByAxis = [new Estimate(0, 1e4), new Estimate(0, null), current],
                        CurrentOverField = new Estimate(3e-2, 1e-3),
                    })],
                }),
            ],
        };
    }

    /// <summary>A result under conditions that change.</summary>
    public static ResultRecord UnderSchedule()
    {
        ResultRecord record = Create();
        var course = new CourseResult
        {
            Time = [1e-9, 2e-9],
            Temperature = [300, 310],
            Field = [new Vector3D(1, 2, 3), new Vector3D(4, 5, 6)],
            HopRate = [new Estimate(1e9, 1e7), new Estimate(2e9, null)],
            CurrentDensity = [[new Estimate(1, 0.1), new Estimate(2, 0.2), new Estimate(3, 0.3)], [new Estimate(4, 0.4), new Estimate(5, 0.5), new Estimate(6, null)]],
        };
        return record with { Conditions = [.. record.Conditions.Select(condition => condition with { Course = course })] };
    }

    /// <summary>A result whose convergence was watched.</summary>
    public static ResultRecord Watched()
    {
        ResultRecord record = Create(frames: 0);
        var convergence = new ConvergenceResult
        {
            Time = [1e-9, 2e-9, 3e-9],
            HopRate = [new Estimate(1e9, 1e7), new Estimate(2e9, null), new Estimate(3e9, 3e7)],
            Sublattices = ["first", "second"],
            Occupation = [[0.5, 0.4, 0.3], [0.1, 0.2, 0.25]],
            Transient = 1e-9,
            Drift = new Estimate(-0.1, 0.01),
            HopRateCorrelationTime = 1.5e-9,
            HopRateSamples = 4,
            DisplacementCorrelationTime = 1e-9,
            DisplacementSamples = 6,
            Notes = ["The sample is short.", "The error of σ is 3 %."],
        };
        return record with { Conditions = [.. record.Conditions.Select(condition => condition with { Convergence = convergence })] };
    }

    /// <summary>A result under pressure and strain.</summary>
    public static ResultRecord UnderLoad()
    {
        ResultRecord record = Create();
        return record with
        {
            Conditions = [.. record.Conditions.Select(condition => condition with { PressureGigapascal = 1.5, Strain = new SymmetricTensor(0.01, 0.02, -0.01, 0.001, 0.002, 0.003) })],
        };
    }

    /// <summary>A result with spectra, in a field and from fluctuations.</summary>
    public static ResultRecord WithSpectra()
    {
        ResultRecord record = Create();
        return record with
        {
            Conditions = [.. record.Conditions.Select(condition => condition with { Alternating = SampleSpectra.Create(condition.Temperature), Driven = SampleSpectra.Driven(condition.Temperature) })],
        };
    }

    private static ConditionRecord Condition(double temperature, int index, int ions, int frames) => new()
    {
        Temperature = temperature,
        Hops = SampleHops.Create(),
        Maps = SampleMaps.Create(),
        Transport = [Transport("Na", temperature, 1 + index), Transport("Ca", temperature, 11 + index)],
        Together = new TotalConduction
        {
            Temperature = temperature,
            Conductivity = new Estimate(0.31 + index, 0.01),
            ConductivityByAxis = [new Estimate(0.1, 0.01), new Estimate(0.2, 0.02), new Estimate(0.3, 0.03)],
            CrossConductivity = new Estimate(-0.02, 0.005),
            CurrentDensity = new Estimate(double.NaN, null),
            CurrentOverField = new Estimate(double.NaN, null),
        },
        Run = new RunRecord
        {
            EquilibrationTime = 1e-10,
            SampledTime = 3e-9,
            EquilibrationHopsPerIon = 20,
            SampleHopsPerIon = index == 0 ? 400 : null,
            ConversionHopRate = 1.25e11,
            PredictedAcceptance = 0.29,
            Replicas = [new ReplicaRecord(1000, 300, "00ff00ff00ff00ff"), new ReplicaRecord(1001, 301, "ff00ff00ff00ff00")],
        },
        Trajectories = frames == 0 ? [] : [Trajectory(ions, frames, 0), Trajectory(ions, frames, 1)],
    };

    private static TransportResult Transport(string species, double temperature, double scale) => new()
    {
        Temperature = temperature,
        Species = species,
        Replicas = 2,
        Ions = 2,
        Dimension = 3,
        SampledTime = 3e-9,
        HopRate = new Estimate(1.5e11 * scale, 1e9),
        HopRateByPathway = [new Estimate(1.4e11 * scale, 1e9), new Estimate(1e10 * scale, null)],
        TracerDiffusivity = new Estimate(1.1e-12 * scale, 1e-14),
        TracerDiffusivityByAxis = [new Estimate(1e-12, 1e-14), new Estimate(2e-12, 2e-14), new Estimate(3e-12, null)],
        ChargeDiffusivity = new Estimate(1.3e-12 * scale, 2e-14),
        ChargeDiffusivityByAxis = [new Estimate(1.5e-12, 1e-14), new Estimate(2.5e-12, 2e-14), new Estimate(3.5e-12, null)],
        TracerCorrelation = new Estimate(0.8, 0.01),
        CollectiveCorrelation = new Estimate(1.01, 0.02),
        HavenRatio = new Estimate(0.79, null),
        Conductivity = new Estimate(0.0368 * scale, 0.001),
        ConductivityByAxis = [new Estimate(0.03, 0.001), new Estimate(0.04, 0.002), new Estimate(0.05, null)],
        FiniteNumberFactor = 1.25,
        MeanSquaredDisplacement = new DisplacementCurve(Lags, [1e-20, 2e-20, 3e-20], [1e-22, 2e-22, 3e-22])
        {
            FitIntercept = 1e-21,
            ValueByAxis = [[1e-21, 2e-21, 3e-21], [4e-21, 5e-21, 6e-21], [7e-21, 8e-21, 9e-21]],
        },
        CollectiveDisplacement = new DisplacementCurve(Lags, [1.5e-20, 2.5e-20, 3.5e-20], null)
        {
            FitIntercept = 2e-21,
            ValueByAxis = [[1.5e-21, 2.5e-21, 3.5e-21], [4.5e-21, 5.5e-21, 6.5e-21], [7.5e-21, 8.5e-21, 9.5e-21]],
        },
        FitWindow = (1e-11, 3e-11),
        Notes = ["Few hops.", "Short run."],
    };

    /// <summary>Frames of a replica.</summary>
    public static TrajectoryRecord Trajectory(int ions, int frames, int replica) => new()
    {
        Replica = replica,
        Species = [.. Enumerable.Range(0, ions).Select(ion => ion < ions / 2 ? 0 : 1)],
        Id = [.. Enumerable.Range(0, ions)],
        Start = [.. Enumerable.Range(0, 3 * ions).Select(index => 0.5 * (index % 17))],
        Frames = [.. Enumerable.Range(0, frames).Select(frame => Frame(frame, ions, replica))],
    };

    private static TrajectoryFrame Frame(int frame, int ions, int replica) => new(
        10 * frame,
        1e-9 * frame,
        [.. Enumerable.Range(0, 3 * ions).Select(index => (0.5 * (index % 17)) + frame)],
        [.. Enumerable.Range(0, 3 * ions).Select(index => (index % 3) - frame + replica)],
        [100 * frame, (101 * frame) + replica],
        [625.0 * frame, 625.5 * frame],
        (1000 * frame) + replica);
}

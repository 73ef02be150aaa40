using KmcIonics.Analysis;
using KmcIonics.Cli.Running;
using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Transport layer by layer: layers sum to the whole exactly, conduct in parallel and in series, and what flows through one plane flows through all.</summary>
public sealed class InterfaceProfileTests(ITestOutputHelper output)
{
    private const int Planes = 4;
    private const double Fast = 5;
    private const double Between = 0.3;
    private static readonly double s_kT = PhysicalConstants.BoltzmannEvPerKelvin * 300;
    private static readonly double s_slow = ArrheniusRate.Of(1e13, 0.35, 300);

    public static TheoryData<string> Kinds => ["slabs", "open slabs", "stack layers", "shells of a stack", "shells of a crystallized glass", "slabs of a glass"];

    /// <summary>Conductivities, hops and ions of the layers make those of the whole, to rounding.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Layers_sum_to_the_whole(string kind)
    {
        Job job = JobOf(kind);
        ConditionRecord found = Study.RunCondition(job);
        (ProfileResult profile, TransportResult whole) = (found.Profile!, found.Transport[0]);
        LayerTransportResult layers = profile.Transport!;
        Assert.InRange(profile.Height.Count, 2, 100);
        double volume = profile.Volume.Sum();

        for (int axis = 0; axis < 3; axis++)
        {
            double sum = layers.ConductivityByAxis[axis].Select((layer, l) => layer.Value * profile.Volume[l]).Sum() / volume;
            double scale = whole.Conductivity.Value;
            Assert.Equal(whole.ConductivityByAxis[axis].Value / scale, sum / scale, 1e-10);
            Assert.Equal(whole.ConductivityByAxis[axis].Value / scale, layers.TotalConductivityByAxis[axis].Value / scale, 1e-10);
        }

        Assert.Equal(whole.Ions, profile.Density[0].Select((layer, l) => layer.Value * profile.Volume[l]).Sum(), 1e-6);
        Assert.Equal(whole.Ions, profile.Occupation[0].Select((layer, l) => layer.Value * profile.Sites[l]).Sum(), 1e-6);
        double hops = whole.HopRate.Value * whole.Ions;
        Assert.Equal(1, layers.Activity.Select((layer, l) => layer.Value * profile.Volume[l]).Sum() / hops, 1e-10);
        Assert.Equal(1, layers.HopRate[0].Select((layer, l) => layer.Value * profile.Density[0][l].Value * profile.Volume[l]).Sum() / hops, 1e-10);
        Assert.Equal(KmcIonics.Lattices.BuiltLattice.Of(job).Volume, volume * 1e30, 1e-6 * volume * 1e30);
    }

    /// <summary>Each layer conducts in the plane with the rate of its own bonds; what interfaces add is the bonds between the layers, which lie across and add nothing.</summary>
    [Fact]
    public void Layers_conduct_in_parallel()
    {
        ConditionRecord found = Study.RunCondition(TwoLayers(12, replicas: 48, sample: 500) with { Profile = new LayerProfile(new BoxAxis(2), 3) });
        LayerTransportResult layers = found.Profile!.Transport!;
        double unit = Unit(found.Transport[0]);
        for (int plane = 0; plane < 2 * Planes; plane++)
            Check(layers.Conductivity[plane], unit * (plane < Planes ? Fast : 1));
        Check(layers.TotalConductivity, unit * (Fast + 1) / 2);
        Check(layers.ExcessConductance, 0);
        Assert.InRange(layers.Conductivity[0].StandardError!.Value / (unit * Fast), 0, 0.1);

        // At equilibrium nothing flows through any plane.
        Assert.All(layers.Planes!.CurrentDensity, current => Check(current, 0));
        Assert.Empty(layers.Planes.Resistance);
        Assert.True(double.IsNaN(layers.ExcessResistance.Value));
    }

    /// <summary>In a field across the layers the drops between planes are those of bonds in series, and add to the whole exactly.</summary>
    [Fact]
    public void Layers_are_resistors_in_series()
    {
        double field = 0.2 * s_kT / 3e-10;
        Job job = TwoLayers(24, replicas: 48, sample: 500) with
        {
            Conditions = new Conditions([300]) { Field = new AppliedField(field, new Vector3D(0, 0, 1)) },
            Profile = new LayerProfile(new BoxAxis(2), 3),
            Analyze = [AnalysisKind.Current, AnalysisKind.InterfaceProfile],
        };
        ConditionRecord found = Study.RunCondition(job);
        LayerTransportResult layers = found.Profile!.Transport!;
        PlaneResult planes = layers.Planes!;

        double bond = 9e-20 * s_kT / (PhysicalConstants.ElementaryCharge * s_slow * 0.25);
        double[] expected = [.. Enumerable.Range(0, 2 * Planes).Select(plane => bond / (plane % Planes == Planes - 1 ? Between : plane < Planes ? Fast : 1))];
        for (int plane = 0; plane < expected.Length; plane++)
            Check(planes.Resistance[plane], expected[plane]);
        Check(planes.TotalResistance, expected.Sum());
        Assert.InRange(planes.TotalResistance.StandardError!.Value / expected.Sum(), 0, 0.04);
        double current = planes.CurrentDensity.Average(plane => plane.Value);
        Assert.Equal(1, field * 2 * Planes * 3e-10 / current / planes.TotalResistance.Value, 1e-9);
        Assert.Equal(1, planes.Resistance.Sum(plane => plane.Value) / planes.TotalResistance.Value, 1e-9);
        Assert.Equal(1, planes.Distance.Sum() / (2 * Planes * 3e-10), 1e-9);

        // What flows through one plane flows through all, and is the current of the whole.
        Estimate whole = found.Transport[0].CurrentDensity;
        Assert.All(planes.CurrentDensity, plane => output.WriteLine(ZScore.Within(plane.Value, plane.StandardError!.Value, whole.Value, whole.StandardError!.Value)));
        Assert.Equal(1, layers.CurrentDensity[2].Select((layer, l) => layer.Value * found.Profile.Volume[l]).Sum() / found.Profile.Volume.Sum() / whole.Value, 1e-9);

        // Two interfaces in place of bonds that are half of the one layer and half of the other.
        double bulk = 2 * ((bond / Fast) + bond) / 2;
        Check(layers.ExcessResistance, (2 * bond / Between) - bulk);
    }

    /// <summary>Ions that a layer gains are those that came through the plane below it less those that went through the one above, ion by ion.</summary>
    [Fact]
    public void Planes_count_what_every_layer_gains()
    {
        Job job = TwoLayers(12, replicas: 1, sample: 20) with { Profile = new LayerProfile(new BoxAxis(2), 6) };
        job = job with { Run = job.Run with { Frames = 2 } };
        var study = new PreparedStudy(job);
        ProfileSystem system = ProfileStudy.Of(study, job.Profile!, 0);
        var (observer, profile) = (new LayerTransportObserver(LayerStudy.Of(study, job.Profile!, system, 0)), new ProfileObserver(system));
        using Device device = Device.OpenHost();
        using var ensemble = new Ensemble(device, study.Model, study.Cells, study.IonCounts, study.Members(0));
        int layers = system.Height.Count;
        int[][] ions = new int[3][];
        const double interval = 2e-6;
        for (int frame = 0; frame < ions.Length; frame++)
        {
            ensemble.AdvanceTo([(frame + 1) * interval]);
            IonFrame state = ensemble.Observe(0);
            observer.Observe(frame, state);
            profile.Observe(state);
            ions[frame] = [.. Enumerable.Range(0, layers).Select(layer => state.Site.Count(site => system.LayerOfSite[site] == layer))];
        }

        IReadOnlyList<Estimate> current = observer.Result(profile, null).Planes!.CurrentDensity;
        double perIon = PhysicalConstants.ElementaryCharge / (144e-20 * 2 * interval);
        long[] crossed = [.. current.Select(plane => (long)Math.Round(plane.Value / perIon))];
        Assert.All(current.Zip(crossed), pair => Assert.Equal(pair.Second, pair.First.Value / perIon, 1e-6));
        Assert.Equal(layers, crossed.Length);
        Assert.Contains(crossed, count => count != 0);
        for (int layer = 0; layer < layers; layer++)
            Assert.Equal(ions[2][layer] - ions[0][layer], crossed[(layer + layers - 1) % layers] - crossed[layer]);
    }

    /// <summary>What enters through one electrode crosses every plane and leaves through the other.</summary>
    [Fact]
    public void What_flows_between_reservoirs_crosses_every_plane()
    {
        const double kelvin = 600, potential = 0.1;
        Reservoir Electrode(string name, bool isUpper, double at) => new(name, 0, new ReservoirContact { Face = new FaceDepth(new BoxAxis(2), isUpper, 0) }, at, 0.35, 1e13);
        Job job = TwoLayers(12, replicas: 32, sample: 300) with
        {
            Lattice = StackOf.SimpleCubic(12, Planes, Planes, open: true),
            Conditions = new Conditions([kelvin]),
            Reservoirs = [Electrode("anode", isUpper: false, potential), Electrode("cathode", isUpper: true, -potential)],
            Profile = new LayerProfile(new BoxAxis(2), 3),
            Analyze = [AnalysisKind.Filling, AnalysisKind.InterfaceProfile],
        };
        ConditionRecord found = Study.RunCondition(job);
        PlaneResult planes = found.Profile!.Transport!.Planes!;
        (TerminalResult anode, TerminalResult cathode) = (found.Open!.Terminals[0], found.Open.Terminals[1]);

        Assert.Equal((2 * Planes) - 1, planes.CurrentDensity.Count);
        Assert.All(planes.CurrentDensity, plane => output.WriteLine(ZScore.Within(plane.Value, plane.StandardError!.Value, anode.CurrentDensity.Value, anode.CurrentDensity.StandardError!.Value)));
        Assert.InRange(anode.CurrentDensity.StandardError!.Value / anode.CurrentDensity.Value, 0, 0.05);
        Check(cathode.Current, -anode.Current.Value);

        // The layers and the exchange at the electrodes are in series.
        double inside = planes.TotalResistance.Value;
        double whole = found.Open.Resistance!.ByArea.Value;
        Assert.InRange(inside / whole, 0.3, 1);
        Assert.Empty(found.Profile.Transport.Conductivity);
    }

    /// <summary>A few ions leave slabs of N planes as one random walker does, with 2Γ(1 − cos(π/(N + 1))); at a wall as from twice as many.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(2, true)]
    public void Few_ions_leave_a_slab_as_a_walker_does(int planes, bool open)
    {
        Job job = Study.OneSublattice("simple-cubic", [24, 24, 2 * planes], 0.003, replicas: 32, equilibrate: 5, sample: 600, frames: 1200, fitFrom: 2, fitTo: 8) with
        {
            Profile = new LayerProfile(new BoxAxis(2), 3 * planes),
            Analyze = [AnalysisKind.TracerDiffusion, AnalysisKind.InterfaceProfile],
        };
        if (open)
            job = job with { Lattice = StackOf.SimpleCubic(72, planes, planes, open: true), Hops = [.. job.Hops] };
        LayerTransportResult layers = Study.RunCondition(job).Profile!.Transport!;
        double exact = 2 * s_slow * (1 - Math.Cos(Math.PI / ((open ? 2 : 1) * planes + 1)));
        foreach (Estimate decay in layers.SurvivalDecay[0])
            Check(decay, exact);
        foreach (Estimate across in layers.TracerDiffusivity[0])
            Check(across, s_slow * 9e-20);
        Assert.InRange(layers.SurvivalDecay[0][0].StandardError!.Value / exact, 0, 0.04);
        Assert.Equal(2, layers.SurvivalDecay[0].Count);
        Assert.Empty(layers.Notes);
    }

    /// <summary>The layers of two species sum to the conduction of both.</summary>
    [Fact]
    public void Layers_of_two_species_sum_to_the_conduction_of_both()
    {
        SpeciesHop[] moves = [new("Li", 0, null, 0.3, 1e13), new("Na", 1, null, 0.33, 1e13), new("Li<->Na", 0, 1, 0.36, 1e13)];
        Job job = Study.OneSublattice("simple-cubic", [6, 6, 6], 0, replicas: 6, equilibrate: 5, sample: 60, frames: 60, fitFrom: 5, fitTo: 20) with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", 0.3, null)]), new IonPopulation("Na", 2, [new SublatticeFill("site", 0.3, null)])],
            Hops = [new HopPathway("hop", "site", "site", 0, 3.1, 0.3, 1e13) { BySpecies = moves }],
            Profile = new LayerProfile(new BoxAxis(0), 3),
            Analyze = [AnalysisKind.Conductivity, AnalysisKind.InterfaceProfile],
        };
        ConditionRecord found = Study.RunCondition(job);
        LayerTransportResult layers = found.Profile!.Transport!;
        for (int axis = 0; axis < 3; axis++)
        {
            double sum = layers.ConductivityByAxis[axis].Select((layer, l) => layer.Value * found.Profile.Volume[l]).Sum() / found.Profile.Volume.Sum();
            Assert.Equal(1, sum / found.Together!.ConductivityByAxis[axis].Value, 1e-9);
            Assert.Equal(1, layers.TotalConductivityByAxis[axis].Value / found.Together.ConductivityByAxis[axis].Value, 1e-9);
        }
    }

    private void Check(Estimate measured, double exact) => output.WriteLine(ZScore.Within(measured.Value, measured.StandardError!.Value, exact));

    private static Job JobOf(string kind)
    {
        LayerProfile slabs = new(new BoxAxis(2), 4);
        return kind switch
        {
            "slabs" => Small(TwoLayers(12, replicas: 3, sample: 20)) with { Profile = slabs },
            "open slabs" => Small(TwoLayers(12, replicas: 3, sample: 20)) with { Lattice = StackOf.SimpleCubic(12, Planes, Planes, open: true), Profile = slabs },
            "stack layers" => Small(TwoLayers(12, replicas: 3, sample: 20)) with { Profile = slabs with { ByStackLayer = true } },
            "shells of a stack" => Small(TwoLayers(12, replicas: 3, sample: 20)) with { Profile = new LayerProfile(null, 2) },
            "shells of a crystallized glass" => Limit("crystallized glass") with { Profile = new LayerProfile(null, 3) },
            _ => Limit("glass") with { Profile = slabs with { Axis = new BoxAxis(1) } },
        };
    }

    private static Job Limit(string kind) => Small(Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas: 3, equilibrate: 5, sample: 20, frames: 40, fitFrom: 2, fitTo: 8)) with
    {
        Lattice = LimitLattices.Of(kind),
        Hops = LimitLattices.HopsOf(kind, 0.35),
        Ions = [new IonPopulation("Li", 1, LimitLattices.FillOf(kind, 0.5))],
    };

    private static Job Small(Job job) => job with { Run = job.Run with { Frames = 40, FitFromHops = 2, FitToHops = 8 }, Analyze = [AnalysisKind.Conductivity, AnalysisKind.InterfaceProfile] };

    /// <summary>σ of bonds of the slow rate alone: n_s q² Γ a² c(1 − c')/kT, with the finite number of ions.</summary>
    private static double Unit(TransportResult result) =>
        result.FiniteNumberFactor * PhysicalConstants.ElementaryCharge * s_slow * 9e-20 * 0.25 / (27e-30 * s_kT);

    private static Job TwoLayers(double width, int replicas, double sample)
    {
        HopPathway Hop(string name, string first, string second, double ratio) =>
            new(name, "site", "site", 0, 3.1, 0.35 - (s_kT * Math.Log(ratio)), 1e13) { Regions = new RegionPair(first, second) };
        return Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas, equilibrate: 30, sample, frames: 100, fitFrom: 10, fitTo: 40) with
        {
            Lattice = StackOf.SimpleCubic(width, Planes, Planes),
            Hops = [Hop("in A", "A", "A", Fast), Hop("in B", "B", "B", 1), Hop("between", "A", "B", Between)],
            Analyze = [AnalysisKind.Conductivity, AnalysisKind.InterfaceProfile],
        };
    }
}

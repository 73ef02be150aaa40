using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Elasticity;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Elasticity;

/// <summary>Barriers and site energies under pressure and strain, read from what the engine gets.</summary>
public sealed class StressedLatticeTests
{
    // Each site energy and each saddle is rounded to a micro-electronvolt.
    private const double Quantum = 2.01e-6;
    private const double Pressure = 1.3;
    private const double GigapascalVolume = 0.01036427;

    private static readonly SymmetricTensor s_strain = new(0.011, -0.007, 0.003, 0.002, -0.005, 0.004);
    private static readonly SymmetricTensor s_dipoleOfA = new(3.1, -1.7, 2.3, 0.9, -0.4, 1.3);

    /// <summary>A triclinic crystal of two sublattices, so that no direction is like another.</summary>
    private static readonly CrystalStructure s_structure = new(
        "skew",
        "test",
        new UnitCell(new Vector3D(4, 0, 0), new Vector3D(0.4, 4.2, 0), new Vector3D(-0.3, 0.5, 4.4)),
        [new Sublattice("A", [new Vector3D(0, 0, 0)]), new Sublattice("B", [new Vector3D(0.5, 0.5, 0.5)])],
        []);

    private static Job JobOf(Conditions conditions, ElasticDipole? saddle, double? volume, LatticeSpecification? lattice = null) => new(
        "stressed",
        1,
        lattice ?? new CrystalLatticeSpecification(s_structure, 4, 4, 4),
        [new IonPopulation("Li", 1, [new SublatticeFill("A", 0.5, null)])],
        [
            new HopPathway("AB", "A", "B", 0, 4, 0.3, 1e13) { SaddleDipole = saddle, ActivationVolume = volume },
            new HopPathway("AA", "A", "A", 4, 4.25, 0.4, 1e13),
        ],
        [],
        conditions,
        new RunSettings(1, new Duration(1, null), new Duration(1, null), 1, TrajectorySettings.None, 64, 1, 2),
        []);

    [Fact]
    public void A_barrier_is_the_saddle_less_the_initial_site_both_ways()
    {
        var saddle = new ElasticDipole(new SymmetricTensor(1, 2, 3, 0.3, 0.2, 0.1), 4);
        Job job = JobOf(
            new Conditions([300]) { PressureGigapascal = Pressure, Strain = s_strain },
            saddle,
            2.5) with
        {
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(1.2, s_dipoleOfA), ["B"] = new(-0.4, null) },
        };

        var lattice = BuiltLattice.Of(job);

        Assert.Null(lattice.Motif);
        double siteA = (Pressure * 1.2 * GigapascalVolume) - Sum(s_dipoleOfA, s_strain);
        double siteB = Pressure * -0.4 * GigapascalVolume;
        int seen = 0;
        foreach ((HopKind kind, string from, string to, Vector3D step) in KindsOf(lattice))
        {
            (double initial, double final) = (from == "A" ? siteA : siteB, to == "A" ? siteA : siteB);
            double expected;
            if (kind.Pathway == 0)
            {
                // Without pressure: E₀ + (saddle − P:ε) − (initial − P:ε). Pressure adds to both ways the activation volume and half of the difference of the sites.
                double strained = 0.3 + saddle.ShiftEv(s_strain, 1 / step.Length * step) - (from == "A" ? -Sum(s_dipoleOfA, s_strain) : 0);
                double pressed = Pressure * GigapascalVolume * (2.5 + (from == "A" ? -0.8 : 0.8));
                expected = strained + pressed;
                Assert.NotEqual(0, final - initial);
            }
            else
            {
                expected = 0.4;
            }

            Assert.Equal(expected, kind.BarrierEv, Quantum);
            seen |= 1 << kind.Pathway;
        }

        Assert.Equal(3, seen);
    }

    [Fact]
    public void Rates_keep_detailed_balance_to_the_last_bit()
    {
        Job job = JobOf(new Conditions([300]) { PressureGigapascal = Pressure, Strain = s_strain }, new ElasticDipole(s_dipoleOfA, 3), 2.5) with
        {
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(1.2, s_dipoleOfA) },
        };

        var lattice = BuiltLattice.Of(job);

        HopGraph hops = lattice.Hops!;
        int[] energy = lattice.Network!.EnergyMicroEv!;
        Assert.True(energy.Distinct().Count() == 2);
        for (int site = 0; site < lattice.Network.Count; site++)
        {
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            {
                int target = hops.Target[hop];
                int back = Array.IndexOf(hops.Target, site, hops.FirstHop[target], hops.FirstHop[target + 1] - hops.FirstHop[target]);
                Assert.Equal(hops.SaddleMicroEv[hop], hops.SaddleMicroEv[back]);
            }
        }
    }

    [Fact]
    public void A_saddle_without_a_dipole_follows_the_mean_of_its_sites()
    {
        Job job = JobOf(new Conditions([300]) { Strain = SymmetricTensor.Isotropic(0.01) }, null, null) with
        {
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(null, SymmetricTensor.Isotropic(4)) },
        };

        foreach ((HopKind kind, string from, string to, Vector3D _) in KindsOf(BuiltLattice.Of(job)))
        {
            double step = (to == "A" ? -0.12 : 0) - (from == "A" ? -0.12 : 0);
            Assert.Equal((kind.Pathway == 0 ? 0.3 : 0.4) + (step / 2), kind.BarrierEv, Quantum);
        }
    }

    /// <summary>Where sites stay alike a crystal keeps its repeat unit, and its barriers are those of the network that other jobs make of it.</summary>
    [Fact]
    public void A_crystal_and_its_network_have_the_same_barriers()
    {
        Job job = JobOf(new Conditions([300]) { PressureGigapascal = Pressure, Strain = s_strain }, new ElasticDipole(s_dipoleOfA, 3), 2.5);

        var crystal = BuiltLattice.Of(job);
        var network = BuiltLattice.Of(job with { SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(0, null) } });

        Assert.NotNull(crystal.Motif);
        Assert.Null(network.Motif);
        Assert.Equal(crystal.Graph.Kinds.Select(kind => Math.Round(kind.BarrierEv, 5)).Distinct().Order(), network.Graph.Kinds.Select(kind => Math.Round(kind.BarrierEv, 5)).Distinct().Order());
        Assert.True(crystal.Graph.Kinds.Select(kind => Math.Round(kind.BarrierEv, 5)).Distinct().Count() > 2);
        Assert.Equal(crystal.Stressed!.LeastEv, network.Stressed!.LeastEv, Quantum);
        Assert.Equal(crystal.Stressed.MostEv, network.Stressed.MostEv, Quantum);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_barrier_that_would_be_negative_is_gone_and_counted(bool asNetwork)
    {
        Job job = JobOf(new Conditions([300]) { Strain = SymmetricTensor.Isotropic(0.1) }, new ElasticDipole(SymmetricTensor.Isotropic(2), 0), null) with
        {
            SiteElasticity = asNetwork ? new Dictionary<string, SiteElasticity> { ["A"] = new(0, null) } : new Dictionary<string, SiteElasticity>(),
        };

        var lattice = BuiltLattice.Of(job);

        Assert.All(lattice.Graph.Kinds, kind => Assert.Equal(kind.Pathway == 0 ? 0 : 0.4, kind.BarrierEv));
        Assert.Equal(lattice.Graph.Kinds.Count(kind => kind.Pathway == 0) / (double)lattice.Graph.Kinds.Count, lattice.Stressed!.WithoutBarrier, 1e-12);
        Assert.Equal(-0.3, lattice.Stressed.LeastEv, 1e-12);
        Assert.Equal(0, lattice.Stressed.MostEv);
    }

    /// <summary>Uphill a hop costs what it gains, where strain takes the rest of the barrier away.</summary>
    [Fact]
    public void Uphill_no_barrier_is_below_the_step()
    {
        Job job = JobOf(new Conditions([300]) { Strain = SymmetricTensor.Isotropic(0.05) }, new ElasticDipole(SymmetricTensor.Isotropic(10), 0), null) with
        {
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(null, SymmetricTensor.Isotropic(1)), ["B"] = new(null, SymmetricTensor.Isotropic(2)) },
        };

        foreach ((HopKind kind, string from, string _, Vector3D _) in KindsOf(BuiltLattice.Of(job)).Where(hop => hop.Kind.Pathway == 0))
            Assert.Equal(from == "B" ? 0.15 : 0, kind.BarrierEv, Quantum);
    }

    [Theory]
    [InlineData(ProfileShape.Exponential)]
    [InlineData(ProfileShape.Gaussian)]
    [InlineData(ProfileShape.Step)]
    public void Near_interfaces_the_strain_is_that_of_the_site_and_of_the_middle_of_the_hop(ProfileShape shape)
    {
        const double Length = 5;
        var stack = new ImportSpecification(
            "line",
            "test",
            new UnitCell(new Vector3D(12, 0, 0), new Vector3D(0, 3, 0), new Vector3D(0, 0, 3)),
            [true, false, false],
            new ImportedSites([0, 1, 2, 3], [.. Enumerable.Range(0, 4).Select(k => new Vector3D((k + 0.5) / 4, 0.5, 0.5))], ["A", "B"], [0, 0, 0, 1], ["all"], new byte[4])
            {
                InterfaceDistance = [0, 3, 6, 2],
            },
            [new ImportedEdge(0, 1, default, null, -1), new ImportedEdge(1, 2, default, null, -1), new ImportedEdge(2, 3, default, null, -1), new ImportedEdge(3, 0, new EdgeImage(1, 0, 0), null, -1)],
            [],
            [])
        {
            Interface = new InterfaceProfiles(null, null) { Strain = new StrainProfile(new SymmetricTensor(0.02, 0, 0, 0, 0, 0), 0.01, new InterfaceProfile(shape, 1, Length)) },
        };
        Job job = JobOf(new Conditions([300]), new ElasticDipole(SymmetricTensor.Isotropic(5), 2), null, stack) with
        {
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(null, SymmetricTensor.Isotropic(3)) },
        };
        job = job with { Hops = [job.Hops[0], job.Hops[1] with { MinDistance = 0, SaddleDipole = job.Hops[0].SaddleDipole }] };

        var lattice = BuiltLattice.Of(job);

        double[] distance = [0, 3, 6, 2];
        double[] energy = [.. Enumerable.Range(0, 4).Select(site => site == 3 ? 0 : -3 * 0.03 * Form(shape, distance[site] / Length))];
        for (int site = 0; site < 4; site++)
        {
            Assert.Equal(energy[site], lattice.Network!.EnergyMicroEv![site] * 1e-6, Quantum);
            for (int hop = lattice.Hops!.FirstHop[site]; hop < lattice.Hops.FirstHop[site + 1]; hop++)
            {
                int target = lattice.Hops.Target[hop];
                double form = Form(shape, (distance[site] + distance[target]) / (2 * Length));
                double unstrained = lattice.Hops.Pathway[hop] == 0 ? 0.3 : 0.4;
                Assert.Equal(unstrained - (form * ((5 * 0.03) + (2 * 0.02))) - ((energy[site] + energy[target]) / 2), lattice.Hops.SaddleMicroEv[hop] * 1e-6, Quantum);
            }
        }

        // Uniform strain and the strain near interfaces add up.
        Job both = job with { Conditions = new Conditions([300]) { Strain = SymmetricTensor.Isotropic(0.01) } };
        Assert.Equal(energy[1] - 0.09, BuiltLattice.Of(both).Network!.EnergyMicroEv![1] * 1e-6, Quantum);
        Assert.Equal(energy[1], BuiltLattice.NetworkOf(both).Sites.EnergyMicroEv![1] * 1e-6, Quantum);
    }

    [Fact]
    public void Without_pressure_and_strain_nothing_changes()
    {
        Job job = JobOf(new Conditions([300]), new ElasticDipole(s_dipoleOfA, 3), 2.5) with
        {
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(1, s_dipoleOfA) },
        };

        var lattice = BuiltLattice.Of(job);

        Assert.NotNull(lattice.Motif);
        Assert.Null(lattice.Stressed);
        Assert.All(lattice.Graph.Kinds, kind => Assert.Equal(kind.Pathway == 0 ? 0.3 : 0.4, kind.BarrierEv));
    }

    /// <summary>The strain across a grain boundary follows its normal, which no Cartesian axis does.</summary>
    [Fact]
    public void At_a_grain_boundary_the_normal_is_that_of_the_boundary()
    {
        const double Tension = 0.02;
        var cubic = new CrystalStructure("cubic", "test", new UnitCell(new Vector3D(3, 0, 0), new Vector3D(0, 3, 0), new Vector3D(0, 0, 3)), [new Sublattice("A", [Vector3D.Zero])], []);
        var boundary = new GrainBoundarySpecification(cubic, new CoincidenceMisorientation(5), new MillerTriple(0, 0, 1), null, BoundaryKind.Tilt, 3, 3, 20, 0, 0, 0, 1.5, 4)
        {
            Interface = new InterfaceProfiles(null, null) { Strain = new StrainProfile(default, Tension, new InterfaceProfile(ProfileShape.Step, 1, 1000)) },
        };
        Job job = JobOf(new Conditions([300]), new ElasticDipole(default, 10), null, boundary);
        job = job with { Hops = [job.Hops[0] with { To = "A" }] };

        (SiteSet sites, HopGraph hops) = BuiltLattice.NetworkOf(job);

        Vector3D across = sites.Box.A.Cross(sites.Box.B);
        Vector3D normal = 1 / across.Length * across;
        Assert.True(Math.Max(Math.Abs(normal.X), Math.Max(Math.Abs(normal.Y), Math.Abs(normal.Z))) < 0.9);
        double farthest = 0;
        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            {
                Vector3D step = hops.Frame.ToCartesian(hops.Displacement(site, hop));
                double along = step.Dot(normal);
                double cosine = along / step.Length;
                Assert.Equal(0.3 - (10 * Tension * cosine * cosine), hops.SaddleMicroEv[hop] * 1e-6, Quantum);

                // No hop changes the distance to the boundary by more than it goes along the normal, and some by as much.
                double change = Math.Abs(sites.InterfaceDistance![hops.Target[hop]] - sites.InterfaceDistance[site]);
                Assert.True(change < Math.Abs(along) + 1e-4);
                farthest = Math.Max(farthest, change / step.Length);
            }
        }

        Assert.True(farthest > 0.5);
    }

    [Fact]
    public void Rates_by_pattern_have_no_one_barrier_to_shift()
    {
        Job job = JobOf(new Conditions([300]) { PressureGigapascal = 1 }, null, 2) with { SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(1, null) } };
        (SiteSet sites, HopGraph hops) = BuiltLattice.NetworkOf(job);

        InputException refusal = Assert.Throws<InputException>(() => StressedNetwork.Of(sites, hops with { Law = new ushort[hops.Target.Length] }, ElasticShifts.OfConditions(job)));

        Assert.Contains("for each pattern of the ions around", refusal.Problem, StringComparison.Ordinal);
    }

    private static double Form(ProfileShape shape, double u) => shape switch
    {
        ProfileShape.Exponential => Math.Exp(-u),
        ProfileShape.Gaussian => Math.Exp(-u * u / 2),
        _ => u <= 1 ? 1 : 0,
    };

    private static double Sum(SymmetricTensor one, SymmetricTensor two) =>
        (one.XX * two.XX) + (one.YY * two.YY) + (one.ZZ * two.ZZ) + (2 * one.YZ * two.YZ) + (2 * one.XZ * two.XZ) + (2 * one.XY * two.XY);

    /// <summary>Kinds of all hops of a network, with the types at their ends and the step.</summary>
    private static IEnumerable<(HopKind Kind, string From, string To, Vector3D Step)> KindsOf(BuiltLattice lattice)
    {
        var cells = (NetworkCells)lattice.Sites;
        SiteSet sites = lattice.Network!;
        for (int cell = 0; cell < lattice.Graph.CellCount; cell++)
        {
            CellTemplate template = lattice.Graph.Templates[lattice.Graph.TemplateOfCell[cell]];
            foreach (CellEdge edge in template.Edges)
            {
                int source = lattice.Graph.FirstSite[cell] + edge.Source;
                int target = lattice.Graph.FirstSite[lattice.Graph.Neighbours[(cell * lattice.Graph.SlotCount) + edge.Target.Slot]] + edge.Target.Site;
                HopKind kind = lattice.Graph.Kinds[template.FirstKind + edge.Kind];
                yield return (
                    kind,
                    sites.Types[sites.Type[cells.NetworkSite(source)]],
                    sites.Types[sites.Type[cells.NetworkSite(target)]],
                    lattice.Sites.Frame.ToCartesian(kind.Displacement));
            }
        }
    }
}

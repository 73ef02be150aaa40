using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Rates and transport under pressure and strain, against exact values.</summary>
public sealed class StrainTests(ITestOutputHelper output)
{
    private const double Spacing = 3;
    private const double Frequency = 1e13;
    private const double GigapascalVolume = 0.01036427;

    /// <summary>1 GPa on an activation volume of 2 cm³/mol at 300 K: rate × 0.449.</summary>
    [Fact]
    public void Pressure_slows_hops_by_its_work_on_the_activation_volume()
    {
        const int Edge = 6, Sites = Edge * Edge * Edge, Ions = Sites / 2;
        Job free = Study.OneSublattice("simple-cubic", [Edge, Edge, Edge], 0.5, replicas: 32, equilibrate: 1, sample: 400, frames: 100, fitFrom: 4, fitTo: 40);
        Job pressed = free with
        {
            Hops = [free.Hops[0] with { ActivationVolume = 2 }],
            Conditions = new Conditions([300]) { PressureGigapascal = 1 },
        };
        double factor = Math.Exp(-2 * GigapascalVolume / (PhysicalConstants.BoltzmannEvPerKelvin * 300));
        Assert.Equal(0.449, factor, 5e-4);
        double exact = 6 * Rate(0.35, 0, 300) * (Sites - Ions) / (Sites - 1.0);

        Compare(Study.Run(free).HopRate, exact, 0.005);
        Compare(Study.Run(pressed).HopRate, exact * factor, 0.005);
    }

    /// <summary>Barrier (eV), pressure (GPa), strain along x and y, and whether the saddle has a dipole of its own; in the last the strain leaves some hops no barrier.</summary>
    public static TheoryData<double, double, double, double, bool> Loads { get; } = new()
    {
        { 0.3, 3, 0, 0, false },
        { 0.3, 0, 0.012, -0.02, true },
        { 0.3, -2, 0.01, 0.005, false },
        { 0.12, 0, 0.02, 0.01, true },
    };

    /// <summary>A crystal of two sublattices, column by column, whose sites come to differ.</summary>
    [Theory]
    [MemberData(nameof(Loads))]
    public void A_strained_crystal_follows_the_master_equation(double barrier, double pressure, double alongX, double alongY, bool hasSaddle)
    {
        const double Along = 9, Across = 2, DipoleA = 5, DipoleB = 1.5, Activation = 1.5, VolumeA = -0.5, VolumeB = 1.5;
        var structure = new CrystalStructure(
            "columns", "test", new UnitCell(new Vector3D(2 * Spacing, 0, 0), new Vector3D(0, Spacing, 0), new Vector3D(0, 0, 20)), [new Sublattice("A", [Vector3D.Zero]), new Sublattice("B", [new Vector3D(0.5, 0, 0)])], []);
        var saddle = new ElasticDipole(SymmetricTensor.Isotropic(Across), Along - Across);
        HopPathway Path(string from, string to) => new($"{from}{to}", from, to, 0, 3.1, barrier, Frequency) { ActivationVolume = Activation, SaddleDipole = hasSaddle ? saddle : null };
        Job job = Columns(new CrystalLatticeSpecification(structure, 2, 3, 1)) with
        {
            Hops = [Path("A", "A"), Path("B", "B"), Path("A", "B")],
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["A"] = new(VolumeA, SymmetricTensor.Isotropic(DipoleA)), ["B"] = new(VolumeB, SymmetricTensor.Isotropic(DipoleB)) },
            Conditions = new Conditions([500]) { PressureGigapascal = pressure, Strain = new SymmetricTensor(alongX, alongY, 0, 0, 0, 0) },
        };

        double trace = alongX + alongY;
        double[] byStrain = [-DipoleA * trace, -DipoleB * trace];
        double[] byPressure = [pressure * VolumeA * GigapascalVolume, pressure * VolumeB * GigapascalVolume];
        var exact = new StrainedGrid(4, 3, 5, (from, to, step) =>
        {
            (int i, int j) = (from % 2, to % 2);
            double saddleShift = -(Across * trace) - ((Along - Across) * (step.X != 0 ? alongX : alongY));
            double saddleEv = barrier + (pressure * Activation * GigapascalVolume) + (hasSaddle ? saddleShift - ((byStrain[i] + byStrain[j]) / 2) : 0);
            return Rate(saddleEv, byStrain[j] + byPressure[j] - byStrain[i] - byPressure[i], 500);
        });
        // Columns of A hold more or fewer ions than those of B.
        Assert.True(Math.Abs(exact.Occupation(0) - exact.Occupation(1)) > 0.02);

        Assert.Equal(barrier < 0.3, BuiltLattice.Of(job).Stressed!.WithoutBarrier > 0);
        CompareTransport(Study.Run(job), exact);
    }

    /// <summary>A strain that decays from a column, by dipoles of sites and of saddles.</summary>
    [Theory]
    [InlineData(0.03, true)]
    [InlineData(-0.02, false)]
    [InlineData(0.04, false)]
    public void A_strain_profile_follows_the_master_equation(double amplitude, bool hasSaddle)
    {
        const double Barrier = 0.25, Saddle = 3, Dipole = 2, Length = 4;
        double[] distance = [0, 3, 6, 3];
        int[] column = [.. Enumerable.Range(0, 12).Select(site => site % 4)];
        var lattice = new ImportSpecification(
            "grid",
            "test",
            new UnitCell(new Vector3D(4 * Spacing, 0, 0), new Vector3D(0, 3 * Spacing, 0), new Vector3D(0, 0, 20)),
            [true, true, false],
            new ImportedSites(
                [.. Enumerable.Range(0, 12).Select(site => (long)site)],
                [.. Enumerable.Range(0, 12).Select(site => new Vector3D((column[site] + 0.5) / 4, ((site / 4) + 0.5) / 3, 0.5))],
                ["site"],
                new byte[12],
                ["all"],
                new byte[12])
            {
                InterfaceDistance = [.. column.Select(x => (float)distance[x])],
            },
            [
                .. Enumerable.Range(0, 12).Select(site => new ImportedEdge(site, column[site] == 3 ? site - 3 : site + 1, new EdgeImage(column[site] == 3 ? 1 : 0, 0, 0), null, -1)),
                .. Enumerable.Range(0, 12).Select(site => new ImportedEdge(site, (site + 4) % 12, new EdgeImage(0, site >= 8 ? 1 : 0, 0), null, -1)),
            ],
            [],
            [])
        {
            Interface = new InterfaceProfiles(null, null) { Strain = new StrainProfile(SymmetricTensor.Isotropic(amplitude), 0, new InterfaceProfile(ProfileShape.Exponential, 1, Length)) },
        };
        Job job = Columns(lattice) with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", null, 5)])],
            Hops = [new HopPathway("hop", "site", "site", 0, 3.1, Barrier, Frequency) { SaddleDipole = hasSaddle ? new ElasticDipole(SymmetricTensor.Isotropic(Saddle), 0) : null }],
            SiteElasticity = new Dictionary<string, SiteElasticity> { ["site"] = new(null, SymmetricTensor.Isotropic(Dipole)) },
        };

        double Trace(double z) => 3 * amplitude * Math.Exp(-z / Length);
        double Site(int site) => -Dipole * Trace(distance[column[site]]);
        var exact = new StrainedGrid(4, 3, 5, (from, to, _) => Rate(
            Barrier + (hasSaddle ? (-Saddle * Trace((distance[column[from]] + distance[column[to]]) / 2)) - ((Site(from) + Site(to)) / 2) : 0), Site(to) - Site(from), 500));
        Assert.True(Math.Abs(exact.Occupation(0) - exact.Occupation(2)) > 0.02);

        CompareTransport(Study.Run(job), exact);
    }

    [Fact]
    public void The_master_equation_in_the_tests_has_the_boltzmann_distribution()
    {
        double[] energy = [0, 0.5, -0.7, 0.3, 0.1, 0.2, 0, -0.4, 0.6];
        var exact = new StrainedGrid(3, 3, 1, (from, to, step) => Math.Exp(-Math.Max(0, energy[to] - energy[from]) - (step.X == 0 ? 1 : 0)));

        double sum = energy.Sum(one => Math.Exp(-one));
        for (int site = 0; site < 9; site++)
            Assert.Equal(Math.Exp(-energy[site]) / sum, exact.Occupation(site), 1e-12);
    }

    private static Job Columns(LatticeSpecification lattice) =>
        Study.OneSublattice("square", [4, 3, 1], 0.5, replicas: 64, equilibrate: 20, sample: 2000, frames: 2000, fitFrom: 20, fitTo: 60) with
        {
            Lattice = lattice,
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("A", null, 3), new SublatticeFill("B", null, 2)])],
            Conditions = new Conditions([500]),
        };

    // Kinetically resolved: never below zero, never below what the hop gains.
    private static double Rate(double barrier, double gain, double kelvin) =>
        Frequency * Math.Exp(-Math.Max(Math.Max(0, gain), barrier + (gain / 2)) / (PhysicalConstants.BoltzmannEvPerKelvin * kelvin));

    private void CompareTransport(TransportResult result, StrainedGrid exact)
    {
        Compare(result.HopRate, exact.HopRate / 5, 0.005);
        (double x, double y) = exact.CollectiveDiffusion;
        double perIon = Spacing * Spacing * 1e-20 / 5;
        Compare(result.ChargeDiffusivityByAxis[0], x * perIon, 0.05);
        Compare(result.ChargeDiffusivityByAxis[1], y * perIon, 0.05);
    }

    private void Compare(Estimate found, double exact, double mostError)
    {
        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / exact, 1));
        Assert.InRange(found.StandardError.Value / exact, 0, mostError);
    }
}

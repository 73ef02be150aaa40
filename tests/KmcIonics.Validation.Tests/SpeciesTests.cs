using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Li⁺ and Na⁺ together: rates, transport of each and conduction by both, against exact values.</summary>
public sealed class SpeciesTests(ITestOutputHelper output)
{
    private const double Spacing = 3;
    private const double Frequency = 1e13;
    private const double Kelvin = 500;

    // Energies of pairs of neighbours, eV: Li-Li, Li-Na, Na-Na.
    private static readonly double[] s_pairs = [0.03, -0.02, 0.01];

    /// <summary>Charge of the second species, barrier of exchanges (0 for none), and the field along x, V/m.</summary>
    public static TheoryData<int, double, double> Cases { get; } = new()
    {
        { 1, 0, 0 },
        { 1, 0.2, 0 },
        { 2, 0.22, 0 },
        { 2, 0.22, 2e8 },
    };

    /// <summary>Different barriers, frequencies, site and pair energies, a clamp that decides, and exchanges, on twelve sites.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Two_species_follow_the_master_equation(int secondCharge, double exchangeBarrier, double fieldStrength)
    {
        double[] barriers = [0.2, 0.26], frequencies = [Frequency, 5e12];
        var structure = new CrystalStructure(
            "columns", "test", new UnitCell(new Vector3D(2 * Spacing, 0, 0), new Vector3D(0, Spacing, 0), new Vector3D(0, 0, 20)), [new Sublattice("A", [Vector3D.Zero]), new Sublattice("B", [new Vector3D(0.5, 0, 0)])], []);
        SpeciesHop[] moves =
        [
            new("Li", 0, null, barriers[0], frequencies[0]),
            new("Na", 1, null, barriers[1], frequencies[1]),
            .. exchangeBarrier > 0 ? [new SpeciesHop("Li<->Na", 0, 1, exchangeBarrier, Frequency)] : Array.Empty<SpeciesHop>(),
        ];
        HopPathway Path(string from, string to) => new($"{from}{to}", from, to, 0, 3.1, 0.2, Frequency) { BySpecies = moves };
        PairInteraction Pair(string from, string to) => new(from, to, 0, 3.1, s_pairs[0]) { BySpecies = [new(0, 1, s_pairs[1]), new(1, 1, s_pairs[2])] };
        Job job = Study.OneSublattice("square", [4, 3, 1], 0.5, replicas: 64, equilibrate: 20, sample: 1500, frames: 1500, fitFrom: 20, fitTo: 60) with
        {
            Lattice = new CrystalLatticeSpecification(structure, 2, 3, 1),
            Ions =
            [
                new IonPopulation("Li", 1, [new SublatticeFill("A", null, 2)]) { SiteEnergyEv = new Dictionary<string, double> { ["A"] = 0.03 } },
                new IonPopulation("Na", secondCharge, [new SublatticeFill("B", null, 1)]) { SiteEnergyEv = new Dictionary<string, double> { ["B"] = -0.04 } },
            ],
            Hops = [Path("A", "A"), Path("B", "B"), Path("A", "B")],
            Interactions = [Pair("A", "A"), Pair("B", "B"), Pair("A", "B")],
            Conditions = new Conditions([Kelvin]) { Field = fieldStrength > 0 ? new AppliedField(fieldStrength, new Vector3D(1, 0, 0)) : null },
            Analyze = fieldStrength > 0 ? [AnalysisKind.Current] : [AnalysisKind.TracerDiffusion, AnalysisKind.Conductivity],
        };
        int[] charges = [0, 1, secondCharge];
        double work = fieldStrength * Spacing * 1e-10;
        var exact = new SpeciesGrid(4, 3, [2, 1], Energy, (mover, other, gain, step) =>
        {
            if (other != 0 && exchangeBarrier == 0)
                return -1;
            double driven = gain - (work * step.X * (charges[mover] - charges[other]));
            (double barrier, double frequency) = other == 0 ? (barriers[mover - 1], frequencies[mover - 1]) : (exchangeBarrier, Frequency);
            return frequency * Math.Exp(-Math.Max(Math.Max(0, driven), barrier + (driven / 2)) / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin));
        });
        Assert.True(Math.Abs(exact.Occupation(1, 0) - exact.Occupation(1, 1)) > 0.02);
        Assert.True(Math.Abs(exact.Occupation(2, 0) - exact.Occupation(2, 1)) > 0.02);

        ConditionRecord found = Study.RunCondition(job);

        (TransportResult li, TransportResult na) = (found.Transport[0], found.Transport[1]);
        Assert.Equal((2, 1), (li.Ions, na.Ions));
        Compare(li.HopRate, exact.HopRate(1) / 2, 0.01);
        Compare(na.HopRate, exact.HopRate(2), 0.01);
        if (fieldStrength > 0)
            CompareCurrents(found, exact, secondCharge, structure.Cell.Volume * 6, fieldStrength);
        else
            CompareDiffusion(found, exact, secondCharge, structure.Cell.Volume * 6);
    }

    /// <summary>Labels that change nothing: each label has the diffusivity of the whole, and all conduct together as ions of one kind.</summary>
    [Fact]
    public void Labels_alone_change_nothing()
    {
        const int Edge = 8, Sites = Edge * Edge * Edge;
        Job one = Study.OneSublattice("simple-cubic", [Edge, Edge, Edge], 0.5, replicas: 32, equilibrate: 2, sample: 60, frames: 240, fitFrom: 1, fitTo: 4);
        SpeciesHop Hop(string name, int species) => new(name, species, null, one.Hops[0].BarrierEv, one.Hops[0].AttemptFrequency);
        Job two = one with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", 0.375, null)]), new IonPopulation("Na", 1, [new SublatticeFill("site", 0.125, null)])],
            Hops = [one.Hops[0] with { BySpecies = [Hop("Li", 0), Hop("Na", 1)] }],
        };

        TransportResult whole = Study.Run(one);
        ConditionRecord parts = Study.RunCondition(two);

        foreach (TransportResult part in parts.Transport)
        {
            output.WriteLine(ZScore.Within(part.TracerDiffusivity.Value / whole.TracerDiffusivity.Value, part.TracerDiffusivity.StandardError!.Value / whole.TracerDiffusivity.Value, 1, whole.TracerDiffusivity.StandardError!.Value / whole.TracerDiffusivity.Value));
            Assert.InRange(part.TracerDiffusivity.StandardError.Value / part.TracerDiffusivity.Value, 0, 0.02);
        }

        double diffusivity = ArrheniusRate.Of(1e13, 0.35, 300) * Spacing * Spacing * 1e-20 * (Sites / 2.0) / (Sites - 1);
        double exact = IonicConductivity.Of(Sites / 2.0, 1, new Estimate(diffusivity, null), Sites * 27.0, 300).Value;
        Compare(parts.Together!.Conductivity, exact, 0.045);

        // N⟨Δr_i·Δr_j⟩ of two ions is D_J − D*, whatever their labels: three quarters of the ions on one side of the pair and a quarter on the other.
        double cross = 2 * 0.75 * 0.25 * (1 - (whole.TracerDiffusivity.Value / diffusivity));
        output.WriteLine(ZScore.Within(parts.Together.CrossConductivity.Value / exact, parts.Together.CrossConductivity.StandardError!.Value / exact, cross));
        Assert.InRange(parts.Together.CrossConductivity.StandardError.Value / exact, 0, 0.03);
    }

    // Site energies of sublattices A (even columns) and B, and of pairs of neighbours.
    private static double Energy(byte[] state)
    {
        double sum = 0;
        for (int site = 0; site < state.Length; site++)
        {
            (int x, int y) = (site % 4, site / 4);
            sum += state[site] == 1 && x % 2 == 0 ? 0.03 : state[site] == 2 && x % 2 == 1 ? -0.04 : 0;
            foreach (int neighbour in (int[])[(y * 4) + ((x + 1) % 4), ((y + 1) % 3 * 4) + x])
                sum += state[site] == 0 || state[neighbour] == 0 ? 0 : s_pairs[state[site] + state[neighbour] - 2];
        }

        return sum;
    }

    private void CompareDiffusion(ConditionRecord found, SpeciesGrid exact, int secondCharge, double volume)
    {
        const double SquareMetres = Spacing * Spacing * 1e-20;
        Compare(found.Transport[0].ChargeDiffusivityByAxis[0], exact.Diffusion(1, 0).X * SquareMetres / 2, 0.06);
        Compare(found.Transport[0].ChargeDiffusivityByAxis[1], exact.Diffusion(1, 0).Y * SquareMetres / 2, 0.06);
        Compare(found.Transport[1].ChargeDiffusivityByAxis[0], exact.Diffusion(0, 1).X * SquareMetres, 0.13);
        (double x, double y) = exact.Diffusion(1, secondCharge);
        double Conductivity(double squares) => IonicConductivity.Of(1, 1, new Estimate(squares * SquareMetres, null), volume, Kelvin).Value;
        Compare(found.Together!.ConductivityByAxis[0], Conductivity(x), 0.06);
        Compare(found.Together.ConductivityByAxis[1], Conductivity(y), 0.06);
        double cross = Conductivity((x + y - exact.Diffusion(1, 0).X - exact.Diffusion(1, 0).Y - (secondCharge * secondCharge * (exact.Diffusion(0, 1).X + exact.Diffusion(0, 1).Y))) / 2);
        Assert.True(Math.Abs(cross) > 0.01 * Conductivity(x));
        output.WriteLine(ZScore.Within(found.Together.CrossConductivity.Value, found.Together.CrossConductivity.StandardError!.Value, cross));
        Assert.True(double.IsNaN(found.Together.CurrentDensity.Value));
    }

    private void CompareCurrents(ConditionRecord found, SpeciesGrid exact, int secondCharge, double volume, double fieldStrength)
    {
        double Current(double drift) => PhysicalConstants.ElementaryCharge * drift * Spacing * 1e-10 / (volume * 1e-30);
        Compare(found.Transport[0].CurrentDensity, Current(exact.Drift(1).X), 0.05);
        Compare(found.Transport[1].CurrentDensity, Current(secondCharge * exact.Drift(2).X), 0.05);
        double total = Current(exact.Drift(1).X + (secondCharge * exact.Drift(2).X));
        Compare(found.Together!.CurrentDensity, total, 0.05);
        Compare(found.Together.CurrentOverField, total / fieldStrength, 0.05);
        Assert.True(double.IsNaN(found.Together.Conductivity.Value));
    }

    private void Compare(Estimate found, double exact, double mostError)
    {
        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / exact, 1));
        Assert.InRange(found.StandardError.Value / exact, 0, mostError);
    }
}

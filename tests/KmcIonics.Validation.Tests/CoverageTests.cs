using KmcIonics.Analysis;
using KmcIonics.Model;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Error bars of the engine's own runs, over 200 repeated small studies of systems whose diffusivities are known exactly.</summary>
[Trait("Category", "Long")]
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int Replicas = 24;
    private const double Kelvin = 500;
    private const double Metres = 3e-10;

    /// <summary>Exclusion alone on a half-filled 4 × 4 × 4 lattice: f_I = 1, so that D_J = a² Γ (n − N)/(n − 1).</summary>
    [Fact]
    public void Collective_diffusion_and_conductivity_of_ions_that_exclude_each_other()
    {
        Job job = Job("simple-cubic", [4, 4, 4], new SublatticeFill("site", 0.5, null), frames: 60);
        double rate = ArrheniusRate.Of(1e13, 0.35, Kelvin);
        double exact = Metres * Metres * rate * 32 / 63;
        // A hop per ion and frame, from 6 Γ (n − N)/(n − 1).
        TransportResult[] results = ManyStudies.Run(job, 5 / rate, 60 / (6 * rate * 32 / 63));
        ManyStudies.Covers(output, "D_J, exclusion", results.Select(result => result.ChargeDiffusivity), exact);
        double conductivity = IonicConductivity.Of(32, 1, new Estimate(exact, 0), 64 * 27, Kelvin).Value;
        ManyStudies.Covers(output, "σ, exclusion", results.Select(result => result.Conductivity), conductivity);
        ManyStudies.Covers(output, "f_I, exclusion", results.Select(result => result.CollectiveCorrelation), 1);
    }

    /// <summary>A lone ion on a ring or a torus of traps: D = a²/⟨1/Γ⟩ in every direction and at all times, in equilibrium (Γ per direction).</summary>
    [Theory]
    [InlineData(12, 3)]
    [InlineData(5, 4)]
    public void Diffusion_among_random_traps(int width, int height)
    {
        var random = new Random(7);
        SmallSystem system = new() { Width = width, Height = height, Ions = 1, Kelvin = Kelvin, SiteEv = [.. Enumerable.Range(0, width * height).Select(_ => -2e-6 * random.Next(60_000))] };
        // With saddles E₀ − (E_i + E_j)/2 below the zero of energy barriers are E₀ − E_i: those of traps.
        const double Saddle = 0.3;
        double[] energies = [.. system.SiteEv];
        system = system with { SaddlesEv = [.. system.Edges.Select(edge => Saddle - ((energies[edge.From] + energies[edge.To]) / 2))] };
        double kT = PhysicalConstants.BoltzmannEvPerKelvin * Kelvin;
        double inverse = energies.Average(energy => Math.Exp((Saddle - energy) / kT)) / SmallSystem.Frequency;
        double exact = Metres * Metres / inverse;
        Job job = TrapJob(system);
        // The slowest mode of the torus dies as exp(−4π² D t/L²).
        double relaxation = Math.Pow(Math.Max(width, height) * Metres / (2 * Math.PI), 2) / exact;
        TransportResult[] results = ManyStudies.Run(job, 12 * relaxation, 60 * 1.0 / (4 / inverse));
        ManyStudies.Covers(output, $"D*, traps on {width} × {height}", results.Select(result => result.TracerDiffusivity), exact);
        ManyStudies.Covers(output, $"D_J, traps on {width} × {height}", results.Select(result => result.ChargeDiffusivity), exact);
        double conductivity = IonicConductivity.Of(1, 1, new Estimate(exact, 0), width * height * 27, Kelvin).Value;
        ManyStudies.Covers(output, $"σ, traps on {width} × {height}", results.Select(result => result.Conductivity), conductivity);
    }

    private static Job Job(string structure, int[] repeats, SublatticeFill fill, int frames) =>
        Study.OneSublattice(structure, repeats, 0.5, Replicas, equilibrate: 1, sample: frames, frames, fitFrom: 2, fitTo: 8) with
        {
            Ions = [new IonPopulation("Li", 1, [fill])],
            Conditions = new Conditions([Kelvin]),
        };

    private static Job TrapJob(SmallSystem system)
    {
        string[] names = [.. system.Edges.Select((_, edge) => $"edge {edge}")];
        ImportedEdge[] edges = [.. system.Edges.Select((edge, pathway) => new ImportedEdge(edge.From, edge.To, GridLattice.ImageOf(system, edge), GridLattice.MicroEv(system.SaddlesEv[pathway]), pathway))];
        return Job("square", [1, 1, 1], new SublatticeFill("site", null, 1), frames: 60) with
        {
            Lattice = GridLattice.Of(system, edges, names),
            Hops = [.. names.Select(name => new HopPathway(name, "site", "site", 0, 3.1, 0.3, SmallSystem.Frequency))],
        };
    }
}

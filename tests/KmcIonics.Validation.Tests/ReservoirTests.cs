using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Two layers of simple cubic between electrodes that ions come from and go to: equilibrium with one, steady currents between two.</summary>
public sealed class ReservoirTests(ITestOutputHelper output)
{
    private const int Width = 4;
    private const int Planes = 4;
    private const double Barrier = 0.35;
    private const double Kelvin = 600;
    private const double Area = Width * 3e-10 * Width * 3e-10;

    private static readonly double s_kT = PhysicalConstants.BoltzmannEvPerKelvin * Kelvin;
    private static readonly double s_hop = ArrheniusRate.Of(1e13, Barrier, Kelvin);

    /// <summary>
    /// One reservoir at A fills both layers, each as Fermi and Dirac say at the same μ: through the shared interface c_B/(1 − c_B) = c_A/(1 − c_A) exp(−Δμ°/kT). Its exchange at
    /// equilibrium, which gives R_ct, is known besides.
    /// </summary>
    [Theory]
    [InlineData(0.02, 0.06)]
    [InlineData(-0.05, -0.09)]
    public void One_reservoir_fills_two_materials(double potential, double energyOfB)
    {
        OpenResult result = Run(Equilibrium(potential, energyOfB));

        (Estimate a, Estimate b) = (result.Fillings[0].Filling, result.Fillings[1].Filling);
        Check(a, Filled(0, potential));
        Check(b, Filled(energyOfB, potential));
        double ratio = a.Value / (1 - a.Value) * Math.Exp(-energyOfB / s_kT);
        double error = a.StandardError!.Value * ratio / (a.Value * (1 - a.Value));
        Check(b, ratio / (1 + ratio), error / ((1 + ratio) * (1 + ratio)));
        Check(result.Fillings[1].OffStoichiometry, Filled(energyOfB, potential) - 0.5);

        TerminalResult terminal = result.Terminals[0];
        double ideal = Width * Width * s_hop * Math.Exp(potential / (2 * s_kT)) * (1 - Filled(0, potential));
        Check(terminal.ExchangeRate, ideal);
        Assert.Equal(s_kT / (PhysicalConstants.ElementaryCharge * ideal), terminal.IdealResistance, 1e-5 * terminal.IdealResistance);
        Check(terminal.Resistance, terminal.IdealResistance);
        Assert.Equal(terminal.Resistance.Value * Area, terminal.AreaResistance.Value, 1e-9 * terminal.AreaResistance.Value);
        Check(terminal.Current, 0);
        Assert.Null(result.Resistance);
        Assert.InRange(a.StandardError!.Value, 0, 0.01);
    }

    /// <summary>
    /// Between two reservoirs, exclusion alone lets the density spread as one random walker does, so that the current is exact at any difference of μ: resistors in series, bond by
    /// bond, and as much comes in at the one as goes out at the other.
    /// </summary>
    [Theory]
    [InlineData(3, 0.5)]
    [InlineData(0.4, 2)]
    public void Steady_current_between_two_reservoirs(double ratioInB, double between)
    {
        OpenResult result = Run(Driven(0.1, ratioInB, between));

        (double from, double to) = (Filled(0, 0.1), Filled(0, -0.1));
        double perColumn = (from - to) / (Series(ratioInB, between) + (2 * ExchangeTime(0.1)));
        double current = PhysicalConstants.ElementaryCharge * Width * Width * perColumn;
        Check(result.Terminals[0].Current, -current);
        Check(result.Terminals[1].Current, current);
        Check(result.Terminals[1].CurrentDensity, current / Area);
        Assert.InRange(result.Terminals[0].Current.StandardError!.Value / current, 0, 0.03);

        // Equal but for what is on the lattice at the end and was not at the start.
        double sum = result.Terminals[0].Current.Value + result.Terminals[1].Current.Value;
        Assert.InRange(Math.Abs(sum), 0, 0.02 * current);
        Check(result.Resistance!.ByArea, 0.2 / current * Area);
        Assert.Equal(("anode", "cathode"), (result.Resistance.From, result.Resistance.To));
    }

    /// <summary>At a small difference of μ the resistance is that of the two exchanges and ∫dz/σ(z) of the layers, with the conductivity of each.</summary>
    [Fact]
    public void Layers_and_electrodes_are_resistors_in_series()
    {
        const double half = 0.03;
        OpenResult result = Run(Driven(half, 0.4, 1));

        double charge = PhysicalConstants.ElementaryCharge;
        double conductivity = charge * s_hop * 9e-20 * 0.25 / (27e-30 * s_kT);
        double layers = ((Planes - 1) * 3e-10 / conductivity) + ((Planes - 1) * 3e-10 / (0.4 * conductivity)) + (3e-10 / conductivity);
        double transfer = ChargeTransferResistance.Of(new Estimate(Width * Width / Area * s_hop / 2, null), 1, Kelvin).Value;
        double linear = layers + (2 * transfer);
        double exact = 2 * half / (charge * Width * Width * (Filled(0, half) - Filled(0, -half)) / (Series(0.4, 1) + (2 * ExchangeTime(half)))) * Area;

        Assert.InRange(exact / linear, 1, 1.03);
        Check(result.Resistance!.ByArea, exact);
        Assert.InRange(result.Resistance.ByArea.StandardError!.Value / exact, 0, 0.05);
    }

    // Σ 1/Γ over the bonds of a column, s.
    private static double Series(double ratioInB, double between) => ((Planes - 1) + ((Planes - 1) / ratioInB) + (1 / between)) / s_hop;

    // 1/(k_in + k_out) of a site of energy zero at a reservoir of potential ±μ, s.
    private static double ExchangeTime(double potential) => 1 / (2 * s_hop * Math.Cosh(potential / (2 * s_kT)));

    private static double Filled(double energy, double mu) => 1 / (1 + Math.Exp((energy - mu) / s_kT));

    private void Check(Estimate measured, double exact, double exactError = 0) =>
        output.WriteLine(ZScore.Within(measured.Value, measured.StandardError!.Value, exact, exactError));

    private static OpenResult Run(Job job) => Study.RunCondition(job).Open!;

    private static Job Equilibrium(double potential, double energyOfB) => Stack(
        [Electrode("anode", isUpper: false, potential)],
        [Hop("A-A", "A", "A", 1), Hop("A-B", "A", "B", 1), Hop("B-B", "B", "B", 1)],
        new Dictionary<string, double> { ["B"] = energyOfB });

    private static Job Driven(double half, double ratioInB, double between) => Stack(
        [Electrode("cathode", isUpper: true, -half), Electrode("anode", isUpper: false, half)],
        [Hop("A-A", "A", "A", 1), Hop("A-B", "A", "B", between), Hop("B-B", "B", "B", ratioInB)],
        new Dictionary<string, double>());

    private static Reservoir Electrode(string name, bool isUpper, double potential) =>
        new(name, 0, new ReservoirContact { Face = new FaceDepth(new BoxAxis(2), isUpper, 0) }, potential, Barrier, 1e13);

    private static HopPathway Hop(string name, string first, string second, double ratio) =>
        new(name, first, second, 0, 3.1, Barrier - (s_kT * Math.Log(ratio)), 1e13);

    private static Job Stack(IReadOnlyList<Reservoir> reservoirs, IReadOnlyList<HopPathway> hops, IReadOnlyDictionary<string, double> energies) =>
        Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas: 16, equilibrate: 300, sample: 2000, frames: 400, fitFrom: 1, fitTo: 2) with
        {
            Lattice = StackOf.SimpleCubic(3 * Width, Planes, Planes, open: true, apart: true),
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("A", 0.5, null), new SublatticeFill("B", 0.5, null)]) { SiteEnergyEv = energies }],
            Hops = hops,
            Reservoirs = reservoirs,
            Conditions = new Conditions([Kelvin]),
            Analyze = [AnalysisKind.Filling],
        };
}

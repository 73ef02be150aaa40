using KmcIonics.Analysis;
using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Space charge where ions come from an electrode, and where two materials meet, against the mean-field equilibrium of the same sites.</summary>
public sealed class SpaceChargeContactTests(ITestOutputHelper output)
{
    private const double Kelvin = 300;
    private const int Planes = 5;

    private static readonly double s_kT = PhysicalConstants.BoltzmannEvPerKelvin * Kelvin;

    /// <summary>
    /// An electrode at a potential and a chemical potential fills the lattice under a gate at another: as many ions as the gate calls for. An electrode at another potential only
    /// shifts all of them.
    /// </summary>
    [Theory]
    [InlineData(-0.2, 0)]
    [InlineData(0.15, 0.3)]
    public void A_gate_fills_the_lattice_from_a_reservoir(double gate, double electrode)
    {
        const double filling = 0.2;
        double chemicalPotential = s_kT * Math.Log(filling / (1 - filling));
        Job job = JobOf(new Dictionary<string, double>(), open: true) with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("A", filling, null), new SublatticeFill("B", filling, null)])],
            Electrostatics = Settings(300) with { Lower = new ElectrodeState(electrode, null), Upper = new ElectrodeState(electrode + gate, null) },
            Reservoirs = [new Reservoir("metal", 0, new ReservoirContact { Electrode = "anode" }, chemicalPotential, 0.3, 1e13)],
            Analyze = [AnalysisKind.Filling, AnalysisKind.OccupationProfile],
        };
        var exact = new MeanFieldOf(job);
        MeanFieldProfile meanField = exact.At(chemicalPotential + electrode);

        ConditionRecord condition = Study.RunCondition(job);

        CheckProfile(condition, exact, meanField);
        Estimate excess = condition.Open!.ExcessCharge;
        double expected = meanField.Ions - condition.Open.Fillings.Sum(row => row.Start * row.Sites);
        output.WriteLine(ZScore.Within(excess.Value, excess.StandardError!.Value, expected));
        Assert.InRange(excess.StandardError.Value / Math.Abs(expected), 0, 0.02);
        Assert.InRange(condition.SpaceCharge!.Ends[1].Charge.Value / MeanFieldOf.ByArea(job, meanField.Potential.UpperCharge), 0.99, 1.01);
        Assert.True(double.IsNaN(condition.SpaceCharge.DifferentialCapacitance.Value));
        Estimate current = condition.Open.Terminals[0].Current;
        output.WriteLine(ZScore.Within(current.Value, current.StandardError!.Value, 0));
    }

    /// <summary>Where materials of unlike standard chemical potential meet, ions cross until the potential between them makes up for it: one electrochemical potential throughout.</summary>
    [Fact]
    public void Ions_cross_a_contact_of_two_materials_until_the_potential_stops_them()
    {
        const double difference = 0.1;
        Job job = JobOf(new Dictionary<string, double> { ["B"] = difference }, open: false) with { Electrostatics = Settings(500) };
        var exact = new MeanFieldOf(job);
        MeanFieldProfile meanField = exact.Closed();

        ConditionRecord condition = Study.RunCondition(job);

        CheckProfile(condition, exact, meanField);
        SpaceChargeResult result = condition.SpaceCharge!;
        Assert.Empty(result.Ends);
        double drop = result.Potential.Max(plane => plane.Value) - result.Potential.Min(plane => plane.Value);
        double expected = meanField.Potential.Potential.Max() - meanField.Potential.Potential.Min();
        output.WriteLine($"potential drop {drop:F4} V, mean field {expected:F4} V");
        Assert.InRange(drop / expected, 0.98, 1.02);
        Assert.InRange(expected, 0.03, difference);
    }

    /// <summary>A field in the plane drives ions beside the potential across it: the current is that of exclusion alone, where the charge screens next to nothing.</summary>
    [Fact]
    public void A_field_in_the_plane_drives_a_current()
    {
        var field = new AppliedField(2e8, new Vector3D(1, 0, 0));
        Job job = JobOf(new Dictionary<string, double>(), open: true) with
        {
            Conditions = new Conditions([Kelvin]) { Field = field },
            Electrostatics = Settings(1000) with { Lower = new ElectrodeState(0, null), Upper = new ElectrodeState(0, null) },
            Run = new RunSettings(8, new Duration(5, null), new Duration(40, null), 40, TrajectorySettings.None, 512, 1, 2),
            Analyze = [AnalysisKind.Current],
            Profile = null,
        };

        Estimate current = Study.RunCondition(job).Transport[0].CurrentDensityByAxis[0];

        const int Sites = 12 * 12 * 2 * Planes, Ions = Sites * 3 / 10;
        double vacant = (Sites - Ions) / (Sites - 1.0);
        double forward = 2 * Math.Sinh(2e8 * 3e-10 / (2 * s_kT)) * ArrheniusRate.Of(1e13, 0.35, Kelvin);
        double exact = PhysicalConstants.ElementaryCharge * Ions / (Sites * 27e-30) * vacant * 3e-10 * forward;
        output.WriteLine(ZScore.Within(current.Value, current.StandardError!.Value, exact));
        Assert.InRange(current.StandardError.Value / exact, 0, 0.03);
    }

    private void CheckProfile(ConditionRecord condition, MeanFieldOf exact, MeanFieldProfile meanField)
    {
        IReadOnlyList<Estimate> occupation = condition.Profile!.Occupation[0];
        Assert.Equal(exact.Heights.Count, occupation.Count);
        for (int layer = 0; layer < occupation.Count; layer++)
            output.WriteLine(ZScore.Within(occupation[layer].Value, Math.Max(occupation[layer].StandardError!.Value, 0.0025 * meanField.Filling[layer]), meanField.Filling[layer]));
    }

    private static ElectrostaticSettings Settings(double permittivity) => new(permittivity)
    {
        Spacing = 1.5,
        Update = new PotentialUpdate(new Duration(0.5, null), PotentialUpdate.UsualTolerance),
    };

    private static Job JobOf(IReadOnlyDictionary<string, double> energies, bool open) =>
        Study.OneSublattice("simple-cubic", [1, 1, 1], 0.5, replicas: 8, equilibrate: 300, sample: 1500, frames: 300, fitFrom: 1, fitTo: 2) with
        {
            Lattice = StackOf.SimpleCubic(36, Planes, Planes, open, apart: true),
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("A", 0.3, null), new SublatticeFill("B", 0.3, null)]) { SiteEnergyEv = energies }],
            Hops = [Hop("A-A", "A", "A"), Hop("A-B", "A", "B"), Hop("B-B", "B", "B")],
            Profile = new LayerProfile(new BoxAxis(2), 3),
        };

    private static HopPathway Hop(string name, string first, string second) => new(name, first, second, 0, 3.1, 0.35, 1e13);
}

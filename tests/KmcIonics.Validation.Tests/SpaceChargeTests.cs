using KmcIonics.Analysis;
using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Ions in the potential of their own charge between electrodes, where one ion's charge is weak, against the mean-field equilibrium of the same sites.</summary>
public sealed class SpaceChargeTests(ITestOutputHelper output)
{
    private const double Kelvin = 300;
    private const double Filling = 0.1;

    /// <summary>Q(V), the profiles of occupation and potential, and dQ/dV from fluctuations, of a fixed number of ions between blocking electrodes.</summary>
    [Theory]
    [InlineData(0.2, 2)]
    [InlineData(0.2, 0.25)]
    [InlineData(0.4, 1)]
    public void Ions_between_electrodes_screen_as_in_mean_field(double volts, double hopsPerUpdate)
    {
        Job job = Gate(volts, permittivity: 400, planes: 6, width: 36, hopsPerUpdate);
        var exact = new MeanFieldOf(job);
        MeanFieldProfile meanField = exact.Closed();

        ConditionRecord condition = Study.RunCondition(job);

        SpaceChargeResult result = condition.SpaceCharge!;
        Estimate charge = result.Ends[0].Charge;
        double expected = MeanFieldOf.ByArea(job, meanField.Potential.LowerCharge);
        output.WriteLine($"{charge.Value:G5} ± {charge.StandardError:G2} C/m², mean field {expected:G5}; changes by {result.ChangePerUpdate:G3} kT");
        WithinAPercent(charge, expected);
        Assert.Equal(-charge.Value, result.Ends[1].Charge.Value, 1e-9 * Math.Abs(charge.Value));
        Assert.Equal((0, volts), (result.Ends[0].Potential.Value, result.Ends[1].Potential.Value));
        Assert.Equal(charge.Value / -volts, result.IntegralCapacitance.Value, 1e-9);

        for (int plane = 0; plane < result.Potential.Count; plane++)
            Assert.InRange(result.Potential[plane].Value - meanField.Potential.Potential[plane], -0.01 * volts, 0.01 * volts);
        IReadOnlyList<Estimate> occupation = condition.Profile!.Occupation[0];
        Assert.Equal(exact.Heights.Count, occupation.Count);
        for (int layer = 0; layer < occupation.Count; layer++)
            output.WriteLine(ZScore.Within(occupation[layer].Value, Math.Max(occupation[layer].StandardError!.Value, 0.0025 * meanField.Filling[layer]), meanField.Filling[layer]));

        const double step = 0.005;
        double Charge(double at) => MeanFieldOf.ByArea(job, new MeanFieldOf(Gate(at, permittivity: 400, planes: 6, width: 36, hopsPerUpdate)).Closed().Potential.LowerCharge);
        double slope = (Charge(volts - step) - Charge(volts + step)) / (2 * step);
        output.WriteLine(ZScore.Within(result.DifferentialCapacitance.Value, result.DifferentialCapacitance.StandardError!.Value, slope));
        Assert.InRange(result.DifferentialCapacitance.StandardError.Value / slope, 0, 0.1);
    }

    /// <summary>Where the screening length is much longer than a hop, the charge of the layer follows from the potential of its surface by the first integral, in closed form.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void The_sheet_charge_is_that_of_the_first_integral()
    {
        // Half filled, both layers are a few screening lengths wide; an ion-poor one would reach far.
        const double filling = 0.5, permittivity = 5000;
        Job job = Gate(0.2, permittivity, planes: 12, width: 30, hopsPerUpdate: 8) with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", filling, null)])],
            Run = new RunSettings(8, new Duration(1000, null), new Duration(4000, null), 200, TrajectorySettings.None, 512, 1, 2),
        };
        var layer = new SpaceChargeLayer(1 / 27.0, filling, permittivity, Kelvin);
        Assert.InRange(layer.DebyeLength, 8, 10);

        SpaceChargeResult result = Study.RunCondition(job).SpaceCharge!;

        double bulk = result.Potential[result.Potential.Count / 2].Value;
        foreach (ElectrodeResult end in result.Ends)
        {
            double expected = -layer.SheetCharge(end.Potential.Value - bulk) * PhysicalConstants.ElementaryCharge / (PhysicalConstants.Angstrom * PhysicalConstants.Angstrom);
            output.WriteLine($"{end.Charge.Value:G5} ± {end.Charge.StandardError:G2} C/m², first integral {expected:G5}");
            WithinAPercent(end.Charge, expected);
        }
    }

    /// <summary>Where nothing differs in the plane, charge averaged over cells in space screens as charge averaged over planes does.</summary>
    [Fact]
    public void A_spatial_mean_screens_as_the_planar_one()
    {
        Job gate = Gate(0.2, permittivity: 2000, planes: 5, width: 30, hopsPerUpdate: 4) with { Run = new RunSettings(8, new Duration(300, null), new Duration(1500, null), 300, TrajectorySettings.None, 512, 1, 2) };
        Job planar = gate with { Electrostatics = gate.Electrostatics! with { Spacing = 3 } };
        var exact = new MeanFieldOf(planar);
        MeanFieldProfile meanField = exact.Closed();

        ConditionRecord condition = Study.RunCondition(planar with { Electrostatics = planar.Electrostatics! with { IsSpatial = true } });

        SpaceChargeResult result = condition.SpaceCharge!;
        output.WriteLine($"{result.Ends[0].Charge.Value:G5} ± {result.Ends[0].Charge.StandardError:G2} C/m², mean field {MeanFieldOf.ByArea(planar, meanField.Potential.LowerCharge):G5}; changes by {result.ChangePerUpdate:G3} kT");
        Assert.Equal(meanField.Potential.Potential.Count, result.Potential.Count);
        WithinAPercent(result.Ends[0].Charge, MeanFieldOf.ByArea(planar, meanField.Potential.LowerCharge));
        for (int plane = 0; plane < result.Potential.Count; plane++)
            Assert.InRange(result.Potential[plane].Value - meanField.Potential.Potential[plane], -0.002, 0.002);
        IReadOnlyList<Estimate> occupation = condition.Profile!.Occupation[0];
        for (int layer = 0; layer < occupation.Count; layer++)
            output.WriteLine(ZScore.Within(occupation[layer].Value, Math.Max(occupation[layer].StandardError!.Value, 0.0025 * meanField.Filling[layer]), meanField.Filling[layer]));
    }

    /// <summary>An interval within which the layer relaxes keeps the means; one too long overshoots from update to update, which the measured change tells; a finer one converges.</summary>
    [Fact]
    public void A_finer_update_interval_converges_to_the_mean_field()
    {
        Job Of(double hops) => Gate(0.2, permittivity: 200, planes: 4, width: 30, hopsPerUpdate: hops) with
        {
            Run = new RunSettings(8, new Duration(hops > 1 ? 50 : 200, null), new Duration(hops > 1 ? 100 : 1000, null), 200, TrajectorySettings.None, 512, 1, 2),
        };
        double expected = MeanFieldOf.ByArea(Of(1), new MeanFieldOf(Of(1)).Closed().Potential.LowerCharge);
        double[] intervals = [32, 1, 0.25];

        SpaceChargeResult[] results = [.. intervals.Select(hops => Study.RunCondition(Of(hops)).SpaceCharge!)];

        foreach ((double hops, SpaceChargeResult result) in intervals.Zip(results))
            output.WriteLine($"{hops} hops: {result.Ends[0].Charge.Value:G5} ± {result.Ends[0].Charge.StandardError:G2} C/m², mean field {expected:G5}; {result.ChangePerUpdate:G3} kT");
        Assert.InRange(Math.Abs((results[0].Ends[0].Charge.Value / expected) - 1), 0.05, double.MaxValue);
        Assert.Contains(results[0].Notes, note => note.Contains("more than the tolerance", StringComparison.Ordinal));
        WithinAPercent(results[1].Ends[0].Charge, expected);
        WithinAPercent(results[2].Ends[0].Charge, expected);
        Assert.InRange(results[2].ChangePerUpdate, 0, 0.7 * results[1].ChangePerUpdate);
        Assert.Empty(results[2].Notes);
    }

    private static void WithinAPercent(Estimate measured, double exact)
    {
        Assert.InRange(measured.StandardError!.Value / Math.Abs(exact), 0, 0.004);
        Assert.InRange(measured.Value / exact, 0.99, 1.01);
    }

    private static Job Gate(double volts, double permittivity, int planes, double width, double hopsPerUpdate) =>
        Study.OneSublattice("simple-cubic", [1, 1, 1], Filling, replicas: 8, equilibrate: 300, sample: 1500, frames: 300, fitFrom: 1, fitTo: 2) with
        {
            Lattice = StackOf.SimpleCubic(width, planes, planes, open: true),
            Electrostatics = new ElectrostaticSettings(permittivity)
            {
                Lower = new ElectrodeState(0, null),
                Upper = new ElectrodeState(volts, null),
                Spacing = 1.5,
                Update = new PotentialUpdate(new Duration(hopsPerUpdate, null), PotentialUpdate.UsualTolerance),
            },
            Profile = new LayerProfile(new BoxAxis(2), 3),
        };
}

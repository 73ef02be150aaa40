using KmcIonics.Analysis;

namespace KmcIonics.Storage.Tests;

/// <summary>Results of a lattice with reservoirs.</summary>
internal static class SampleOpen
{
    /// <summary>The sample record with filling and currents, its ions not followed.</summary>
    public static ResultRecord Create()
    {
        ResultRecord record = SampleResult.Create(frames: 0);
        return record with
        {
            Conditions =
            [
                .. record.Conditions.Select(condition => condition with
                {
                    Transport = [.. condition.Transport.Select(transport => transport with { MeanSquaredDisplacement = null, CollectiveDisplacement = null })],
                    Together = null,
                    Open = Result(condition.Temperature),
                    Profile = Profile(condition.Temperature),
                    SpaceCharge = SpaceCharge(condition.Temperature),
                }),
            ],
        };
    }

    private static ProfileResult Profile(double temperature) => new()
    {
        Temperature = temperature,
        Axis = "c",
        Height = [1e-10, 2.5e-10, 4e-10, 7e-10, 9e-10],
        Sites = [8, 9, 10, 11, 12],
        Volume = [1e-27, 2e-27, 3e-27, 4e-27, 5e-27],
        Density = SampleLayers.Values(2, 5, 1e27),
        Sublattices = ["first", "second"],
        OccupationBySublattice = SampleLayers.Values(2, 10, 0.01),
        Potential = SampleLayers.Values(1, 5, 0.1)[0],
        ChargeDensity = SampleLayers.Values(1, 5, 1e6)[0],
        Transport = SampleLayers.Transport(temperature > 400),
        Species = ["Na", "Ca"],
        Occupation =
        [
            [.. Enumerable.Range(0, 5).Select(layer => new Estimate(0.1 * layer, 0.01))],
            [.. Enumerable.Range(0, 5).Select(layer => new Estimate(0.05 * layer, null))],
        ],
    };

    private static SpaceChargeResult SpaceCharge(double temperature) => new()
    {
        Temperature = temperature,
        Axis = "c",
        Height = [0, 1e-10, 2e-10, 3e-10, 4e-10, 5e-10, 6e-10],
        Potential = [.. Enumerable.Range(0, 7).Select(plane => new Estimate(0.01 * plane, 0.001))],
        ChargeDensity = [.. Enumerable.Range(0, 7).Select(plane => new Estimate(1e7 * plane, null))],
        Ends = [new ElectrodeResult(new Estimate(0, 0), new Estimate(-0.1, 0.01)), new ElectrodeResult(new Estimate(0.06, 0), new Estimate(0.1, 0.01))],
        IntegralCapacitance = new Estimate(1.7, 0.17),
        DifferentialCapacitance = new Estimate(double.NaN, null),
        UpdateInterval = 1e-9,
        ChangePerUpdate = 0.05,
        Notes = ["Update more often."],
    };

    private static OpenResult Result(double temperature) => new()
    {
        Temperature = temperature,
        ExcessCharge = new Estimate(12.5, 0.5),
        Fillings =
        [
            new SublatticeFilling("Na", "first", 24, new Estimate(0.5, 0.01), 0.25),
            new SublatticeFilling("Na", "second", 24, new Estimate(0.25, null), 0.125),
        ],
        Terminals = [Terminal("anode", 0.05), Terminal("cathode", -0.05), Terminal("gate", 0)],
        Resistance = new TerminalResistance("anode", "cathode", new Estimate(1e12, 1e10), 1e-18),
        Notes = ["A current flows.", "Short run."],
    };

    private static TerminalResult Terminal(string name, double potential) => new()
    {
        Name = name,
        Species = "Na",
        ChemicalPotentialEv = potential,
        Sites = 8,
        Area = 1e-18,
        Current = new Estimate(1e-12, 1e-14),
        ExchangeRate = new Estimate(3e7, 1e5),
        Resistance = new Estimate(5e9, 1e7),
        IdealResistance = 4e9,
    };
}

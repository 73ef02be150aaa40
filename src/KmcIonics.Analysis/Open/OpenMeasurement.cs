using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Puts the observables of the complete replicas of an open system together.</summary>
internal sealed class OpenMeasurement(OpenSystem system, IReadOnlyList<OpenReplica> replicas)
{
    public OpenResult Result()
    {
        double[][] flows = [.. system.Terminals.Select(terminal => replicas.Select(replica => replica.RateOf(terminal.Insertion) - replica.RateOf(terminal.Removal)).ToArray())];
        TerminalResult[] terminals = [.. system.Terminals.Select((terminal, t) => ResultOf(terminal, flows[t]))];
        return new OpenResult
        {
            Temperature = system.Temperature,
            Fillings = [.. system.Species.SelectMany((species, s) => system.Sublattices.Select((_, sublattice) => FillingOf(species, s, sublattice)))],
            ExcessCharge = Mean(replica => system.Species.Select((species, s) => species.Charge * (replica.Ions(s) - species.Start.Sum())).Sum()),
            Terminals = terminals,
            Resistance = SteadyResistance.Of(system, flows),
            Notes = [.. system.Warnings, .. OpenNotes.Of(system, terminals, flows)],
        };
    }

    /// <summary>What is left of the transport of each species where its ions cannot be followed.</summary>
    public IReadOnlyList<TransportResult> Transport() => [.. system.Species.Select((species, s) => new TransportResult
    {
        Temperature = system.Temperature,
        Species = species.Name,
        Replicas = replicas.Count,
        Ions = checked((int)species.Start.Sum()),
        Dimension = system.Dimension,
        SampledTime = replicas[0].SampledTime,
        HopRate = Mean(replica => replica.HopRate(s)),
        TracerDiffusivity = Unmeasured.Value,
        TracerDiffusivityByAxis = Unmeasured.ByAxis,
        ChargeDiffusivity = Unmeasured.Value,
        ChargeDiffusivityByAxis = Unmeasured.ByAxis,
        TracerCorrelation = Unmeasured.Value,
        CollectiveCorrelation = Unmeasured.Value,
        HavenRatio = Unmeasured.Value,
        Conductivity = Unmeasured.Value,
        ConductivityByAxis = Unmeasured.ByAxis,
        FiniteNumberFactor = 1,
        FitWindow = (double.NaN, double.NaN),
        Notes = [],
    })];

    private SublatticeFilling FillingOf(OpenSpecies species, int index, int sublattice)
    {
        long sites = system.SublatticeOfSite.LongCount(of => of == sublattice);
        return new SublatticeFilling(
            species.Name, system.Sublattices[sublattice], sites, Mean(replica => replica.IonsOn(index, sublattice) / sites), species.Start[sublattice] / (double)sites);
    }

    private TerminalResult ResultOf(Terminal terminal, double[] flow)
    {
        OpenSpecies species = system.Species[terminal.Species];
        double charge = species.Charge * PhysicalConstants.ElementaryCharge;
        Estimate exchange = Mean(replica => (replica.RateOf(terminal.Insertion) + replica.RateOf(terminal.Removal)) / 2);
        return new TerminalResult
        {
            Name = terminal.Name,
            Species = species.Name,
            ChemicalPotentialEv = terminal.ChemicalPotentialEv,
            Sites = terminal.Sites,
            Area = terminal.Area * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom ?? double.NaN,
            Current = ReplicaStatistics.Mean([.. flow.Select(rate => charge * rate)]),
            ExchangeRate = exchange,
            Resistance = ChargeTransferResistance.Of(exchange, species.Charge, system.Temperature),
            IdealResistance = ChargeTransferResistance.Of(new Estimate(terminal.IdealExchangeRate ?? 0, null), species.Charge, system.Temperature).Value,
        };
    }

    private Estimate Mean(Func<OpenReplica, double> value) => ReplicaStatistics.Mean([.. replicas.Select(value)]);
}

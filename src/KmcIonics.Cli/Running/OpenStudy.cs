using KmcIonics.Analysis;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>What an observer of a study with reservoirs samples.</summary>
internal static class OpenStudy
{
    /// <summary>The system of a condition.</summary>
    public static OpenSystem Of(PreparedStudy study, int condition) => new()
    {
        Replicas = study.Job.Run.Replicas,
        Frames = study.Job.Run.Frames,
        Temperature = study.StartRates(condition).Temperature,
        Dimension = study.Lattice.Dimension,
        Species = [.. study.Job.Ions.Select((population, species) => new OpenSpecies(population.Species, population.Charge, study.IonCounts.BySpecies[species]))],
        Sublattices = study.Cells.TypeNames,
        SublatticeOfSite = study.Cells.ReadTypes(),
        Channels = study.Graph.Channels,
        Terminals = Terminals(study, condition),
        IsDriven = study.Job.Conditions.Field is not null,
        Warnings = study.Warnings,
    };

    /// <summary>The reservoirs of a study.</summary>
    public static IReadOnlyList<Terminal> Terminals(PreparedStudy study, int condition)
    {
        HopGraph hops = study.Lattice.Hops!;
        int first = hops.Channels.Count - (2 * study.Job.Reservoirs.Count);
        return [.. study.Job.ReservoirsAtPotential.Select((reservoir, r) =>
        {
            int insertion = first + (2 * r);
            ReservoirSite[] sites = [.. hops.Reservoirs.Where(site => site.Insertion == insertion)];
            return new Terminal(
                reservoir.Name, reservoir.Species, insertion, insertion + 1, reservoir.ChemicalPotentialEv, sites.Length, AreaOf(study, reservoir.Contact), IdealRate(study, reservoir, sites, study.StartRates(condition).Temperature));
        })];
    }

    private static double? AreaOf(PreparedStudy study, ReservoirContact contact)
    {
        Periodicity periodic = study.Lattice.Network!.Periodic;
        BoxAxis[] open = [.. Enumerable.Range(0, 3).Select(axis => new BoxAxis(axis)).Where(axis => !periodic.Along(axis))];
        return (contact.Face?.Axis ?? (open is [var only] ? only : null as BoxAxis?))?.Area(study.Lattice.Network.Box);
    }

    private static double? IdealRate(PreparedStudy study, Reservoir reservoir, IEnumerable<ReservoirSite> sites, double temperature) =>
        study.Graph.HasEnergies || study.Graph.Laws.Count > 0 || study.Cells.HasExclusions || study.Job.Ions.Count > 1
            ? null
            : sites.Sum(site => ExchangeRate.Of(reservoir.AttemptFrequency, site.SaddleMicroEv, site.StepMicroEv, temperature));
}

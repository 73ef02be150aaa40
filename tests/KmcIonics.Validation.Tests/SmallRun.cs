using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// A small system in the engine. Every edge is a pathway of its own; where every site is a scheduling cell besides, the hops that the engine counts by cell and pathway
/// are those of each edge in each direction.
/// </summary>
internal sealed class SmallRun : IDisposable
{
    private readonly SmallSystem system;
    private readonly int replicas;
    private readonly NetworkCells cells;
    private readonly CompiledModel model;
    private readonly Device device = Device.OpenHost(threads: 1);
    private readonly EngineRun run;
    private double time;

    /// <summary>Loads replicas of a system, each from another random start.</summary>
    /// <param name="system">System.</param>
    /// <param name="replicas">Replicas.</param>
    /// <param name="cellSites">Sites in a scheduling cell.</param>
    public SmallRun(SmallSystem system, int replicas, int cellSites)
    {
        (this.system, this.replicas) = (system, replicas);
        Job job = JobOf(system);
        (SiteSet sites, HopGraph hops) = BuiltLattice.NetworkOf(job);
        (cells, CellGraph graph) = NetworkCellGraph.Build(sites, hops, cellSites);
        if (job.Conditions.Field is { } field)
            graph = DrivenHops.Of(graph, cells.Frame, field.ForceOn(1)).Graph;
        model = new CompiledModel(graph, [ConditionRates.Compile(graph, system.Kelvin)], job.Seed);
        var counts = new IonCounts([[system.Ions]]);
        run = device.Load(
            model, [.. Enumerable.Range(0, replicas).Select(replica => new ReplicaStart((uint)replica, 0, () => InitialSites.Build(cells, counts, job.Seed, (uint)replica)))]);
    }

    /// <summary>Advances all replicas by a time, s.</summary>
    public void Advance(double seconds)
    {
        time += seconds;
        ulong horizon = model.Conditions[0].ToTicks(time);
        run.AdvanceTo([.. Enumerable.Repeat(horizon, replicas)]);
    }

    /// <summary>Placement of the ions of a replica, a bit a site.</summary>
    public int State(int replica)
    {
        byte[] occupants = new byte[system.Sites];
        run.ReadSites(replica, occupants, new IonState[system.Sites]);
        return Enumerable.Range(0, system.Sites).Sum(site => occupants[site] == 0 ? 0 : 1 << cells.NetworkSite(site));
    }

    /// <summary>Hops of a replica so far along each edge and against it, [edges].</summary>
    public (long Forward, long Backward)[] Hops(int replica)
    {
        Assert.Equal(system.Sites, cells.CellCount);
        ulong[] hops = run.ReadHops(replica);
        IReadOnlyList<GridEdge> edges = system.Edges;
        return
        [
            .. edges.Select((edge, pathway) => (
                (long)hops[(cells.SiteOf(edge.From) * edges.Count) + pathway],
                (long)hops[(cells.SiteOf(edge.To) * edges.Count) + pathway])),
        ];
    }

    public void Dispose()
    {
        run.Dispose();
        device.Dispose();
    }

    private static Job JobOf(SmallSystem system)
    {
        IReadOnlyList<GridEdge> edges = system.Edges;
        string[] names = [.. edges.Select((_, edge) => $"edge {edge}")];
        double[] reach = [0, 3.1, 4, 4.3];
        PairInteraction[] shells = [new("site", "site", reach[0], reach[1], system.NearestEv), new("site", "site", reach[2], reach[3], system.DiagonalEv)];
        ImportedEdge[] imported =
            [.. edges.Select((edge, pathway) => new ImportedEdge(edge.From, edge.To, GridLattice.ImageOf(system, edge), GridLattice.MicroEv(system.SaddlesEv.Count == 0 ? system.SaddleEv : system.SaddlesEv[pathway]), pathway))];
        return Study.OneSublattice("square", [1, 1, 1], 0.5, replicas: 1, equilibrate: 1, sample: 1, frames: 1, fitFrom: 1, fitTo: 1) with
        {
            Lattice = GridLattice.Of(system, imported, names),
            Hops = [.. names.Select(name => new HopPathway(name, "site", "site", 0, 3.1, system.SaddleEv, SmallSystem.Frequency))],
            Interactions = [.. shells.Where(shell => shell.EnergyEv != 0)],
            Conditions = new Conditions([system.Kelvin]) { Field = GridLattice.FieldOf(system) },
        };
    }
}

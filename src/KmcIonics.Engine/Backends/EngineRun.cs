using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>Replicas loaded on a device: they advance to horizons and can be read between.</summary>
public abstract class EngineRun : IDisposable
{
    private readonly ReplicaEntry[] replicas;
    private readonly RedrawEntry[] redraws;

    private protected EngineRun(IDeviceMemory memory, CompiledModel model, IReadOnlyList<ReplicaStart> starts)
    {
        (Memory, Model) = (memory, model);
        replicas = [.. starts.Select(start => new ReplicaEntry { Stream = start.Stream, Condition = start.Condition })];
        redraws = new RedrawEntry[starts.Count];
        Buffers = new DeviceBuffers(memory, model, starts.Count);
        memory.Write(Buffers.Tables.Replicas, 0, replicas);
        for (int r = 0; r < starts.Count; r++)
        {
            long first = (long)r * model.Graph.SiteCount;
            byte[] occupants = starts[r].PlaceIons();
            memory.Write(Buffers.State.Occupants, first, occupants);
            memory.Write(Buffers.State.Ions, first, Numbered(occupants));
            if (model.HasReturns)
                memory.Write(Buffers.State.Origins, first, Enumerable.Repeat(EventRecord.NoOrigin, occupants.Length).ToArray());
        }
    }

    /// <summary>The model that runs.</summary>
    public CompiledModel Model { get; }

    /// <summary>Number of replicas.</summary>
    public int ReplicaCount => replicas.Length;

    /// <summary>Launches of the sweep on an accelerator; 0 on the host.</summary>
    public long Sweeps { get; private protected set; }

    /// <summary>Events that the way to the horizons holds on average, all replicas together.</summary>
    private protected double ExpectedEvents { get; private set; }

    private protected IDeviceMemory Memory { get; }

    private protected DeviceBuffers Buffers { get; }

    /// <summary>Advances every cell of every replica to its horizon: all events before it are done, none at or after it.</summary>
    /// <param name="horizons">Ticks, [replicas]; none earlier than the last.</param>
    /// <param name="cancellation">Stops between sweeps; the state is then consistent in itself, but not at a horizon.</param>
    public void AdvanceTo(ReadOnlySpan<ulong> horizons, CancellationToken cancellation = default)
    {
        ExpectedEvents = 0;
        for (int r = 0; r < replicas.Length; r++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(horizons[r], replicas[r].Horizon, nameof(horizons));
            ConditionRates rates = Model.Conditions[replicas[r].Condition];
            ExpectedEvents += (horizons[r] - replicas[r].Horizon) * rates.TickSeconds * rates.TotalRate;
            replicas[r].Horizon = horizons[r];
        }

        Memory.Write(Buffers.Tables.Replicas, 0, replicas);
        Advance(cancellation);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Puts replicas under other conditions from their horizon on. The pending events of those that change are drawn anew: waiting times have no memory, so rates are exactly
    /// constant in pieces.
    /// </summary>
    /// <param name="conditions">Index of the condition, [replicas].</param>
    public void SwitchTo(ReadOnlySpan<int> conditions)
    {
        bool changes = false;
        for (int r = 0; r < replicas.Length; r++)
        {
            bool differs = conditions[r] != replicas[r].Condition;
            replicas[r].Condition = conditions[r];
            redraws[r].IsDue = differs ? 1 : 0;
            redraws[r].Count += differs ? 1u : 0;
            changes |= differs;
        }

        if (!changes)
            return;
        Memory.Write(Buffers.Tables.Replicas, 0, replicas);
        Memory.Write(Buffers.Tables.Redraws, 0, redraws);
        Redraw();
    }

    /// <summary>Sets the electrostatic energies of a unit charge on the sites of a replica, µeV, [sites], from its horizon on.</summary>
    /// <remarks>The caller sees to it that no event gains less than its kind's bound allows.</remarks>
    public void SetPotentials(int replica, int[] microEv) =>
        Memory.Write(Buffers.State.Potentials, (long)replica * Model.Graph.SiteCount, microEv);

    /// <summary>Copies a replica's occupants alone, [sites].</summary>
    public void ReadOccupants(int replica, byte[] occupants) =>
        Memory.Read(Buffers.State.Occupants, (long)replica * Model.Graph.SiteCount, occupants);

    /// <summary>Copies a replica's Σ charge number × displacement of accepted hops, quanta, [cells]; only of models that have flow.</summary>
    public FlowEntry[] ReadFlows(int replica)
    {
        var flows = new FlowEntry[Model.Graph.CellCount];
        Memory.Read(Buffers.State.Flows, (long)replica * flows.Length, flows);
        return flows;
    }

    /// <summary>Copies a replica's occupants and ions, [sites] each.</summary>
    public void ReadSites(int replica, byte[] occupants, IonState[] ions)
    {
        long first = (long)replica * Model.Graph.SiteCount;
        Memory.Read(Buffers.State.Occupants, first, occupants);
        Memory.Read(Buffers.State.Ions, first, ions);
    }

    /// <summary>Copies a replica's accepted hops, [cells × pathways].</summary>
    public ulong[] ReadHops(int replica)
    {
        ulong[] hops = new ulong[Model.Graph.CellCount * Model.Graph.PathwayCount];
        Memory.Read(Buffers.State.Hops, (long)replica * hops.Length, hops);
        return hops;
    }

    /// <summary>Copies a replica's Σ a² in units of 2⁻²⁰ Å², [cells × pathways].</summary>
    public ulong[] ReadSquaredLengths(int replica)
    {
        ulong[] sums = new ulong[Model.Graph.CellCount * Model.Graph.PathwayCount];
        Memory.Read(Buffers.State.SquaredLengths, (long)replica * sums.Length, sums);
        return sums;
    }

    /// <summary>Copies a replica's events along each edge, modulo 2³², numbered as <see cref="Lattices.Cells.CellEdges"/> are, [edges]; only of models that have traffic.</summary>
    public void ReadTraffic(int replica, uint[] traffic) =>
        Memory.Read(Buffers.State.Traffic, replica * (long)traffic.Length, traffic);

    /// <summary>Copies a replica's hops by which the ion that moves goes back to the site that its last hop left, [cells × pathways]; only of models that have returns.</summary>
    public ulong[] ReadReturns(int replica)
    {
        ulong[] returns = new ulong[Model.Graph.CellCount * Model.Graph.PathwayCount];
        Memory.Read(Buffers.State.Returns, (long)replica * returns.Length, returns);
        return returns;
    }

    /// <summary>Copies how often the ion of each site has gone over to another layer, modulo 2³², [sites]; only of models that have passages.</summary>
    public void ReadPassages(int replica, uint[] passages) =>
        Memory.Read(Buffers.State.PassagesOf, (long)replica * Model.Graph.SiteCount, passages);

    /// <summary>Copies the number of events each cell of a replica has executed, [cells].</summary>
    public ulong[] ReadEventCounts(int replica)
    {
        var pending = new PendingEvent[Model.Graph.CellCount];
        Memory.Read(Buffers.State.Pending, (long)replica * pending.Length, pending);
        return Array.ConvertAll(pending, entry => entry.Index);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the buffers.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Buffers.Dispose();
    }

    private protected abstract void Advance(CancellationToken cancellation);

    private protected abstract void Redraw();

    private static IonState[] Numbered(byte[] occupants)
    {
        var ions = new IonState[occupants.Length];
        int next = 0;
        for (int site = 0; site < ions.Length; site++)
        {
            if (occupants[site] != 0)
                ions[site].Ion = next++;
        }

        return ions;
    }
}

/// <summary>How a replica starts.</summary>
/// <param name="Stream">Its word in every random counter; fixed by the job.</param>
/// <param name="Condition">Index of its rates.</param>
/// <param name="PlaceIons">Makes the occupants of all sites, [sites]; called once, when the replica is loaded. Ions are numbered in site order.</param>
public sealed record ReplicaStart(uint Stream, int Condition, Func<byte[]> PlaceIons);

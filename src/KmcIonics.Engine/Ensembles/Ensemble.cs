using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>Replicas of a job on a device: they advance together to given times and are observed between.</summary>
public sealed class Ensemble : IDisposable
{
    private readonly EngineRun run;
    private readonly CompiledModel model;
    private readonly Member[] members;
    private readonly IonTracker[] trackers;
    private readonly byte[] occupants;
    private readonly uint[] traffic;
    private readonly uint[] passages;
    private readonly IonState[] ions;
    private readonly double[] time;
    private readonly int threads;

    /// <summary>Builds the start of every member and loads them.</summary>
    /// <param name="device">Where to run.</param>
    /// <param name="model">Compiled model.</param>
    /// <param name="cells">Numbering of the sites.</param>
    /// <param name="counts">Ions by species and sublattice.</param>
    /// <param name="members">Which replicas of which conditions.</param>
    public Ensemble(Device device, CompiledModel model, LatticeSites cells, IonCounts counts, IReadOnlyList<Member> members)
    {
        (this.model, this.members, threads) = (model, [.. members], device.Threads);
        int ionCount = counts.Total;
        occupants = new byte[model.Graph.SiteCount];
        traffic = new uint[model.HasTraffic ? CellEdges.CountOf(model.Graph) : 0];
        passages = new uint[model.HasPassages ? model.Graph.SiteCount : 0];
        trackers = [.. members.Select(member => new IonTracker(member.Replica, ionCount, model.Graph.PathwayCount, occupants, traffic, model.HasReturns, model.HasPassages))];
        time = new double[members.Count];
        ions = new IonState[model.Graph.SiteCount];
        run = device.Load(
            model,
            [.. members.Select(member => new ReplicaStart(
                member.Stream, member.Condition, () => InitialSites.Build(cells, counts, model.Seed, member.Stream)))]);
    }

    /// <summary>The replicas.</summary>
    public IReadOnlyList<Member> Members => members;

    /// <summary>Advances every member to its time, s since the start of the run.</summary>
    public void AdvanceTo(IReadOnlyList<double> times, CancellationToken cancellation = default)
    {
        ulong[] horizons = new ulong[members.Length];
        for (int m = 0; m < members.Length; m++)
            horizons[m] = model.Conditions[members[m].Condition].ToTicks(time[m] = times[m]);
        run.AdvanceTo(horizons, cancellation);
    }

    /// <summary>Puts every member under other rates from where it stands on; their clocks must tick as those of its own condition.</summary>
    /// <param name="condition">Index of the rates.</param>
    public void SwitchTo(int condition) => run.SwitchTo([.. Enumerable.Repeat(condition, members.Length)]);

    /// <summary>Puts members under other rates from where they stand on, each under its own; see <see cref="SwitchTo(int)"/>.</summary>
    /// <param name="conditions">Index of the rates, [members].</param>
    public void SwitchTo(ReadOnlySpan<int> conditions) => run.SwitchTo(conditions);

    /// <summary>Occupants of a member's sites as they stand, until another is looked at, [sites].</summary>
    public ReadOnlySpan<byte> ReadOccupants(int member)
    {
        run.ReadOccupants(member, occupants);
        return occupants;
    }

    /// <summary>Sets the electrostatic energies of a unit charge on a member's sites, µeV, [sites], from where it stands on; see <see cref="EngineRun.SetPotentials"/>.</summary>
    public void SetPotentials(int member, int[] microEv) => run.SetPotentials(member, microEv);

    /// <summary>A member as it stands, until another is looked at; must be called at least every 10⁴ hops per ion, so that displacements unwrap.</summary>
    public IonFrame Observe(int member)
    {
        run.ReadSites(member, occupants, ions);
        if (model.HasPassages)
            run.ReadPassages(member, passages);
        trackers[member].Update(occupants, ions, passages, threads);
        IonFrame frame = trackers[member].Frame;
        frame.Time = time[member];
        ulong[] hops = SumByPathway(run.ReadHops(member));
        ulong[] squares = SumByPathway(run.ReadSquaredLengths(member));
        for (int pathway = 0; pathway < hops.Length; pathway++)
        {
            frame.HopsByPathway[pathway] = (long)hops[pathway];
            frame.SquaredHopLengthByPathway[pathway] = squares[pathway] / CompiledModel.SquaredLengthQuanta;
        }

        if (model.HasTraffic)
            run.ReadTraffic(member, traffic);
        if (model.HasReturns)
            Array.ConvertAll(SumByPathway(run.ReadReturns(member)), returns => (long)returns).CopyTo(frame.ReturnsByPathway, 0);
        frame.SquaredHopLength = Sum(squares) / CompiledModel.SquaredLengthQuanta;
        frame.Attempts = (long)Sum(run.ReadEventCounts(member));
        return frame;
    }

    /// <summary>Σ charge number × displacement of a member's hops since the start of the run, along the lattice vectors, quanta; only of models that have flow.</summary>
    public Vector3D MovedCharge(int member)
    {
        (long a, long b, long c) = (0, 0, 0);
        foreach (FlowEntry flow in run.ReadFlows(member))
            (a, b, c) = (a + flow.A, b + flow.B, c + flow.C);
        return new Vector3D(a, b, c);
    }

    /// <summary>Fingerprint of a member as it stands.</summary>
    public string Hash(int member)
    {
        run.ReadSites(member, occupants, ions);
        return StateHash.Of(occupants, ions, run.ReadEventCounts(member));
    }

    /// <inheritdoc/>
    public void Dispose() => run.Dispose();

    // Of counters of cells and pathways, [cells × pathways].
    private ulong[] SumByPathway(ulong[] counters)
    {
        ulong[] sums = new ulong[model.Graph.PathwayCount];
        for (int k = 0; k < counters.Length; k++)
            sums[k % sums.Length] += counters[k];
        return sums;
    }

    private static ulong Sum(ulong[] values)
    {
        ulong sum = 0;
        foreach (ulong value in values)
            sum += value;
        return sum;
    }
}

/// <summary>A replica of an ensemble.</summary>
/// <param name="Condition">Index of its condition.</param>
/// <param name="Replica">Number within its condition.</param>
/// <param name="Stream">Its word in every random counter.</param>
public readonly record struct Member(int Condition, int Replica, uint Stream);

using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;
using HopEnvironment = KmcIonics.Engine.Kernels.HopEnvironment;

namespace KmcIonics.Engine.Ensembles;

/// <summary>The chance that the next ring of a cell's clock becomes an event, in a placement of ions: what the kernels would do, without a run.</summary>
internal sealed class RingChances : IDisposable
{
    private readonly CompiledModel model;
    private readonly PinnedMemory memory = new();
    private readonly DeviceBuffers buffers;

    public RingChances(CompiledModel model)
    {
        this.model = model;
        buffers = new DeviceBuffers(memory, model, 1);
    }

    /// <summary>Puts ions on sites.</summary>
    /// <param name="occupants">0 or 1 + species, [sites].</param>
    public void Place(byte[] occupants) => memory.Write(buffers.State.Occupants, 0, occupants);

    /// <summary>
    /// Brings ions nearer to equilibrium, or to another state of it: events within some cells, as many as there are, picked at random so that each is as likely as its reverse, happen with the
    /// probability 1/(1 + exp(ΔE/kT)), the heat bath. It asks for no barrier and so is quick where rings are seldom accepted. Ions whose rates follow a table, which has no energies, stay.
    /// </summary>
    /// <param name="condition">Condition whose temperature and field hold.</param>
    /// <param name="stream">Replica word of the random counter.</param>
    /// <param name="sweep">How often this was done before.</param>
    /// <param name="within">The cells.</param>
    public void Settle(int condition, uint stream, int sweep, SettlingCells within)
    {
        (EngineTables tables, EngineState state) = (buffers.Tables, buffers.State);
        var access = new HostAccess(buffers.Clocks);
        ConditionRates rates = model.Conditions[condition];
        double perMicroEv = 1e-6 / (PhysicalConstants.BoltzmannEvPerKelvin * rates.Temperature);
        for (long pick = 0; pick < (long)within.Cells.Count * within.MostEdges; pick++)
        {
            RandomBlock bits = RandomStream.Draw(model.Seed, RandomStream.Settling, stream, (uint)sweep, (ulong)pick);
            int cell = within.Cells[(int)(((ulong)bits.X * (ulong)within.Cells.Count) >> 32)];
            int e = (int)(((ulong)bits.Y * (ulong)within.MostEdges) >> 32);
            TemplateEntry template = TemplateOf(condition, cell);
            if (e >= template.EdgeCount)
                continue;
            Ring ring = RingOf(cell, template, e);
            HopKind kind = rates.Kinds[ring.Kind];
            if (kind.Law >= 0 || !within.Contains(ring.TargetCell) || !HopDecision.IsPossible(ref state, access, default(AllEvents), ring.Sort, ring.Source, ring.Target))
                continue;
            HopEnvironment around = Around(ring);
            if (around.Shift == HopEnvironment.Forbidden)
                continue;
            double gain = (kind.StepMicroEv + (double)around.Shift + WorkOf(ring)) * perMicroEv;
            if (Math.ScaleB(bits.Z, -32) * (1 + PortableMath.Exp(gain)) < 1)
                HopMove.Apply(ref tables, ref state, access, default(AllEvents), ring.Sort, ring.Source, ring.Target, ring.Kind, cell);
        }
    }

    /// <summary>A cell under a condition.</summary>
    public CellChance OfCell(int condition, int cell)
    {
        (EngineTables tables, EngineState state) = (buffers.Tables, buffers.State);
        var access = new HostAccess(buffers.Clocks);
        TemplateEntry template = TemplateOf(condition, cell);
        if (template.MeanWait.Mantissa == 0)
            return default;
        double[] shares = new double[template.EdgeCount];
        AliasTable.Shares(model.Aliases.AsSpan(checked((int)template.FirstAlias), shares.Length), shares);
        (double possible, double accepted) = (0, 0);
        for (int e = 0; e < shares.Length; e++)
        {
            Ring ring = RingOf(cell, template, e);
            if (!HopDecision.IsPossible(ref state, access, default(AllEvents), ring.Sort, ring.Source, ring.Target))
                continue;
            possible += shares[e];
            HopEnvironment around = Around(ring);
            if (around.Shift == HopEnvironment.Forbidden)
                continue;
            ulong chance = HopAcceptance.Chance(ref tables, access, condition, ring.Kind, around, WorkOf(ring));
            accepted += shares[e] * (chance == HopAcceptance.Always ? 1 : Math.ScaleB(chance, -64));
        }

        return new CellChance(1 / ConditionRates.TicksOf(template.MeanWait), possible, accepted);
    }

    public void Dispose() => buffers.Dispose();

    private TemplateEntry TemplateOf(int condition, int cell) => model.Templates[(condition * buffers.Tables.TemplateCount) + model.Cells[cell].Template];

    private Ring RingOf(int cell, TemplateEntry template, int edge)
    {
        EdgeEntry entry = model.Edges[template.FirstEdge + edge];
        int firstNeighbour = cell * model.Graph.SlotCount;
        int targetCell = model.Neighbours[firstNeighbour + entry.TargetSlot];
        return new Ring(
            entry.Class, template.FirstEdge + edge, template.FirstKind + entry.Kind, model.Cells[cell].FirstSite + entry.Source, model.Cells[targetCell].FirstSite + entry.Target, targetCell, firstNeighbour);
    }

    private HopEnvironment Around(Ring ring)
    {
        (EngineTables tables, EngineState state) = (buffers.Tables, buffers.State);
        return HopEnvironment.Read(ref tables, ref state, new HostAccess(buffers.Clocks), ring.Sort, ring.Edge, 0, ring.FirstNeighbour);
    }

    private int WorkOf(Ring ring)
    {
        (EngineTables tables, EngineState state) = (buffers.Tables, buffers.State);
        return tables.HasPotential == 0 ? 0 : PotentialWork.Of(ref tables, ref state, new HostAccess(buffers.Clocks), ring.Sort, ring.Source, ring.Target);
    }

    private readonly record struct Ring(EventClass Sort, int Edge, int Kind, long Source, long Target, int TargetCell, int FirstNeighbour);
}

/// <summary>The clock of a cell.</summary>
/// <param name="Rate">Rings per tick.</param>
/// <param name="Possible">Share of them that find what they move, and room for it.</param>
/// <param name="Accepted">Share of them that become events.</param>
internal readonly record struct CellChance(double Rate, double Possible, double Accepted);

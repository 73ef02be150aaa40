using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;

namespace KmcIonics.Engine.Backends;

/// <summary>The arrays of one launch, and the structs that kernels take.</summary>
internal sealed class DeviceBuffers : IDisposable
{
    private readonly IDeviceMemory memory;

    public DeviceBuffers(IDeviceMemory memory, CompiledModel model, int replicaCount)
    {
        this.memory = memory;
        CellTotal = checked(replicaCount * model.Graph.CellCount);
        try
        {
            Tables = new EngineTables
            {
                Seed = model.Seed,
                CellCount = model.Graph.CellCount,
                SiteCount = model.Graph.SiteCount,
                SlotCount = model.Graph.SlotCount,
                PathwayCount = model.Graph.PathwayCount,
                TemplateCount = model.Graph.Templates.Count,
                HasThinning = model.HasThinning ? 1 : 0,
                Cells = memory.Upload(model.Cells),
                Neighbours = memory.Upload(model.Neighbours),
                Templates = memory.Upload(model.Templates),
                Edges = memory.Upload(model.Edges),
                EnvironmentStart = memory.Upload(model.EnvironmentStart),
                Environment = memory.Upload(model.Environment),
                HasEnergies = model.Graph.HasEnergies ? 1 : 0,
                HasPotential = model.Graph.HasPotential ? 1 : 0,
                HasLaws = model.Graph.Laws.Count > 0 ? 1 : 0,
                HasReservoirs = model.Graph.HasReservoirs ? 1 : 0,
                Recording = (int)model.Recording,
                Layers = memory.Upload(model.HasPassages ? model.SiteLayers : [0]),
                FirstEdges = memory.Upload(model.HasTraffic ? FirstEdges(model.Graph, replicaCount) : [0]),
                Charges = SpeciesCharge.Pack(model.Graph.Charges),
                ShiftCount = model.Graph.Shifts?.Count ?? 0,
                EnergyStride = model.EnergyStride,
                ThresholdCount = model.Thresholds.Count,
                CoarseCount = model.Acceptance.CoarseCount,
                Shifts = memory.Upload(model.Shifts),
                Energies = memory.Upload(model.Energies),
                Laws = memory.Upload(model.Laws),
                Thresholds = memory.Upload(model.Thresholds.Values),
                CoarseFactors = memory.Upload(model.Acceptance.CoarseFactors),
                FineFactors = memory.Upload(model.Acceptance.FineFactors),
                Kinds = memory.Upload(model.Kinds),
                Aliases = memory.Upload(model.Aliases),
                Logarithms = memory.Upload(model.Logarithms),
                Replicas = memory.Allocate<ReplicaEntry>(replicaCount),
                Redraws = memory.Allocate<RedrawEntry>(replicaCount),
            };
            State = new EngineState
            {
                Occupants = memory.Allocate<byte>((long)replicaCount * model.Graph.SiteCount),
                Ions = memory.Allocate<IonState>((long)replicaCount * model.Graph.SiteCount),
                Pending = memory.Allocate<PendingEvent>(CellTotal),
                Hops = memory.Allocate<ulong>((long)CellTotal * model.Graph.PathwayCount),
                SquaredLengths = memory.Allocate<ulong>((long)CellTotal * model.Graph.PathwayCount),
                Flows = memory.Allocate<FlowEntry>(model.HasFlow ? CellTotal : 1),
                Traffic = memory.Allocate<uint>(model.HasTraffic ? replicaCount * CellEdges.CountOf(model.Graph) : 1),
                Origins = memory.Allocate<int>(model.HasReturns ? (long)replicaCount * model.Graph.SiteCount : 1),
                Returns = memory.Allocate<ulong>(model.HasReturns ? (long)CellTotal * model.Graph.PathwayCount : 1),
                PassagesOf = memory.Allocate<uint>(model.HasPassages ? (long)replicaCount * model.Graph.SiteCount : 1),
                Potentials = memory.Allocate<int>(model.Graph.HasPotential ? (long)replicaCount * model.Graph.SiteCount : 1),
            };
            Clocks = memory.Allocate<ulong>(CellTotal);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public EngineTables Tables { get; }

    public EngineState State { get; }

    public Table<ulong> Clocks { get; }

    public int CellTotal { get; }

    public void Dispose() => memory.Dispose();

    private static long[] FirstEdges(CellGraph graph, int replicaCount)
    {
        var edges = new CellEdges(graph);
        return [.. Enumerable.Range(0, replicaCount).SelectMany(replica => edges.First.Take(graph.CellCount).Select(first => (replica * edges.Count) + first))];
    }
}

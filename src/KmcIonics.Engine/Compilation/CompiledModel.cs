using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Compilation;

/// <summary>Cell graph and rates flattened into the arrays that kernels read.</summary>
public sealed class CompiledModel
{
    /// <summary>Flattens a graph and the rates of its conditions.</summary>
    /// <param name="graph">Cell graph.</param>
    /// <param name="conditions">Rates, one set a condition.</param>
    /// <param name="seed">Key of every random stream.</param>
    public CompiledModel(CellGraph graph, IReadOnlyList<ConditionRates> conditions, ulong seed)
    {
        (Graph, Conditions, Seed) = (graph, conditions, seed);
        Cells = [.. graph.TemplateOfCell.Select((template, cell) => new CellEntry { Template = template, FirstSite = graph.FirstSite[cell] })];
        Neighbours = [.. graph.Neighbours];
        Kinds = [.. graph.Kinds.Select(KindOf)];
        int edgeCount = checked((int)graph.EdgeCount);
        Aliases = new ulong[(long)edgeCount * conditions.Count];
        for (int c = 0; c < conditions.Count; c++)
            conditions[c].Aliases.CopyTo(Aliases, (long)edgeCount * c);
        Edges = new EdgeEntry[edgeCount];
        EnvironmentStart = new int[edgeCount + 1];
        var environment = new List<uint>();
        int edge = 0;
        int[] firstEdge = new int[graph.Templates.Count];
        for (int t = 0; t < firstEdge.Length; t++)
        {
            CellTemplate template = graph.Templates[t];
            firstEdge[t] = edge;
            for (int e = 0; e < template.Edges.Count; e++, edge++)
            {
                CellEdge hop = template.Edges[e];
                Edges[edge] = EdgeEntry.Pack(hop.Source, hop.Target.Site, hop.Target.Slot, hop.Kind, ClassOf(template, hop), template.Conflicts[e]);
                for (int k = template.EnvironmentStart[e]; k < template.EnvironmentStart[e + 1]; k++)
                    environment.Add(Packed(template.Environment[k], template.Roles.Count == 0 ? EnvironmentRole.Forbids : template.Roles[k]));
                EnvironmentStart[edge + 1] = environment.Count;
            }
        }

        Templates = [.. conditions.SelectMany((condition, c) => firstEdge.Select((first, t) => new TemplateEntry
        {
            FirstAlias = ((long)c * edgeCount) + first,
            MeanWait = condition.MeanWaits[t],
            FirstEdge = first,
            EdgeCount = graph.Templates[t].Edges.Count,
            FirstKind = graph.Templates[t].FirstKind,
        }))];
        HasThinning = environment.Count > 0 || graph.HasEnergies;
        Logarithms = LogarithmTable.Build();
        double[] temperatures = [.. conditions.Select(condition => condition.Temperature)];
        Thresholds = new PatternThresholds(graph.Laws, temperatures);

        // Nothing reads what stands in for tables that a model lacks, but a device has no empty arrays.
        Environment = environment.Count > 0 ? [.. environment] : [0];
        Shifts = graph.Shifts is { } shifts ? [.. shifts.MicroEv] : [0];
        bool differ = graph.HasEnergies && conditions.Any(condition => !ReferenceEquals(condition.Kinds, conditions[0].Kinds));
        EnergyStride = differ ? graph.Kinds.Count : 0;
        Energies = graph.HasEnergies ? [.. conditions.Take(differ ? conditions.Count : 1).SelectMany(condition => condition.Kinds.Select(EnergyOf))] : [default];
        Acceptance = new AcceptanceTables(graph.HasEnergies ? temperatures : [1]);
        Laws = graph.Laws.Count == 0 ? [0] : [.. graph.Kinds.Select(kind => kind.Law < 0 ? -1 : Thresholds.First[kind.Law])];
    }

    /// <summary>The graph.</summary>
    public CellGraph Graph { get; }

    /// <summary>Rates by condition.</summary>
    public IReadOnlyList<ConditionRates> Conditions { get; }

    /// <summary>Key of every random stream.</summary>
    public ulong Seed { get; }

    /// <summary>What is written down of events.</summary>
    public EventRecording Recording { get; init; }

    /// <summary>Whether events are counted by edge.</summary>
    public bool HasTraffic => Recording.HasFlag(EventRecording.Traffic);

    /// <summary>Whether the charge that hops move is counted.</summary>
    public bool HasFlow => Recording.HasFlag(EventRecording.MovedCharge);

    /// <summary>Whether hops back to where an ion came from are counted.</summary>
    public bool HasReturns => Recording.HasFlag(EventRecording.Returns);

    /// <summary>Whether passages of ions from layer to layer are counted.</summary>
    public bool HasPassages => Recording.HasFlag(EventRecording.Passages);

    /// <summary>Layer of each site, [sites]; empty unless passages are counted.</summary>
    public int[] SiteLayers { get; init; } = [];

    /// <summary>Quanta of squared length in 1 Å².</summary>
    public static double SquaredLengthQuanta => 1 << 20;

    internal CellEntry[] Cells { get; }

    internal int[] Neighbours { get; }

    internal TemplateEntry[] Templates { get; }

    internal EdgeEntry[] Edges { get; }

    internal int[] EnvironmentStart { get; }

    internal uint[] Environment { get; }

    internal PatternThresholds Thresholds { get; }

    internal int[] Laws { get; }

    internal int[] Shifts { get; }

    internal EnergyEntry[] Energies { get; }

    /// <summary>Energies of a condition where conditions differ in them, else 0.</summary>
    internal int EnergyStride { get; }

    internal AcceptanceTables Acceptance { get; }

    internal bool HasThinning { get; }

    /// <summary>Whether <see cref="PlainHops"/> are all that happens.</summary>
    internal bool HasPlainHopsAlone => !HasThinning && Graph.Channels.All(channel => channel.Class is { Mover: > 0, Taker: 0 });

    internal bool HasRecording => Recording != EventRecording.None;

    internal KindEntry[] Kinds { get; }

    internal ulong[] Aliases { get; }

    internal uint[] Logarithms { get; }

    /// <summary>Device memory of one replica, bytes.</summary>
    public long BytesPerReplica =>
        ((17L + (Graph.HasPotential ? 4 : 0) + (HasReturns ? 4 : 0) + (HasPassages ? 4 : 0)) * Graph.SiteCount)
        + ((16L + 8 + 8 + (HasFlow ? 24 : 0) + ((16L + (HasReturns ? 8 : 0)) * Graph.PathwayCount) + (HasTraffic ? 8 : 0)) * Graph.CellCount)
        + (HasTraffic ? 4 * CellEdges.CountOf(Graph) : 0);

    /// <summary>Device memory of the tables that replicas share, bytes.</summary>
    public long SharedBytes =>
        (8L * Cells.Length) + (4L * Neighbours.Length) + (20L * Edges.Length) + (4L * Environment.Length) + (24L * Kinds.Length) + (16L * Energies.Length)
        + (8L * Aliases.Length) + (32L * Templates.Length) + (4L * Laws.Length) + (8L * Thresholds.Values.Length) + (4L * SiteLayers.Length);

    private EventClass ClassOf(CellTemplate template, CellEdge hop) => Graph.Channels[Graph.Kinds[template.FirstKind + hop.Kind].Pathway].Class;

    private static uint Packed(CellSite site, byte role) => ((uint)role << 24) | ((uint)site.Slot << 16) | (uint)site.Site;

    private static EnergyEntry EnergyOf(HopKind kind) =>
        new() { LeastTwice = kind.LeastTwiceMicroEv, Saddle = kind.SaddleMicroEv, Step = kind.StepMicroEv };

    private static KindEntry KindOf(HopKind kind) => new()
    {
        A = kind.Displacement.A,
        B = kind.Displacement.B,
        C = kind.Displacement.C,
        Pathway = kind.Pathway,
        SquaredLength = (ulong)Math.Floor((kind.Length * kind.Length * SquaredLengthQuanta) + 0.5),
    };
}

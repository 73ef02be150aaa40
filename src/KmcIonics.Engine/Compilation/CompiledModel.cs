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
                Edges[edge] = EdgeEntry.Pack(hop.Source, hop.Target.Site, hop.Target.Slot, hop.Kind, template.Conflicts[e]);
                for (int k = template.EnvironmentStart[e]; k < template.EnvironmentStart[e + 1]; k++)
                    environment.Add(Packed(template.Environment[k], template.Shifts.Count == 0 ? CellGraph.Forbids : template.Shifts[k]));
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
        HasEnvironment = environment.Count > 0;
        Environment = HasEnvironment ? [.. environment] : [0];
        Logarithms = LogarithmTable.Build();
        HasInteractions = graph.ShiftMicroEv.Count > 0;
        Shifts = HasInteractions ? [.. graph.ShiftMicroEv] : [0];
        Energies = HasInteractions ? [.. graph.Kinds.Select(EnergyOf)] : [default];

        // Nothing reads them without interactions, but a device has no empty arrays.
        Acceptance = new AcceptanceTables(HasInteractions ? [.. conditions.Select(condition => condition.Temperature)] : [1]);
    }

    /// <summary>The graph.</summary>
    public CellGraph Graph { get; }

    /// <summary>Rates by condition.</summary>
    public IReadOnlyList<ConditionRates> Conditions { get; }

    /// <summary>Key of every random stream.</summary>
    public ulong Seed { get; }

    /// <summary>Quanta of squared length in 1 Å².</summary>
    public static double SquaredLengthQuanta => 1 << 20;

    internal CellEntry[] Cells { get; }

    internal int[] Neighbours { get; }

    internal TemplateEntry[] Templates { get; }

    internal EdgeEntry[] Edges { get; }

    internal int[] EnvironmentStart { get; }

    internal uint[] Environment { get; }

    internal bool HasInteractions { get; }

    internal int[] Shifts { get; }

    internal EnergyEntry[] Energies { get; }

    internal AcceptanceTables Acceptance { get; }

    internal bool HasEnvironment { get; }

    internal KindEntry[] Kinds { get; }

    internal ulong[] Aliases { get; }

    internal uint[] Logarithms { get; }

    /// <summary>Device memory of one replica, bytes.</summary>
    public long BytesPerReplica =>
        (17L * Graph.SiteCount) + ((16L + 8 + 8 + 8 + (8L * Graph.PathwayCount)) * Graph.CellCount);

    /// <summary>Device memory of the tables that replicas share, bytes.</summary>
    public long SharedBytes =>
        (8L * Cells.Length) + (4L * Neighbours.Length) + (20L * Edges.Length) + (4L * Environment.Length) + (24L * Kinds.Length) + (16L * Energies.Length)
        + (8L * Aliases.Length) + (32L * Templates.Length);

    private static uint Packed(CellSite site, byte shift) => ((uint)shift << 24) | ((uint)site.Slot << 16) | (uint)site.Site;

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

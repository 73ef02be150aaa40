namespace KmcIonics.Engine;

/// <summary>One replica at one horizon, as observers see it. Buffers are reused: copy what must outlive the call.</summary>
public sealed class IonFrame
{
    /// <summary>Replica, counted from 0 within its condition.</summary>
    public required int Replica { get; init; }

    /// <summary>Simulated time since the start of the run, s.</summary>
    public double Time { get; set; }

    /// <summary>Site of each ion, [ions].</summary>
    public required int[] Site { get; init; }

    /// <summary>Species of each ion, [ions]; empty where nobody says.</summary>
    public byte[] Species { get; init; } = [];

    /// <summary>What each site holds, 0 or 1 + species, [sites]; empty where nobody says.</summary>
    public byte[] Occupants { get; init; } = [];

    /// <summary>Unwrapped displacement of each ion since the start of the run along lattice vector a, quanta, [ions].</summary>
    public required long[] DisplacementA { get; init; }

    /// <summary>As <see cref="DisplacementA"/>, along b.</summary>
    public required long[] DisplacementB { get; init; }

    /// <summary>As <see cref="DisplacementA"/>, along c.</summary>
    public required long[] DisplacementC { get; init; }

    /// <summary>Accepted hops since the start of the run by pathway, [pathways].</summary>
    public required long[] HopsByPathway { get; init; }

    /// <summary>Attempted hops since the start of the run.</summary>
    public long Attempts { get; set; }

    /// <summary>Σ a² over the accepted hops since the start of the run, Å².</summary>
    public double SquaredHopLength { get; set; }

    /// <summary>Events along each directed edge since the start of the run, modulo 2³², numbered as <see cref="Lattices.Cells.CellEdges"/> are, [edges]; empty where nobody counts.</summary>
    public uint[] Traffic { get; init; } = [];

    /// <summary>How often each ion has gone over to another layer since the start of the run, modulo 2³², [ions]; empty where nobody counts.</summary>
    public uint[] Passages { get; init; } = [];

    /// <summary>Hops since the start of the run by which the ion that moves goes back to the site that its last hop left, by pathway, [pathways]; empty where nobody counts.</summary>
    public long[] ReturnsByPathway { get; init; } = [];

    /// <summary><see cref="SquaredHopLength"/> by pathway, [pathways]; empty where nobody says.</summary>
    public double[] SquaredHopLengthByPathway { get; init; } = [];
}

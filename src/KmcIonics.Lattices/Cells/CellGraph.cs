using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// The hop graph divided into scheduling cells. Sites are numbered cell by cell, so a cell's state is contiguous; cells that look alike
/// share one template. The division belongs to the job: clocks belong to cells, so another division is another trajectory.
/// </summary>
public sealed record CellGraph
{
    /// <summary>Most slots a cell may have, itself included: conflicts are the bits of a 64-bit mask.</summary>
    public const int MaximumSlots = 64;

    /// <summary>Sites in the supercell.</summary>
    public required int SiteCount { get; init; }

    /// <summary>Slots per cell: slot 0 is the cell itself, the others are the cells it may conflict with or hop into.</summary>
    public required int SlotCount { get; init; }

    /// <summary>Template of each cell, [cells].</summary>
    public required IReadOnlyList<int> TemplateOfCell { get; init; }

    /// <summary>First site of each cell, and the site count at the end, [cells + 1].</summary>
    public required IReadOnlyList<int> FirstSite { get; init; }

    /// <summary>Cell in each slot of each cell, [cells × slots].</summary>
    public required IReadOnlyList<int> Neighbours { get; init; }

    /// <summary>Distinct cell shapes.</summary>
    public required IReadOnlyList<CellTemplate> Templates { get; init; }

    /// <summary>What hops do; an edge's is at <see cref="CellTemplate.FirstKind"/> + <see cref="CellEdge.Kind"/>.</summary>
    public required IReadOnlyList<HopKind> Kinds { get; init; }

    /// <summary>What ions in an environment add to the energy that an event gains; null where they exclude each other and no more.</summary>
    public InteractionShifts? Shifts { get; init; }

    /// <summary>Rate laws that kinds refer to.</summary>
    public IReadOnlyList<EnvironmentLaw> Laws { get; init; } = [];

    /// <summary>Channels that kinds refer to.</summary>
    public required IReadOnlyList<HopChannel> Channels { get; init; }

    /// <summary>Charge numbers of the species.</summary>
    public IReadOnlyList<int> Charges { get; init; } = [1];

    /// <summary>Whether sites have an electrostatic potential that changes with time; bounds of rates then have room for it.</summary>
    public bool HasPotential { get; init; }

    /// <summary>Number of channels.</summary>
    public int PathwayCount => Channels.Count;

    /// <summary>Whether ions come and go.</summary>
    public bool HasReservoirs => Channels.Any(channel => channel.Class.IsInsertion || channel.Class.IsRemoval);

    /// <summary>Whether energies of events change while the rates of their clocks do not.</summary>
    public bool HasEnergies => Shifts is not null || HasPotential;

    /// <summary>Directed hops in all templates.</summary>
    public long EdgeCount => Templates.Sum(template => (long)template.Edges.Count);

    /// <summary>Number of cells.</summary>
    public int CellCount => TemplateOfCell.Count;
}

/// <summary>The edges of a cell, their conflicts, and the sites each must find empty.</summary>
/// <param name="SiteCount">Sites in the cell.</param>
/// <param name="Edges">Directed hops that leave the cell's sites.</param>
/// <param name="Conflicts">
/// For each edge the set S(e), one bit a slot: every other cell with an edge that reads or writes what this edge writes, or writes what it reads.
/// </param>
/// <param name="EnvironmentStart">Start of each edge's environment in <paramref name="Environment"/>, [edges + 1].</param>
/// <param name="Environment">Sites besides source and target whose ions forbid the hop or change its rate.</param>
public sealed record CellTemplate(
    int SiteCount,
    IReadOnlyList<CellEdge> Edges,
    IReadOnlyList<ulong> Conflicts,
    IReadOnlyList<int> EnvironmentStart,
    IReadOnlyList<CellSite> Environment)
{
    /// <summary>What an ion on each site of <see cref="Environment"/> does, as <see cref="EnvironmentRole"/>; empty where all forbid the hop.</summary>
    public IReadOnlyList<byte> Roles { get; init; } = [];

    /// <summary>Where the kinds that its edges count begin in <see cref="CellGraph.Kinds"/>: 0 where all templates share them.</summary>
    public int FirstKind { get; init; }
}

/// <summary>A directed hop from a site of the cell to a site of the cell in a slot, or an event of one site; its kind counts from the template's first.</summary>
public readonly record struct CellEdge(int Source, CellSite Target, int Kind);

/// <summary>A site as seen from a cell: the slot of its cell and its number within that cell.</summary>
public readonly record struct CellSite(int Slot, int Site);

/// <summary>What a hop changes and counts.</summary>
/// <param name="Displacement">Target minus source, quanta.</param>
/// <param name="Length">Length along the directions that the lattice repeats in, Å: the whole length where it repeats in all.</param>
/// <param name="Pathway">Channel it belongs to.</param>
/// <param name="BarrierEv">Migration barrier from this end, eV, static site energies included; the least possible where ions around change it.</param>
public readonly record struct HopKind(LatticeQuanta Displacement, double Length, int Pathway, double BarrierEv)
{
    /// <summary>Saddle energy of a kind whose rate follows a law: so high that no energy gained lifts the barrier away.</summary>
    public const int LawSaddleMicroEv = 500_000_000;

    /// <summary>Index of its rate law, −1 for none; the rate is then the law's largest times exp(−<see cref="BarrierEv"/>/kT).</summary>
    public short Law { get; init; } = -1;

    /// <summary>Saddle energy without ions around, µeV; only of networks.</summary>
    public int SaddleMicroEv { get; init; }

    /// <summary>Energy that the hop gains without ions around, µeV; 0 in a crystal.</summary>
    public int StepMicroEv { get; init; }

    /// <summary>Least that ions around can add to that, µeV.</summary>
    public int LeastShiftMicroEv { get; init; }

    /// <summary>Twice the least barrier, µeV; only where ions around change it.</summary>
    public long LeastTwiceMicroEv => KineticallyResolvedBarrier.TwiceMicroEv(SaddleMicroEv, 0, StepMicroEv + LeastShiftMicroEv);
}

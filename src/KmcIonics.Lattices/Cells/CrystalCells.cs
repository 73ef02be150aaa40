using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// A periodic crystal divided into blocks of unit cells, and the numbering of its sites: block by block, in a block unit cell by unit
/// cell (c fastest), in a unit cell in the motif's order. Nothing is stored per site.
/// </summary>
public sealed class CrystalCells : LatticeSites
{
    private readonly AxisDivision[] axes;
    private readonly int[] firstSite;
    private readonly ILookup<int, MotifExclusion> exclusionsOf;

    /// <summary>Divides a crystal.</summary>
    /// <param name="motif">Repeat unit.</param>
    /// <param name="repeats">Unit cells along a, b, c.</param>
    /// <param name="blocks">Blocks along a, b, c.</param>
    internal CrystalCells(Motif motif, CellOffset repeats, CellOffset blocks)
    {
        Motif = motif;
        Repeats = repeats;
        exclusionsOf = motif.Exclusions.ToLookup(exclusion => exclusion.Site);
        axes =
        [
            new AxisDivision(repeats.A, blocks.A),
            new AxisDivision(repeats.B, blocks.B),
            new AxisDivision(repeats.C, blocks.C),
        ];
        firstSite = new int[CellCount + 1];
        for (int cell = 0; cell < CellCount; cell++)
            firstSite[cell + 1] = firstSite[cell] + SitesIn(BlockOf(cell));
    }

    /// <summary>Repeat unit.</summary>
    public Motif Motif { get; }

    /// <summary>Unit cells along a, b, c.</summary>
    public CellOffset Repeats { get; }

    /// <summary>Blocks along a, b, c.</summary>
    public CellOffset Blocks => new(axes[0].Blocks, axes[1].Blocks, axes[2].Blocks);

    /// <inheritdoc/>
    public override int CellCount => axes[0].Blocks * axes[1].Blocks * axes[2].Blocks;

    /// <inheritdoc/>
    public override IReadOnlyList<int> FirstSite => firstSite;

    /// <inheritdoc/>
    public override IReadOnlyList<string> TypeNames => [.. Motif.Structure.Sublattices.Select(sublattice => sublattice.Name)];

    /// <inheritdoc/>
    public override IReadOnlyList<long> SitesByType =>
        [.. Motif.Structure.Sublattices.Select(sublattice => (long)Repeats.A * Repeats.B * Repeats.C * sublattice.Positions.Count)];

    /// <inheritdoc/>
    public override QuantaFrame Frame => new(Motif.Structure.Cell, Repeats);

    /// <inheritdoc/>
    public override bool HasExclusions => Motif.Exclusions.Count > 0;

    /// <summary>Number of a site.</summary>
    /// <param name="unitCell">Its unit cell; coordinates outside the supercell are wrapped.</param>
    /// <param name="basis">Its number in the motif.</param>
    public int SiteAt(CellOffset unitCell, int basis)
    {
        (CellOffset block, int local) = Locate(unitCell, basis);
        return firstSite[CellAt(block)] + local;
    }

    /// <summary>Unit cell and number in the motif of a site.</summary>
    public (CellOffset UnitCell, int Basis) Describe(int site)
    {
        int cell = CellOf(site);
        CellOffset block = BlockOf(cell);
        (int place, int basis) = Math.DivRem(site - firstSite[cell], Motif.Sites.Count);
        (int ab, int c) = Math.DivRem(place, axes[2].LengthOf(block.C));
        (int a, int b) = Math.DivRem(ab, axes[1].LengthOf(block.B));
        return (new CellOffset(axes[0].StartOf(block.A) + a, axes[1].StartOf(block.B) + b, axes[2].StartOf(block.C) + c), basis);
    }

    /// <inheritdoc/>
    public override byte[] ReadTypes()
    {
        // Cells hold whole unit cells, so the motif repeats in site order.
        byte[] ofBasis = [.. Motif.Sites.Select(site => (byte)site.Sublattice)];
        byte[] types = new byte[SiteCount];
        for (int first = 0; first < types.Length; first += ofBasis.Length)
            ofBasis.CopyTo(types, first);
        return types;
    }

    /// <inheritdoc/>
    public override (long A, long B, long C) QuantaOf(int site)
    {
        (CellOffset unit, int basis) = Describe(site);
        LatticeQuanta inside = Motif.Sites[basis].Position;
        const long scale = LatticeQuanta.PerVector;
        return ((unit.A * scale) + inside.A, (unit.B * scale) + inside.B, (unit.C * scale) + inside.C);
    }

    /// <inheritdoc/>
    public override IEnumerable<int> ExcludedBy(int site)
    {
        (CellOffset unit, int basis) = Describe(site);
        return exclusionsOf[basis].Select(exclusion => SiteAt(
            new CellOffset(unit.A + exclusion.Offset.A, unit.B + exclusion.Offset.B, unit.C + exclusion.Offset.C), exclusion.Other));
    }

    internal AxisDivision Axis(int axis) => axes[axis];

    internal CellOffset BlockOf(int cell)
    {
        (int ab, int c) = Math.DivRem(cell, axes[2].Blocks);
        (int a, int b) = Math.DivRem(ab, axes[1].Blocks);
        return new CellOffset(a, b, c);
    }

    internal int CellAt(CellOffset block) => (((block.A * axes[1].Blocks) + block.B) * axes[2].Blocks) + block.C;

    internal int SitesIn(CellOffset block) =>
        axes[0].LengthOf(block.A) * axes[1].LengthOf(block.B) * axes[2].LengthOf(block.C) * Motif.Sites.Count;

    internal (CellOffset Block, int Local) Locate(CellOffset unitCell, int basis)
    {
        (int blockA, int a) = axes[0].Locate(unitCell.A);
        (int blockB, int b) = axes[1].Locate(unitCell.B);
        (int blockC, int c) = axes[2].Locate(unitCell.C);
        int place = (((a * axes[1].LengthOf(blockB)) + b) * axes[2].LengthOf(blockC)) + c;
        return (new CellOffset(blockA, blockB, blockC), (place * Motif.Sites.Count) + basis);
    }

    internal CellOffset Relative(CellOffset from, CellOffset to) =>
        new(axes[0].Relative(from.A, to.A), axes[1].Relative(from.B, to.B), axes[2].Relative(from.C, to.C));

    private int CellOf(int site)
    {
        int cell = Array.BinarySearch(firstSite, site);
        return cell >= 0 ? cell : ~cell - 1;
    }
}

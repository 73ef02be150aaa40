using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>The sites of a lattice as the engine numbers them, scheduling cell by scheduling cell: what each is and where it lies.</summary>
public abstract class LatticeSites
{
    /// <summary>Number of scheduling cells.</summary>
    public abstract int CellCount { get; }

    /// <summary>First site of each cell, and the site count at the end, [cells + 1].</summary>
    public abstract IReadOnlyList<int> FirstSite { get; }

    /// <summary>Number of sites.</summary>
    public int SiteCount => FirstSite[^1];

    /// <summary>Names of the site types: sublattices of a crystal, coordination types of a glass.</summary>
    public abstract IReadOnlyList<string> TypeNames { get; }

    /// <summary>Sites of each type, [types].</summary>
    public abstract IReadOnlyList<long> SitesByType { get; }

    /// <summary>Unit in which positions and displacements are counted.</summary>
    public abstract QuantaFrame Frame { get; }

    /// <summary>Whether some sites exclude others.</summary>
    public abstract bool HasExclusions { get; }

    /// <summary>Type of each site, [sites].</summary>
    public abstract byte[] ReadTypes();

    /// <summary>What an enrichment adds to the start occupation of each site, [sites]; null for none.</summary>
    public virtual float[]? ReadStartOffsets() => null;

    /// <summary>Ions that an enrichment adds, by type, [types].</summary>
    public virtual IReadOnlyList<double> EnrichedIons() => new double[TypeNames.Count];

    /// <summary>Position in the supercell, quanta along each vector from 0 to repeats · 2²⁰.</summary>
    public abstract (long A, long B, long C) QuantaOf(int site);

    /// <summary>Sites that must not be occupied together with a site.</summary>
    public abstract IEnumerable<int> ExcludedBy(int site);

    /// <summary>Cartesian position of a site in the supercell, Å.</summary>
    public Vector3D PositionOf(int site)
    {
        (long a, long b, long c) = QuantaOf(site);
        const double scale = 1.0 / LatticeQuanta.PerVector;
        return Frame.Unit.ToCartesian(new Vector3D(a * scale, b * scale, c * scale));
    }
}

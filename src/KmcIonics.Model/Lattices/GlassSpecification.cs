namespace KmcIonics.Model;

/// <summary>A glass: sites without long-range order in a periodic box.</summary>
/// <param name="Box">Periodic box, Å.</param>
/// <param name="SiteCount">Sites in it.</param>
/// <param name="MinDistance">No two sites are nearer, Å.</param>
/// <param name="Types">Coordination types of the mobile ion; their fractions add up to 1.</param>
/// <param name="Coordination">Neighbours that sites are to have; null to take them as they come.</param>
public sealed record GlassSpecification(
    UnitCell Box, int SiteCount, double MinDistance, IReadOnlyList<CoordinationType> Types, CoordinationTarget? Coordination) : LatticeSpecification;

/// <summary>A coordination type of the mobile ion.</summary>
/// <param name="Name">Name, used in fill and between.</param>
/// <param name="Fraction">Fraction of the sites.</param>
/// <param name="SiteEnergy">Energy of an ion on such sites.</param>
public sealed record CoordinationType(string Name, double Fraction, Distribution SiteEnergy);

/// <summary>Neighbours that sites are to have.</summary>
/// <param name="Range">Sites up to this far away are neighbours, Å.</param>
/// <param name="Shares">Fraction of the sites by number of neighbours; adds up to 1.</param>
/// <param name="BondSwitching">
/// Whether each site is bonded to just its number of neighbours, and hops follow bonds only; else sites are moved towards their number.
/// </param>
public sealed record CoordinationTarget(double Range, IReadOnlyList<CoordinationShare> Shares, bool BondSwitching);

/// <summary>The fraction of sites that have a number of neighbours.</summary>
public readonly record struct CoordinationShare(int Neighbours, double Fraction);

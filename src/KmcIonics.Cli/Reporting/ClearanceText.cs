using KmcIonics.Lattices.Pathways;

namespace KmcIonics.Cli.Reporting;

/// <summary>How near sites come to immobile atoms, in sentences.</summary>
internal static class ClearanceText
{
    /// <summary>One line; null where no immobile atom is near.</summary>
    public static string? Line(IReadOnlyList<Clearance> clearances) => clearances.Count == 0
        ? null
        : $"nearest immobile atom: {string.Join("; ", clearances.Select(near => $"{near.Region} {near.Nearest:F2} Å ({near.Type}–{near.Element})"))}";

    /// <summary>A sentence for each region in which sites are too near.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<Clearance> clearances) =>
        from near in clearances
        where near.TooNear > 0
        select $"note: {near.TooNear:N0} {(near.TooNear == 1 ? "site" : "sites")} of region {near.Region} {(near.TooNear == 1 ? "is" : "are")} nearer to an immobile atom than {Clearance.PlausiblePart} of the sum of their ionic radii, the nearest {near.Nearest:F2} Å ({near.Type}–{near.Element}): set framework_distance, widen min_distance or a gap, or take it as a boundary of that make";
}

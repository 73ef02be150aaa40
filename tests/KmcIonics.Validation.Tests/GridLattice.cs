using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>A small system's grid as an imported lattice.</summary>
internal static class GridLattice
{
    /// <summary>The lattice.</summary>
    /// <param name="system">System.</param>
    /// <param name="edges">Its edges.</param>
    /// <param name="pathways">Names of pathways that edges are of.</param>
    /// <param name="isChessboard">Whether sites are A and B in turn; else all are named "site".</param>
    public static ImportSpecification Of(SmallSystem system, IReadOnlyList<ImportedEdge> edges, IReadOnlyList<string> pathways, bool isChessboard = false) => new(
        "grid",
        "test",
        new UnitCell(new Vector3D(system.Width * SmallSystem.Spacing, 0, 0), new Vector3D(0, system.Height * SmallSystem.Spacing, 0), new Vector3D(0, 0, SmallSystem.Spacing)),
        [system.Periodic.X, system.Periodic.Y, false],
        new ImportedSites(
            [.. Enumerable.Range(0, system.Sites).Select(site => (long)site)],
            [.. Enumerable.Range(0, system.Sites).Select(site => new Vector3D(((site % system.Width) + 0.5) / system.Width, ((site / system.Width) + 0.5) / system.Height, 0.5))],
            isChessboard ? ["A", "B"] : ["site"],
            isChessboard ? [.. Enumerable.Range(0, system.Sites).Select(site => (byte)(((site % system.Width) + (site / system.Width)) % 2))] : new byte[system.Sites],
            ["all"],
            new byte[system.Sites])
        {
            EnergyMicroEv = system.SiteEv.Count == 0 ? null : [.. system.SiteEv.Select(MicroEv)],
        },
        edges,
        pathways,
        []);

    /// <summary>Box that an edge leads to.</summary>
    public static EdgeImage ImageOf(SmallSystem system, GridEdge edge)
    {
        (int x, int y) = ((edge.From % system.Width) + edge.X, (edge.From / system.Width) + edge.Y);
        return new EdgeImage(x == system.Width ? 1 : 0, y == system.Height ? 1 : 0, 0);
    }

    /// <summary>The field that does a system's work; null for none.</summary>
    public static AppliedField? FieldOf(SmallSystem system)
    {
        var work = new Vector3D(system.WorkEv.X, system.WorkEv.Y, 0);
        return work.Length == 0 ? null : new AppliedField(work.Length / (SmallSystem.Spacing * PhysicalConstants.Angstrom), work);
    }

    /// <summary>An energy in eV, µeV.</summary>
    public static int MicroEv(double energyEv) => (int)Math.Round(energyEv * 1e6);
}

using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Holds the lattice that a job makes now against the one that its result tells of.</summary>
internal static class StoredLattice
{
    private const double Rounding = 1e-9;

    /// <summary>Returns when they are the same.</summary>
    /// <exception cref="InputException">They are not: it depends on the seed, or another version made it.</exception>
    public static void Check(StoredRun run, PreparedStudy study)
    {
        (LatticeRecord stored, LatticeRecord made) = (run.Record.Lattice, ResultAssembly.LatticeOf(study));
        if (!(stored.Repeats == made.Repeats && stored.SiteType.SequenceEqual(made.SiteType) && IsNear(stored.SitePosition, made.SitePosition) && IsNear(Cell(stored.Cell), Cell(made.Cell))))
        {
            throw new InputException(
                $"the lattice of '{run.Path}' is not the one that is analysed: its sites are elsewhere",
                run.Record.Seed == study.Job.Seed ? $"Analyse it with version {run.Record.Provenance.ProgramVersion} of KmcIonics, which wrote it." : "The lattice of this job depends on its seed: analyse its results one by one.");
        }
    }

    private static double[] Cell(UnitCell cell) => [cell.A.X, cell.A.Y, cell.A.Z, cell.B.X, cell.B.Y, cell.B.Z, cell.C.X, cell.C.Y, cell.C.Z];

    private static bool IsNear(double[] one, double[] other) => one.Length == other.Length && one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) <= Rounding * Math.Max(1, Math.Abs(pair.First)));
}

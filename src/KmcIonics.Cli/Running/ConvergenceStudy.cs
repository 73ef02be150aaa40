using KmcIonics.Analysis;

namespace KmcIonics.Cli.Running;

/// <summary>What is watched for convergence in a study.</summary>
internal static class ConvergenceStudy
{
    /// <summary>All ions, and the sites by type.</summary>
    public static SampledSites Of(PreparedStudy study) => new()
    {
        Ions = study.IonCount,
        Frames = study.Job.Run.Frames,
        Sublattices = study.Cells.TypeNames,
        SublatticeOfSite = study.Cells.TypeNames.Count > 1 ? study.Cells.ReadTypes() : [],
        Charges = [.. study.Job.Ions.Select(population => population.Charge)],
    };
}

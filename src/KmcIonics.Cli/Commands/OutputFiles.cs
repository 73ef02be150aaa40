using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Plots;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary>The files a run writes.</summary>
/// <param name="Result">Result file.</param>
/// <param name="Picture">Picture, or null for none.</param>
/// <param name="Overwrite">Whether they may replace files of their kind.</param>
internal sealed record OutputFiles(string Result, string? Picture, bool Overwrite)
{
    /// <summary>Returns when both can be written; called before a long run begins.</summary>
    /// <param name="job">The job.</param>
    /// <exception cref="InputException">One cannot, for a reason that is said.</exception>
    public void EnsureWritable(Job job)
    {
        ResultFile.EnsureWritable(Result, Overwrite);
        if (Picture is null)
            return;
        if (job.Reservoirs.Count > 0 && job.Profile is null && job.Electrostatics is null)
            throw new InputException("ions that come from reservoirs are not followed, and a picture shows displacements", "Add occupation_profile to analyze, which is drawn, or leave --picture out.");
        if (string.Equals(Path.GetFullPath(Picture), Path.GetFullPath(Result), StringComparison.Ordinal))
            throw new InputException($"the result and the picture are both to be '{Result}'", "Give --picture another name.");
        TransportPicture.EnsureWritable(Picture, Overwrite);
    }

    /// <summary>Draws the picture, if one is asked for, and says where it is.</summary>
    public void Draw(ResultRecord record)
    {
        if (Picture is null)
            return;
        TransportPicture.Write(
            Picture,
            [.. record.Conditions.SelectMany(condition => condition.Transport)],
            Overwrite,
            [.. record.Conditions.Select(condition => condition.Profile).OfType<ProfileResult>()],
            [.. record.Conditions.Select(condition => condition.SpaceCharge).OfType<SpaceChargeResult>()]);
        Console.Error.WriteLine($"picture in {Picture}");
    }
}

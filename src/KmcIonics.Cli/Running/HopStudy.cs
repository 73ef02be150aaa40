using KmcIonics.Analysis;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;

namespace KmcIonics.Cli.Running;

/// <summary>Divides the sites of a study into the classes between which hops are counted.</summary>
internal static class HopStudy
{
    /// <summary>The hops between sublattices and, where there are several, regions.</summary>
    public static HopSystem Of(PreparedStudy study) => new()
    {
        Replicas = study.Job.Run.Replicas,
        Frames = study.Job.Run.Frames,
        Species = [.. study.Job.Ions.Select(population => population.Species)],
        Graph = study.Graph,
        Partitions = [new SitePartition("sublattices", study.Cells.TypeNames, study.Cells.ReadTypes()), .. Regions(study)],
    };

    private static IEnumerable<SitePartition> Regions(PreparedStudy study)
    {
        if (study.Cells is NetworkCells { Network: SiteSet { Regions.Count: > 1 } network } cells)
            yield return new SitePartition("regions", network.Regions, [.. Enumerable.Range(0, cells.SiteCount).Select(site => network.Region[cells.NetworkSite(site)])]);
    }
}

using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Pathways and what they found.</summary>
internal static class PathwayLayout
{
    public const string Name = "pathways";

    private static readonly TextsField Pathway = new("name", "Name of the pathway");
    private static readonly TextsField From = new("from", "Sublattice at one end");
    private static readonly TextsField To = new("to", "Sublattice at the other end");
    private static readonly NumbersField<double> Barrier = new("barrier", Unit.ElectronVolt, "Migration barrier, NaN where the ions around say all of it");
    private static readonly NumbersField<double> AttemptFrequency = new("attempt_frequency", Unit.Hertz, "Attempt frequency, NaN where the ions around say the rate");
    private static readonly NumbersField<double> MinDistance = new("min_distance", Unit.Angstrom, "Shortest hop the job allows");
    private static readonly NumbersField<double> MaxDistance = new("max_distance", Unit.Angstrom, "Longest hop the job allows, infinite where Voronoi faces alone decide");
    private static readonly NumbersField<double> ShortestHop = new("shortest_hop", Unit.Angstrom, "Shortest hop in the structure, NaN where there is none");
    private static readonly NumbersField<double> LongestHop = new("longest_hop", Unit.Angstrom, "Longest hop in the structure, NaN where there is none");
    private static readonly NumbersField<long> Hops = new("hops_per_cell", Unit.One, "Directed hops that start in one unit cell");
    private static readonly NumbersField<long> Sites = new("sites_per_cell", Unit.One, "Sites of one unit cell that they start from");

    public static void AddTo(ResultTree tree, string lattice, IReadOnlyList<HopPathway> pathways, IReadOnlyList<PathwaySummary> found)
    {
        string path = $"{lattice}/{Name}";
        tree.Group(path, "Pathways that ions hop along, one an entry");
        Pathway.AddTo(tree, path, pathways.Select(pathway => pathway.Name));
        From.AddTo(tree, path, pathways.Select(pathway => pathway.From));
        To.AddTo(tree, path, pathways.Select(pathway => pathway.To));
        Barrier.AddTo(tree, path, pathways.Select(pathway => pathway.Environment is { ReplacesBarrier: true } ? double.NaN : pathway.BarrierEv));
        AttemptFrequency.AddTo(tree, path, pathways.Select(pathway => pathway.AttemptFrequency));
        MinDistance.AddTo(tree, path, pathways.Select(pathway => pathway.MinDistance));
        MaxDistance.AddTo(tree, path, pathways.Select(pathway => pathway.MaxDistance));
        ShortestHop.AddTo(tree, path, found.Select(summary => summary.Shortest));
        LongestHop.AddTo(tree, path, found.Select(summary => summary.Longest));
        Hops.AddTo(tree, path, found.Select(summary => summary.Hops));
        Sites.AddTo(tree, path, found.Select(summary => summary.Sites));
    }

    /// <summary>The pathways by what the file says of them: name, ends, distances, barrier and attempt frequency.</summary>
    public static (HopPathway[] Pathways, PathwaySummary[] Found) ReadFrom(StoredGroup group)
    {
        (string[] names, string[] from, string[] to) = (Pathway.ReadFrom(group), From.ReadFrom(group), To.ReadFrom(group));
        int count = names.Length;
        (double[] barrier, double[] frequency) = (Barrier.ReadFrom(group, count), AttemptFrequency.ReadFrom(group, count));
        (double[] min, double[] max) = (MinDistance.ReadFrom(group, count), MaxDistance.ReadFrom(group, count));
        (double[] shortest, double[] longest) = (ShortestHop.ReadFrom(group, count), LongestHop.ReadFrom(group, count));
        long[] hops = Hops.ReadFrom(group, count);
        // Files of version 1.8 do not say; each hop from a site of its own is the most there can be.
        long[] sites = Sites.ReadIfThere(group, count) ?? hops;
        return (
            [.. names.Select((name, index) => new HopPathway(name, from[index], to[index], min[index], max[index], barrier[index], frequency[index]))],
            [.. hops.Select((number, index) => new PathwaySummary(number, sites[index], shortest[index], longest[index]))]);
    }
}

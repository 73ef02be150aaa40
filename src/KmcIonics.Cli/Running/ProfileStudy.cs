using KmcIonics.Analysis;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>Divides the sites of a study into the layers of a profile.</summary>
internal static class ProfileStudy
{
    // Planes of sites lie on faces of layers; rounding of positions is not to share one out to two.
    private const double Rounding = 1e-6;

    /// <summary>The layers of a condition that have sites.</summary>
    public static ProfileSystem Of(PreparedStudy study, OccupationProfile profile, int condition)
    {
        UnitCell box = study.Cells.Frame.Box;
        double height = profile.Axis.Height(box);
        int slices = Math.Max((int)Math.Round(height / profile.Width), 1);
        double[] fractions = SiteHeights.FractionsOf(study.Cells, profile.Axis);
        double[] heights = Array.ConvertAll(fractions, fraction => fraction * height);
        int[] slice = Array.ConvertAll(fractions, fraction => Math.Min((int)((fraction * slices) + Rounding), slices - 1));

        int[] filled = [.. slice.Distinct().Order()];
        int[] layerOf = new int[slices];
        for (int layer = 0; layer < filled.Length; layer++)
            layerOf[filled[layer]] = layer;
        double[] sums = new double[filled.Length];
        int[] counts = new int[filled.Length];
        int[] layers = Array.ConvertAll(slice, index => layerOf[index]);
        for (int site = 0; site < layers.Length; site++)
        {
            sums[layers[site]] += heights[site];
            counts[layers[site]]++;
        }

        return new ProfileSystem
        {
            Replicas = study.Job.Run.Replicas,
            Temperature = study.StartRates(condition).Temperature,
            Species = [.. study.Job.Ions.Select(population => population.Species)],
            Axis = profile.Axis.Name,
            Height = [.. sums.Zip(counts, (sum, count) => sum / count)],
            LayerOfSite = layers,
        };
    }
}

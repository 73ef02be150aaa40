using KmcIonics.Analysis;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>Divides the sites of a study into the layers of a profile.</summary>
internal static class ProfileStudy
{
    // Planes of sites lie on faces of layers; rounding of positions is not to share one out to two.
    private const double Rounding = 1e-6;

    /// <summary>The layers of a condition that have sites.</summary>
    /// <exception cref="InputException">The lattice has no interface, or not the layers asked for.</exception>
    public static ProfileSystem Of(PreparedStudy study, LayerProfile profile, int condition)
    {
        double[] place = PlacesOf(study, profile);
        int[] layers = LayersOf(study, profile, place);
        int count = layers.Max() + 1;
        (double[] sums, int[] counts) = (new double[count], new int[count]);
        for (int site = 0; site < layers.Length; site++)
        {
            sums[layers[site]] += place[site];
            counts[layers[site]]++;
        }

        return new ProfileSystem
        {
            Replicas = study.Job.Run.Replicas,
            Temperature = study.StartRates(condition).Temperature,
            Species = [.. study.Job.Ions.Select(population => population.Species)],
            Axis = profile.Along,
            Height = [.. sums.Zip(counts, (sum, sites) => sum / sites)],
            LayerOfSite = layers,
            Volume = profile.Axis is { } axis
                ? [.. LayerFaces.ThicknessOf(study, axis, place, layers, count).Select(thickness => thickness * axis.Area(study.Cells.Frame.Box))]
                : LayerFaces.VolumesOfShells(study, layers, count),
            Sublattices = study.Cells.TypeNames,
            SublatticeOfSite = study.Cells.ReadTypes(),
        };
    }

    /// <summary>Layer of each site, [sites]; every one of them has sites.</summary>
    public static int[] LayersOf(PreparedStudy study, LayerProfile profile) => LayersOf(study, profile, PlacesOf(study, profile));

    private static int[] LayersOf(PreparedStudy study, LayerProfile profile, double[] place)
    {
        int[] bin = BinsOf(study, profile, place);
        int[] filled = [.. bin.Distinct().Order()];
        return Array.ConvertAll(bin, index => Array.BinarySearch(filled, index));
    }

    /// <summary>Height of each site along the normal, or its distance to the nearest interface, Å, [sites].</summary>
    public static double[] PlacesOf(PreparedStudy study, LayerProfile profile)
    {
        if (profile.Axis is { } axis)
        {
            double height = axis.Height(study.Cells.Frame.Box);
            return Array.ConvertAll(SiteHeights.FractionsOf(study.Cells, axis), fraction => fraction * height);
        }

        return DistancesOf(study) ?? throw new InputException("profile.along asks for the distance to the nearest interface, and the lattice has none", "Give along: a, b or c.");
    }

    /// <summary>Distance of each site to the nearest interface, Å, [sites]; null where there is none.</summary>
    public static double[]? DistancesOf(PreparedStudy study) =>
        study.Cells is NetworkCells { Network.InterfaceDistance: { } distance } cells ? [.. Enumerable.Range(0, cells.SiteCount).Select(site => (double)distance[cells.NetworkSite(site)])] : null;

    private static int[] BinsOf(PreparedStudy study, LayerProfile profile, double[] place)
    {
        if (profile.ByStackLayer)
        {
            return study.Cells is NetworkCells { Network: { Stack: { } stack } network } cells
                ? [.. Enumerable.Range(0, cells.SiteCount).Select(site => stack.LayerOfRegion[network.Region[cells.NetworkSite(site)]])]
                : throw new InputException("profile.by asks for the layers of a stack, and the lattice is none", "Give by: width.");
        }

        if (profile.Axis is not { } axis)
            return Array.ConvertAll(place, distance => (int)((distance / profile.Width) + Rounding));
        double height = axis.Height(study.Cells.Frame.Box);
        int slices = Math.Max((int)Math.Round(height / profile.Width), 1);
        return Array.ConvertAll(place, at => Math.Min((int)((at / height * slices) + Rounding), slices - 1));
    }
}

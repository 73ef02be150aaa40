using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Occupation of layers at one condition.</summary>
internal static class ProfileLayout
{
    public static void AddTo(ResultTree tree, string path, ProfileResult profile)
    {
        (ulong species, ulong layers) = ((ulong)profile.Species.Count, (ulong)profile.Height.Count);
        tree.Group(path, "Mean occupation in layers; only where the job asks for it");
        tree.Text(path + "/axis", profile.Axis, "Vector of the supercell that the layers lie across");
        tree.Texts(path + "/species", profile.Species, "Mobile species");
        tree.Numbers(path + "/height", profile.Height, Unit.Metre, "Mean height of the sites of each layer, from the face where the vector starts, along the normal");
        tree.Numbers(path + "/sites", profile.Sites, Unit.One, "Sites of each layer");
        tree.Numbers(path + "/occupation", Flat(profile, one => one.Value), [species, layers], Unit.One, "Fraction of the sites of a layer that ions of a species fill");
        tree.Numbers(path + "/occupation_error", Flat(profile, TransportLayout.ErrorOrNaN), [species, layers], Unit.One, "Standard errors, NaN where one replica alone cannot tell them");
    }

    private static double[] Flat(ProfileResult profile, Func<Estimate, double> value) => [.. profile.Occupation.SelectMany(layers => layers.Select(value))];
}

using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Occupation of layers at one condition.</summary>
internal static class ProfileLayout
{
    public const string Name = "profile";

    private static readonly TextField Axis = new("axis", "Vector of the supercell that the layers lie across");
    private static readonly TextsField Species = new("species", "Mobile species");
    private static readonly NumbersField<double> Height = new("height", Unit.Metre, "Mean height of the sites of each layer, from the face where the vector starts, along the normal");
    private static readonly NumbersField<long> Sites = new("sites", Unit.One, "Sites of each layer");
    private static readonly EstimateColumn Occupation = new("occupation", Unit.One, "Fraction of the sites of a layer that ions of a species fill");

    public static void AddTo(ResultTree tree, string condition, ProfileResult profile)
    {
        string path = $"{condition}/{Name}";
        (ulong species, ulong layers) = ((ulong)profile.Species.Count, (ulong)profile.Height.Count);
        tree.Group(path, "Mean occupation in layers; only where the job asks for it");
        Axis.AddTo(tree, path, profile.Axis);
        Species.AddTo(tree, path, profile.Species);
        Height.AddTo(tree, path, profile.Height);
        Sites.AddTo(tree, path, profile.Sites);
        Occupation.AddTo(tree, path, [.. profile.Occupation.SelectMany(one => one)], [species, layers]);
    }

    public static ProfileResult ReadFrom(StoredGroup group, double temperature)
    {
        (string[] species, double[] height) = (Species.ReadFrom(group), Height.ReadFrom(group));
        return new ProfileResult
        {
            Temperature = temperature,
            Axis = Axis.ReadFrom(group),
            Height = height,
            Sites = Sites.ReadFrom(group, height.Length),
            Species = species,
            Occupation = [.. Occupation.ReadFrom(group, checked(species.Length * height.Length)).Chunk(Math.Max(1, height.Length))],
        };
    }
}

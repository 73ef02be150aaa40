using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Ions in layers at one condition.</summary>
internal static class ProfileLayout
{
    public const string Name = "profile";

    private static readonly TextField Axis = new("axis", "Vector of the supercell that the layers lie across; interface where they are shells around interfaces");
    private static readonly TextsField Species = new("species", "Mobile species");
    private static readonly NumbersField<double> Height = new("height", Unit.Metre, "Mean height of the sites of each layer, from the face where the vector starts, along the normal; or their mean distance to the nearest interface");
    private static readonly NumbersField<long> Sites = new("sites", Unit.One, "Sites of each layer");
    private static readonly NumbersField<double> Volume = new("volume", Unit.CubicMetre, "Volume of each layer; they fill the lattice");
    private static readonly EstimateColumn Occupation = new("occupation", Unit.One, "Fraction of the sites of a layer that ions of a species fill");
    private static readonly EstimateColumn Density = new("density", Unit.PerCubicMetre, "Ions of a species by volume");
    private static readonly TextsField Sublattices = new("sublattices", "Sublattices of occupation_by_sublattice");
    private static readonly EstimateColumn BySublattice = new("occupation_by_sublattice", Unit.One, "Fraction of the sites of one sublattice in a layer that ions of a species fill; NaN where there are none");
    private static readonly EstimateColumn Potential = new("potential", Unit.Volt, "Mean potential of each layer; only with electrostatics across the same vector");
    private static readonly EstimateColumn ChargeDensity = new("charge_density", Unit.CoulombPerCubicMetre, "Mean charge density of ions and background around each layer; only with electrostatics across the same vector");

    public static void AddTo(ResultTree tree, string condition, ProfileResult profile)
    {
        string path = $"{condition}/{Name}";
        (ulong species, ulong layers) = ((ulong)profile.Species.Count, (ulong)profile.Height.Count);
        tree.Group(path, "Ions in layers; only where the job asks for them");
        Axis.AddTo(tree, path, profile.Axis);
        Species.AddTo(tree, path, profile.Species);
        Height.AddTo(tree, path, profile.Height);
        Sites.AddTo(tree, path, profile.Sites);
        Volume.AddTo(tree, path, profile.Volume);
        Occupation.AddTo(tree, path, [.. profile.Occupation.SelectMany(one => one)], [species, layers]);
        Density.AddTo(tree, path, [.. profile.Density.SelectMany(one => one)], [species, layers]);
        Sublattices.AddTo(tree, path, profile.Sublattices);
        BySublattice.AddTo(tree, path, [.. profile.OccupationBySublattice.SelectMany(one => one)], [species, (ulong)profile.Sublattices.Count, layers]);
        if (profile.Potential.Count > 0)
        {
            Potential.AddTo(tree, path, profile.Potential);
            ChargeDensity.AddTo(tree, path, profile.ChargeDensity);
        }

        if (profile.Transport is { } transport)
            LayerTransportLayout.AddTo(tree, path, transport, layers);
    }

    public static ProfileResult ReadFrom(StoredGroup group, double temperature)
    {
        (string[] species, double[] height) = (Species.ReadFrom(group), Height.ReadFrom(group));
        int layers = height.Length;
        ProfileResult result = new()
        {
            Temperature = temperature,
            Axis = Axis.ReadFrom(group),
            Height = height,
            Sites = Sites.ReadFrom(group, layers),
            Species = species,
            Occupation = Rows(Occupation, species.Length, layers),
        };

        // Files before version 1.9 end here.
        if (!Density.IsIn(group))
            return result;
        string[] sublattices = Sublattices.ReadFrom(group);
        return result with
        {
            Volume = Volume.ReadFrom(group, layers),
            Density = Rows(Density, species.Length, layers),
            Sublattices = sublattices,
            OccupationBySublattice = Rows(BySublattice, species.Length, checked(sublattices.Length * layers)),
            Potential = Potential.IsIn(group) ? Potential.ReadFrom(group, layers) : [],
            ChargeDensity = Potential.IsIn(group) ? ChargeDensity.ReadFrom(group, layers) : [],
            Transport = group.IfThere(LayerTransportLayout.Name, transport => LayerTransportLayout.ReadFrom(transport, species.Length, layers)),
        };

        Estimate[][] Rows(EstimateColumn column, int rows, int length) => [.. column.ReadFrom(group, checked(rows * length)).Chunk(Math.Max(1, length))];
    }
}

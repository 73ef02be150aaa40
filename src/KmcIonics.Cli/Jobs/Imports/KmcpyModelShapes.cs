using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>What is read of <c>model.json</c> of kMCpy: clusters, their coefficients in meV, and the values of the function of each site.</summary>
internal static class KmcpyModelShapes
{
    private const double EvPerMillielectronvolt = 1e-3;

    private static readonly RealShape s_energy = new() { Least = -1e6, Most = 1e6, Unit = "meV" };

    private static readonly IntegerShape<int> s_site = new() { Least = 0, Most = LocalClusterExpansion.MostSites - 1 };

    private static readonly Field<IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>>> s_clusters = new(
        "cluster_site_indices",
        new ListShape<IReadOnlyList<IReadOnlyList<int>>>("orbits", new ListShape<IReadOnlyList<int>>("clusters", new ListShape<int>("local sites", s_site, least: 1, unique: true))),
        "Local sites of each cluster of each orbit.",
        required: true);

    private static readonly Field<IReadOnlyList<SiteFunction>> s_functions = new(
        "site_basis_values",
        new ListShape<SiteFunction>("local sites", new ConvertedShape<IReadOnlyList<double>, SiteFunction>(
            new ListShape<double>("states", new ConvertedShape<IReadOnlyList<double>, double>(new ListShape<double>("functions", new RealShape { Least = -100, Most = 100 }, least: 1, most: 1), Only), least: 2, most: 2),
            FunctionOf)),
        "Value of the function of each local site in each of its two states.");

    private static readonly Field<string> s_basisName = new("name", new ChoiceShape<string>([new("chebyshev", "chebyshev")]), "Basis of the functions.", required: true);

    private static readonly Field<string> s_basis = new("basis", new MapShape<string>([s_basisName], values => values.Get(s_basisName)), "Basis of the functions.");

    private static readonly Field<Clusters> s_lce = new(
        "lce", new MapShape<Clusters>([s_clusters, s_functions, s_basis], ClustersOf) { Check = CheckSites }, "Local cluster expansion.", required: true);

    private static readonly Field<IReadOnlyList<double>> s_coefficients = new("keci", new ListShape<double>("coefficients", s_energy), "Coefficient of each orbit, meV.", required: true);

    private static readonly Field<double> s_empty = new("empty_cluster", s_energy, "Coefficient of the empty cluster, meV.", required: true);

    private static readonly Field<Coefficients> s_parameters = new(
        "parameters", new MapShape<Coefficients>([s_coefficients, s_empty], values => new(values.Get(s_empty), values.Get(s_coefficients))), "Coefficients.", required: true);

    private static readonly MapShape<KmcpyExpansion> s_expansion = new([s_lce, s_parameters], values => ExpansionOf(values.Get(s_lce), values.Get(s_parameters))) { Check = CheckCoefficients };

    private static readonly Field<string> s_fileType = new("filetype", new ChoiceShape<string>([new("kmcpy.model_file", "kmcpy.model_file")]), "What the file is.", required: true);

    private static readonly Field<string> s_modelType = new("model_type", new ChoiceShape<string>([new("composite_lce", "composite_lce")]), "Kind of the model.", required: true);

    private static readonly Field<KmcpyExpansion> s_kra = new("kra", s_expansion, "Barriers, the same in both directions.", required: true);

    private static readonly Field<KmcpyExpansion> s_siteEnergy = new("site", s_expansion, "Differences of site energies.");

    /// <summary><c>model.json</c>.</summary>
    public static MapShape<KmcpyModel> Model { get; } = new(
        [s_fileType, s_modelType, s_kra, s_siteEnergy], values => new(values.Get(s_kra), values.TryGet(s_siteEnergy, out KmcpyExpansion? site) ? site : null))
    { Check = CheckExpansions };

    /// <summary>Keys that mean something; files have others.</summary>
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(
        [
            s_fileType.Name, s_modelType.Name, s_kra.Name, s_siteEnergy.Name, s_lce.Name, s_clusters.Name, s_functions.Name, s_basis.Name, $"{s_basis.Name}.{s_basisName.Name}",
            s_parameters.Name, s_coefficients.Name, s_empty.Name,
        ],
        StringComparer.Ordinal);

    private static bool Only(IReadOnlyList<double> read, Node node, FieldPath path, ReadContext context, out double value)
    {
        value = read[0];
        return true;
    }

    private static bool FunctionOf(IReadOnlyList<double> read, Node node, FieldPath path, ReadContext context, out SiteFunction function)
    {
        function = new SiteFunction(read[0], read[1]);
        return true;
    }

    private static int SitesOf(IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> orbits) => 1 + orbits.SelectMany(orbit => orbit).SelectMany(cluster => cluster).DefaultIfEmpty(-1).Max();

    private static Clusters ClustersOf(FieldValues values)
    {
        IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> orbits = values.Get(s_clusters);
        bool isStated = values.TryGet(s_functions, out IReadOnlyList<SiteFunction>? functions);
        return new(orbits, functions ?? [.. Enumerable.Repeat(SiteFunction.Spin, SitesOf(orbits))], isStated);
    }

    private static KmcpyExpansion ExpansionOf(Clusters clusters, Coefficients coefficients) => new(
        coefficients.Empty * EvPerMillielectronvolt,
        [.. clusters.Orbits.Zip(coefficients.Orbits, (orbit, mev) => new ClusterOrbit(mev * EvPerMillielectronvolt, orbit))],
        clusters.Functions,
        clusters.StatesSites);

    private static void CheckSites(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_clusters, out IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>>? orbits) && values.TryGet(s_functions, out IReadOnlyList<SiteFunction>? functions) && SitesOf(orbits) > functions.Count)
            context.Errors.Add(values.PlaceOf(s_clusters), values.PathOf(s_clusters), $"found the local site {SitesOf(orbits) - 1}", $"site_basis_values has {functions.Count} local sites, counted from 0");
        if (values.TryGet(s_functions, out functions) && functions.Count > LocalClusterExpansion.MostSites)
            context.Errors.Add(values.PlaceOf(s_functions), values.PathOf(s_functions), $"there are {functions.Count} local sites", $"At most {LocalClusterExpansion.MostSites} are possible");
    }

    private static void CheckCoefficients(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_lce, out Clusters? clusters) && values.TryGet(s_parameters, out Coefficients? coefficients) && clusters.Orbits.Count != coefficients.Orbits.Count)
            context.Errors.Add(values.PlaceOf(s_parameters), values.PathOf(s_parameters).Key(s_coefficients.Name), $"there are {coefficients.Orbits.Count} coefficients", $"The cluster expansion has {clusters.Orbits.Count} orbits, each with one");
    }

    private static void CheckExpansions(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_kra, out KmcpyExpansion? kra) && values.TryGet(s_siteEnergy, out KmcpyExpansion? site) && kra.StatesSites && site.StatesSites && kra.Functions.Count != site.Functions.Count)
            context.Errors.Add(values.PlaceOf(s_siteEnergy), values.PathOf(s_siteEnergy), $"there are {site.Functions.Count} local sites here, and {kra.Functions.Count} in kra", "Both expansions are of the same sites around a hop: build them again together");
    }

    private sealed record Clusters(IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Orbits, IReadOnlyList<SiteFunction> Functions, bool StatesSites);

    private sealed record Coefficients(double Empty, IReadOnlyList<double> Orbits);
}

using System.Text.Json.Nodes;
using KmcIonics.Cli.Running;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>What a lattice consists of, as JSON.</summary>
internal static class CensusJson
{
    public static string From(LatticeStudy study)
    {
        (SiteSet sites, LatticeCensus census, UnitCell box) = (study.Sites, study.Census, study.Sites.Box);
        double[][]? occupation = study.StartOccupation();
        return JsonOutput.Text(new JsonObject
        {
            ["lattice"] = sites.Name,
            ["source"] = sites.Source,
            ["sites"] = sites.Count,
            ["cell_vectors_A"] = new JsonArray(Vector(box.A), Vector(box.B), Vector(box.C)),
            ["volume_A3"] = sites.Volume,
            ["periodic"] = new JsonArray(sites.Periodic.A, sites.Periodic.B, sites.Periodic.C),
            ["notes"] = new JsonArray([.. sites.Notes.Concat(UnjoinedNotes.Of(study.Unjoined)).Concat(ClearanceText.Notes(study.Clearances)).Select(note => JsonValue.Create(note))]),
            ["site_types"] = new JsonArray([.. sites.Types.Select((_, type) => Type(sites, census, type, occupation))]),
            ["pathways"] = new JsonArray([.. study.Hops.Pathways.Select((pathway, p) => Pathway(pathway, census.Barriers[p]))]),
            ["hop_lengths"] = Lengths(census.Lengths),
            ["percolation"] = Percolation(census.Percolation),
            ["percolation_barrier_eV"] = census.Passes is { } passes ? new JsonObject { ["a"] = passes.A, ["b"] = passes.B, ["c"] = passes.C } : null,
            ["nearest_immobile_atoms"] = new JsonArray([.. study.Clearances.Select(Near)]),
            ["charge"] = new JsonArray([.. study.Populations.Select((population, species) => new JsonObject
            {
                ["species"] = population.Species,
                ["ions"] = study.IonCounts[species],
                ["charge_of_ion_e"] = population.Charge,
                ["mobile_charge_e"] = study.IonCounts[species] * population.Charge,
            })]),
        });
    }

    private static JsonNode Type(SiteSet sites, LatticeCensus census, int type, double[][]? occupation) => new JsonObject
    {
        ["name"] = sites.Types[type],
        ["sites"] = census.Sites[type].Sum(),
        ["by_region"] = new JsonObject(sites.Regions.Select((region, r) => KeyValuePair.Create(region, (JsonNode?)census.Sites[type][r]))),
        ["start_occupation_by_region"] = occupation is null ? null : new JsonObject(sites.Regions.Select((region, r) => KeyValuePair.Create(region, (JsonNode?)Number(occupation[type][r])))),
        ["sites_by_number_of_hops"] = Counts(census.Degrees[type]),
    };

    private static JsonNode Near(Clearance near) => new JsonObject
    {
        ["region"] = near.Region,
        ["distance_A"] = near.Nearest,
        ["site_type"] = near.Type,
        ["element"] = near.Element,
        ["sites_too_near"] = near.TooNear,
    };

    private static JsonNode Pathway(HopPathway pathway, BarrierSpread barrier) => new JsonObject
    {
        ["name"] = pathway.Name,
        ["directed_hops"] = barrier.Lengths.Hops,
        ["shortest_A"] = Number(barrier.Lengths.Shortest),
        ["longest_A"] = Number(barrier.Lengths.Longest),
        ["barrier_mean_eV"] = Number(barrier.Mean),
        ["barrier_standard_deviation_eV"] = Number(barrier.StandardDeviation),
        ["barrier_lowest_eV"] = Number(barrier.Lengths.Hops > 0 ? barrier.Lowest : double.NaN),
        ["barrier_highest_eV"] = Number(barrier.Lengths.Hops > 0 ? barrier.Highest : double.NaN),
    };

    private static JsonNode Lengths(LengthHistogram lengths) => new JsonObject
    {
        ["step_A"] = LengthHistogram.Width,
        ["edges_by_length"] = Counts(lengths.Edges),
        ["sites_by_shortest_hop"] = Counts(lengths.Nearest),
        ["sites_without_hop"] = lengths.Isolated,
        ["shortest_A"] = Number(lengths.Shortest),
        ["mean_shortest_A"] = Number(lengths.ShortestMean),
    };

    private static JsonNode Percolation(NetworkPercolation percolation) => new JsonObject
    {
        ["a"] = percolation.A,
        ["b"] = percolation.B,
        ["c"] = percolation.C,
        ["dimension"] = percolation.Dimension,
        ["clusters"] = percolation.ClusterCount,
        ["largest_cluster"] = percolation.LargestCluster,
    };

    private static JsonArray Counts(IEnumerable<long> counts) => new([.. counts.Select(count => JsonValue.Create(count))]);

    private static JsonArray Vector(Vector3D vector) => new(vector.X, vector.Y, vector.Z);

    // JSON has no NaN.
    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}

using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports;

/// <summary>Sound jobs that import a simple cubic lattice of 4 × 4 × 4 sites in three formats, for tests to read and to break.</summary>
internal static class ImportJob
{
    /// <summary>Edge of the box, Å; sites are 2.5 Å apart.</summary>
    public const double Edge = 10;

    /// <summary>Sites along the edge.</summary>
    public const int Side = 4;

    /// <summary>Tables of sites and edges.</summary>
    public const string Csv = """
          format: csv
          sites: sites.csv
          edges: edges.csv
          box: [10, 10, 10]
          coordinates: fractional
          energy_unit: meV
        """;

    /// <summary>A site list of lattice_mc.</summary>
    public const string LatticeMc = """
          format: lattice_mc
          sites: sites.dat
          box: [10, 10, 10]
          length_unit: nm
          energy_unit: kT
          energy_temperature: 300
        """;

    /// <summary>Events of kMCpy.</summary>
    public const string Kmcpy = """
          format: kmcpy
          events: events.json
          sites: active.csv
          initial_state: state.json
          box: [10, 10, 10]
          coordinates: fractional
        """;

    /// <summary>The job around the lattice.</summary>
    public static string Of(string lattice, string ions = "fill: {A: 0.5, B: 0.5}") => $$"""
        name: import
        lattice:
          type: import
        {{lattice}}
        ions:
          - species: Na
            charge: 1
            {{ions}}
        hops:
          - {name: near, between: [A, B], max_distance: 3, barrier: 0.3, attempt_frequency: 1.0e13}
        conditions: {temperature: 300}
        run: {replicas: 2, sample: {hops_per_ion: 100, frames: 50} }

        """;

    /// <summary>Writes all files, and returns the job's path.</summary>
    public static string Write(ScratchFolder folder, string lattice, string ions = "fill: {A: 0.5, B: 0.5}")
    {
        folder.Write("sites.csv", Sites(index => index));
        folder.Write("edges.csv", Edges());
        folder.Write("sites.dat", SiteList());
        folder.Write("active.csv", Sites(index => index, extra: ""));
        folder.Write("events.json", Events());
        folder.Write("state.json", State());
        return folder.Write("import.yaml", Of(lattice, ions));
    }

    /// <summary>Sites and hops of a job.</summary>
    public static (SiteSet Sites, HopGraph Hops) Build(string path, params string[] overrides) => BuiltLattice.NetworkOf(JobReader.Read(path, overrides).Job);

    /// <summary>A table of sites; every second one in each direction is of type A, else B; B has 26 meV.</summary>
    public static string Sites(Func<int, int> id, string extra = ",region,energy") =>
        $"id,x,y,z,type{extra}\n" + string.Concat(Enumerable.Range(0, Side * Side * Side).Select(index =>
        {
            (int x, int y, int z) = At(index);
            string type = (x + y + z) % 2 == 0 ? "A" : "B";
            return $"{id(index)},{x / 4.0},{y / 4.0},{z / 4.0},{type}{(extra.Length == 0 ? "" : type == "A" ? ",bulk,0" : ",bulk,26")}\n";
        }));

    /// <summary>A table of edges; those along c have a barrier of their own.</summary>
    public static string Edges() => "from,to,barrier,pathway\n" + string.Concat(Pairs().Select(pair => $"{pair.From},{pair.To},{(pair.Axis == 2 ? "250" : "")},near\n"));

    /// <summary>The same lattice as a site list of lattice_mc, lengths in nm, energies in kT, numbers from −32 to 31.</summary>
    public static string SiteList() => $"{Side * Side * Side}\n\n" + string.Join("\n", Enumerable.Range(0, Side * Side * Side).Select(index =>
    {
        (int x, int y, int z) = At(index);
        bool isA = (x + y + z) % 2 == 0;
        string neighbours = string.Join(' ', Pairs().Where(pair => pair.From == index).Select(pair => pair.To).Concat(Pairs().Where(pair => pair.To == index).Select(pair => pair.From)).Select(other => other - 32));
        string[] lines = [$"site: {index - 32}", $"{(isA ? "centre" : "center")}: {x * 0.25} {y * 0.25} {z * 0.25}", $"{(isA ? "neighbours" : "neighbors")}: {neighbours}", $"label: {(isA ? "A" : "B")}", $"energy: {(isA ? 0 : 1)}"];
        return string.Concat((index % 3 == 0 ? lines.Reverse() : lines).Select(line => line + "\n"));
    }));

    /// <summary>Events between the same sites, the last 16 active sites being no mobile ones.</summary>
    public static string Events()
    {
        int mobile = Side * Side * Side;
        string events = string.Join(",\n", Pairs().Select(pair => $$"""    {"mobile_ion_indices": [{{pair.From}}, {{pair.To}}], "local_env_indices": [1, 2, 3]}"""));
        return $$"""
            {
              "events": [
            {{events}}
              ],
              "event_dependencies": [[0, 1], [1]],
              "site_to_events": {"0": [0]},
              "index_metadata": {
                "format": "kmcpy.active_site_order.v1",
                "primitive_site_count": 3,
                "original_site_count": {{mobile + 16 + 10}},
                "primitive_active_indices": [0, 2],
                "active_to_original": [{{string.Join(", ", Enumerable.Range(0, mobile).Concat(Enumerable.Range(mobile + 10, 16)))}}],
                "active_to_primitive": [{{string.Join(", ", Enumerable.Repeat(0, mobile).Concat(Enumerable.Repeat(2, 16)))}}],
                "supercell_shape": [4, 4, 4],
                "species_by_primitive_site": ["Na", "O", "Si"],
                "allowed_species_by_primitive_site": [["Na", "X"], ["O"], ["Si", "P"]],
                "fingerprint": "0"
              }
            }

            """;
    }

    /// <summary>Ions on every A and on the first four B.</summary>
    public static string State()
    {
        int seen = 0;
        IEnumerable<int> mobile = Enumerable.Range(0, Side * Side * Side).Select(index =>
        {
            (int x, int y, int z) = At(index);
            return (x + y + z) % 2 == 0 || seen++ < 4 ? 0 : 1;
        });
        return $"{{\"occupation\": [{string.Join(", ", mobile.Concat(Enumerable.Repeat(0, 10)).Concat(Enumerable.Repeat(1, 16)))}]}}";
    }

    /// <summary>Every pair of neighbours once.</summary>
    public static IEnumerable<(int From, int To, int Axis)> Pairs() =>
        from index in Enumerable.Range(0, Side * Side * Side)
        from axis in Enumerable.Range(0, 3)
        let place = At(index)
        let next = axis switch { 0 => ((place.X + 1) % Side, place.Y, place.Z), 1 => (place.X, (place.Y + 1) % Side, place.Z), _ => (place.X, place.Y, (place.Z + 1) % Side) }
        select (index, (((next.Item1 * Side) + next.Item2) * Side) + next.Item3, axis);

    private static (int X, int Y, int Z) At(int index) => (index / (Side * Side), index / Side % Side, index % Side);
}

namespace KmcIonics.Cli.Tests.Imports.Kmcpy;

/// <summary>Sound files of a made-up crystal in the format of kMCpy: three sites of Na in a row and one of Si or P, for tests to read and to break.</summary>
internal static class SmallModel
{
    /// <summary>Events between neighbours; the third local site of each is the one of Si or P.</summary>
    public const string Events = """
        {
          "events": [
            {"mobile_ion_indices": [0, 1], "local_env_indices": [2, 1, 3]},
            {"mobile_ion_indices": [1, 2], "local_env_indices": [0, 2, 3]}
          ],
          "index_metadata": {
            "format": "kmcpy.active_site_order.v1",
            "original_site_count": 6,
            "active_to_original": [0, 1, 2, 5],
            "active_to_primitive": [0, 0, 0, 1],
            "allowed_species_by_primitive_site": [["Na", "X"], ["Si", "P"]]
          }
        }
        """;

    /// <summary>Na, vacancy, Na, P.</summary>
    public const string State = """{"occupation": [0, 1, 0, 0, 0, 1]}""";

    /// <summary>E_KRA of a point, a pair and the state of the third site; E_site of a pair.</summary>
    public const string Model = """
        {
          "filetype": "kmcpy.model_file",
          "model_type": "composite_lce",
          "kra": {
            "lce": {
              "name": "LocalClusterExpansion",
              "orbits": [{"clusters": [], "name": "x"}],
              "cluster_site_indices": [[[0]], [[0, 1]], [[2]]],
              "basis": {"name": "chebyshev", "max_states": 2},
              "site_basis_values": [[[-1.0], [1.0]], [[-1.0], [1.0]], [[-1.0], [1.0]]]
            },
            "parameters": {"keci": [10, 20, 40], "empty_cluster": 300, "orbit_fingerprints": ["a", "b", "c"]},
            "fit_metadata": {"time": "now"}
          },
          "site": {
            "lce": {"cluster_site_indices": [[[0, 2]]]},
            "parameters": {"keci": [100], "empty_cluster": -10}
          }
        }
        """;
}

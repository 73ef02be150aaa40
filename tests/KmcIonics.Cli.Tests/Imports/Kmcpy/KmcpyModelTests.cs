using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports.Kmcpy;

/// <summary>Models in the format of kMCpy: what they give by hand, and what is said when they are broken.</summary>
public sealed class KmcpyModelTests
{
    public static TheoryData<string, string, string, string> Broken => new()
    {
        { "model", "", "", "model.json:1:1: this is not JSON" },
        { "model", "", "[]", "model.json:1:1: found an empty list" },
        { "model", "", "{}", "filetype: the key is missing" },
        { "model", "kmcpy.model_file", "other", "model.json:2:15: filetype: found the text \"other\"" },
        { "model", "composite_lce", "local_barrier", "model.json:3:17: model_type: found the text \"local_barrier\". Allowed is composite_lce" },
        { "model", "\"kra\"", "\"krb\"", "kra: the key is missing" },
        { "model", "\"lce\"", "\"lcd\"", "kra.lce: the key is missing" },
        { "model", "\"parameters\"", "\"parameter\"", "kra.parameters: the key is missing" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]]", "this is not JSON" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]], [[-2]]]", "model.json:8:51: kra.lce.cluster_site_indices[2][0][0]: found the number -2" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]], [[64]]]", "found the number 64. Allowed is a whole number from 0 to 63" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]], [[3]]]", "kra.lce.cluster_site_indices: found the local site 3. site_basis_values has 3 local sites, counted from 0" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[1, 1]], [[2]]]", "found the number 1 again, it is item 0 already" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[]], [[2]]]", "kra.lce.cluster_site_indices[1][0]: found an empty list" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[0], [0, 1], [2]]", "kra.lce.cluster_site_indices[0][0]: found the number 0" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]]]", "model.json:12:19: kra.parameters.keci: there are 3 coefficients. The cluster expansion has 2 orbits, each with one" },
        { "model", "[10, 20, 40]", "[10, 20]", "kra.parameters.keci: there are 2 coefficients. The cluster expansion has 3 orbits, each with one" },
        { "model", "[10, 20, 40]", "[10, NaN, 40]", "this is not JSON" },
        { "model", "[10, 20, 40]", "[10, 1e9, 40]", "kra.parameters.keci[1]: found the number 1e9. Allowed is a number from -1e6 to 1e6, in meV" },
        { "model", "[10, 20, 40]", "[10, \"20\", 40]", "found the text \"20\", which is text: write the number without quotation marks" },
        { "model", "[10, 20, 40]", "[10, 1e999, 40]", "kra.parameters.keci[1]: found" },
        { "model", "[10, 20, 40]", "10", "kra.parameters.keci: found the number 10" },
        { "model", "[10, 20, 40]", "{}", "kra.parameters.keci: found" },
        { "model", "[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 99999999999999999999]], [[2]]]", "kra.lce.cluster_site_indices[1][0][1]: found the number 99999999999999999999" },
        { "model", "300", "-1e400", "kra.parameters.empty_cluster: found" },
        { "model", "300", "null", "kra.parameters.empty_cluster: found nothing" },
        { "model", "chebyshev", "occupation", "kra.lce.basis.name: found the text \"occupation\". Allowed is chebyshev" },
        { "model", "[[-1.0], [1.0]], [[-1.0]", "[[-1.0], [0.0], [1.0]], [[-1.0]", "kra.lce.site_basis_values[0]: found a list of 3 items" },
        { "model", "[[-1.0], [1.0]], [[-1.0]", "[[-1.0, 1.0], [1.0, 1.0]], [[-1.0]", "kra.lce.site_basis_values[0][0]: found a list of 2 items" },
        { "model", "\"lce\": {\"cluster_site_indices\": [[[0, 2]]]},\n    \"parameters\": {\"keci\": [100], \"empty_cluster\": -10}", "\"model_type\": \"site_energy\", \"model\": {\"a\": 1}", "site: the differences of site energies are no cluster expansion. Energies that kMCpy asks another program for cannot be read" },
        { "model", "\"lce\": {\"cluster_site_indices\": [[[0, 2]]]}", "\"lce\": {\"cluster_site_indices\": [[[0, 2]]], \"site_basis_values\": [[[-1], [1]], [[-1], [1]], [[-1], [1]], [[-1], [1]]]}", "site: there are 4 local sites here, and 3 in kra" },
        { "events", ", \"local_env_indices\": [2, 1, 3]", "", "events.json:3:28: the event has no local_env_indices" },
        { "events", "[2, 1, 3]", "[2, 1]", "events.json:3:57: events[0].local_env_indices: there are 2 sites around the event. The model has 3 local sites" },
        { "events", "[2, 1, 3]", "[2, 1, 3, 0]", "there are 4 sites around the event. The model has 3 local sites" },
        { "events", "[2, 1, 3]", "[2, 1, 1]", "found the number 1 again" },
        { "events", "[2, 1, 3]", "[2, 1, 7]", "there is no active site 7. The active sites are 0 to 3" },
        { "events", "[2, 1, 3]", "[2, 1, -1]", "found the number -1" },
        { "events", "[2, 1, 3]", "[2, 1, 3.5]", "found the number 3.5" },
        { "events", "[\"Si\", \"P\"]", "[\"Si\", \"P\", \"Al\"]", "the active site 3 may hold Si, P, Al. Sites around an event have two states in this version" },
        { "state", "", "{\"occupation\": [0, 1]}", "there are states of 2 sites" },
        { "state", "1]", "2]", "the active site 3 is in state 2. Its states are 0 to 1: Si, P" },
    };

    /// <summary>σ = −1 for Na and Si, +1 for a vacancy and P. The first event goes from site 0 to 1, with the local sites 2, 1 and 3.</summary>
    [Fact]
    public void Barriers_by_hand()
    {
        KmcpyFiles files = KmcpyFiles.Read(SmallModel.Model, SmallModel.Events, SmallModel.State);

        // Forth, σ₁ = +1 as the target is vacant and σ₂ = +1 by P; E_KRA = 300 + 10 σ₀ + 20 σ₀ + 40, E_site = −10 + 100 σ₀.
        EnvironmentBarriers forth = files.Barriers[0].Forth;
        Assert.Equal([2], forth.Sites);
        Assert.Equal(0.370 + 0.045, forth.Barriers.Ev(0), 1e-15);
        Assert.Equal(0.310 - 0.055, forth.Barriers.Ev(1), 1e-15);

        // Back, σ₁ = −1 as the ion is still there; E_KRA = 300 + 10 σ₀ − 20 σ₀ + 40.
        EnvironmentBarriers back = files.Barriers[0].Back;
        Assert.Equal([2], back.Sites);
        Assert.Equal(0.330 - 0.045, back.Barriers.Ev(0), 1e-15);
        Assert.Equal(0.350 + 0.055, back.Barriers.Ev(1), 1e-15);
    }

    [Fact]
    public void The_order_of_the_states_does_not_matter_to_ions()
    {
        string events = SmallModel.Events.Replace("[\"Na\", \"X\"]", "[\"X\", \"Na\"]", StringComparison.Ordinal);
        string state = SmallModel.State.Replace("[0, 1, 0,", "[1, 0, 1,", StringComparison.Ordinal);
        EnvironmentBarriers forth = KmcpyFiles.Read(SmallModel.Model, events, state).Barriers[0].Forth;

        // As before with σ of sites 0 to 2 reversed: σ₁ = −1.
        Assert.Equal(0.350 - 0.055, forth.Barriers.Ev(0), 1e-15);
        Assert.Equal(0.330 + 0.045, forth.Barriers.Ev(1), 1e-15);
    }

    [Fact]
    public void Without_site_energies_both_directions_have_E_KRA()
    {
        int start = SmallModel.Model.IndexOf(",\n  \"site\"", StringComparison.Ordinal);
        foreach (string end in (string[])["\n}", ",\n  \"site\": null\n}"])
        {
            KmcpyFiles files = KmcpyFiles.Read(SmallModel.Model[..start] + end, SmallModel.Events, SmallModel.State);
            Assert.Null(files.Model.Site);
            Assert.Equal((0.370, 0.330), (Math.Round(files.Barriers[0].Forth.Barriers.Ev(0), 12), Math.Round(files.Barriers[0].Back.Barriers.Ev(0), 12)));
        }
    }

    [Fact]
    public void A_model_of_no_site_of_another_species_needs_no_state()
    {
        string events = SmallModel.Events.Replace("[\"Si\", \"P\"]", "[\"Na\", \"X\"]", StringComparison.Ordinal);

        Assert.Equal([2, 3], KmcpyFiles.Read(SmallModel.Model, events, null).Barriers[0].Forth.Sites);
        Assert.Contains(
            "events.json:3:57: events[0].local_env_indices: the barrier depends on whether the active site 3 holds Si or P. Give initial_state",
            Assert.Throws<JobErrorsException>(() => KmcpyFiles.Read(SmallModel.Model, SmallModel.Events, null)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_without_influence_are_left_out()
    {
        string model = SmallModel.Model.Replace("[10, 20, 40]", "[0, 0, 40]", StringComparison.Ordinal).Replace("[100]", "[0]", StringComparison.Ordinal);
        EnvironmentBarriers forth = KmcpyFiles.Read(model, SmallModel.Events, SmallModel.State).Barriers[0].Forth;

        Assert.Empty(forth.Sites);
        Assert.Equal(0.335, forth.Barriers.Ev(0), 1e-15);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_files_are_refused_with_a_reason(string file, string found, string replacement, string expected)
    {
        string Changed(string name, string text)
        {
            if (name != file)
                return text;
            int at = text.IndexOf(found, StringComparison.Ordinal);
            Assert.True(at >= 0);
            return found.Length == 0 ? replacement : text.Remove(at, found.Length).Insert(at, replacement);
        }

        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => KmcpyFiles.Read(Changed("model", SmallModel.Model), Changed("events", SmallModel.Events), Changed("state", SmallModel.State)));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_anywhere_is_no_JSON()
    {
        for (int length = 0; length < SmallModel.Model.Length - 1; length += 7)
            Assert.Contains("model.json:", Assert.Throws<JobErrorsException>(() => KmcpyFiles.Read(SmallModel.Model[..length], SmallModel.Events, SmallModel.State)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seventeen_sites_of_ions_are_too_many_and_sites_that_never_change_do_not_count()
    {
        // Ends 0 and 1, then 17 sites of Na or, in the second case, 16 and one of Si or P.
        string Events(string[] species) => $$"""
            {
              "events": [{"mobile_ion_indices": [0, 1], "local_env_indices": [{{string.Join(", ", Enumerable.Range(2, 17))}}]}],
              "index_metadata": {"format": "kmcpy.active_site_order.v1", "original_site_count": 19,
                "active_to_original": [{{string.Join(", ", Enumerable.Range(0, 19))}}], "active_to_primitive": [{{string.Join(", ", Enumerable.Repeat(0, 18))}}, 1],
                "allowed_species_by_primitive_site": [["Na", "X"], [{{string.Join(", ", species.Select(name => $"\"{name}\""))}}]]}
            }
            """;
        string model = $$"""
            {"filetype": "kmcpy.model_file", "model_type": "composite_lce",
             "kra": {"lce": {"cluster_site_indices": [[{{string.Join(", ", Enumerable.Range(0, 17).Select(site => $"[{site}]"))}}]]}, "parameters": {"keci": [1], "empty_cluster": 300} } }
            """;
        string state = $"{{\"occupation\": [{string.Join(", ", Enumerable.Repeat(0, 19))}]}}";

        Assert.Equal(16, KmcpyFiles.Read(model, Events(["Si", "P"]), state).Barriers[0].Forth.Sites.Count);
        Assert.Contains(
            "events[0].local_env_indices: the rate of a hop depends on 17 sites around it that ions may leave or enter. At most 16 are possible",
            Assert.Throws<JobErrorsException>(() => KmcpyFiles.Read(model, Events(["Na", "X"]), state)).Message,
            StringComparison.Ordinal);
    }
}

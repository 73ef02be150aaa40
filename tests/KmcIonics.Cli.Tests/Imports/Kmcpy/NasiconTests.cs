using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.Imports.Kmcpy;

/// <summary>The NASICON example of kMCpy: two formula units twice, 16 sites of Na and 12 of Si or P; at the start Na is on all but two sites, and Si on all of its.</summary>
public sealed class NasiconTests
{
    private const double AttemptFrequency = 5e12;
    private const double Temperature = 298;

    private static readonly string s_state = Text("initial_state.json");

    /// <summary>Rates of the figure: E_KRA = E_site = 168.0531117 meV, worked out by hand from the clusters with one vacancy among them.</summary>
    [Fact]
    public void Four_events_are_possible_at_the_start_and_have_the_stated_rate()
    {
        KmcpyFiles files = Read(s_state);
        Assert.Equal(28, files.States!.Count);
        Assert.Equal([8, 15], Enumerable.Range(0, 16).Where(site => !files.HasIon(site)));
        Assert.Equal(14, Enumerable.Range(0, 28).Count(files.HasIon));

        List<int> possible = [];
        for (int index = 0; index < files.Events.Events.Count; index++)
        {
            (int first, int second) = (files.Events.Events[index].From, files.Events.Events[index].To);
            if (files.HasIon(first) == files.HasIon(second))
                continue;
            possible.Add(index);
            Assert.True(files.HasIon(first));
            EnvironmentBarriers forth = files.Barriers[index].Forth;
            var law = new BarrierLaw(AttemptFrequency, forth.Barriers);
            Assert.Equal(0.1680531117 * 1.5, forth.Barriers.Ev(files.PatternOf(forth)), 5e-11);
            Assert.Equal(2.7277013e8, law.Rate(files.PatternOf(forth), Temperature), 5.0);
        }

        Assert.Equal([0, 8, 16, 20], possible);
    }

    [Fact]
    public void Both_expansions_have_the_stated_energy_at_the_start()
    {
        KmcpyFiles files = Read(s_state);
        KineticallyResolvedExpansion expansion = files.Model.Of(12);

        // Bits are second states: vacancies among Na, P among Si.
        foreach (int index in (int[])[0, 8, 16, 20])
        {
            ulong pattern = WholePattern(files, index, files.States!);
            Assert.Equal(0.1680531117, expansion.Barrier.ValueEv(pattern), 5e-11);
            Assert.Equal(0.1680531117, expansion.SiteDifference!.ValueEv(pattern), 5e-11);
        }
    }

    [Fact]
    public void Tables_depend_on_the_other_five_sites_of_sodium_and_events_that_are_alike_share_them()
    {
        KmcpyFiles files = Read(s_state);

        for (int index = 0; index < files.Events.Events.Count; index++)
        {
            (EnvironmentBarriers forth, EnvironmentBarriers back) = files.Barriers[index];
            int second = files.Events.Events[index].To;
            Assert.Equal(files.Events.Events[index].Around!.Value.Take(6).Where(site => site != second), forth.Sites);
            Assert.Equal(forth.Sites, back.Sites);
            Assert.Equal(5, forth.Barriers.SiteCount);
        }

        // One table for each place that the ion's own end takes among the six.
        Assert.Equal(6, files.Barriers.Select(one => one.Forth.Barriers).Distinct().Count());
    }

    /// <summary>Tables against the formula, summed over the clusters of the files by states of all twelve sites, in random occupations of Na, Si and P.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tables_are_the_formula_in_any_state(int seed)
    {
        var random = new Random(seed);
        int[] states = [.. Enumerable.Range(0, 28).Select(_ => random.Next(2))];
        KmcpyFiles files = Read($"{{\"occupations\": [{string.Join(", ", states)}]}}");

        int compared = 0;
        for (int index = 0; index < files.Events.Events.Count; index++)
        {
            (int first, int second) = (files.Events.Events[index].From, files.Events.Events[index].To);
            if (states[first] == states[second])
                continue;
            bool isForth = states[first] == 0;
            EnvironmentBarriers barriers = isForth ? files.Barriers[index].Forth : files.Barriers[index].Back;
            double kra = WrittenOut(files.Model.Kra, files, index, states);
            double site = WrittenOut(files.Model.Site!, files, index, states);
            Assert.Equal(kra + ((isForth ? 1 : -1) * site / 2), barriers.Barriers.Ev(files.PatternOf(barriers)), 1e-12);
            compared++;
        }

        Assert.True(compared > 6);
    }

    /// <summary>Energy of an expansion at an event, eV, summed over the clusters of the files.</summary>
    internal static double WrittenOut(KmcpyExpansion expansion, KmcpyFiles files, int index, int[] states)
    {
        double energy = expansion.EmptyEv;
        foreach (ClusterOrbit orbit in expansion.Orbits)
        {
            foreach (IReadOnlyList<int> cluster in orbit.Clusters)
                energy += orbit.CoefficientEv * cluster.Select(local => (2 * states[files.Events.Events[index].Around!.Value[local]]) - 1).Aggregate(1, (product, sigma) => product * sigma);
        }

        return energy;
    }

    private static ulong WholePattern(KmcpyFiles files, int index, IReadOnlyList<int> states) =>
        files.Events.Events[index].Around!.Value.Select((site, local) => (ulong)states[site] << local).Aggregate(0UL, (bits, bit) => bits | bit);

    /// <summary>The files with a state.</summary>
    internal static KmcpyFiles Read(string state) => KmcpyFiles.Read(Text("model.json"), Text("events.json"), state);

    /// <summary>Path of a file.</summary>
    internal static string PathOf(string name) => RepositoryRoot.Combine("lattices", "imports", "nasicon-kmcpy", name);

    private static string Text(string name) => File.ReadAllText(PathOf(name));
}

using System.Globalization;
using KmcIonics.Cli.Jobs;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Cli.Tests.Imports.Kmcpy;

/// <summary>The shipped job with the model of kMCpy: its hops have the rates of the files, and every backend the same trajectory.</summary>
public sealed class NasiconJobTests
{
    private static readonly Member[] s_members = [new(0, 0, 0), new(1, 0, 1), new(0, 1, 2), new(1, 1, 3)];

    private static readonly Job s_job = JobReader.Read(RepositoryRoot.Combine("lattices", "jobs", "nasicon-kmcpy.yaml"), []).Job;

    /// <summary>Site n of the lattice is active site n.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hops_have_the_barriers_of_the_events_in_any_occupation(int seed)
    {
        HopGraph hops = BuiltLattice.NetworkOf(s_job).Hops;
        KmcpyFiles files = NasiconTests.Read(File.ReadAllText(NasiconTests.PathOf("initial_state.json")));
        var random = new Random(seed);
        int[] states = [.. files.States!];
        for (int site = 0; site < 16; site++)
            states[site] = random.Next(2);
        int compared = 0;
        for (int index = 0; index < files.Events.Events.Count; index++)
        {
            (int first, int second) = (files.Events.Events[index].From, files.Events.Events[index].To);
            if (states[first] == states[second])
                continue;
            bool isForth = states[first] == 0;
            (int source, int target) = isForth ? (first, second) : (second, first);
            int hop = Array.IndexOf(hops.Target, target, hops.FirstHop[source], hops.FirstHop[source + 1] - hops.FirstHop[source]);
            int pattern = hops.LawSitesOf(hop).ToArray().Select((site, bit) => states[site] == 0 ? 1 << bit : 0).Sum();
            double barrier = NasiconTests.WrittenOut(files.Model.Kra, files, index, states) + ((isForth ? 1 : -1) * NasiconTests.WrittenOut(files.Model.Site!, files, index, states) / 2);

            Assert.Equal(1, hops.Laws[hops.Law![hop] - 1].Rate(pattern, 298) / ArrheniusRate.Of(5e12, barrier, 298), 1e-10);
            compared++;
        }

        Assert.True(compared > 6);
    }

    /// <summary>Against all cycles of two hops with the two vacancies that the example has, by the formula.</summary>
    [Fact]
    public void The_model_breaks_detailed_balance_by_what_all_cycles_of_two_events_show()
    {
        KmcpyFiles files = NasiconTests.Read(File.ReadAllText(NasiconTests.PathOf("initial_state.json")));
        (int First, int Second)[] events = [.. files.Events.Events.Select(one => (one.From, one.To))];
        double worst = 0;
        for (int one = 0; one < events.Length; one++)
        {
            for (int two = 0; two < events.Length; two++)
            {
                foreach ((int a, int b) in ((int, int)[])[events[one], (events[one].Second, events[one].First)])
                {
                    foreach ((int c, int d) in ((int, int)[])[events[two], (events[two].Second, events[two].First)])
                    {
                        if (new HashSet<int> { a, b, c, d }.Count < 4)
                            continue;
                        int[] states = [.. files.States!];
                        for (int site = 0; site < 16; site++)
                            states[site] = site == b || site == d ? 1 : 0;
                        double affinity = Passed(files, states, one, b) + Passed(files, states, two, d) + Passed(files, states, one, a) + Passed(files, states, two, c);
                        worst = Math.Max(worst, Math.Abs(affinity));
                    }
                }
            }
        }

        Assert.Equal(worst, BuiltLattice.NetworkOf(s_job).Hops.Balance!.PairEv, 1e-12);
        Assert.True(worst > 0.01);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(4)]
    public void Threads_equal_the_serial_oracle(int cellSites)
    {
        EqualityCase equality = EqualityCase.Of("NASICON", BuiltLattice.NetworkOf(s_job), cellSites, 0.85, eventsPerSite: 30_000);
        string[] expected = equality.RunOracle(s_members);

        // Some events are accepted, else equality would say little.
        Assert.All(expected, fingerprint => Assert.True(int.Parse(fingerprint.Split(' ')[2], CultureInfo.InvariantCulture) > 20, fingerprint));
        Assert.Equal(cellSites == 16, equality.CellCount == 1);
        foreach (int threads in (int[])[1, 2, 3])
        {
            using Device device = Device.OpenHost(threads);
            Assert.Equal(expected, equality.Run(device, s_members));
        }
    }

    // Lets the ion of an event hop to a site; its barrier less that of the way back.
    private static double Passed(KmcpyFiles files, int[] states, int index, int to)
    {
        (int first, int second) = (files.Events.Events[index].From, files.Events.Events[index].To);
        double Barrier(bool isForth) =>
            NasiconTests.WrittenOut(files.Model.Kra, files, index, states) + ((isForth ? 1 : -1) * NasiconTests.WrittenOut(files.Model.Site!, files, index, states) / 2);
        double before = Barrier(to == second);
        (states[first], states[second]) = (states[second], states[first]);
        return before - Barrier(to == first);
    }
}

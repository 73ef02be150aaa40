using System.Numerics;
using System.Text.Json.Nodes;
using KmcIonics.Analysis;
using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// The NASICON example of kMCpy: fourteen ions on sixteen sites have 120 states, so the master equation is solved in full. Its rates are summed here from the clusters of
/// the files, by code that shares nothing with the import.
/// </summary>
public sealed class NasiconModelTests(ITestOutputHelper output)
{
    private const double Kelvin = 600;
    private const double Frequency = 5e12;
    private const int Sites = 16;

    [Fact]
    public void Hop_rate_is_that_of_the_master_equation()
    {
        Job job = JobReader.Read(
            RepositoryRoot.Combine("lattices", "jobs", "nasicon-kmcpy.yaml"),
            [$"conditions.temperature={Kelvin}", "run.replicas=16", "run.sample={hops_per_ion: 1500, frames: 150}"]).Job;
        double exact = ExactHopRate() / 14;

        Estimate found = Study.Run(job).HopRate;

        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / exact, 1));
        Assert.InRange(found.StandardError.Value / exact, 0, 0.01);
    }

    /// <summary>The sites of Si and P all hold Si, state 0; bits of a state are vacancies.</summary>
    private static double ExactHopRate()
    {
        JsonNode model = Read("model.json");
        (int First, int Second, int[] Around)[] events = [.. Read("events.json")["events"]!.AsArray().Select(one =>
        {
            int[] pair = Numbers<int>(one!["mobile_ion_indices"]!);
            return (pair[0], pair[1], Numbers<int>(one["local_env_indices"]!));
        })];
        int[] states = [.. Enumerable.Range(0, 1 << Sites).Where(state => BitOperations.PopCount((uint)state) == 2)];
        Dictionary<int, int> indexOf = states.Select((state, index) => (state, index)).ToDictionary(pair => pair.state, pair => pair.index);
        double[,] matrix = new double[states.Length, states.Length];
        double[] escape = new double[states.Length];
        for (int from = 0; from < states.Length; from++)
        {
            foreach ((int first, int second, int[] around) in events)
            {
                int direction = (states[from] >> second & 1) - (states[from] >> first & 1);
                if (direction == 0)
                    continue;
                double barrier = Energy(model["kra"]!, around, states[from]) + (direction * Energy(model["site"]!, around, states[from]) / 2);
                double rate = Frequency * Math.Exp(-barrier / (1000 * PhysicalConstants.BoltzmannEvPerKelvin * Kelvin));
                int to = indexOf[states[from] ^ (1 << first) ^ (1 << second)];
                matrix[to, from] += rate;
                matrix[from, from] -= rate;
                escape[from] += rate;
            }
        }

        for (int state = 0; state < states.Length; state++)
            matrix[0, state] = 1;
        double[] stationary = LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, states.Length - 1)]);
        return stationary.Zip(escape, (probability, rate) => probability * rate).Sum();
    }

    // meV.
    private static double Energy(JsonNode part, int[] around, int vacancies)
    {
        double energy = part["parameters"]!["empty_cluster"]!.GetValue<double>();
        double[] coefficients = Numbers<double>(part["parameters"]!["keci"]!);
        JsonArray orbits = part["lce"]!["cluster_site_indices"]!.AsArray();
        for (int orbit = 0; orbit < coefficients.Length; orbit++)
        {
            foreach (JsonNode? cluster in orbits[orbit]!.AsArray())
                energy += coefficients[orbit] * Numbers<int>(cluster!).Select(local => around[local] < Sites && (vacancies >> around[local] & 1) != 0 ? 1 : -1).Aggregate(1, (product, sigma) => product * sigma);
        }

        return energy;
    }

    private static T[] Numbers<T>(JsonNode list) => [.. list.AsArray().Select(number => number!.GetValue<T>())];

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("lattices", "imports", "nasicon-kmcpy", file)))!;
}

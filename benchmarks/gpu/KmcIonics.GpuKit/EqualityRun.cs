using System.Diagnostics;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Testing.Equality;

namespace KmcIonics.GpuKit;

/// <summary>The equality tests: a device against the serial oracle, by exact hash.</summary>
internal static class EqualityRun
{
    public static IEnumerable<EqualityRow> All(Device device)
    {
        Member[] members = [new(0, 0, 0), new(1, 0, 1), new(0, 1, 2), new(1, 1, 3)];
        foreach ((string name, Func<EqualityCase> make) in EqualityCase.All)
        {
            var watch = Stopwatch.StartNew();
            EqualityCase job = make();
            string[] expected = job.RunOracle(members);
            bool equal = IsGiven(expected, job, device, members);
            var row = new EqualityRow(name, equal);
            Console.WriteLine($"{(equal ? "equal    " : "DIFFERENT")} {name} ({watch.Elapsed.TotalSeconds:F1} s)");
            yield return row;
        }
    }

    // A kernel that does not run gives no bits; the other cases are still worth knowing.
    private static bool IsGiven(string[] expected, EqualityCase job, Device device, Member[] members)
    {
        try
        {
            return expected.SequenceEqual(job.Run(device, members));
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"{job.Name}: {exception.Message}");
            return false;
        }
    }
}

/// <summary>Did a case give the oracle's bits?</summary>
internal sealed record EqualityRow(string Case, bool Equal);

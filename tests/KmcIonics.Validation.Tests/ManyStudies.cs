using KmcIonics.Analysis;
using KmcIonics.Cli.Running;
using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// Many repeated studies of a small system, cheaply: the replicas of all are replicas of one job, and each group of them is shown to an observer of its own. What share of the errors holds the exact value
/// is what errors are for.
/// </summary>
internal static class ManyStudies
{
    /// <summary>Studies, of 200 as asked for.</summary>
    public const int Count = 200;

    /// <summary>Results of the studies.</summary>
    /// <param name="job">One study.</param>
    /// <param name="equilibration">Time before sampling, s.</param>
    /// <param name="sampled">Sampled time, s.</param>
    public static TransportResult[] Run(Job job, double equilibration, double sampled)
    {
        using Device device = Device.OpenHost();
        var study = new PreparedStudy(job);
        int replicas = job.Run.Replicas;
        TransportObserver[] observers = [.. Enumerable.Range(0, Count).Select(_ => new TransportObserver(study.Sampled(0)[0]))];
        foreach (Member[] batch in study.Members(0, 0, Count * replicas).Chunk(400))
        {
            using var ensemble = new Ensemble(device, study.Model, study.Cells, study.IonCounts, batch);
            for (int frame = 0; frame <= job.Run.Frames; frame++)
            {
                ensemble.AdvanceTo([.. Enumerable.Repeat(equilibration + (sampled * frame / job.Run.Frames), batch.Length)]);
                for (int member = 0; member < batch.Length; member++)
                {
                    IonFrame state = ensemble.Observe(member);
                    observers[state.Replica / replicas].Observe(frame, Numbered(state, state.Replica % replicas));
                }
            }
        }

        return [.. observers.Select(observer => observer.Result())];
    }

    /// <summary>Asserts that 68 ± 7 % of the intervals of one error hold the exact value, and 95 ± 3 % of those of two.</summary>
    public static void Covers(ITestOutputHelper output, string name, IEnumerable<Estimate> estimates, double exact)
    {
        double[] deviations = [.. estimates.Select(estimate => (estimate.Value - exact) / estimate.StandardError!.Value)];
        double one = 100.0 * deviations.Count(deviation => Math.Abs(deviation) <= 1) / deviations.Length;
        double two = 100.0 * deviations.Count(deviation => Math.Abs(deviation) <= 2) / deviations.Length;
        string report = $"{name}: of {deviations.Length} studies {one} % hold the exact {exact:G6} within one error, {two} % within two; mean deviation {deviations.Average():F2} errors";
        output.WriteLine(report);
        Assert.True(one is >= 61 and <= 75 && two is >= 92 and <= 98, report);
    }

    private static IonFrame Numbered(IonFrame state, int replica) => new()
    {
        Replica = replica,
        Time = state.Time,
        Site = state.Site,
        DisplacementA = state.DisplacementA,
        DisplacementB = state.DisplacementB,
        DisplacementC = state.DisplacementC,
        HopsByPathway = state.HopsByPathway,
        SquaredHopLength = state.SquaredHopLength,
    };
}

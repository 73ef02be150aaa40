using KmcIonics.Analysis;
using KmcIonics.Cli.Running;
using KmcIonics.Engine.Backends;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Validation.Tests;

/// <summary>Runs that go on until the conductivity is known well enough.</summary>
public sealed class PrecisionTargetTests
{
    [Fact]
    public void Replicas_are_added_until_the_error_is_reached_at_every_temperature_and_the_result_is_that_of_so_many()
    {
        ConditionRecord[] found = Run(Half(replicas: 4) with { Run = Half(4).Run with { Until = new PrecisionTarget(0.04, 400) } });
        int[] replicas = [.. found.Select(condition => condition.Transport[0].Replicas)];
        Assert.All(replicas, count => Assert.InRange(count, 5, 400));
        for (int condition = 0; condition < found.Length; condition++)
        {
            TransportResult transport = found[condition].Transport[0];
            Assert.InRange(transport.Conductivity.StandardError!.Value / transport.Conductivity.Value, 0, 0.04);
            Assert.Contains(found[condition].Convergence!.Notes, note => note.EndsWith($"as asked for, with {replicas[condition]} replicas.", StringComparison.Ordinal));
            ConditionRecord same = Run(Half(replicas[condition]))[condition];
            Assert.Equivalent(same.Transport, found[condition].Transport, strict: true);
            Assert.Equal(same.Run.Replicas, found[condition].Run.Replicas);
            Assert.Equivalent(same.Profile, found[condition].Profile, strict: true);
            Assert.Equal(same.Convergence!.HopRate, found[condition].Convergence!.HopRate);
        }
    }

    [Fact]
    public void Limit_that_stops_it_says_what_was_reached_and_what_would_be_enough()
    {
        ConditionRecord found = Run(Half(replicas: 4) with { Run = Half(4).Run with { Until = new PrecisionTarget(0.001, 9) } })[0];
        Assert.Equal(9, found.Transport[0].Replicas);
        Assert.Contains(found.Convergence!.Notes, note => note.StartsWith("run.until.at_most_replicas stopped the run at 9 replicas: the error of σ is ") && note.Contains(" would reach it."));
    }

    [Theory]
    [InlineData(1, 0.01, 8, 8)] // Reached.
    [InlineData(1, 0.04, 8, 32)] // Four times the error needs sixteen times the replicas; a round gives four times.
    [InlineData(1, 0.03, 8, 18)]
    [InlineData(1, 0.0201, 8, 9)]
    [InlineData(1, 0.1, 20, 50)] // No more than allowed.
    [InlineData(1, 0.1, 50, 50)]
    [InlineData(-1, 0.1, 8, 32)] // Not told from zero.
    public void Next_round_follows_from_the_variance(double conductivity, double error, int replicas, int next) =>
        Assert.Equal(next, ReplicaRounds.Next(new PrecisionTarget(0.02, 50), new Estimate(conductivity, error), replicas));

    private static Job Half(int replicas)
    {
        Job job = Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas, equilibrate: 2, sample: 60, frames: 60, fitFrom: 1, fitTo: 4);
        return job with { Conditions = new Conditions([300, 400]), Profile = new LayerProfile(new BoxAxis(2), 3) };
    }

    private static ConditionRecord[] Run(Job job)
    {
        using Device device = Device.OpenHost();
        var run = new StudyRun(new PreparedStudy(job), device, new Progress<RunProgress>());
        run.Run(CancellationToken.None);
        return [.. run.Conditions];
    }
}

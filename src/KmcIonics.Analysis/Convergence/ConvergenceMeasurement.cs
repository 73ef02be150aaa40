namespace KmcIonics.Analysis;

/// <summary>Reads equilibration, drift and correlation times from blocks of the sample of all replicas.</summary>
internal sealed class ConvergenceMeasurement
{
    private readonly int ions;
    private readonly double blockTime;
    private readonly IReadOnlyList<double[]> hops;
    private readonly IReadOnlyList<((long A, long B, long C) From, (long A, long B, long C) To)[]> steps;

    /// <summary>A measurement.</summary>
    /// <param name="ions">Ions.</param>
    /// <param name="blockTime">Length of a block, s.</param>
    /// <param name="hops">Hops in each block, [replicas][blocks].</param>
    /// <param name="steps">Charge displacement at both ends of each block, quanta, [replicas][blocks].</param>
    public ConvergenceMeasurement(
        int ions, double blockTime, IReadOnlyList<double[]> hops, IReadOnlyList<((long A, long B, long C) From, (long A, long B, long C) To)[]> steps) =>
        (this.ions, this.blockTime, this.hops, this.steps) = (ions, blockTime, hops, steps);

    /// <summary>The result.</summary>
    /// <param name="sublattices">Names of the sublattices.</param>
    /// <param name="occupation">Their occupation, mean over the replicas, [sublattices][blocks]; empty where there is one.</param>
    public ConvergenceResult Result(IReadOnlyList<string> sublattices, IReadOnlyList<IReadOnlyList<double>> occupation)
    {
        int blocks = hops[0].Length;
        double rate = 1 / (Math.Max(ions, 1) * blockTime);
        double[] mean = [.. Enumerable.Range(0, blocks).Select(block => hops.Average(one => one[block]))];
        Equilibration[] found = [Equilibration.Of(mean), .. occupation.Select(Equilibration.Of)];
        int transient = found.Max(one => one.IsTransient ? one.Start : 0);
        DriftTest drift = DriftTest.Of(hops);
        double hopInefficiency = CorrelationTime.Inefficiency(hops);
        double stepInefficiency = StepInefficiency();
        double values = (double)blocks * hops.Count;
        double hopsPerBlock = mean.Average() / Math.Max(ions, 1);
        return new ConvergenceResult
        {
            Time = [.. Enumerable.Range(1, blocks).Select(block => block * blockTime)],
            HopRate = [.. Enumerable.Range(0, blocks).Select(block => ReplicaStatistics.Mean([.. hops.Select(one => one[block] * rate)]))],
            Sublattices = occupation.Count == 0 ? [] : sublattices,
            Occupation = occupation,
            Transient = transient * blockTime,
            Drift = drift.Relative,
            HopRateCorrelationTime = hopInefficiency * blockTime,
            HopRateSamples = values / hopInefficiency,
            DisplacementCorrelationTime = stepInefficiency * blockTime,
            DisplacementSamples = values / stepInefficiency,
            Notes = [.. ConvergenceNotes.Of(transient, blocks, drift, hopInefficiency, hopsPerBlock)],
        };
    }

    // Of the steps along a, b and c together; along a vector that nothing moves along there are none.
    private double StepInefficiency()
    {
        Func<(long A, long B, long C), long>[] axes = [one => one.A, one => one.B, one => one.C];
        double[][] series = [.. axes.SelectMany(axis => steps.Select(one => one.Select(step => (double)unchecked(axis(step.To) - axis(step.From))).ToArray())).Where(one => one.Any(value => value != 0))];
        return series.Length == 0 ? 1 : CorrelationTime.Inefficiency(series);
    }
}

namespace KmcIonics.Analysis;

/// <summary>One plain sentence where a sample is not of equilibrium or too short, with the length it should have.</summary>
internal static class ConvergenceNotes
{
    // Independent stretches of a sample in which correlations in time can be told from a drift.
    private const double EnoughStretches = 20;

    /// <summary>The sentence, if any.</summary>
    /// <param name="transient">Blocks before equilibrium.</param>
    /// <param name="blocks">Blocks of the sample.</param>
    /// <param name="drift">The second half against the first.</param>
    /// <param name="inefficiency">Blocks in which the hop rate gives one independent value.</param>
    /// <param name="hopsPerBlock">Hops of an ion in a block.</param>
    public static IEnumerable<string> Of(int transient, int blocks, DriftTest drift, double inefficiency, double hopsPerBlock)
    {
        double all = blocks * hopsPerBlock;
        if (transient > blocks / 2)
        {
            yield return $"Equilibrium is not reached within the {all:G3} hops per ion sampled: lengthen run.equilibrate by {2 * all:G3} hops per ion or more, and run again.";
        }
        else if (transient > 0)
        {
            yield return $"The first {transient * hopsPerBlock:G3} of the {all:G3} hops per ion sampled are not yet of equilibrium: lengthen run.equilibrate by {2 * transient * hopsPerBlock:G3} hops per ion.";
        }
        else if (drift.IsReal)
        {
            yield return $"The hop rate still drifts, by {100 * drift.Relative.Value:+0.##;-0.##} % from the first half of the sample to the second: lengthen run.equilibrate by {all:G3} hops per ion, or sample longer.";
        }
        else if (blocks / inefficiency < EnoughStretches && inefficiency > 1.5)
        {
            yield return $"The sample is short: its hop rate is correlated over {inefficiency * hopsPerBlock:G3} hops per ion. Sample {EnoughStretches * inefficiency * hopsPerBlock:G3} hops per ion or more.";
        }
    }
}

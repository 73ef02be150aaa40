namespace KmcIonics.Storage;

/// <summary>How a condition was run.</summary>
internal static class RunLayout
{
    public const string Name = "run";

    private static readonly NumberField<double> EquilibrationTime = new("equilibration_time", Unit.Second, "Simulated time before sampling");
    private static readonly NumberField<double> SampledTime = new("sampled_time", Unit.Second, "Simulated time that was sampled");
    private static readonly NumberField<double> EquilibrationHops = new("equilibration_hops_per_ion", Unit.One, "Hops per ion that the job asked to equilibrate for, NaN when it gave a time");
    private static readonly NumberField<double> SampleHops = new("sample_hops_per_ion", Unit.One, "Hops per ion that the job asked to sample, NaN when it gave a time");
    private static readonly NumberField<double> ConversionRate = new("conversion_hop_rate", Unit.Hertz, "Hops per ion and second by which hops per ion were turned into the times, NaN when the job gave times");
    private static readonly NumbersField<long> Attempts = new("attempts", Unit.One, "Attempted hops of each replica");
    private static readonly NumbersField<long> AcceptedHops = new("accepted_hops", Unit.One, "Accepted hops of each replica");
    private static readonly NumberField<double> Acceptance = new("acceptance", Unit.One, "Accepted over attempted hops, all replicas");
    private static readonly NumberField<double> PredictedAcceptance = new(
        "predicted_acceptance", Unit.One, "Accepted over attempted hops, predicted before the run from placements that replicas start with, settled for a while; an estimate where ions interact");

    private static readonly TextsField StateHash = new("state_hash", "Hash of the final state of each replica, hexadecimal; equal on every backend and thread count");

    public static void AddTo(ResultTree tree, string condition, RunRecord run)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "How the condition was run");
        EquilibrationTime.AddTo(tree, path, run.EquilibrationTime);
        SampledTime.AddTo(tree, path, run.SampledTime);
        EquilibrationHops.AddTo(tree, path, run.EquilibrationHopsPerIon ?? double.NaN);
        SampleHops.AddTo(tree, path, run.SampleHopsPerIon ?? double.NaN);
        ConversionRate.AddTo(tree, path, run.ConversionHopRate ?? double.NaN);
        Attempts.AddTo(tree, path, run.Replicas.Select(replica => replica.Attempts));
        AcceptedHops.AddTo(tree, path, run.Replicas.Select(replica => replica.AcceptedHops));
        Acceptance.AddTo(tree, path, run.Acceptance);
        PredictedAcceptance.AddTo(tree, path, run.PredictedAcceptance);
        StateHash.AddTo(tree, path, run.Replicas.Select(replica => replica.StateHash));
    }

    public static RunRecord ReadFrom(StoredGroup group)
    {
        string[] hashes = StateHash.ReadFrom(group);
        (long[] attempts, long[] hops) = (Attempts.ReadFrom(group, hashes.Length), AcceptedHops.ReadFrom(group, hashes.Length));
        return new RunRecord
        {
            EquilibrationTime = EquilibrationTime.ReadFrom(group),
            SampledTime = SampledTime.ReadFrom(group),
            EquilibrationHopsPerIon = NullOfNaN(EquilibrationHops.ReadFrom(group)),
            SampleHopsPerIon = NullOfNaN(SampleHops.ReadFrom(group)),
            ConversionHopRate = NullOfNaN(ConversionRate.ReadFrom(group)),
            PredictedAcceptance = PredictedAcceptance.ReadFrom(group),
            Replicas = [.. hashes.Select((hash, replica) => new ReplicaRecord(attempts[replica], hops[replica], hash))],
        };
    }

    private static double? NullOfNaN(double value) => double.IsNaN(value) ? null : value;
}

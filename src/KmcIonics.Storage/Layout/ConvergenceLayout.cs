using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Whether a condition was sampled in equilibrium and long enough.</summary>
internal static class ConvergenceLayout
{
    public const string Name = "convergence";

    private static readonly NumbersField<double> Time = new("time", Unit.Second, "Ends of the blocks since the start of sampling");
    private static readonly EstimatesField HopRate = new("hop_rate", Unit.Hertz, "Accepted hops per ion and second in each block of the sample, mean over the replicas");
    private static readonly TextsField Sublattices = new("sublattices", "Names of the sublattices; not there where there is one");
    private static readonly NumbersField<double> Occupation = new("occupation", Unit.One, "Fraction of the sites of each sublattice that are filled, mean over each block and the replicas; not there where there is one sublattice");
    private static readonly NumberField<double> Transient = new("transient", Unit.Second, "Stretch at the start of the sample that is not yet of equilibrium, 0 where nothing tells that there is one");
    private static readonly EstimateField Drift = new("drift", Unit.One, "Hop rate of the second half of the sample less that of the first, over the mean");
    private static readonly NumberField<double> HopRateCorrelationTime = new("hop_rate_correlation_time", Unit.Second, "Time in which the hop rate gives one independent value, at least a block");
    private static readonly NumberField<double> HopRateSamples = new("hop_rate_samples", Unit.One, "Independent values of the hop rate, all replicas together");
    private static readonly NumberField<double> DisplacementCorrelationTime = new("displacement_correlation_time", Unit.Second, "Time in which the charge displacement gives one independent step, at least a block");
    private static readonly NumberField<double> DisplacementSamples = new("displacement_samples", Unit.One, "Independent steps of the charge displacement, all replicas together");
    private static readonly TextField Notes = new("notes", "What a reader should know, one sentence a line; empty where the sample is in equilibrium and long enough");

    public static void AddTo(ResultTree tree, string condition, ConvergenceResult result)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Whether the sample is in equilibrium and long enough; not there where conditions change or ions come and go");
        Time.AddTo(tree, path, result.Time);
        HopRate.AddTo(tree, path, result.HopRate);
        if (result.Sublattices.Count > 0)
        {
            Sublattices.AddTo(tree, path, result.Sublattices);
            Occupation.AddTo(tree, path, [.. result.Occupation.SelectMany(one => one)], [(ulong)result.Sublattices.Count, (ulong)result.Time.Count]);
        }

        Transient.AddTo(tree, path, result.Transient);
        Drift.AddTo(tree, path, result.Drift);
        HopRateCorrelationTime.AddTo(tree, path, result.HopRateCorrelationTime);
        HopRateSamples.AddTo(tree, path, result.HopRateSamples);
        DisplacementCorrelationTime.AddTo(tree, path, result.DisplacementCorrelationTime);
        DisplacementSamples.AddTo(tree, path, result.DisplacementSamples);
        Notes.AddTo(tree, path, result.Notes);
    }

    public static ConvergenceResult ReadFrom(StoredGroup group)
    {
        double[] time = Time.ReadFrom(group);
        string[] sublattices = group.Has(Sublattices.Name) ? Sublattices.ReadFrom(group) : [];
        return new ConvergenceResult
        {
            Time = time,
            HopRate = HopRate.ReadFrom(group, time.Length),
            Sublattices = sublattices,
            Occupation = sublattices.Length == 0 ? [] : [.. Occupation.ReadFrom(group, checked(sublattices.Length * time.Length)).Chunk(Math.Max(1, time.Length))],
            Transient = Transient.ReadFrom(group),
            Drift = Drift.ReadFrom(group),
            HopRateCorrelationTime = HopRateCorrelationTime.ReadFrom(group),
            HopRateSamples = HopRateSamples.ReadFrom(group),
            DisplacementCorrelationTime = DisplacementCorrelationTime.ReadFrom(group),
            DisplacementSamples = DisplacementSamples.ReadFrom(group),
            Notes = Notes.LinesFrom(group),
        };
    }
}

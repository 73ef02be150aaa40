namespace KmcIonics.Model;

/// <summary>Temperature and field that change, in pieces, while a run is sampled; where it ends the schedule begins anew.</summary>
/// <param name="Stages">What follows what.</param>
public sealed record Schedule(IReadOnlyList<ScheduleStage> Stages)
{
    /// <summary>Length of the schedule, s.</summary>
    public double Seconds => Stages.Sum(stage => stage.Seconds);

    /// <summary>Pieces in each of which temperature and field are constant.</summary>
    /// <param name="temperature">Temperature where a stage gives none, K.</param>
    /// <param name="field">Field where a stage gives none.</param>
    public IReadOnlyList<SchedulePiece> Pieces(double temperature, AppliedField? field) => [.. Stages.SelectMany(stage => stage.Pieces(temperature, field))];
}

/// <summary>A stretch of a schedule, divided into equal steps.</summary>
/// <param name="Seconds">Length, s.</param>
/// <param name="Steps">Steps; in each, temperature and field are constant and have their mean over the step.</param>
public sealed record ScheduleStage(double Seconds, int Steps)
{
    /// <summary>Temperature at the start and at the end, K; null where the run's own holds.</summary>
    public (double From, double To)? Temperature { get; init; }

    /// <summary>Field; null where the run's own holds.</summary>
    public AlternatingField? Field { get; init; }

    /// <summary>The steps, one after another.</summary>
    internal IEnumerable<SchedulePiece> Pieces(double temperature, AppliedField? field)
    {
        double length = Seconds / Steps;
        for (int step = 0; step < Steps; step++)
        {
            yield return new SchedulePiece(
                length,
                Temperature is { } ramp ? ramp.From + ((ramp.To - ramp.From) * (step + 0.5) / Steps) : temperature,
                Field is null ? field : Field.Over(step * length, (step + 1) * length));
        }
    }
}

/// <summary>A stretch of constant temperature and field.</summary>
/// <param name="Seconds">Length, s.</param>
/// <param name="Temperature">Temperature, K.</param>
/// <param name="Field">Field; null for none.</param>
public sealed record SchedulePiece(double Seconds, double Temperature, AppliedField? Field);

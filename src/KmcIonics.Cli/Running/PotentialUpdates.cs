using KmcIonics.Engine.Ensembles;

namespace KmcIonics.Cli.Running;

/// <summary>When the potential of a batch of replicas follows their ions: at whole multiples of the interval from the start on, whichever frames and batches there are.</summary>
internal sealed class PotentialUpdates(PotentialFeedback feedback, double interval)
{
    /// <summary>What is updated.</summary>
    public PotentialFeedback Feedback => feedback;

    /// <summary>Updates made.</summary>
    public long Made { get; private set; }

    /// <summary>Updates of a batch of replicas.</summary>
    public PotentialUpdates(PreparedStudy study, int condition, TimePlan plan, int replicas)
        : this(new PotentialFeedback(study.Coupling!, study.Courses[condition].Start, replicas), plan.UpdateInterval!.Value)
    {
    }

    /// <summary>Stretches of constant potential between two times, the ensemble standing at the start of each; the potential is solved for as the first update in each falls due.</summary>
    /// <param name="ensemble">Replicas.</param>
    /// <param name="from">Start, s since the start of the run.</param>
    /// <param name="to">End, s.</param>
    public IEnumerable<(double From, double To)> Between(Ensemble ensemble, double from, double to)
    {
        while (from < to)
        {
            if (from >= Made * interval)
            {
                feedback.Update(ensemble);
                Made++;
            }

            double end = Math.Min(to, Made * interval);
            yield return (from, end);
            from = end;
        }
    }
}

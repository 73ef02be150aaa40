using KmcIonics.Analysis;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>
/// Takes the charge displacement of a batch of replicas at whole multiples of an interval since sampling began, between the frames, for one of two observers; with a potential at its updates, and
/// the charge of the electrode with it.
/// </summary>
internal sealed class AlternatingSampling(AlternatingObserver? fluctuations, DrivenObserver? driven, Ensemble ensemble, double start, double interval, PotentialUpdates? updates)
{
    // Times are sums; a sample that falls on the end of a stretch belongs to it.
    private const double Rounding = 1e-6;

    private long taken;
    private long updatesSeen = -1;

    /// <summary>Parts of a stretch of constant rates, the ensemble standing at the start of each: it is sampled where one ends and a sample falls due.</summary>
    /// <param name="from">Start, s since the start of the run.</param>
    /// <param name="to">End, s.</param>
    /// <param name="piece">What the schedule says of the stretch; null without one.</param>
    public IEnumerable<(double From, double To)> Between(double from, double to, SchedulePiece? piece)
    {
        if (updates is not null)
        {
            if (from >= start * (1 - 1e-12) && updatesSeen != updates.Made)
                SampleElectrode();
            yield return (from, to);
            yield break;
        }

        if (taken == 0 && from >= start - (Rounding * interval))
            Sample(from, piece);
        while (taken > 0 && TimeOf(taken) <= to + (Rounding * interval))
        {
            double end = Math.Min(TimeOf(taken), to);
            yield return (from, end);
            from = end;
            Sample(end, piece);
        }

        if (to > from)
            yield return (from, to);
    }

    private double TimeOf(long sample) => start + (sample * interval);

    private void Sample(double time, SchedulePiece? piece)
    {
        for (int member = 0; member < ensemble.Members.Count; member++)
        {
            int replica = ensemble.Members[member].Replica;
            Vector3D moved = ensemble.MovedCharge(member);
            fluctuations?.Sample(replica, moved);
            if (taken == 0)
                driven?.Begin(replica, moved);
            else
                driven?.Add(replica, moved, TimeOf(taken - 1) - start, time - start, piece?.Field is { } field ? field.VoltsPerMetre : 0);
        }

        taken++;
    }

    private void SampleElectrode()
    {
        updatesSeen = updates!.Made;
        for (int member = 0; member < ensemble.Members.Count; member++)
        {
            fluctuations!.Sample(ensemble.Members[member].Replica, ensemble.MovedCharge(member));
            fluctuations.Sample(ensemble.Members[member].Replica, updates.Feedback.LowerCharge(member));
        }
    }
}

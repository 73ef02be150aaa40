using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>
/// Finds how often the potential must follow the ions: on one replica the interval is doubled for as long as no more than the tolerance changes from one update to the next, or
/// halved until so little does.
/// </summary>
internal sealed class UpdateIntervalSearch(PreparedStudy study, int condition, Ensemble ensemble, PotentialFeedback feedback)
{
    private const double FirstHopsPerIon = 1.0 / 1024;
    private const double MostHopsPerIon = 4;
    private const int MostHalvings = 10;
    private const int Updates = 32;

    // Of the tolerance: what is found on a short stretch is to hold on the whole run.
    private const double Margin = 0.75;

    private double time;

    /// <summary>The interval, s: as the job gives it, or found.</summary>
    /// <param name="now">Where the replica stands, s.</param>
    /// <param name="hopRate">Hops per ion and second, Hz.</param>
    /// <param name="cancellation">Stops the search.</param>
    public double From(double now, double hopRate, CancellationToken cancellation)
    {
        PotentialUpdate update = study.Coupling!.Settings.Update;
        if (update.Interval is { } given)
            return given.SecondsAt(hopRate);
        time = now;
        double tolerance = Margin * update.Tolerance * PhysicalConstants.BoltzmannEvPerKelvin * study.StartRates(condition).Temperature / study.Graph.Charges.Max(Math.Abs);
        double interval = FirstHopsPerIon / hopRate;
        if (ChangeOver(interval, cancellation) <= tolerance)
        {
            while (2 * interval * hopRate <= MostHopsPerIon && ChangeOver(2 * interval, cancellation) <= tolerance)
                interval *= 2;
            return interval;
        }

        for (int halving = 0; halving < MostHalvings; halving++)
        {
            interval /= 2;
            if (ChangeOver(interval, cancellation) <= tolerance)
                break;
        }

        return interval;
    }

    // Root mean square, eV of a unit charge.
    private double ChangeOver(double interval, CancellationToken cancellation)
    {
        feedback.Update(ensemble);
        feedback.Forget();
        for (int update = 0; update < Updates; update++)
        {
            ensemble.AdvanceTo([time += interval], cancellation);
            feedback.Update(ensemble);
        }

        return feedback.Change;
    }
}

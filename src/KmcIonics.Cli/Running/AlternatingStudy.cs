using KmcIonics.Analysis;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>What ac_conductivity samples of a study, and how often.</summary>
internal static class AlternatingStudy
{
    // Samples in the time 1/(2πf) of the highest frequency.
    private const double SamplesPerRadian = 2;

    private const double HopsPerPeriod = 0.5;
    private const double MostSamples = 1 << 24;
    private const double LeastSamples = 64;

    // Samples in a step of a sinusoidal field.
    private const int SamplesPerStep = 4;

    // A frequency of the grid is not to be lost to rounding.
    private const double Rounding = 1e-9;

    /// <summary>Time between samples, s.</summary>
    /// <exception cref="InputException">The sample does not resolve the frequencies that are asked for.</exception>
    public static double IntervalOf(Job job, TimePlan plan, double temperature)
    {
        AlternatingSettings settings = job.Alternating!;
        if (job.Conditions.Schedule is { Stages: [{ } stage] })
            return stage.Seconds / (stage.Steps * SamplesPerStep);
        double wanted = 1 / (2 * Math.PI * SamplesPerRadian * (settings.ToHertz ?? (plan.HopRate / HopsPerPeriod)));
        double interval = plan.UpdateInterval ?? wanted;
        if (settings.ToHertz is { } most && interval > wanted * (1 + Rounding))
        {
            throw new InputException(
                $"at {temperature} K the potential is solved for every {interval:G3} s, and ac.to of {most:G4} Hz asks for samples every {wanted:G3} s",
                "Lower ac.to, or give a lower electrostatics.update.hops_per_ion.");
        }

        double samples = plan.Sampling / interval;
        if (samples is < LeastSamples or > MostSamples)
        {
            throw new InputException(
                $"at {temperature} K the sample of {plan.Sampling:G3} s has {samples:G3} samples every {interval:G3} s, as {(settings.ToHertz is null ? "the hop rate asks for" : "ac.to asks for")}, and {LeastSamples} to {MostSamples:N0} are possible",
                samples < LeastSamples ? "Lengthen run.sample." : "Lower ac.to, or shorten run.sample.");
        }

        double least = LowestResolved(plan);
        return settings.FromHertz < least * (1 - Rounding)
            ? throw new InputException(
                $"at {temperature} K the sample of {plan.Sampling:G3} s resolves frequencies from {least:G3} Hz on, and ac.from is {settings.FromHertz:G4} Hz", $"Raise ac.from, or lengthen run.sample to {plan.Sampling * least / settings.FromHertz:G3} s.")
            : interval;
    }

    /// <summary>When sampling begins, s since the start of the run: after equilibration, and of a schedule that comes more than once after its first time, in which the current settles.</summary>
    public static double StartOf(Job job, TimePlan plan) =>
        plan.Equilibration + (job.Conditions.Schedule is { } schedule && plan.Sampling > 1.5 * schedule.Seconds ? schedule.Seconds : 0);

    /// <summary>What an observer of a condition at equilibrium samples.</summary>
    public static AlternatingSystem Sampled(PreparedStudy study, int condition, TimePlan plan) => new()
    {
        Replicas = study.Job.Run.Replicas,
        Temperature = study.StartRates(condition).Temperature,
        Volume = study.Lattice.Volume,
        Dimension = study.Lattice.Dimension,
        Cell = study.Lattice.Sites.Frame.Unit,
        TransportCell = study.Lattice.TransportCell,
        Interval = plan.SampleInterval!.Value,
        Frequencies = Frequencies(study.Job.Alternating!, plan),
        SquaredCharge = [.. study.Graph.Channels.Select(channel => Math.Pow(channel.Class.MovedCharge(study.Graph.Charges), 2))],
        RelativePermittivity = study.Job.Alternating!.RelativePermittivity,
        Electrodes = study.Coupling is { Sites.IsPotentialDifferenceFixed: true } coupling
            ? new HeldElectrodes(coupling.Sites.Planes.Area, coupling.Sites.GeometricCapacitance) : null,
    };

    /// <summary>What an observer of a condition in a sinusoidal field samples.</summary>
    public static DrivenSystem Driven(PreparedStudy study, int condition)
    {
        AlternatingField field = study.Job.Conditions.Schedule!.Stages[0].Field!;
        return new DrivenSystem
        {
            Replicas = study.Job.Run.Replicas,
            Temperature = study.StartRates(condition).Temperature,
            Volume = study.Lattice.Volume,
            Cell = study.Lattice.Sites.Frame.Unit,
            Frequency = field.Frequency,
            Amplitude = field.Amplitude.VoltsPerMetre,
            Direction = field.Amplitude.Unit,
        };
    }

    private static double LowestResolved(TimePlan plan) => 1 / (2 * Math.PI * AlternatingObserver.LongestLag(plan.Sampling));

    // On a grid that does not depend on the sample, so that spectra of different runs have the same frequencies.
    private static double[] Frequencies(AlternatingSettings settings, TimePlan plan)
    {
        double from = settings.FromHertz ?? LowestResolved(plan);
        double to = settings.ToHertz ?? Math.Min(plan.HopRate / HopsPerPeriod, 1 / (2 * Math.PI * SamplesPerRadian * plan.SampleInterval!.Value));
        int first = (int)Math.Ceiling((settings.PerDecade * Math.Log10(from)) - Rounding);
        int last = (int)Math.Floor((settings.PerDecade * Math.Log10(to)) + Rounding);
        return last < first ? [Math.Sqrt(from * to)] : [.. Enumerable.Range(first, last - first + 1).Select(k => Math.Pow(10, (double)k / settings.PerDecade))];
    }
}

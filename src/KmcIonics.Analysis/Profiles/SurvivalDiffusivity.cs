using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Tracer diffusivity across a layer from how ions leave it (P. Liu, E. Harder, B. J. Berne, J. Phys. Chem. B 108, 6595 (2004)): the share that has stayed decays as exp(−λt). On N planes a apart λ = 2Γ(1 − cos(π/(N + 1)))
/// and D = Γa²; at a wall, which sends ions back, as on twice as many. The plane distance is that of the hops, ⟨d²⟩/⟨|d|⟩ over their parts across the layer, so that the formula holds without planes, too. The displacement in the
/// plane of ions that stayed is none of D: those that hop less stay longer.
/// </summary>
internal sealed class SurvivalDiffusivity
{
    // The slowest mode is alone when so many are left; those that leave are counted until three times that lag, and not until few are left: that would wait for them.
    private const double FirstShare = 0.4;
    private const int Times = 3;
    private const int LeastLags = 3;

    private readonly LayerTransportSystem system;
    private readonly IReadOnlyList<LayerSurvival> replicas;
    private readonly double interval;

    /// <summary>Reads complete replicas.</summary>
    /// <param name="system">What was sampled.</param>
    /// <param name="replicas">Replicas.</param>
    /// <param name="interval">Time between frames, s.</param>
    public SurvivalDiffusivity(LayerTransportSystem system, IReadOnlyList<LayerSurvival> replicas, double interval) => (this.system, this.replicas, this.interval) = (system, replicas, interval);

    /// <summary>λ of a species in a layer, Hz; NaN where frames do not show the decay.</summary>
    public Estimate DecayRate(int species, int layer)
    {
        double[] share = [.. Enumerable.Range(0, system.Frames + 1).Select(lag => ShareWithout(-1, species, layer, lag))];
        int first = Array.FindIndex(share, value => value <= FirstShare);
        int last = Times * first;
        if (first < 1 || last > system.Frames || last - first < LeastLags)
            return Unmeasured.Value;
        double all = Rate(-1, species, layer, first, last);
        return ReplicaStatistics.Jackknife(all, replicas.Count < 2 ? [] : [.. Enumerable.Range(0, replicas.Count).Select(left => Rate(left, species, layer, first, last))]);
    }

    /// <summary>D of a layer, m²/s.</summary>
    /// <param name="decay">λ, Hz.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="step">Distance of its planes a, Å.</param>
    public Estimate Of(Estimate decay, int layer, double step)
    {
        LayerPlanes planes = system.Planes!;
        bool isAtWall = !planes.IsPeriodic && (layer == 0 || layer == planes.Thickness.Count - 1);
        double count = planes.Thickness[layer] / step * (isAtWall ? 2 : 1);
        double metres = step * PhysicalConstants.Angstrom;
        double perDecay = metres * metres / (2 * (1 - Math.Cos(Math.PI / (count + 1))));
        return new Estimate(perDecay * decay.Value, perDecay * decay.StandardError);
    }

    // Of those that have stayed so far the share that leaves from one frame to the next: the likeliest rate of an exponential decay, seen at frames.
    private double Rate(int left, int species, int layer, int first, int last)
    {
        double stayed = Enumerable.Range(first, last - first).Sum(lag => ShareWithout(left, species, layer, lag));
        double leaving = (ShareWithout(left, species, layer, first) - ShareWithout(left, species, layer, last)) / stayed;
        return -Math.Log(1 - leaving) / interval;
    }

    private double ShareWithout(int left, int species, int layer, int lag)
    {
        (double stayed, double started) = (0, 0);
        for (int replica = 0; replica < replicas.Count; replica++)
        {
            if (replica == left)
                continue;
            stayed += replicas[replica].Survivors(species, layer, lag);
            started += replicas[replica].Starters(species, layer, lag);
        }

        return stayed / started;
    }
}

using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Averages the occupation of layers over the frames at one condition, whether ions come and go or not; every replica is to see the same frames.</summary>
public sealed class ProfileObserver
{
    private readonly ProfileSystem system;
    private readonly List<long[,]> ions = [];
    private readonly List<int> frames = [];

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">The layers.</param>
    public ProfileObserver(ProfileSystem system)
    {
        this.system = system;
        Extend(system.Replicas);
    }

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        for (int k = 0; k < more; k++)
        {
            ions.Add(new long[system.Species.Count, system.Height.Count]);
            frames.Add(0);
        }
    }

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <exception cref="ArgumentException">The frame is of another system.</exception>
    public void Observe(IonFrame frame)
    {
        if (frame.Occupants.Length != system.LayerOfSite.Length)
            throw new ArgumentException($"the frame has {frame.Occupants.Length} sites and the system {system.LayerOfSite.Length}", nameof(frame));
        frames[frame.Replica]++;
        long[,] counted = ions[frame.Replica];
        for (int site = 0; site < frame.Occupants.Length; site++)
        {
            if (frame.Occupants[site] is > 0 and var code)
                counted[code - 1, system.LayerOfSite[site]]++;
        }
    }

    /// <summary>The profile, averaged over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has seen no frame.</exception>
    public ProfileResult Result()
    {
        if (frames.IndexOf(0) is int missing and >= 0)
            throw new InvalidOperationException($"replica {missing} has seen no frame");
        long[] sites = new long[system.Height.Count];
        foreach (int layer in system.LayerOfSite)
            sites[layer]++;
        Estimate Occupation(int species, int layer) => ReplicaStatistics.Mean([.. ions.Select((counted, r) => counted[species, layer] / ((double)frames[r] * sites[layer]))]);
        return new ProfileResult
        {
            Temperature = system.Temperature,
            Axis = system.Axis,
            Height = [.. system.Height.Select(height => height * PhysicalConstants.Angstrom)],
            Sites = sites,
            Species = system.Species,
            Occupation = [.. system.Species.Select((_, species) => sites.Select((_, layer) => Occupation(species, layer)).ToArray())],
        };
    }
}

using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Averages the occupation of layers over the frames at one condition, whether ions come and go or not; every replica is to see the same frames.</summary>
public sealed class ProfileObserver
{
    private readonly ProfileSystem system;
    private readonly List<LayerOccupation> replicas;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">The layers.</param>
    public ProfileObserver(ProfileSystem system)
    {
        this.system = system;
        replicas = [.. Enumerable.Range(0, system.Replicas).Select(_ => new LayerOccupation(system))];
    }

    /// <summary>Ions by layer in each replica.</summary>
    internal IReadOnlyList<LayerOccupation> Replicas => replicas;

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more) => replicas.AddRange(Enumerable.Range(0, more).Select(_ => new LayerOccupation(system)));

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <exception cref="ArgumentException">The frame is of another system.</exception>
    public void Observe(IonFrame frame)
    {
        if (frame.Occupants.Length != system.LayerOfSite.Length)
            throw new ArgumentException($"the frame has {frame.Occupants.Length} sites and the system {system.LayerOfSite.Length}", nameof(frame));
        replicas[frame.Replica].Add(frame.Occupants);
    }

    /// <summary>The profile, averaged over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has seen no frame.</exception>
    public ProfileResult Result()
    {
        if (replicas.FindIndex(replica => replica.Frames == 0) is int missing and >= 0)
            throw new InvalidOperationException($"replica {missing} has seen no frame");
        int[] layers = [.. Enumerable.Range(0, system.Height.Count)];
        int[] sublattices = [.. Enumerable.Range(0, system.Sublattices.Count)];
        long[,] sites = new long[sublattices.Length, layers.Length];
        for (int site = 0; site < system.LayerOfSite.Length; site++)
            sites[system.SublatticeOfSite[site], system.LayerOfSite[site]]++;
        long[] all = [.. layers.Select(layer => sublattices.Sum(sublattice => sites[sublattice, layer]))];
        double[] volume = [.. system.Volume.Select(cubicAngstrom => cubicAngstrom * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom)];
        Estimate[][] BySpecies(Func<int, IEnumerable<Estimate>> values) => [.. system.Species.Select((_, species) => values(species).ToArray())];
        return new ProfileResult
        {
            Temperature = system.Temperature,
            Axis = system.Axis,
            Height = [.. system.Height.Select(height => height * PhysicalConstants.Angstrom)],
            Sites = all,
            Volume = volume,
            Species = system.Species,
            Occupation = BySpecies(species => layers.Select(layer => Mean(replica => replica.Ions(species, layer) / all[layer]))),
            Density = BySpecies(species => layers.Select(layer => Mean(replica => replica.Ions(species, layer) / volume[layer]))),
            Sublattices = system.Sublattices,
            OccupationBySublattice = BySpecies(species => sublattices.SelectMany(sublattice => layers.Select(layer => Mean(replica => replica.Ions(species, sublattice, layer) / sites[sublattice, layer])))),
        };
    }

    private Estimate Mean(Func<LayerOccupation, double> value) => ReplicaStatistics.Mean([.. replicas.Select(value)]);
}

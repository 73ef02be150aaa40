using KmcIonics.Analysis;
using KmcIonics.Engine.Backends;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>How many replicas a launch holds; says before a run what the memory does not hold.</summary>
internal static class BatchPlan
{
    // An occupant and an ion's number and displacement.
    private const double StateBytesPerSite = 17;

    // An ion tracker: three displacements of 8 bytes, three of 4 as last read, and a site.
    private const double HostBytesPerIon = 40;

    // A counter as last read, by each of three observers.
    private const double HostBytesPerEdge = 12;

    /// <summary>Refuses a crystal whose state alone is more than the available memory (bytes), before it is built.</summary>
    /// <exception cref="InputException">It is.</exception>
    public static void CheckSites(LatticeSpecification lattice, double available)
    {
        if (lattice is not CrystalLatticeSpecification crystal)
            return;
        double sites = (double)crystal.RepeatA * crystal.RepeatB * crystal.RepeatC * crystal.Structure.Sublattices.Sum(sublattice => sublattice.Positions.Count);
        if (sites * StateBytesPerSite > available)
        {
            throw new InputException(
                $"the supercell has {sites:N0} sites, of which one replica takes {sites * StateBytesPerSite / 1e9:F1} GB, and this machine has {available / 1e9:F1} GB for it",
                "Use a smaller supercell.");
        }
    }

    /// <summary>Replicas of one launch, as many as half of the device's memory holds, and half of this machine's what observers keep.</summary>
    /// <exception cref="InputException">Not one fits, or what observers keep of all replicas does not.</exception>
    public static int MostReplicas(PreparedStudy study, Device device)
    {
        int observed = MostObserved(study);
        double available = device.Description.MemoryBytes / 2.0;
        double perReplica = study.Model.BytesPerReplica + (HostBytesPerIon * study.IonCount) + (study.Model.HasTraffic ? HostBytesPerEdge * CellEdges.CountOf(study.Graph) : 0);
        int most = (int)Math.Clamp((available - study.Model.SharedBytes) / perReplica, 0, int.MaxValue / study.Graph.CellCount);
        return most > 0
            ? Math.Min(most, observed)
            : throw new InputException(
                $"one replica needs {(perReplica + study.Model.SharedBytes) / 1e9:F1} GB, and half of the device's memory is {available / 1e9:F1} GB",
                "Use a smaller supercell, or a device with more memory.");
    }

    // Time origins are kept while a replica runs, sums by lag for ever.
    private static int MostObserved(PreparedStudy study)
    {
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2.0;
        (int replicas, int frames) = (study.Job.Run.Until?.MostReplicas ?? study.Job.Run.Replicas, study.Job.Run.Frames);
        double kept = replicas * TransportObserver.BytesKept(frames);
        double running = TransportObserver.BytesWhileRunning(Math.Max(study.IonCount, 1), frames);
        return kept + running <= available
            ? (int)Math.Min((available - kept) / Math.Max(running, 1), int.MaxValue)
            : throw new InputException(
                $"observing {replicas:N0} replicas of {study.IonCount:N0} ions at {frames:N0} frames takes {(kept + running) / 1e9:F1} GB, and half of this machine's memory is {available / 1e9:F1} GB",
                "Take fewer replicas or frames, or a smaller supercell.");
    }
}

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

    // A counter as last read.
    private const double HostBytesPerEdge = 4;

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

    /// <summary>Replicas of one launch, as many as half of the device's memory holds.</summary>
    /// <exception cref="InputException">Not one fits, or what observers keep of all replicas does not.</exception>
    public static int MostReplicas(PreparedStudy study, Device device)
    {
        CheckObservers(study);
        double available = device.Description.MemoryBytes / 2.0;
        double perReplica = study.Model.BytesPerReplica + (HostBytesPerIon * study.IonCount) + (study.Model.HasTraffic ? HostBytesPerEdge * CellEdges.CountOf(study.Graph) : 0);
        int most = (int)Math.Clamp((available - study.Model.SharedBytes) / perReplica, 0, int.MaxValue / study.Graph.CellCount);
        return most > 0
            ? most
            : throw new InputException(
                $"one replica needs {(perReplica + study.Model.SharedBytes) / 1e9:F1} GB, and half of the device's memory is {available / 1e9:F1} GB",
                "Use a smaller supercell, or a device with more memory.");
    }

    private static void CheckObservers(PreparedStudy study)
    {
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2.0;
        double needed = TransportObserver.LeastBytes(study.Job.Run.Replicas, study.IonCount, study.Job.Run.Frames);
        if (needed > available)
        {
            throw new InputException(
                $"observing {study.Job.Run.Replicas:N0} replicas of {study.IonCount:N0} ions at {study.Job.Run.Frames:N0} frames takes {needed / 1e9:F1} GB, and half of this machine's memory is {available / 1e9:F1} GB",
                "Take fewer replicas or frames, or a smaller supercell.");
        }
    }
}

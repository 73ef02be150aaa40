namespace KmcIonics.Engine.Compilation;

/// <summary>What is written down of events beside what they do; it costs time and memory and changes no trajectory.</summary>
[Flags]
public enum EventRecording
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Events along each directed edge.</summary>
    Traffic = Kernels.EventRecord.Traffic,

    /// <summary>Hops by which an ion goes back to the site that its last hop left.</summary>
    Returns = Kernels.EventRecord.Returns,

    /// <summary>Charge that hops move.</summary>
    MovedCharge = Kernels.EventRecord.MovedCharge,

    /// <summary>How often each ion has gone over to another layer of sites.</summary>
    Passages = Kernels.EventRecord.Passages,
}

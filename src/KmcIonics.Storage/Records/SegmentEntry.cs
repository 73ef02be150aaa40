namespace KmcIonics.Storage;

/// <summary>A segment of a trajectory, a file beside the result that is closed.</summary>
/// <param name="Path">Path relative to the result's folder, with slashes.</param>
/// <param name="Sha256">SHA-256 of the file, hexadecimal.</param>
/// <param name="Condition">Index of the condition.</param>
/// <param name="FirstReplica">First replica in it.</param>
/// <param name="LastReplica">Last replica in it.</param>
/// <param name="FirstFrame">Number of its first frame in the run.</param>
/// <param name="LastFrame">Number of its last frame in the run.</param>
/// <param name="Frames">Frames in it.</param>
/// <param name="FirstTime">Simulated time of its first frame, s.</param>
/// <param name="LastTime">Simulated time of its last frame, s.</param>
public sealed record SegmentEntry(
    string Path, string Sha256, int Condition, int FirstReplica, int LastReplica, long FirstFrame, long LastFrame, int Frames, double FirstTime, double LastTime);

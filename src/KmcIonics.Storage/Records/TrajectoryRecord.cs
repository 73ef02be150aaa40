namespace KmcIonics.Storage;

/// <summary>Positions of the mobile ions of one replica.</summary>
public sealed record TrajectoryRecord
{
    /// <summary>Species of each ion, an index in <see cref="ResultRecord.Ions"/>, [N].</summary>
    public required IReadOnlyList<int> Species { get; init; }

    /// <summary>Identifier of each ion, unique, [N].</summary>
    public required IReadOnlyList<int> Id { get; init; }

    /// <summary>Frames in increasing time, [T]; with none no trajectory is stored. The list is read twice and must give the same both times.</summary>
    public required IReadOnlyList<TrajectoryFrame> Frames { get; init; }
}

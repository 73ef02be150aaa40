using KmcIonics.Engine;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Positions of the mobile ions of one replica, and what it did until each frame.</summary>
public sealed record TrajectoryRecord
{
    /// <summary>Number of the replica.</summary>
    public required int Replica { get; init; }

    /// <summary>Species of each ion, an index in <see cref="ResultRecord.Ions"/>, [N].</summary>
    public required IReadOnlyList<int> Species { get; init; }

    /// <summary>Identifier of each ion, unique, [N].</summary>
    public required IReadOnlyList<int> Id { get; init; }

    /// <summary>Cartesian positions at the start of the run, before equilibration, Å, [3 N]; images count from there.</summary>
    public required double[] Start { get; init; }

    /// <summary>Frames in increasing time, [T]; with none no trajectory is stored. The list is read twice and must give the same both times.</summary>
    public required IReadOnlyList<TrajectoryFrame> Frames { get; init; }

    /// <summary>A replica at the start of its run, without frames yet.</summary>
    /// <param name="sites">The lattice.</param>
    /// <param name="frame">The replica before anything has moved.</param>
    public static TrajectoryRecord StartingAt(LatticeSites sites, IonFrame frame) => new()
    {
        Replica = frame.Replica,
        Species = Array.ConvertAll(frame.Species, species => (int)species),
        Id = [.. Enumerable.Range(0, frame.Site.Length)],
        Start = [.. frame.Site.SelectMany(site => Components(sites.PositionOf(site)))],
        Frames = [],
    };

    private static double[] Components(Vector3D vector) => [vector.X, vector.Y, vector.Z];
}

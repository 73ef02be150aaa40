using KmcIonics.Analysis;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>What an observer of transport in layers samples.</summary>
internal static class LayerStudy
{
    private const double Rounding = 1e-9;

    /// <summary>The system of a condition.</summary>
    /// <param name="study">The study.</param>
    /// <param name="profile">Layers that the job asks for.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="condition">The condition.</param>
    /// <exception cref="InputException">Memory does not hold the frames.</exception>
    public static LayerTransportSystem Of(PreparedStudy study, LayerProfile profile, ProfileSystem layers, int condition)
    {
        CheckMemory(study, layers.Height.Count);
        return new LayerTransportSystem
        {
            Layers = layers,
            Frames = study.Job.Run.Frames,
            Graph = study.Graph,
            Cell = study.Lattice.TransportCell,
            Dimension = study.Lattice.Dimension,
            Planes = profile.Axis is { } axis ? PlanesOf(study, axis, layers) : null,
            FollowsIons = FollowsIons(study.Job) && layers.Height.Count > 1,
            Field = study.Job.Conditions.Field,
            IsDrivenAcross = profile.Axis is { } across && IsDriven(study, across, condition),
            EnergyMicroEv = EnergiesOf(study),
            InterfaceDistance = ProfileStudy.DistancesOf(study) is { } distances ? MeansOf(distances, layers) : null,
            Material = MaterialsOf(study, layers),
        };
    }

    /// <summary>Whether a job follows ions from layer to layer: at equilibrium with a fixed number of them.</summary>
    public static bool FollowsIons(Job job) =>
        job.Analyze.Contains(AnalysisKind.InterfaceProfile) && job.Profile?.Axis is not null && job.Reservoirs.Count == 0 && job.Conditions is { Field: null, Schedule: null };

    private static LayerPlanes PlanesOf(PreparedStudy study, BoxAxis axis, ProfileSystem layers)
    {
        UnitCell box = study.Cells.Frame.Box;
        return new LayerPlanes(axis, axis.Normal(box), axis.Area(box), axis.Height(box), axis.Height(study.Cells.Frame.Unit), IsPeriodic(study, axis), [.. layers.Volume.Select(volume => volume / axis.Area(box))]);
    }

    private static bool IsPeriodic(PreparedStudy study, BoxAxis axis) => study.Lattice.Network?.Periodic.Along(axis) != false;

    private static bool IsDriven(PreparedStudy study, BoxAxis axis, int condition)
    {
        if (study.Courses[condition].Changes)
            return false;
        if (IsPeriodic(study, axis))
            return study.Job.Conditions.Field is { } field && Math.Abs(field.Unit.Dot(axis.Normal(study.Cells.Frame.Box))) > Rounding;
        return study.IsOpen && OpenStudy.Terminals(study, condition).GroupBy(terminal => terminal.Species).Any(of => of.Select(terminal => terminal.ChemicalPotentialEv).Distinct().Count() > 1);
    }

    // Where ions do nothing but exclude each other.
    private static int[]? EnergiesOf(PreparedStudy study)
    {
        if (study.Graph.HasEnergies || study.Graph.Laws.Count > 0 || study.Cells.HasExclusions || study.Job.Ions.Count > 1)
            return null;
        return study.Cells is NetworkCells cells ? [.. Enumerable.Range(0, cells.SiteCount).Select(site => cells.Network.EnergyOf(1, cells.NetworkSite(site)))] : new int[study.Cells.SiteCount];
    }

    private static double[] MeansOf(double[] ofSite, ProfileSystem layers)
    {
        (double[] sums, int[] counts) = (new double[layers.Height.Count], new int[layers.Height.Count]);
        for (int site = 0; site < ofSite.Length; site++)
        {
            sums[layers.LayerOfSite[site]] += ofSite[site];
            counts[layers.LayerOfSite[site]]++;
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }

    // The layers of a stack are its materials; a layer between two belongs to that of its first site.
    private static int[] MaterialsOf(PreparedStudy study, ProfileSystem layers)
    {
        int[] material = new int[layers.Height.Count];
        if (study.Cells is not NetworkCells { Network: { Stack: { } stack } network } cells)
            return material;
        for (int site = cells.SiteCount - 1; site >= 0; site--)
            material[layers.LayerOfSite[site]] = stack.LayerOfRegion[network.Region[cells.NetworkSite(site)]];
        return material;
    }

    private static void CheckMemory(PreparedStudy study, int layers)
    {
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4.0;
        double needed = study.Job.Run.Replicas * LayerTransportObserver.BytesOf(layers, study.Job.Run.Frames);
        if (needed > available)
        {
            throw new InputException(
                $"profiles of {layers:N0} layers at {study.Job.Run.Frames:N0} frames of {study.Job.Run.Replicas:N0} replicas take {needed / 1e9:F1} GB, and {available / 1e9:F1} GB are there for them",
                "Give profile a larger width, or take fewer frames or replicas.");
        }
    }
}

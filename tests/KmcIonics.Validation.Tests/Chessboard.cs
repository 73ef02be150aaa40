using KmcIonics.Cli.Running;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Engine.Kernels;
using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>The order m = (ions on black − ions on white)/ions of ions on a half-filled square lattice, sampled over replicas.</summary>
internal sealed class Chessboard
{
    private const double Kelvin = 500;

    private readonly PreparedStudy study;
    private readonly bool[] black;

    /// <summary>Prepares a lattice.</summary>
    /// <param name="edge">Sites along an edge, even.</param>
    /// <param name="temperature">kT in units of the energy V of two neighbours.</param>
    public Chessboard(int edge, double temperature)
    {
        double pair = PhysicalConstants.BoltzmannEvPerKelvin * Kelvin / temperature;
        study = new PreparedStudy(Study.OneSublattice("square", [edge, edge, 1], 0.5, replicas: 1, equilibrate: 1, sample: 1, frames: 1, fitFrom: 1, fitTo: 1) with
        {
            Interactions = [new PairInteraction("site", "site", 0, 3.1, pair)],
            Conditions = new Conditions([Kelvin]),
        });
        black = [.. Enumerable.Range(0, edge * edge).Select(site => IsBlack(study.Cells.PositionOf(site)))];
    }

    /// <summary>m of every replica at every sample, [replicas][samples].</summary>
    /// <param name="ordered">Whether ions start on all black sites, or anywhere.</param>
    /// <param name="replicas">Replicas.</param>
    /// <param name="equilibrate">Attempted hops a site before the first sample.</param>
    /// <param name="samples">Samples.</param>
    /// <param name="between">Attempted hops a site between two samples.</param>
    public double[][] Order(bool ordered, int replicas, double equilibrate, int samples, double between)
    {
        using Device device = Device.OpenHost();
        using EngineRun run = device.Load(study.Model, [.. Enumerable.Range(0, replicas).Select(replica => new ReplicaStart((uint)replica, 0, () => Start(ordered, (uint)replica)))]);
        double attempted = black.Length / study.Model.Conditions[0].TotalRate;
        double[][] order = [.. Enumerable.Range(0, replicas).Select(_ => new double[samples])];
        byte[] occupants = new byte[black.Length];
        for (int sample = 0; sample < samples; sample++)
        {
            run.AdvanceTo([.. Enumerable.Repeat(study.Model.Conditions[0].ToTicks((equilibrate + (between * sample)) * attempted), replicas)]);
            for (int replica = 0; replica < replicas; replica++)
            {
                run.ReadSites(replica, occupants, new IonState[black.Length]);
                order[replica][sample] = Enumerable.Range(0, black.Length).Sum(site => black[site] ? occupants[site] : -occupants[site]) / (0.5 * black.Length);
            }
        }

        return order;
    }

    private byte[] Start(bool ordered, uint replica) =>
        ordered ? Array.ConvertAll(black, isBlack => (byte)(isBlack ? 1 : 0)) : InitialSites.Build(study.Cells, study.IonCounts, 1, replica);

    private static bool IsBlack(Vector3D position) =>
        ((int)Math.Round(position.X / SmallSystem.Spacing) + (int)Math.Round(position.Y / SmallSystem.Spacing)) % 2 == 0;
}

using System.Numerics;
using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Measures the conductivity against frequency, from the fluctuations of the charge displacement at equilibrium: σ(ω) = χ(ω)/(V kT) with χ by <see cref="ResponseSpectrum"/>, and
/// between electrodes held at potentials the admittance χ_Q(ω)/kT of the charge that they take up. Memory does not grow with the number of samples.
/// </summary>
public sealed class AlternatingObserver
{
    private readonly AlternatingSystem system;
    private AlternatingReplica[] replicas;

    /// <summary>An observer that has seen nothing yet.</summary>
    public AlternatingObserver(AlternatingSystem system)
    {
        this.system = system;
        replicas = [.. Enumerable.Range(0, system.Replicas).Select(_ => new AlternatingReplica(system))];
    }

    /// <summary>Longest lag of a sample, s; spectra are straight on below the frequency whose period it is 2π times shorter than.</summary>
    public static double LongestLag(double sampledTime) => AlternatingReplica.LongestLag(sampledTime);

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more) => replicas = [.. replicas, .. Enumerable.Range(0, more).Select(_ => new AlternatingReplica(system))];

    /// <summary>Adds a sample, taken at equal intervals.</summary>
    /// <param name="replica">Number of the replica.</param>
    /// <param name="moved">Σ z Δr of all ions since the start of the run along the lattice vectors, quanta.</param>
    public void Sample(int replica, Vector3D moved) => replicas[replica].Sample(moved);

    /// <summary>Adds a sample of the charge of the lower electrode, e.</summary>
    public void Sample(int replica, double charge) => replicas[replica].Sample(charge);

    /// <summary>Adds a frame; the first and the last tell how many hops the samples hold.</summary>
    public void Observe(IonFrame frame) => replicas[frame.Replica].Observe(frame);

    /// <summary>The spectra.</summary>
    public AlternatingResult Result()
    {
        double thermal = PhysicalConstants.BoltzmannEvPerKelvin * system.Temperature;
        double conductivity = PhysicalConstants.ElementaryCharge / (system.Volume * PhysicalConstants.Angstrom * thermal);
        double permittivity = system.RelativePermittivity * PhysicalConstants.VacuumPermittivity;
        Complex[][][] byAxis = [.. replicas.Select(replica => replica.ByAxis())];
        ImpedanceSpectrum material = ImpedanceSpectrum.Of(
            system.Frequencies, [.. replicas.Select(replica => Times(conductivity, replica.Mean()))], permittivity, blocks: permittivity > 0 ? false : null);
        return new AlternatingResult
        {
            Temperature = system.Temperature,
            Interval = system.Interval,
            Material = material,
            ConductivityByAxis =
            [
                .. Enumerable.Range(0, 3).Select(axis => ImpedanceSpectrum.Of(
                    system.Frequencies, [.. byAxis.Select(one => Times(conductivity, one[axis]))], permittivity, blocks: null).Admittance),
            ],
            InstantaneousConductivity = ReplicaStatistics.Mean([.. replicas.Select(replica => conductivity * replica.SquaredJumps / (2 * system.Dimension))]),
            Electrodes = system.Electrodes is { } pair ? Between(pair, thermal) : null,
            Notes = [.. AlternatingNotes.Of(system, material)],
        };
    }

    private ImpedanceSpectrum Between(HeldElectrodes pair, double thermal)
    {
        double perArea = PhysicalConstants.ElementaryCharge / (pair.Area * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom);
        return ImpedanceSpectrum.Of(system.Frequencies, [.. replicas.Select(replica => Times(perArea / thermal, replica.OfElectrode()))], pair.Capacitance * perArea, blocks: true);
    }

    private static Complex[] Times(double factor, Complex[] values) => Array.ConvertAll(values, value => factor * value);
}

using System.Numerics;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Measures the conductivity at the frequency of a sinusoidal field: σ(ω) = ∫j e^{−iωt} dt / ∫E e^{−iωt} dt over whole periods, j the current density along the field. The field, constant in steps, is
/// transformed as it is.
/// </summary>
public sealed class DrivenObserver
{
    private readonly DrivenSystem system;
    private readonly Complex[] current;
    private readonly Complex[] field;
    private readonly Vector3D[] last;

    /// <summary>An observer that has seen nothing yet.</summary>
    public DrivenObserver(DrivenSystem system)
    {
        this.system = system;
        (current, field, last) = (new Complex[system.Replicas], new Complex[system.Replicas], new Vector3D[system.Replicas]);
    }

    /// <summary>Adds where a replica stands at the start of the periods that count.</summary>
    /// <param name="replica">Number of the replica.</param>
    /// <param name="moved">Σ z Δr of all ions since the start of the run along the lattice vectors, quanta.</param>
    public void Begin(int replica, Vector3D moved)
    {
        last[replica] = moved;
        (current[replica], field[replica]) = (Complex.Zero, Complex.Zero);
    }

    /// <summary>Adds an interval of constant field.</summary>
    /// <param name="replica">Number of the replica.</param>
    /// <param name="moved">As in <see cref="Begin"/>, at its end.</param>
    /// <param name="from">Its start, s since the schedule began.</param>
    /// <param name="to">Its end, s.</param>
    /// <param name="voltsPerMetre">The field in it, V/m; negative against its direction.</param>
    public void Add(int replica, Vector3D moved, double from, double to, double voltsPerMetre)
    {
        Complex phase = ResponseSpectrum.MeanPhase(2 * Math.PI * system.Frequency, from, to);
        Vector3D displacement = 1.0 / LatticeQuanta.PerVector * system.Cell.ToCartesian(moved - last[replica]);
        current[replica] += DriftCurrent.Of(displacement, 1, system.Volume, 1).Dot(system.Direction) * phase;
        field[replica] += voltsPerMetre * (to - from) * phase;
        last[replica] = moved;
    }

    /// <summary>The conductivity.</summary>
    public DrivenResult Result()
    {
        Complex[] conductivity = [.. current.Zip(field, (j, strength) => j / strength)];
        return new DrivenResult
        {
            Temperature = system.Temperature,
            Frequency = system.Frequency,
            Amplitude = system.Amplitude,
            Conductivity = new ComplexEstimate(ReplicaStatistics.Mean([.. conductivity.Select(one => one.Real)]), ReplicaStatistics.Mean([.. conductivity.Select(one => one.Imaginary)])),
        };
    }
}

/// <summary>What is driven by a sinusoidal field, at one condition.</summary>
public sealed record DrivenSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Volume, Å³.</summary>
    public required double Volume { get; init; }

    /// <summary>Cell of the lattice vectors in quanta of which displacements are counted, Å.</summary>
    public required UnitCell Cell { get; init; }

    /// <summary>Frequency, Hz.</summary>
    public required double Frequency { get; init; }

    /// <summary>Amplitude of the field, V/m.</summary>
    public required double Amplitude { get; init; }

    /// <summary>Unit vector along it.</summary>
    public required Vector3D Direction { get; init; }
}

/// <summary>Conductivity measured in a sinusoidal field.</summary>
public sealed record DrivenResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Frequency, Hz.</summary>
    public required double Frequency { get; init; }

    /// <summary>Amplitude of the field, V/m.</summary>
    public required double Amplitude { get; init; }

    /// <summary>Conductivity along the field, S/m; its imaginary part is positive where the current leads.</summary>
    public required ComplexEstimate Conductivity { get; init; }
}

using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>A spectrum of admittance and impedance, under the names and units that these have of a material or between electrodes.</summary>
internal sealed class ImpedanceLayout
{
    /// <summary>Of a material.</summary>
    public static readonly ImpedanceLayout Material = new(
        new("conductivity", Unit.SiemensPerMetre, "Conductivity, mean of the directions in which ions travel"),
        new("permittivity", Unit.FaradPerMetre, "Permittivity of all but the mobile ions"),
        new("resistivity", Unit.OhmMetre, "1/(conductivity + i 2 pi frequency permittivity)"),
        new(Unit.OhmMetre, Unit.FaradPerMetre));

    /// <summary>Between electrodes.</summary>
    public static readonly ImpedanceLayout Cell = new(
        new("admittance", Unit.SiemensPerSquareMetre, "Admittance of the ions between the electrodes, by area"),
        new("capacitance", Unit.FaradPerSquareMetre, "Capacitance between the electrodes with the ions at rest, by area"),
        new("impedance", Unit.OhmSquareMetre, "1/(admittance + i 2 pi frequency capacitance)"),
        new(Unit.OhmSquareMetre, Unit.FaradPerSquareMetre));

    private static readonly NumbersField<double> Frequency = new("frequency", Unit.Hertz, "Frequencies");

    private readonly ComplexColumn admittance;
    private readonly NumberField<double> capacitance;
    private readonly ComplexColumn impedance;
    private readonly CircuitLayout circuit;

    private ImpedanceLayout(ComplexColumn admittance, NumberField<double> capacitance, ComplexColumn impedance, CircuitLayout circuit) =>
        (this.admittance, this.capacitance, this.impedance, this.circuit) = (admittance, capacitance, impedance, circuit);

    public void AddTo(ResultTree tree, string path, ImpedanceSpectrum spectrum)
    {
        Frequency.AddTo(tree, path, spectrum.Frequency);
        admittance.AddTo(tree, path, spectrum.Admittance);
        capacitance.AddTo(tree, path, spectrum.ParallelCapacitance);
        impedance.AddTo(tree, path, spectrum.Impedance);
        if (spectrum.Circuit is { } fit)
            circuit.AddTo(tree, path, fit);
    }

    public ImpedanceSpectrum ReadFrom(StoredGroup group)
    {
        double[] frequency = Frequency.ReadFrom(group);
        return new ImpedanceSpectrum
        {
            Frequency = frequency,
            Admittance = admittance.ReadFrom(group, frequency.Length),
            ParallelCapacitance = capacitance.ReadFrom(group),
            Impedance = impedance.ReadFrom(group, frequency.Length),
            Circuit = group.IfThere(CircuitLayout.Name, circuit.ReadFrom),
        };
    }
}

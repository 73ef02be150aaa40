using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Keys that imports of all formats share.</summary>
internal static class ImportFields
{
    /// <summary>Rectangular box.</summary>
    public static readonly Field<UnitCell> Box = BoxField.Create("Edges of the supercell in Å, at right angles.", required: false);

    /// <summary>Box of any shape.</summary>
    public static readonly Field<UnitCell> Cell = new("cell", CellShape.Shape, "The supercell, if it is not rectangular.");

    /// <summary>Vectors that the box repeats along.</summary>
    public static readonly Field<IReadOnlyList<int>> Periodic = new(
        "periodic",
        new ListShape<int>("names of vectors", new ChoiceShape<int>([new("a", 0), new("b", 1), new("c", 2)]), unique: true),
        "Vectors that the supercell repeats along.",
        absent: "[a, b, c]");

    /// <summary>Title.</summary>
    public static readonly Field<string> Name = new("name", CommonShapes.Title, "Name of the lattice in tables; the name of the file of sites when left out.");

    /// <summary>Origin.</summary>
    public static readonly Field<string> Source = new("source", CommonShapes.Prose, "Where sites and edges come from; the names of the files when left out.");

    /// <summary>Unit of energies.</summary>
    public static readonly Field<ImportEnergyUnit> EnergyUnit = new(
        "energy_unit",
        new ChoiceShape<ImportEnergyUnit>(
        [
            new("eV", new(1)), new("meV", new(1e-3)), new("kJ/mol", new(PhysicalConstants.EvPerKilojoulePerMole)), new("kcal/mol", new(4.184 * PhysicalConstants.EvPerKilojoulePerMole)),
            new("hartree", new(PhysicalConstants.EvPerHartree)), new("rydberg", new(0.5 * PhysicalConstants.EvPerHartree)), new("kT", new(null)),
        ]),
        "Unit of energies and barriers in the files; needed where they have any.");

    /// <summary>Temperature of the unit kT.</summary>
    public static readonly Field<double> EnergyTemperature = new(
        "energy_temperature", new RealShape { Least = 1, Most = 5000, Unit = "K" }, "Temperature T in K where energy_unit is kT.");

    private static readonly ChoiceShape<double> s_lengths = new([new("angstrom", 1), new("bohr", PhysicalConstants.AngstromPerBohr), new("nm", 10)]);

    /// <summary>A file.</summary>
    public static Field<string> File(string name, string meaning, bool required = true) => new(name, CommonShapes.Prose, $"{meaning}, its path relative to the job file.", required);

    /// <summary>Unit of length, as Å.</summary>
    public static Field<double> LengthUnit(bool required) => new(
        "length_unit", s_lengths, "Unit of Cartesian coordinates in the file; box and cell are in Å as everywhere in a job.", required, required ? null : "angstrom");

    /// <summary>Adds errors for kT without a temperature, and the reverse.</summary>
    public static void Check(FieldValues values, ReadContext context)
    {
        bool isThermal = values.TryGet(EnergyUnit, out ImportEnergyUnit? unit) && unit.Ev is null;
        if (isThermal && !values.IsGiven(EnergyTemperature))
            context.Errors.Add(values.PlaceOf(EnergyUnit), values.PathOf(EnergyUnit), "the unit kT needs a temperature", "Give energy_temperature in K");
        else if (!isThermal && values.IsGiven(EnergyTemperature))
            context.Errors.Add(values.PlaceOf(EnergyTemperature), values.PathOf(EnergyTemperature), "a temperature is given, and energy_unit is not kT", "Delete it, or give energy_unit: kT");
    }

    /// <summary>Units of the files.</summary>
    public static ImportUnits UnitsOf(FieldValues values, double angstrom)
    {
        double? ev = values.TryGet(EnergyUnit, out ImportEnergyUnit? unit) ? unit.Ev ?? (PhysicalConstants.BoltzmannEvPerKelvin * values.Get(EnergyTemperature)) : null;
        return new ImportUnits(angstrom, ev);
    }

    /// <summary>The frame of an import.</summary>
    public static ImportFrame FrameOf(FieldValues values)
    {
        IReadOnlyList<int> along = values.Get(Periodic);
        return new ImportFrame(
            values.TryGet(Box, out UnitCell? box) ? box : values.Get(Cell),
            [along.Contains(0), along.Contains(1), along.Contains(2)],
            values.TryGet(Name, out string? name) ? name : null,
            values.TryGet(Source, out string? source) ? source : null);
    }
}

/// <summary>A unit of energy.</summary>
/// <param name="Ev">In eV; null for kT.</param>
internal sealed record ImportEnergyUnit(double? Ev);

using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>An equivalent circuit.</summary>
/// <param name="resistanceUnit">Unit of its resistances.</param>
/// <param name="capacitanceUnit">Unit of its capacitances.</param>
internal sealed class CircuitLayout(string resistanceUnit, string capacitanceUnit)
{
    public const string Name = "circuit";

    private static readonly (CircuitElementKind Kind, string Text)[] Kinds =
        [(CircuitElementKind.Resistance, "R"), (CircuitElementKind.ResistanceAndPhase, "RQ"), (CircuitElementKind.Phase, "Q")];

    private static readonly TextsField Element = new("element", "Elements in series: resistance R, resistance beside a constant-phase element RQ, constant-phase element Q");
    private static readonly EstimateColumn Exponent = new("exponent", Unit.One, "Exponent of the constant-phase element, 1 of a capacitor; NaN where there is none");
    private static readonly NumberField<double> Misfit = new("misfit", Unit.One, "Root mean square of the differences between spectrum and circuit over the standard errors of the spectrum, NaN where one replica alone cannot tell them");
    private static readonly NumberField<double> LargestDifference = new("largest_difference", Unit.One, "Largest difference between spectrum and circuit over the magnitude of the impedance");

    private EstimateColumn Resistance => new("resistance", resistanceUnit, "Resistance; NaN where there is none");

    private EstimateColumn Capacitance => new("capacitance", capacitanceUnit, "Capacitance (R Q)^(1/exponent) / R, of a constant-phase element alone its Q, which is in this unit times s^(exponent - 1); NaN where there is none");

    public void AddTo(ResultTree tree, string parent, CircuitFit circuit)
    {
        string path = $"{parent}/{Name}";
        tree.Group(path, "Equivalent circuit of the impedance, fastest element first; only where one was fitted");
        Element.AddTo(tree, path, circuit.Elements.Select(element => Array.Find(Kinds, known => known.Kind == element.Kind).Text));
        Resistance.AddTo(tree, path, circuit.Elements.Select(element => element.Resistance));
        Capacitance.AddTo(tree, path, circuit.Elements.Select(element => element.Capacitance));
        Exponent.AddTo(tree, path, circuit.Elements.Select(element => element.Exponent));
        Misfit.AddTo(tree, path, circuit.Misfit);
        LargestDifference.AddTo(tree, path, circuit.LargestDifference);
    }

    public CircuitFit ReadFrom(StoredGroup group)
    {
        string[] texts = Element.ReadFrom(group);
        Estimate[] resistances = Resistance.ReadFrom(group, texts.Length);
        Estimate[] capacitances = Capacitance.ReadFrom(group, texts.Length);
        Estimate[] exponents = Exponent.ReadFrom(group, texts.Length);
        return new CircuitFit
        {
            Elements =
            [
                .. texts.Select((text, element) => new CircuitElement
                {
                    Kind = Array.Exists(Kinds, known => known.Text == text) ? Array.Find(Kinds, known => known.Text == text).Kind : throw group.Broken(Element.Name, "names no element that is known"),
                    Resistance = resistances[element],
                    Capacitance = capacitances[element],
                    Exponent = exponents[element],
                }),
            ],
            Misfit = Misfit.ReadFrom(group),
            LargestDifference = LargestDifference.ReadFrom(group),
        };
    }
}

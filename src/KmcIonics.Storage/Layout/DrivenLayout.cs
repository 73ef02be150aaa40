using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Conductivity in a sinusoidal field at one condition.</summary>
internal static class DrivenLayout
{
    public const string Name = "driven";

    private static readonly NumberField<double> Frequency = new("frequency", Unit.Hertz, "Frequency of the field");
    private static readonly NumberField<double> Amplitude = new("amplitude", Unit.VoltPerMetre, "Amplitude of the field");
    private static readonly EstimateField Real = new("conductivity_real", Unit.SiemensPerMetre, "Conductivity along the field, real part");
    private static readonly EstimateField Imaginary = new("conductivity_imaginary", Unit.SiemensPerMetre, "Conductivity along the field, imaginary part, positive where the current leads");

    public static void AddTo(ResultTree tree, string condition, DrivenResult result)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Conductivity at the frequency of a sinusoidal field; only where the job asks for it");
        Frequency.AddTo(tree, path, result.Frequency);
        Amplitude.AddTo(tree, path, result.Amplitude);
        Real.AddTo(tree, path, result.Conductivity.Real);
        Imaginary.AddTo(tree, path, result.Conductivity.Imaginary);
    }

    public static DrivenResult ReadFrom(StoredGroup group, double temperature) => new()
    {
        Temperature = temperature,
        Frequency = Frequency.ReadFrom(group),
        Amplitude = Amplitude.ReadFrom(group),
        Conductivity = new ComplexEstimate(Real.ReadFrom(group), Imaginary.ReadFrom(group)),
    };
}

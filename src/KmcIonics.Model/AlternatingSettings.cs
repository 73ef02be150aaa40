namespace KmcIonics.Model;

/// <summary>Frequencies at which a conductivity is measured.</summary>
/// <param name="FromHertz">Lowest, Hz; null for the lowest that the sample resolves.</param>
/// <param name="ToHertz">Highest, Hz; null for twice the hop rate of an ion.</param>
/// <param name="PerDecade">Frequencies in a decade.</param>
/// <param name="RelativePermittivity">Permittivity of all but the mobile ions, whose displacement current lies beside theirs in the impedance; 0 for none.</param>
public sealed record AlternatingSettings(double? FromHertz, double? ToHertz, int PerDecade, double RelativePermittivity);

using KmcIonics.Cli.Running;
using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>The charge of ions and immobile atoms.</summary>
internal static class ChargeBalance
{
    // Occupancies are written with two to four digits.
    private const double Tolerance = 5e-3;

    /// <summary>The sum, where the structure states the charges of all immobile atoms; else that they are taken to balance the ions.</summary>
    public static string Sentence(LatticeStudy study)
    {
        long carried = study.Populations.Select((population, species) => study.IonCounts[species] * population.Charge).Sum();
        string ions = string.Join(" and ", study.Populations.Select((population, species) => $"{study.IonCounts[species]:N0} {population.Species} of charge {population.Charge:+0;-0}"));
        string carry = $"charge: {ions} carry {carried:+#,0;-#,0} e";
        IReadOnlyList<EnvironmentAtoms> immobile = study.Sites.Environment;
        if (study.Lattice.Structures.Count == 0 || study.Lattice is CrystallizedGlassSpecification or StackSpecification || immobile.Count == 0 || immobile.Any(atoms => atoms.Charge is null))
            return $"{carry}; the immobile atoms are taken to balance it";
        double opposite = immobile.Sum(atoms => atoms.Charge!.Value * atoms.Occupancy * atoms.Positions.Count);
        double sum = carried + opposite;
        bool neutral = Math.Abs(sum) <= Tolerance * Math.Abs(opposite);
        return $"{carry}, the immobile atoms {opposite:+#,0.##;-#,0.##;0} e: {(neutral ? "balanced" : $"the sum is {sum:+#,0.##;-#,0.##} e; check the filling")}";
    }
}

using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Which vectors of the supercell a lattice ends along, as far as its description says.</summary>
internal static class OpenFaces
{
    /// <summary>Whether it ends along a, b and c.</summary>
    public static IReadOnlyList<bool> Of(LatticeSpecification lattice) => lattice switch
    {
        StackSpecification { Electrodes: not null } => [false, false, true],
        ImportSpecification import => [.. import.PeriodicAlong.Select(periodic => !periodic)],
        _ => [false, false, false],
    };
}

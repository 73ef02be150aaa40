using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>framework_distance</c> key of lattices in which crystals meet each other or a glass.</summary>
internal static class FrameworkField
{
    /// <summary>The key.</summary>
    /// <param name="meaning">What becomes of sites that are nearer.</param>
    public static Field<double> Create(string meaning) => new("framework_distance", new RealShape { Least = 0, Most = 20, Unit = "Å" }, meaning, absent: "0");
}

using System.Numerics;

namespace KmcIonics.Validation.Tests;

/// <summary>Every placement of the ions of a small system, and the Boltzmann distribution over them.</summary>
internal sealed class Configurations
{
    /// <summary>Enumerates them.</summary>
    /// <param name="system">At most 20 sites.</param>
    public Configurations(SmallSystem system)
    {
        States = [.. Enumerable.Range(0, 1 << system.Sites).Where(state => BitOperations.PopCount((uint)state) == system.Ions)];
        EnergyEv = Array.ConvertAll(States, system.EnergyEv);
        double[] inField = [.. States.Select((state, index) => EnergyEv[index] - system.WorkAgainstWallsEv(state))];
        double least = inField.Min();
        double[] weight = Array.ConvertAll(inField, energy => Math.Exp((least - energy) / system.ThermalEv));
        double total = weight.Sum();
        Boltzmann = Array.ConvertAll(weight, one => one / total);
    }

    /// <summary>Placements, a bit a site, ascending.</summary>
    public int[] States { get; }

    /// <summary>Energy of each without a field, eV.</summary>
    public double[] EnergyEv { get; }

    /// <summary>Probability of each at equilibrium: no field, or one that presses the ions against walls.</summary>
    public double[] Boltzmann { get; }

    /// <summary>Number of a placement.</summary>
    public int IndexOf(int state) => Array.BinarySearch(States, state);

    /// <summary>Mean of a function of the placement at equilibrium.</summary>
    public double Mean(Func<int, double> function) => States.Select((state, index) => Boltzmann[index] * function(state)).Sum();
}

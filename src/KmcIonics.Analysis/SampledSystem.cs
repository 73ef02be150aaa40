using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What is sampled: the ions of one species at one condition, and how their displacements are to be fitted.</summary>
public sealed record SampledSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Ions N of the species in each replica.</summary>
    public required int Ions { get; init; }

    /// <summary>Sites n the ions can reach.</summary>
    public required long Sites { get; init; }

    /// <summary>Unit cell whose lattice vectors the displacements are counted in, Å; without parts along open directions, in which nothing travels on.</summary>
    public required UnitCell Cell { get; init; }

    /// <summary>Names of the lattice vectors that end at faces.</summary>
    public IReadOnlyList<string> OpenVectors { get; init; } = [];

    /// <summary>Volume V of the supercell, without electrodes, Å³.</summary>
    public required double Volume { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Mobile species.</summary>
    public required string Species { get; init; }

    /// <summary>Charge number of an ion, in units of e.</summary>
    public required int Charge { get; init; }

    /// <summary>Directions the hop network spans, 1 to 3.</summary>
    public required int Dimension { get; init; }

    /// <summary>Longest hop the ions can make, Å; bounds the diffusivity where no hop was seen.</summary>
    public required double LongestHop { get; init; }

    /// <summary>Electric field; null for none.</summary>
    public AppliedField? Field { get; init; }

    /// <summary>Whether temperature or field change while it is sampled.</summary>
    public bool Changes { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>Shortest lag of the diffusivity fit, hops per ion.</summary>
    public required double FitFromHops { get; init; }

    /// <summary>Longest lag of the diffusivity fit, hops per ion.</summary>
    public required double FitToHops { get; init; }

    /// <summary>What is known beforehand that a reader should know of whatever is measured, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Says what no measurement can be made of.</summary>
    /// <exception cref="InputException">A number is out of range.</exception>
    internal void Check()
    {
        if (Replicas < 1 || Ions < 1)
            throw new InputException($"{Replicas} replicas of {Ions} ions", "Sample at least one ion in one replica.");
        if (Sites < 2 || Sites < Ions)
            throw new InputException($"{Ions} ions on {Sites} sites", "Give at least two sites, and no more ions than sites.");
        if (!(Volume > 0 && double.IsFinite(Volume) && (Math.Abs(Cell.Volume) > 0 || OpenVectors.Count > 0)))
            throw new InputException($"the supercell's volume is {Volume} Å³", "Give a cell that spans a volume.");
        if (!(Temperature > 0 && double.IsFinite(Temperature)))
            throw new InputException($"the temperature is {Temperature} K", "Give a positive temperature in K.");
        if (Dimension is < 1 or > 3)
            throw new InputException($"the hop network spans {Dimension} directions", "Long-range transport needs 1 to 3.");
        if (!(LongestHop > 0 && double.IsFinite(LongestHop)))
            throw new InputException($"the longest hop is {LongestHop} Å", "Give a positive length in Å.");
        if (Frames < 2)
            throw new InputException($"{Frames} sample frames", "A diffusivity needs at least 2; 100 or more are usual.");
        if (!(FitFromHops >= 0 && FitToHops > FitFromHops && double.IsFinite(FitToHops)))
        {
            throw new InputException(
                $"the fit runs from {FitFromHops} to {FitToHops} hops per ion", "Give two lags, the shorter first and not negative.");
        }
    }
}

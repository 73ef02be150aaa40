using KmcIonics.Model;

namespace KmcIonics.Electrostatics;

/// <summary>Refuses Poisson problems that have no solution, before anything is solved.</summary>
internal static class ProblemCheck
{
    // Charges that ought to cancel may miss by their rounding, those that cancel on one node too.
    private const double Rounding = 1e-9;

    /// <summary>Permittivities are one a cell, positive and finite.</summary>
    /// <exception cref="InputException">They are not.</exception>
    public static void Permittivity(ReadOnlySpan<double> relative, int cells)
    {
        if (relative.Length != cells)
            throw new InputException($"there are {relative.Length} permittivities for {cells} cells", "Give one relative permittivity a cell.");
        for (int cell = 0; cell < relative.Length; cell++)
        {
            if (!(relative[cell] > 0 && double.IsFinite(relative[cell])))
                throw new InputException($"the relative permittivity of cell {cell} is {relative[cell]}", "Give a permittivity above zero: 1 for vacuum, 5 to 50 for most solid electrolytes.");
        }
    }

    /// <summary>An open axis has ends, a periodic one has none, and what is given at them is finite.</summary>
    /// <exception cref="InputException">They do not fit.</exception>
    public static void Ends(string axis, bool periodic, AxisEnds? ends)
    {
        if (periodic && ends is not null)
            throw new InputException($"electrodes or surface charges are given along {axis}, along which the lattice repeats", "Leave them out, or build a lattice that ends there, as a stack with electrodes does.");
        if (!periodic && ends is null)
            throw new InputException($"the lattice ends along {axis}, and nothing is said about its ends", "Give each end a potential or a surface charge.");
        foreach (EndCondition end in ends is null ? Enumerable.Empty<EndCondition>() : [ends.Lower, ends.Upper])
        {
            if (!double.IsFinite(end is ElectrodePotential electrode ? electrode.Volts : ((ChargedEnd)end).ElementaryCharges))
                throw new InputException($"an end along {axis} has {end}", "Give a finite potential in V or charge in e.");
        }
    }

    /// <summary>Charge is balanced where no electrode can take up the rest.</summary>
    /// <param name="net">Sum of all charges, those of the ends included, e.</param>
    /// <param name="magnitude">Sum of their magnitudes, e.</param>
    /// <param name="periodicEverywhere">Does the box repeat along all axes?</param>
    /// <exception cref="InputException">It is not.</exception>
    public static void Balance(double net, double magnitude, bool periodicEverywhere)
    {
        if (Math.Abs(net) <= Rounding * Math.Max(1, magnitude))
            return;
        string problem = periodicEverywhere
            ? $"the box repeats and holds a net charge of {net:G6} e, so no potential exists"
            : $"no boundary fixes the potential, and the box holds a net charge of {net:G6} e, so no potential exists";
        string remedy = periodicEverywhere
            ? "Change the fixed background by as much with the opposite sign, or the number of ions."
            : "Hold one end at a potential, or change the fixed background or the surface charges by as much with the opposite sign.";
        throw new InputException(problem, remedy);
    }
}

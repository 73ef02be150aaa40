using KmcIonics.Model;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>Newton's method, with steps shortened where they overshoot, for the minimum of a <see cref="FermiFunction"/>.</summary>
internal sealed class FermiNewton(FermiFunction function)
{
    private const int MostSteps = 300;
    private const int MostHalvings = 60;
    private const double Decrease = 1e-4;

    // A step of less than this many kT is the last, since the error falls with the square.
    private const double LastStep = 1e-6;

    // The function is known to its rounding only.
    private const double Rounding = 1e-13;

    /// <summary>The potential of least free energy, V, [planes].</summary>
    /// <param name="chemicalPotential">Of the ions, eV.</param>
    /// <param name="start">Where to look first, V, [planes].</param>
    /// <exception cref="InputException">The steps did not end.</exception>
    public double[] Minimise(double chemicalPotential, double[] start)
    {
        double[] potential = [.. start];
        function.Hold(potential);
        double value = function.Value(chemicalPotential, potential);
        for (int step = 0; step < MostSteps; step++)
        {
            (double[] change, double slope) = function.NewtonStep(chemicalPotential, potential);
            double length = 1;
            double[] next = Moved(potential, change, length);
            double nextValue = function.Value(chemicalPotential, next);
            bool isLast = function.InThermalUnits(Largest(change)) < LastStep;
            for (int halving = 0; !isLast && !(nextValue <= value - (Decrease * length * slope) + (Rounding * Math.Abs(value))) && halving < MostHalvings; halving++)
            {
                length *= 0.5;
                next = Moved(potential, change, length);
                nextValue = function.Value(chemicalPotential, next);
            }

            (potential, value) = (next, nextValue);
            if (isLast)
                return potential;
        }

        throw new InputException(
            $"no mean-field equilibrium was found in {MostSteps} steps", "Check that ions can balance the fixed charge, and that potentials are not hundreds of volts.");
    }

    private static double Largest(double[] change)
    {
        double largest = 0;
        foreach (double value in change)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    private static double[] Moved(double[] potential, double[] change, double length)
    {
        double[] moved = new double[potential.Length];
        for (int plane = 0; plane < moved.Length; plane++)
            moved[plane] = potential[plane] - (length * change[plane]);
        return moved;
    }
}

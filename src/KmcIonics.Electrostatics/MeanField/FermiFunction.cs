using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>
/// The convex function of the plane potentials φ whose minimum is the Poisson–Fermi equilibrium, ½φKφ − φ·(fixed charge) + kT Σ sites ln(1 + e^((μ−E−zφ)/kT)), K the
/// planes' capacitances: its gradient is Kφ less all charge.
/// </summary>
internal sealed class FermiFunction
{
    private const double HalfFilled = 0.5;

    private readonly PlanarGrid grid;
    private readonly AxisEnds? ends;
    private readonly IReadOnlyList<SiteLayer> layers;
    private readonly double[] conductance;
    private readonly double[] fixedCharge;
    private readonly double thermal;
    private readonly int chargeNumber;
    private readonly ScreenedPlanes system;

    /// <summary>The function of one stack.</summary>
    /// <param name="problem">Dielectrics and ends.</param>
    /// <param name="layers">Layers of sites.</param>
    /// <param name="background">Fixed charge of each plane, e.</param>
    /// <param name="thermal">kT, eV.</param>
    /// <param name="chargeNumber">Charge number of the ions.</param>
    public FermiFunction(PlanarPoisson problem, IReadOnlyList<SiteLayer> layers, double[] background, double thermal, int chargeNumber)
    {
        (grid, ends, this.layers, this.thermal, this.chargeNumber) = (problem.Grid, problem.Ends, layers, thermal, chargeNumber);
        fixedCharge = [.. background];
        conductance = new double[grid.Intervals];
        for (int interval = 0; interval < conductance.Length; interval++)
            conductance[interval] = grid.Area / problem.Resistance[interval];
        system = new ScreenedPlanes(grid);
    }

    /// <summary>A potential in units of kT over the charge of an ion.</summary>
    public double InThermalUnits(double volts) => Math.Abs(chargeNumber) * volts / thermal;

    /// <summary>Gives the end planes the potentials of their electrodes.</summary>
    public void Hold(double[] potential)
    {
        potential[0] = (ends?.Lower as ElectrodePotential)?.Volts ?? potential[0];
        potential[^1] = (ends?.Upper as ElectrodePotential)?.Volts ?? potential[^1];
    }

    /// <summary>Value of the function, eV.</summary>
    public double Value(double chemicalPotential, double[] potential)
    {
        double value = -((ends?.Lower as ChargedEnd)?.ElementaryCharges ?? 0) * potential[0];
        value -= ((ends?.Upper as ChargedEnd)?.ElementaryCharges ?? 0) * potential[^1];
        for (int interval = 0; interval < conductance.Length; interval++)
        {
            double difference = potential[grid.Above(interval)] - potential[interval];
            value += 0.5 * conductance[interval] * difference * difference;
        }

        for (int plane = 0; plane < potential.Length; plane++)
            value -= fixedCharge[plane] * potential[plane];
        for (int layer = 0; layer < layers.Count; layer++)
            value += thermal * layers[layer].Sites * LatticeGas.LogPartition(HalfFilled, Energy(layer, chemicalPotential, potential));
        return value;
    }

    /// <summary>What Newton's method takes away from the potential, V, [planes], and how fast the function falls that way, eV.</summary>
    public (double[] Change, double Slope) NewtonStep(double chemicalPotential, double[] potential)
    {
        double[] gradient = Linearise(chemicalPotential, potential);
        double[] change = system.Solve(gradient);
        double slope = 0;
        for (int plane = 0; plane < change.Length; plane++)
            slope += gradient[plane] * change[plane];
        return (change, slope);
    }

    /// <summary>Filling of each layer in a potential, [layers].</summary>
    public double[] Fillings(double chemicalPotential, double[] potential)
    {
        double[] filling = new double[layers.Count];
        for (int layer = 0; layer < filling.Length; layer++)
            filling[layer] = LatticeGas.Filling(HalfFilled, Energy(layer, chemicalPotential, potential));
        return filling;
    }

    /// <summary>Charge of each plane with given fillings, e, [planes].</summary>
    public double[] Charges(double[] filling)
    {
        double[] charge = [.. fixedCharge];
        for (int layer = 0; layer < filling.Length; layer++)
        {
            PlaneWeight at = layers[layer].At;
            double amount = chargeNumber * layers[layer].Sites * filling[layer];
            charge[at.Lower] += at.LowerQuanta * amount / PlaneWeight.Quanta;
            charge[at.Upper] += at.UpperQuanta * amount / PlaneWeight.Quanta;
        }

        return charge;
    }

    private double[] Linearise(double chemicalPotential, double[] potential)
    {
        double[] filling = Fillings(chemicalPotential, potential);
        double[] gradient = [.. Charges(filling).Select(charge => -charge)];
        gradient[0] -= (ends?.Lower as ChargedEnd)?.ElementaryCharges ?? 0;
        gradient[^1] -= (ends?.Upper as ChargedEnd)?.ElementaryCharges ?? 0;
        system.Clear();
        for (int interval = 0; interval < conductance.Length; interval++)
        {
            int above = grid.Above(interval);
            double flow = conductance[interval] * (potential[above] - potential[interval]);
            gradient[interval] -= flow;
            gradient[above] += flow;
            system.AddSpring(interval, conductance[interval]);
        }

        for (int layer = 0; layer < layers.Count; layer++)
            system.AddScreening(layers[layer].At, chargeNumber * chargeNumber * layers[layer].Sites * filling[layer] * (1 - filling[layer]) / thermal);
        if (ends?.Lower is ElectrodePotential)
            gradient[0] = system.Fix(0);
        if (ends?.Upper is ElectrodePotential)
            gradient[^1] = system.Fix(gradient.Length - 1);
        return gradient;
    }

    private double Energy(int layer, double chemicalPotential, double[] potential) =>
        (layers[layer].StandardEnergy + (chargeNumber * layers[layer].At.Read(potential)) - chemicalPotential) / thermal;
}

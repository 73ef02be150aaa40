namespace KmcIonics.Electrostatics.Planar;

/// <summary>Fixed charge of any size on the planes of a grid, as that of the immobile ions.</summary>
public sealed class PlanarBackground
{
    private readonly PlanarGrid grid;
    private readonly double[] charge;

    /// <summary>No charge yet.</summary>
    public PlanarBackground(PlanarGrid grid)
    {
        this.grid = grid;
        charge = new double[grid.Planes];
    }

    /// <summary>Adds a charge at a place.</summary>
    /// <param name="at">Weights of the place.</param>
    /// <param name="elementaryCharges">Charge, e.</param>
    public void Add(PlaneWeight at, double elementaryCharges)
    {
        charge[at.Lower] += at.LowerQuanta * elementaryCharges / PlaneWeight.Quanta;
        charge[at.Upper] += at.UpperQuanta * elementaryCharges / PlaneWeight.Quanta;
    }

    /// <summary>Adds a layer of even density, divided among planes as its sheets are.</summary>
    /// <param name="bottom">Its lower face, Å; what lies outside the planes is left out.</param>
    /// <param name="top">Its upper face, Å.</param>
    /// <param name="density">Charge density, e/Å³.</param>
    public void AddLayer(double bottom, double top, double density)
    {
        for (int interval = 0; interval < grid.Intervals; interval++)
        {
            double low = Math.Max((bottom - grid.HeightOf(interval)) / grid.Step, 0);
            double high = Math.Min((top - grid.HeightOf(interval)) / grid.Step, 1);
            if (high <= low)
                continue;
            double amount = density * grid.Area * grid.Step * (high - low);
            double upper = 0.5 * (low + high);
            charge[interval] += amount * (1 - upper);
            charge[grid.Above(interval)] += amount * upper;
        }
    }

    /// <summary>Charge of each plane, e, [planes].</summary>
    public double[] ToArray() => [.. charge];
}

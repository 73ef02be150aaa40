using KmcIonics.Electrostatics.Planar;
using KmcIonics.Electrostatics.Spatial;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>Sites in cells: they have the potential of the charge of the ions and the background, which the cells spread over their own size. Every site is a place.</summary>
public sealed class SpatialSites : ChargedSites
{
    private readonly SpatialPoisson problem;
    private readonly SpatialWeight[] weights;
    private readonly SpatialBackground background;
    private readonly SpatialFilter? smearing;

    private SpatialSites(SpatialPoisson problem, SpatialWeight[] weights, SpatialBackground background, double leastPermittivity, IReadOnlyList<int> charges, double smearingWidth)
        : base([.. Enumerable.Range(0, weights.Length)], weights.Length, charges, problem.Ends)
    {
        (this.problem, this.weights, this.background, LeastPermittivity) = (problem, weights, background, leastPermittivity);
        SpatialGrid grid = problem.Grid;
        smearing = smearingWidth > 0 ? new SpatialFilter(grid, smearingWidth) : null;
        double area = grid.Box.A.Cross(grid.Box.B).Length;
        double height = Math.Abs(grid.Box.Volume) / area;
        double bottom = grid.Origin.Dot((1 / area) * grid.Box.A.Cross(grid.Box.B)) * Math.Sign(grid.Box.Volume);
        Planes = new PlanarGrid(bottom, height, grid.C.Intervals, area, grid.C.IsPeriodic);
        GeometricCapacitance = IsPotentialDifferenceFixed ? problem.CapacitanceAtRest() : double.NaN;
    }

    /// <inheritdoc/>
    public override PlanarGrid Planes { get; }

    /// <inheritdoc/>
    public override double LeastPermittivity { get; }

    /// <inheritdoc/>
    public override double GeometricCapacitance { get; }

    /// <summary>Puts sites into cells.</summary>
    /// <param name="problem">Dielectrics and ends.</param>
    /// <param name="leastPermittivity">Least relative permittivity.</param>
    /// <param name="position">Position of each site, Å, [sites].</param>
    /// <param name="fixedCharge">Fixed charge on each site, e, [sites].</param>
    /// <param name="charges">Charge number of each mobile species.</param>
    /// <param name="smearingWidth">Width of Gaussians that charges are smeared by, Å; 0 where they are not.</param>
    /// <exception cref="Model.InputException">A site lies outside of the cells.</exception>
    public static SpatialSites Of(SpatialPoisson problem, double leastPermittivity, Model.Vector3D[] position, double[] fixedCharge, IReadOnlyList<int> charges, double smearingWidth = 0)
    {
        var immobile = new SpatialBackground(problem.Grid);
        SpatialWeight[] places = Array.ConvertAll(position, problem.Grid.WeightAt);
        for (int site = 0; site < places.Length; site++)
            immobile.Add(places[site], fixedCharge[site]);
        return new SpatialSites(problem, places, immobile, leastPermittivity, charges, smearingWidth);
    }

    /// <inheritdoc/>
    public override SitePotential Solve(int[] chargeOfPlace)
    {
        var charge = new SpatialCharge(problem.Grid, background);
        for (int site = 0; site < weights.Length; site++)
        {
            if (chargeOfPlace[site] != 0)
                charge.Add(weights[site], chargeOfPlace[site]);
        }

        SpatialPotential potential = problem.Solve(charge, smearing);
        double[] read = potential.Copy();
        smearing?.Read(read);
        return new SitePotential(MeansOf(potential), SumsOf(charge), (potential.LowerCharge, potential.UpperCharge), weights.Length, site => problem.Grid.Read(weights[site], read));
    }

    private double[] MeansOf(SpatialPotential potential)
    {
        SpatialGrid grid = problem.Grid;
        double[] means = new double[grid.C.Nodes];
        for (int c = 0; c < means.Length; c++)
        {
            for (int b = 0; b < grid.B.Nodes; b++)
            {
                for (int a = 0; a < grid.A.Nodes; a++)
                    means[c] += grid.A.ShareOf(a) * grid.B.ShareOf(b) * potential.Potential[grid.NodeAt(a, b, c)];
            }

            means[c] /= grid.A.Intervals * grid.B.Intervals;
        }

        return means;
    }

    private double[] SumsOf(SpatialCharge charge)
    {
        SpatialGrid grid = problem.Grid;
        double[] sums = new double[grid.C.Nodes];
        int inPlane = grid.A.Nodes * grid.B.Nodes;
        for (int node = 0; node < charge.Nodes; node++)
            sums[node / inPlane] += charge[node];
        return sums;
    }
}

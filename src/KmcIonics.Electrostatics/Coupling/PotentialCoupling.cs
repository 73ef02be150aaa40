using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>How the ions of a job and the potential of their charge act on each other: where sites are, what events see, and what room bounds of rates have.</summary>
public sealed class PotentialCoupling
{
    private const int LeastIntervals = 3;

    private readonly BuiltLattice lattice;
    private readonly HopClimb climb;

    /// <summary>Couples the ions of a job.</summary>
    /// <param name="job">Job with electrostatics.</param>
    /// <param name="lattice">Its lattice.</param>
    /// <exception cref="InputException">The Poisson equation has no solution.</exception>
    public PotentialCoupling(Job job, BuiltLattice lattice)
    {
        (this.lattice, Settings) = (lattice, job.Electrostatics!);
        double[] bySublattice = BackgroundCharge.ByType(job, lattice.Network!);
        double[] fixedCharge = Array.ConvertAll(lattice.Sites.ReadTypes(), type => bySublattice[type]);
        Sites = Settings.IsSpatial ? SpatialProblem.Of(lattice, Settings, fixedCharge) : PlanarProblem.SitesOf(lattice, Settings, fixedCharge);
        if (Sites.Planes.Intervals < LeastIntervals)
        {
            throw new InputException(
                $"electrostatics has {Sites.Planes.Intervals} interval{(Sites.Planes.Intervals == 1 ? string.Empty : "s")} of {Sites.Planes.Step:G4} Å along {Settings.Axis.Name}, which show no potential", $"Lower electrostatics.spacing to {Sites.Planes.Height / LeastIntervals:G3} Å or less.");
        }

        ReservoirVolts = ReservoirVoltsOf(job, lattice.Graph.Channels.Count);
        var cells = (NetworkCells)lattice.Sites;
        climb = new HopClimb(lattice.Hops!, Settings.IsSpatial ? null : Settings.Axis);
        Steps = new PotentialSteps(lattice.Hops!, [.. Enumerable.Range(0, cells.SiteCount).Select(site => Sites.PlaceOfSite[cells.SiteOf(site)])], ReservoirVolts, climb);
        Rungs = new PotentialRungs(Settings.LargestStepVolts);
    }

    /// <summary>What the job says.</summary>
    public ElectrostaticSettings Settings { get; }

    /// <summary>Sites in the dielectric.</summary>
    public ChargedSites Sites { get; }

    /// <summary>What events see of a potential.</summary>
    public PotentialSteps Steps { get; }

    /// <summary>Rooms in the bounds of rates.</summary>
    public PotentialRungs Rungs { get; }

    /// <summary>Potential of the reservoir of each channel, V, [channels]; 0 for hops.</summary>
    public IReadOnlyList<double> ReservoirVolts { get; }

    /// <summary>The graph of the lattice with the room of a rung.</summary>
    public CellGraph GraphAt(int rung) => PotentialRoom.In(lattice.Graph, Rungs.RoomMicroEv[rung], Rungs.RoomMicroEv[rung], ReservoirVolts, climb.Share);

    /// <summary>The rung that holds a potential.</summary>
    /// <param name="atPlaces">Energy of a unit charge, µeV, [places].</param>
    /// <param name="current">Rung that the replica stands on.</param>
    /// <exception cref="InputException">None holds it.</exception>
    public int RungFor(ReadOnlySpan<int> atPlaces, int current)
    {
        long step = Steps.Room(atPlaces);
        int rung = Rungs.For(step, current);
        return rung >= 0 ? rung : throw new InputException(
            $"the potential changes by {step / 1e6:G4} V along the longest hops or at a reservoir, and bounds of rates have room for {Settings.LargestStepVolts:G4} V",
            "Raise electrostatics.largest_step above it, or lower the potentials of electrodes, raise the permittivity, or update more often if the potential overshoots.");
    }

    /// <summary>
    /// Energy that the charge of one ion itself adds to its hop, ½z²(G_ii + G_jj − 2G_ij) for a potential zG_ij at j of the ion at i, eV: what it costs to polarise the lattice, the largest of
    /// some hops. A mean field leaves it out.
    /// </summary>
    /// <param name="occupants">Ions on the sites, [sites].</param>
    public double EnergyOfOneIon(ReadOnlySpan<byte> occupants)
    {
        int[] charge = Sites.ChargesOf(occupants);
        int[] without = Sites.Solve(charge).AtPlaces();
        double largest = 0;
        foreach ((int from, int to) in Steps.Sample())
        {
            (charge[from], charge[to]) = (charge[from] - 1, charge[to] + 1);
            int[] with = Sites.Solve(charge).AtPlaces();
            (charge[from], charge[to]) = (charge[from] + 1, charge[to] - 1);
            largest = Math.Max(largest, 0.5e-6 * ((with[to] - without[to]) - (with[from] - without[from])));
        }

        double most = lattice.Graph.Charges.Max(Math.Abs);
        return most * most * largest;
    }

    private static double[] ReservoirVoltsOf(Job job, int channels)
    {
        double[] volts = new double[channels];
        int first = channels - (2 * job.Reservoirs.Count);
        for (int r = 0; r < job.Reservoirs.Count; r++)
            volts[first + (2 * r)] = volts[first + (2 * r) + 1] = job.Electrostatics!.VoltsAt(job.Reservoirs[r].Contact, job.Lattice) ?? 0;
        return volts;
    }
}

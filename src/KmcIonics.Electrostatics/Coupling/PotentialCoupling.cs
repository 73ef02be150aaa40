using KmcIonics.Electrostatics.Planar;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>How the ions of a job and the potential of their charge act on each other: where sites are, what events see, and what room bounds of rates have.</summary>
public sealed class PotentialCoupling
{
    private const double LargestVolts = 2000;

    private readonly BuiltLattice lattice;

    /// <summary>Couples the ions of a job.</summary>
    /// <param name="job">Job with electrostatics.</param>
    /// <param name="lattice">Its lattice.</param>
    /// <param name="ions">Ions at the start, [species][sublattices].</param>
    /// <exception cref="InputException">The Poisson equation has no solution.</exception>
    public PotentialCoupling(Job job, BuiltLattice lattice, IReadOnlyList<long[]> ions)
    {
        (this.lattice, Settings) = (lattice, job.Electrostatics!);
        PlanarPoisson problem = PlanarProblem.Of(lattice, Settings);
        double height = Settings.Axis.Height(lattice.Sites.Frame.Box);
        double[] heights = Array.ConvertAll(SiteHeights.FractionsOf(lattice.Sites, Settings.Axis), fraction => fraction * height);
        double[] bySublattice = Settings.Background is { } given
            ? [.. lattice.Sites.TypeNames.Select(type => given.GetValueOrDefault(type))]
            : Neutralising(lattice.Sites, ions, lattice.Graph.Charges);
        Sites = new PlanarSites(problem, heights, Array.ConvertAll(lattice.Sites.ReadTypes(), type => bySublattice[type]), lattice.Graph.Charges);
        ReservoirVolts = ReservoirVoltsOf(job, lattice.Graph.Channels.Count);
        var cells = (NetworkCells)lattice.Sites;
        Steps = new PotentialSteps(lattice.Hops!, [.. Enumerable.Range(0, cells.SiteCount).Select(site => Sites.PlaceOfSite[cells.SiteOf(site)])], ReservoirVolts);
        Rungs = new PotentialRungs(Settings.LargestStepVolts);
    }

    /// <summary>What the job says.</summary>
    public ElectrostaticSettings Settings { get; }

    /// <summary>Sites among planes.</summary>
    public PlanarSites Sites { get; }

    /// <summary>What events see of a potential.</summary>
    public PotentialSteps Steps { get; }

    /// <summary>Rooms in the bounds of rates.</summary>
    public PotentialRungs Rungs { get; }

    /// <summary>Potential of the reservoir of each channel, V, [channels]; 0 for hops.</summary>
    public IReadOnlyList<double> ReservoirVolts { get; }

    /// <summary>The graph of the lattice with the room of a rung.</summary>
    public CellGraph GraphAt(int rung) => PotentialRoom.In(lattice.Graph, Rungs.RoomMicroEv[rung], Rungs.RoomMicroEv[rung], ReservoirVolts);

    /// <summary>Energies of a unit charge in a potential, µeV, [places].</summary>
    /// <exception cref="InputException">It is beyond all measure.</exception>
    public int[] AtPlaces(PlanarPotential potential)
    {
        double largest = potential.Potential.Max(Math.Abs);
        return largest < LargestVolts
            ? Sites.AtPlaces(potential)
            : throw new InputException($"the potential of the ions reaches {largest:G3} V", "Raise the permittivity, or correct the background: sites and background are far from neutral together.");
    }

    /// <summary>The rung that holds a potential.</summary>
    /// <param name="atPlaces">Energy of a unit charge, µeV, [places].</param>
    /// <param name="current">Rung that the replica stands on.</param>
    /// <exception cref="InputException">None holds it.</exception>
    public int RungFor(ReadOnlySpan<int> atPlaces, int current)
    {
        long step = Steps.Largest(atPlaces);
        int rung = Rungs.For(step, current);
        return rung >= 0 ? rung : throw new InputException(
            $"the potential changes by {step / 1e6:G4} V along a hop or at a reservoir, and bounds of rates have room for {Settings.LargestStepVolts:G4} V",
            "Raise electrostatics.largest_step above it, or lower the potentials of electrodes, raise the permittivity, or update more often if the potential overshoots.");
    }

    // So much on each site that the ions on the sublattice are neutralised, e, [sublattices].
    private static double[] Neutralising(LatticeSites sites, IReadOnlyList<long[]> ions, IReadOnlyList<int> charges) =>
        [.. sites.SitesByType.Select((count, type) => count == 0 ? 0 : -ions.Select((counts, species) => (double)(charges[species] * counts[type])).Sum() / count)];

    private static double[] ReservoirVoltsOf(Job job, int channels)
    {
        double[] volts = new double[channels];
        int first = channels - (2 * job.Reservoirs.Count);
        for (int r = 0; r < job.Reservoirs.Count; r++)
            volts[first + (2 * r)] = volts[first + (2 * r) + 1] = job.Electrostatics!.VoltsAt(job.Reservoirs[r].Contact, job.Lattice) ?? 0;
        return volts;
    }
}

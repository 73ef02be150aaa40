using KmcIonics.Lattices.Balance;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Elasticity;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>The lattice of a job, ready for the engine: a crystal with equal barriers as its motif, anything else as a network.</summary>
public sealed record BuiltLattice
{
    private BuiltLattice(LatticeSites sites, CellGraph graph)
    {
        (Sites, Graph, Resting) = (sites, graph, graph);
    }

    /// <summary>The sites.</summary>
    public LatticeSites Sites { get; }

    /// <summary>Hops, divided into scheduling cells.</summary>
    public CellGraph Graph { get; private init; }

    // Hops without a field.
    private CellGraph Resting { get; init; }

    /// <summary>Name, as it stands in tables.</summary>
    public required string Name { get; init; }

    /// <summary>Repeat unit of a crystal; null for a network.</summary>
    public Motif? Motif { get; private init; }

    /// <summary>Sites of a network; null for a crystal.</summary>
    public SiteSet? Network { get; private init; }

    /// <summary>Hops of a network; null for a crystal.</summary>
    public HopGraph? Hops { get; private init; }

    /// <summary>Directions in which ions of the best-connected cluster can travel without end, 1 to 3; 0 where they only go from reservoir to reservoir.</summary>
    public required int Dimension { get; init; }

    /// <summary>What each pathway found, [pathways].</summary>
    public required IReadOnlyList<PathwaySummary> Pathways { get; init; }

    /// <summary>Volume of the supercell, without electrodes, Å³.</summary>
    public double Volume => Network?.Volume ?? Math.Abs(Sites.Frame.Box.Volume);

    /// <summary>Names of the lattice vectors that end at faces.</summary>
    public IReadOnlyList<string> OpenVectors => Network is null ? [] : OpenDirections.Names(Network.Periodic);

    /// <summary>The cell that displacements are counted in, without their parts along open directions, Å.</summary>
    public UnitCell TransportCell
    {
        get
        {
            UnitCell unit = Sites.Frame.Unit;
            if (Network is null)
                return unit;
            Vector3D Counted(Vector3D vector) => OpenDirections.Without(vector, unit, Network.Periodic);
            return new UnitCell(Counted(unit.A), Counted(unit.B), Counted(unit.C));
        }
    }

    /// <summary>What an electric field does to the hops; null without one.</summary>
    public DrivenHops? Driven { get; private init; }

    /// <summary>What pressure and strain do to the barriers; null without them.</summary>
    public BarrierChange? Stressed { get; private init; }

    /// <summary>Builds the lattice of a job.</summary>
    /// <exception cref="InputException">It cannot be built, or ions cannot travel on it.</exception>
    public static BuiltLattice Of(Job job)
    {
        BuiltLattice lattice = Undriven(job).Charged(job);
        return job.Conditions.Field is { } field && lattice.DrivenBy(field) is { } driven ? lattice with { Graph = driven.Graph, Driven = driven } : lattice;
    }

    /// <summary>Its hops in another field than the job's.</summary>
    public DrivenHops DrivenBy(AppliedField field) => DrivenHops.Of(Resting, Sites.Frame, field.ForceOn(1));

    /// <summary>Its hops in a field, or in none.</summary>
    public CellGraph GraphIn(AppliedField? field) => field is null ? Resting : DrivenBy(field).Graph;

    private BuiltLattice Charged(Job job)
    {
        CellGraph charged = Graph with { Charges = [.. job.Ions.Select(ions => ions.Charge)], HasPotential = job.Electrostatics is not null };
        return this with { Graph = charged, Resting = charged };
    }

    private static BuiltLattice Undriven(Job job) =>
        job.Lattice is CrystalLatticeSpecification crystal && IsAlikeInAllCells(job) ? OfCrystal(job, crystal) : OfNetwork(job);

    // Whether a crystal's hops depend on nothing but the sites at their ends.
    private static bool IsAlikeInAllCells(Job job) =>
        job.Ions.Count == 1 && job.Ions[0].SiteEnergyEv.Count == 0
        && job.Hops.All(hop => hop.Barriers is null && hop.Regions is null && hop.Environment is null)
        && job.Interactions.Count == 0 && job.Reservoirs.Count == 0 && job.Electrostatics is null
        && ElasticShifts.OfConditions(job) is null or { ShiftsSites: false };

    private static BuiltLattice OfCrystal(Job job, CrystalLatticeSpecification crystal)
    {
        Motif motif = MotifBuilder.Build(crystal.Structure, job.Hops, job.ExclusiveSites, job.IonicRadii);
        _ = new CrystalLattice(motif, crystal.RepeatA, crystal.RepeatB, crystal.RepeatC);
        var percolation = Percolation.Require(motif);
        var repeats = new CellOffset(crystal.RepeatA, crystal.RepeatB, crystal.RepeatC);
        (CrystalCells cells, CellGraph graph) = CrystalCellGraph.Build(motif, repeats, job.Run.CellSites);
        ElasticShifts? shifts = ElasticShifts.OfConditions(job);
        CellGraph stressed = StressedCrystal.Of(graph, cells.Frame, shifts);
        return new BuiltLattice(cells, stressed)
        {
            Stressed = shifts is null ? null : BarrierChange.Between(graph, stressed),
            Name = $"{crystal.Structure.Name}, {repeats.A} × {repeats.B} × {repeats.C} unit cells",
            Motif = motif,
            Dimension = percolation.Dimension,
            Pathways = PathwaySummary.Of(motif),
        };
    }

    private static BuiltLattice OfNetwork(Job job)
    {
        (SiteSet Sites, HopGraph Hops) unstrained = UnstrainedNetworkOf(job);
        (SiteSet sites, HopGraph hops) = StressedNetwork.Of(unstrained.Sites, unstrained.Hops, ElasticShifts.OfInterfaces(job, unstrained.Sites.Box));
        (sites, hops) = StressedNetwork.Of(sites, hops, ElasticShifts.OfConditions(job));
        BarrierChange? stressed = ReferenceEquals(hops, unstrained.Hops) ? null : BarrierChange.Between(unstrained, (sites, hops));
        hops = ReservoirSites.In(hops, sites, job.ReservoirsAtPotential);
        var percolation = NetworkPercolation.Of(sites, hops);
        bool joinsFaces = percolation.A || percolation.B || percolation.C;
        if (percolation.Dimension == 0 && !(joinsFaces && job.Reservoirs.Count > 0))
        {
            if (joinsFaces)
                throw new InputException("ions can travel only between the open faces of the lattice, where they come to an end", "Add a pathway or widen max_distance, so that they can travel in the plane, or reservoirs at the faces.");
            throw new InputException(
                $"the hop network does not percolate: ions stay in clusters of at most {percolation.LargestCluster:N0} sites", "Add a pathway or widen max_distance.");
        }

        (NetworkCells cells, CellGraph graph) = NetworkCellGraph.Build(sites, hops, job.Run.CellSites);
        return new BuiltLattice(cells, graph)
        {
            Stressed = stressed,
            Name = sites.Name,
            Network = sites,
            Hops = hops,
            Dimension = percolation.Dimension,
            Pathways = PathwaySummary.Of(hops),
        };
    }

    /// <summary>Sites and hops of a job's lattice, written out whatever its kind, with the strain that it has near interfaces; its conditions are left out.</summary>
    /// <exception cref="InputException">It cannot be built.</exception>
    public static (SiteSet Sites, HopGraph Hops) NetworkOf(Job job)
    {
        (SiteSet sites, HopGraph hops) = UnstrainedNetworkOf(job);
        return StressedNetwork.Of(sites, hops, ElasticShifts.OfInterfaces(job, sites.Box));
    }

    private static (SiteSet Sites, HopGraph Hops) UnstrainedNetworkOf(Job job)
    {
        SiteSet sites = SpeciesSites.Of(SiteSetBuilder.Build(job.Lattice, job.Seed), job.Ions);
        Enrichment.Apply(sites, job.Ions, job.Lattice.Interface?.Enrichment);
        IReadOnlyList<PairInteraction> coulomb = CoulombShells.Of(sites, job);
        HopGraph hops = HopGraphBuilder.Build(sites, job.Hops, job.ExclusiveSites, new SaddleEnergies(job.Hops, job.Lattice.Interface?.Barrier, sites.Box, job.Seed), job.IonicRadii, [.. job.Interactions, .. coulomb]) with { SpeciesCount = job.Ions.Count };
        if (CoulombShells.NoteOf(coulomb) is { } note)
            sites = BackgroundPairs.Of(job, sites, hops) with { Notes = [.. sites.Notes, note] };
        if (hops.Law is not null && job.Ions.Count > 1)
            throw new InputException($"rates depend on the ions around, whichever they are, and {job.Ions.Count} mobile species are given", "Give one entry under ions.");
        if (hops is { Law: not null, LawsAddToBarriers: false } && job.Ions.Any(ions => ions.SiteEnergyEv.Count > 0))
            throw new InputException("the imported model says how energies of sites differ, and ions have a site_energy besides", "Leave out site_energy, or model under lattice.");
        HashSet<int> exchanging = hops.Law is null ? [] : [.. job.Reservoirs.SelectMany(reservoir => ReservoirSites.Of(sites, reservoir))];
        return DetailedBalance.Of(hops, sites.StartingIons(job.Ions).Sum(types => types.Sum()), job.Conditions.Temperatures.Min(), exchanging) is not { } balance
            ? (sites, hops)
            : (balance.Warning is { } warning ? sites with { Notes = [.. sites.Notes, warning] } : sites, hops with { Balance = balance });
    }
}

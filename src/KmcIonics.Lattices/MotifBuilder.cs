using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>Finds the hops and exclusions of a crystal under periodic boundaries.</summary>
public static class MotifBuilder
{
    /// <summary>Sites nearer than this are the same site given twice, Å.</summary>
    public const double CoincidenceDistance = 0.05;

    // A window of "2.00 Å" means the distance that prints so, not its last bit.
    private const double WindowTolerance = 1e-5;
    private const double FarthestHint = 100;

    /// <summary>Builds the motif of a structure.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="pathways">Pathways.</param>
    /// <param name="exclusions">Pairs of sublattices whose sites are never both occupied.</param>
    /// <param name="ionicRadii">Radii of immobile ions by element that go before those of the table, Å; null for none.</param>
    /// <exception cref="InputException">
    /// Unknown sublattice, cell without volume, coincident sites, a pathway or exclusion that matches nothing, or two pathways that claim the same hop.
    /// </exception>
    public static Motif Build(
        CrystalStructure structure, IReadOnlyList<HopPathway> pathways, IReadOnlyList<ExclusivePair> exclusions, IReadOnlyDictionary<string, double>? ionicRadii = null)
    {
        CheckCell(structure.Cell);
        List<MotifSite> sites = SitesOf(structure);
        var search = new NeighbourSearch(structure.Cell, [.. sites.Select(site => site.Position)]);
        CheckCoincidence(structure, sites, search);
        var criteria = PathwayCriteria.Of(
            pathways, search, sites.Count, new QuantaFrame(structure.Cell, new CellOffset(1, 1, 1)), structure.Environment, ionicRadii ?? new Dictionary<string, double>(), Periodicity.All);
        List<Neighbour> room = [];
        List<MotifHop> hops = [];
        List<MotifExclusion> excluded = [];
        for (int p = 0; p < pathways.Count; p++)
        {
            HopPathway pathway = pathways[p];
            int before = hops.Count;
            foreach ((int from, Neighbour to) in Candidates(structure, sites, search, pathway, criteria))
            {
                if (to.Length >= pathway.MinDistance - WindowTolerance && criteria.Passes(pathway, sites[from].Position, to, room))
                    hops.Add(new MotifHop(from, to.Site, to.Offset, p, to.Displacement, to.Length));
            }

            if (hops.Count == before)
            {
                throw new InputException(
                    $"pathway '{pathway.Name}' matches no pair of sites {pathway.Criterion}",
                    NearestHint(structure, sites, search, pathway.From, pathway.To));
            }
        }

        foreach (ExclusivePair pair in exclusions)
        {
            int before = excluded.Count;
            foreach ((int site, Neighbour other) in Pairs(structure, sites, search, pair.First, pair.Second, pair.MaxDistance + WindowTolerance))
                excluded.Add(new MotifExclusion(site, other.Site, other.Offset));
            if (excluded.Count == before)
            {
                throw new InputException(
                    $"exclusive sites '{pair.First}'–'{pair.Second}' match no pair within {pair.MaxDistance} Å",
                    NearestHint(structure, sites, search, pair.First, pair.Second));
            }
        }

        if (criteria.IsBeyondDistance)
            RemoveUnpaired(hops);
        hops.Sort((x, y) => OrderOf(x).CompareTo(OrderOf(y)));
        CheckClaimedOnce(hops, pathways);
        return new Motif(structure, sites, hops, [.. excluded.Distinct()], pathways);
    }

    private static (int, int, double, int, int, int, int) OrderOf(MotifHop hop) =>
        (hop.From, hop.Pathway, Math.Round(hop.Length, 6), hop.To, hop.Offset.A, hop.Offset.B, hop.Offset.C);

    private static IEnumerable<(int From, Neighbour To)> Candidates(
        CrystalStructure structure, List<MotifSite> sites, NeighbourSearch search, HopPathway pathway, PathwayCriteria criteria)
    {
        if (pathway.MinSolidAngle is not { } least)
            return Pairs(structure, sites, search, pathway.From, pathway.To, pathway.MaxDistance + WindowTolerance);
        return Joined(structure, sites, pathway.From, pathway.To, from =>
        {
            List<(Neighbour Neighbour, double SolidAngle)> faces = [];
            criteria.CollectFaces(from, sites[from].Position, faces);
            return faces.Where(face => face.SolidAngle >= least - PathwayCriteria.SolidAngleTolerance && face.Neighbour.Length <= pathway.MaxDistance + WindowTolerance).Select(face => face.Neighbour);
        });
    }

    // A solid angle or bottleneck just at its limit may round to either side of it at the two ends.
    private static void RemoveUnpaired(List<MotifHop> hops)
    {
        var known = hops.Select(hop => (hop.From, hop.To, hop.Offset, hop.Pathway)).ToHashSet();
        hops.RemoveAll(hop => !known.Contains((hop.To, hop.From, new CellOffset(-hop.Offset.A, -hop.Offset.B, -hop.Offset.C), hop.Pathway)));
    }

    /// <summary>Every directed pair of sites of two sublattices within a distance, both directions.</summary>
    private static IEnumerable<(int From, Neighbour To)> Pairs(
        CrystalStructure structure, List<MotifSite> sites, NeighbourSearch search, string first, string second, double distance) =>
        Joined(structure, sites, first, second, from => search.Within(from, distance));

    private static IEnumerable<(int From, Neighbour To)> Joined(
        CrystalStructure structure, List<MotifSite> sites, string first, string second, Func<int, IEnumerable<Neighbour>> near)
    {
        (int a, int b) = (IndexOf(structure, first), IndexOf(structure, second));
        for (int from = 0; from < sites.Count; from++)
        {
            int other = sites[from].Sublattice == a ? b : sites[from].Sublattice == b ? a : -1;
            if (other < 0)
                continue;
            foreach (Neighbour to in near(from))
            {
                if (sites[to.Site].Sublattice == other)
                    yield return (from, to);
            }
        }
    }

    private static List<MotifSite> SitesOf(CrystalStructure structure)
    {
        List<MotifSite> sites = [];
        for (int sublattice = 0; sublattice < structure.Sublattices.Count; sublattice++)
        {
            foreach (Vector3D position in structure.Sublattices[sublattice].Positions)
            {
                if (!double.IsFinite(position.X + position.Y + position.Z))
                    throw new InputException($"sublattice '{structure.Sublattices[sublattice].Name}' has a position that is not finite", "Give three fractional numbers.");
                sites.Add(new MotifSite(sublattice, new LatticeQuanta(Quantise(position.X), Quantise(position.Y), Quantise(position.Z))));
            }
        }

        return sites.Count > 0 ? sites : throw new InputException($"structure '{structure.Name}' has no site", "Give at least one sublattice with a position.");
    }

    private static int Quantise(double fraction) =>
        (int)Math.Floor(((fraction - Math.Floor(fraction)) * LatticeQuanta.PerVector) + 0.5) % LatticeQuanta.PerVector;

    private static int IndexOf(CrystalStructure structure, string name)
    {
        int index = structure.Sublattices.ToList().FindIndex(sublattice => sublattice.Name == name);
        return index >= 0
            ? index
            : throw new InputException($"structure '{structure.Name}' has no sublattice '{name}'", $"Use one of {string.Join(", ", structure.Sublattices.Select(s => s.Name))}.");
    }

    private static void CheckCell(UnitCell cell)
    {
        double volume = Math.Abs(cell.Volume);
        double box = cell.A.Length * cell.B.Length * cell.C.Length;
        if (!(volume > 1e-6 * box) || !double.IsFinite(box))
            throw new InputException($"the unit cell has a volume of {volume:G4} Å³", "Give three lattice vectors that do not lie in one plane, in Å.");
    }

    private static void CheckCoincidence(CrystalStructure structure, List<MotifSite> sites, NeighbourSearch search)
    {
        for (int site = 0; site < sites.Count; site++)
        {
            foreach (Neighbour other in search.Within(site, CoincidenceDistance))
            {
                throw new InputException(
                    $"two sites are {other.Length:F4} Å apart, on sublattices '{structure.Sublattices[sites[site].Sublattice].Name}' and '{structure.Sublattices[sites[other.Site].Sublattice].Name}'",
                    $"Remove one; sites nearer than {CoincidenceDistance} Å count as the same site.");
            }
        }
    }

    private static void CheckClaimedOnce(List<MotifHop> hops, IReadOnlyList<HopPathway> pathways)
    {
        var claimed = new Dictionary<(int, int, CellOffset), int>();
        foreach (MotifHop hop in hops)
        {
            if (!claimed.TryAdd((hop.From, hop.To, hop.Offset), hop.Pathway))
            {
                throw new InputException(
                    $"pathways '{pathways[claimed[(hop.From, hop.To, hop.Offset)]].Name}' and '{pathways[hop.Pathway].Name}' both claim the hop of {hop.Length:F3} Å",
                    "Separate their distance windows with min_distance and max_distance.");
            }
        }
    }

    private static string NearestHint(CrystalStructure structure, List<MotifSite> sites, NeighbourSearch search, string first, string second)
    {
        for (double distance = 1; distance <= FarthestHint; distance *= 1.5)
        {
            double[] lengths = [.. Pairs(structure, sites, search, first, second, distance).Select(pair => pair.To.Length)];
            if (lengths.Length > 0)
                return $"The nearest such sites are {lengths.Min():F3} Å apart.";
        }

        return $"No such sites lie within {FarthestHint} Å of each other.";
    }
}

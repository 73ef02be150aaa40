using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>What the oracle knows of a lattice, found without templates or conflict sets.</summary>
internal abstract class OracleGeometry
{
    public static OracleGeometry Of(LatticeSites sites) =>
        sites is CrystalCells crystal ? new CrystalGeometry(crystal) : new NetworkGeometry((NetworkCells)sites);

    /// <summary>The hop that an edge of a cell is.</summary>
    public abstract OracleHop HopOf(int cell, int edge);

    /// <summary>Sites that must be empty when an ion is on one.</summary>
    public abstract IEnumerable<int> ExcludedBy(int site);

    /// <summary>Whether ions interact.</summary>
    public virtual bool HasInteractions => false;

    /// <summary>Mobile species.</summary>
    public virtual int SpeciesCount => 1;

    /// <summary>Sites whose ions interact with one on a site, and how.</summary>
    public virtual IEnumerable<(int Site, PairInteraction Shell)> InteractionsOf(int site) => [];

    private sealed class CrystalGeometry(CrystalCells cells) : OracleGeometry
    {
        private readonly MotifHop[][] hopsFrom =
            [.. cells.Motif.Sites.Select((_, site) => cells.Motif.Hops.Where(hop => hop.From == site).ToArray())];

        /// <summary>Edges of a cell are numbered site by site, and at a site in the motif's order of hops.</summary>
        public override OracleHop HopOf(int cell, int edge)
        {
            int perUnit = cells.Motif.Hops.Count;
            int site = cells.FirstSite[cell] + (edge / perUnit * cells.Motif.Sites.Count);
            int rest = edge % perUnit;
            int basis = 0;
            for (; rest >= hopsFrom[basis].Length; basis++, site++)
                rest -= hopsFrom[basis].Length;
            MotifHop hop = hopsFrom[basis][rest];
            return new OracleHop(site, cells.SiteAt(Sum(cells.Describe(site).UnitCell, hop.Offset), hop.To), hop.Displacement, hop.Pathway)
            {
                SaddleMicroEv = (int)Math.Floor((cells.Motif.Pathways[hop.Pathway].BarrierEv * 1e6) + 0.5),
            };
        }

        public override IEnumerable<int> ExcludedBy(int site)
        {
            (CellOffset unit, int basis) = cells.Describe(site);
            return cells.Motif.Exclusions.Where(exclusion => exclusion.Site == basis).Select(exclusion => cells.SiteAt(Sum(unit, exclusion.Offset), exclusion.Other));
        }

        private static CellOffset Sum(CellOffset left, CellOffset right) => new(left.A + right.A, left.B + right.B, left.C + right.C);
    }

    private sealed class NetworkGeometry(NetworkCells cells) : OracleGeometry
    {
        private readonly Dictionary<int, (int, PairInteraction)[]> interactionsOf = [];
        private readonly Dictionary<int, OracleHop[]> hopsOf = [];
        private readonly Dictionary<int, int> numberOf = Enumerable.Range(0, cells.SiteCount).ToDictionary(cells.NetworkSite);

        /// <summary>Edges of a cell are numbered site by site, at a site in the graph's order of hops, and on a hop in the order of channels; a reservoir's come last.</summary>
        public override OracleHop HopOf(int cell, int edge)
        {
            if (!hopsOf.TryGetValue(cell, out OracleHop[]? known))
                hopsOf.Add(cell, known = [.. Enumerable.Range(cells.FirstSite[cell], cells.FirstSite[cell + 1] - cells.FirstSite[cell]).SelectMany(EventsAt)]);
            return known[edge];
        }

        private IEnumerable<OracleHop> EventsAt(int site)
        {
            HopGraph graph = cells.Graph;
            int from = cells.NetworkSite(site);
            for (int hop = graph.FirstHop[from]; hop < graph.FirstHop[from + 1]; hop++)
            {
                int to = graph.Target[hop];
                LatticeQuanta step = graph.Frame.Between(graph.Position[from], graph.Position[to], ImageCode.Decode(graph.Image[hop]));
                for (int channel = 0; channel < graph.Channels.Count; channel++)
                {
                    HopChannel way = graph.Channels[channel];
                    if (way.Pathway != graph.Pathway[hop])
                        continue;
                    yield return new OracleHop(site, numberOf[to], step, channel)
                    {
                        Class = way.Class,
                        Law = (graph.Law?[hop] ?? 0) - 1,
                        LawSites = Array.ConvertAll(graph.LawSitesOf(hop).ToArray(), read => numberOf[read]),
                        SaddleMicroEv = graph.SaddleMicroEv[hop] + way.SaddleMicroEv,
                        StepMicroEv = Energy(way.Class.Mover, to) + Energy(way.Class.Taker, from) - Energy(way.Class.Mover, from) - Energy(way.Class.Taker, to),
                    };
                }
            }

            foreach (ReservoirSite reservoir in graph.Reservoirs.Where(reservoir => reservoir.Site == from))
            {
                yield return new OracleHop(site, site, default, reservoir.Insertion)
                {
                    Class = graph.Channels[reservoir.Insertion].Class,
                    SaddleMicroEv = reservoir.SaddleMicroEv,
                    StepMicroEv = reservoir.StepMicroEv,
                };
                yield return new OracleHop(site, site, default, reservoir.Removal)
                {
                    Class = graph.Channels[reservoir.Removal].Class,
                    SaddleMicroEv = reservoir.SaddleMicroEv,
                    StepMicroEv = -reservoir.StepMicroEv,
                };
            }
        }

        private int Energy(uint code, int site)
        {
            SiteSet sites = cells.Network;
            return code == 0 ? 0 : (sites.EnergyMicroEv?[site] ?? 0) + (sites.SpeciesEnergyMicroEv.Count == 0 ? 0 : sites.SpeciesEnergyMicroEv[(int)code - 1][sites.Type[site]]);
        }

        public override bool HasInteractions => cells.Graph.Interactions.Count > 0;

        public override int SpeciesCount => cells.Graph.SpeciesCount;

        public override IEnumerable<(int Site, PairInteraction Shell)> InteractionsOf(int site)
        {
            if (!interactionsOf.TryGetValue(site, out (int, PairInteraction)[]? known))
                interactionsOf.Add(site, known = [.. Interactions(site)]);
            return known;
        }

        /// <summary>All sites, by their distance.</summary>
        private IEnumerable<(int Site, PairInteraction Shell)> Interactions(int site)
        {
            int from = cells.NetworkSite(site);
            SiteSet sites = cells.Network;
            for (int other = 0; other < sites.Count; other++)
            {
                (string one, string two) = (sites.Types[sites.Type[from]], sites.Types[sites.Type[other]]);
                double distance = Nearest(sites, sites.Position[other] - sites.Position[from]);
                foreach (PairInteraction pair in cells.Graph.Interactions)
                {
                    if (other != from && ((pair.First, pair.Second) == (one, two) || (pair.First, pair.Second) == (two, one)) && distance >= pair.MinDistance && distance <= pair.MaxDistance)
                        yield return (numberOf[other], pair);
                }
            }
        }

        private static double Nearest(SiteSet sites, Vector3D fractional)
        {
            double nearest = double.PositiveInfinity;
            for (int image = 0; image < 125; image++)
            {
                var shift = new Vector3D((image % 5) - 2, (image / 5 % 5) - 2, (image / 25) - 2);
                if ((sites.Periodic.A || shift.X == 0) && (sites.Periodic.B || shift.Y == 0) && (sites.Periodic.C || shift.Z == 0))
                    nearest = Math.Min(nearest, sites.Box.ToCartesian(fractional + shift).Length);
            }

            return nearest;
        }

        public override IEnumerable<int> ExcludedBy(int site)
        {
            HopGraph graph = cells.Graph;
            int from = cells.NetworkSite(site);
            for (int k = graph.FirstExclusion?[from] ?? 0; k < (graph.FirstExclusion?[from + 1] ?? 0); k++)
                yield return numberOf[graph.Excluded[k]];
        }
    }
}

/// <summary>A directed hop between sites as the engine numbers them.</summary>
internal readonly record struct OracleHop(int Source, int Target, LatticeQuanta Displacement, int Pathway)
{
    /// <summary>What the ends hold before.</summary>
    public EventClass Class { get; init; } = EventClass.Hop(0);

    /// <summary>Rate law, −1 for none.</summary>
    public int Law { get; init; } = -1;

    /// <summary>Sites that it is read at, bit by bit.</summary>
    public int[] LawSites { get; init; } = [];

    /// <summary>Saddle energy, µeV.</summary>
    public int SaddleMicroEv { get; init; }

    /// <summary>Energy of the target less that of the source, µeV.</summary>
    public int StepMicroEv { get; init; }
}

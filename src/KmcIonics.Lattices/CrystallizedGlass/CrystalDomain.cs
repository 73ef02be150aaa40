using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.CrystallizedGlass;

/// <summary>The part of a box that is crystal.</summary>
internal abstract class CrystalDomain
{
    // A crystallinity is set by this many sample points, to about 0.1 %.
    private const int Samples = 1 << 18;

    /// <summary>Number of grains.</summary>
    public abstract int GrainCount { get; }

    /// <summary>Grain at a point or nearest to it, and how deep in it the point lies.</summary>
    public abstract DomainPlace At(LatticeQuanta point, List<Neighbour> near);

    /// <summary>A sphere that holds a grain: its centre, Cartesian, and radius, Å.</summary>
    public abstract (Vector3D Centre, double Radius) Around(int grain);

    /// <summary>Planes of a grain, and the layer inside them that is glass; null for none.</summary>
    public virtual (GrainPlanes Planes, double Layer)? PlanesOf(int grain) => null;

    /// <summary>The domain of a specification.</summary>
    /// <exception cref="InputException">Spheres of the size that the crystallinity asks for do not fit.</exception>
    public static CrystalDomain Of(CrystallizedGlassSpecification glass, QuantaFrame frame, ulong seed) => glass.Shape switch
    {
        GrainShape.Spheres => new SphereDomain(glass, frame, seed),
        GrainShape.Voronoi => new VoronoiDomain(glass, frame, seed),
        _ => new SlabDomain(glass.Crystallinity, frame),
    };

    private sealed class SphereDomain : CrystalDomain
    {
        private const double HighestPacking = 0.5;

        private readonly QuantaFrame frame;
        private readonly LatticeQuanta[] centres;
        private readonly double radius;
        private readonly NeighbourSearch search;
        private readonly double firstReach;

        public SphereDomain(CrystallizedGlassSpecification glass, QuantaFrame frame, ulong seed)
        {
            double volume = Math.Abs(frame.Box.Volume);
            if (glass.Crystallinity > HighestPacking)
            {
                throw new InputException(
                    $"spheres cannot fill {glass.Crystallinity:P0} of the box", $"Equal spheres at random fill about {HighestPacking:P0}: lower crystallinity, or take voronoi grains.");
            }

            this.frame = frame;
            radius = Math.Cbrt(3 * glass.Crystallinity * volume / (4 * Math.PI * glass.Grains.Count));
            UnitCell box = frame.Box;
            double width = new[] { volume / box.B.Cross(box.C).Length, volume / box.C.Cross(box.A).Length, volume / box.A.Cross(box.B).Length }.Min();
            if (2 * radius > width)
            {
                throw new InputException(
                    $"a grain of {2 * radius:F1} Å is larger than the box, which is {width:F1} Å wide", "Enlarge the box, take more grains, or lower crystallinity.");
            }

            centres = GlassBuilder.Pack(frame, [], glass.Grains.Count, volume, 2 * radius, _ => true, seed ^ RandomStream.GrainCentres);
            search = new NeighbourSearch(frame, centres, Periodicity.All);
            firstReach = 1.5 * Math.Cbrt(volume / centres.Length);
        }

        public override int GrainCount => centres.Length;

        public override DomainPlace At(LatticeQuanta point, List<Neighbour> near)
        {
            for (double reach = firstReach; ; reach *= 1.5)
            {
                search.Collect(point, reach, near);
                if (near.Count == 0)
                    continue;
                Neighbour nearest = near[0];
                foreach (Neighbour centre in near)
                    nearest = centre.Length < nearest.Length ? centre : nearest;
                return new DomainPlace(nearest.Site, radius - nearest.Length, frame.ToCartesian(nearest.Displacement));
            }
        }

        public override (Vector3D Centre, double Radius) Around(int grain) => (frame.ToCartesian(centres[grain]), radius);
    }

    private sealed class VoronoiDomain : CrystalDomain
    {
        private readonly VoronoiGrains grains;
        private readonly double layer;
        private readonly double[] radius;

        public VoronoiDomain(CrystallizedGlassSpecification glass, QuantaFrame frame, ulong seed)
        {
            grains = GrainCentres.Divide(glass.Grains, frame, seed);
            GrainExtent extent = GrainExtent.Measure(grains, frame, Samples, seed);
            radius = extent.Radius;

            // Every grain loses the same layer; it is the distance that the wanted fraction of the box is farther than from a boundary.
            double[] depth = extent.Depth;
            Array.Sort(depth);
            layer = depth[Math.Min((int)((1 - glass.Crystallinity) * depth.Length), depth.Length - 1)];
        }

        public override int GrainCount => grains.Count;

        public override DomainPlace At(LatticeQuanta point, List<Neighbour> near)
        {
            GrainPlace place = grains.At(point, near);
            return new DomainPlace(place.Grain, place.BoundaryDistance - layer, place.ToCentre);
        }

        public override (Vector3D Centre, double Radius) Around(int grain) => (grains.CentreOf(grain), radius[grain]);

        public override (GrainPlanes Planes, double Layer)? PlanesOf(int grain) => (grains.PlanesOf(grain, radius[grain]), layer);
    }

    private sealed class SlabDomain(double crystallinity, QuantaFrame frame) : CrystalDomain
    {
        private readonly double height = Math.Abs(frame.Box.Volume) / frame.Box.A.Cross(frame.Box.B).Length;

        public override int GrainCount => 1;

        public override DomainPlace At(LatticeQuanta point, List<Neighbour> near)
        {
            Vector3D toCentre = new Vector3D(0.5, 0.5, 0.5) - frame.ToFractional(point);
            return new DomainPlace(0, ((0.5 * crystallinity) - Math.Abs(toCentre.Z)) * height, frame.Box.ToCartesian(toCentre));
        }

        public override (Vector3D Centre, double Radius) Around(int grain)
        {
            UnitCell box = frame.Box;
            return (box.ToCartesian(new Vector3D(0.5, 0.5, 0.5)), 0.5 * (box.A.Length + box.B.Length + box.C.Length));
        }
    }
}

/// <summary>Where a point is.</summary>
/// <param name="Grain">Its grain, or the nearest.</param>
/// <param name="Depth">Distance to the interface, positive in the crystal, Å.</param>
/// <param name="ToCentre">Vector to the centre of that image of the grain, Å.</param>
internal readonly record struct DomainPlace(int Grain, double Depth, Vector3D ToCentre);

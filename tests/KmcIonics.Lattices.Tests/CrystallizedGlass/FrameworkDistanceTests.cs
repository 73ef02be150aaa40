using FsCheck.Xunit;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Tests.Refusals;
using KmcIonics.Lattices.Tests.Stacks;
using KmcIonics.Lattices.Tests.Structures;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.CrystallizedGlass;

/// <summary>Where crystals meet a glass, each other or an electrode, sites keep the distance from immobile atoms that the job asks for.</summary>
public sealed class FrameworkDistanceTests
{
    private static readonly CrystalStructure s_na3ps4 = ShippedNetwork.Read("na3ps4");
    private static readonly GrainArrangement s_grains = new(3, GrainSpacing.Even, 0, GrainTexture.Random);

    // Na–S in the crystal.
    private const double NearestInCrystal = 2.8538;

    /// <summary>Least distances of sites, and densities up to nearly as many as fit, placed and pushed apart.</summary>
    [Property(MaxTest = 12)]
    public void No_site_of_a_crystallized_glass_is_nearer(int seed)
    {
        var random = new Random(seed);
        double distance = 1 + (1.8 * random.NextDouble());
        double minDistance = 2 + random.NextDouble();
        double density = (0.05 + (0.4 * random.NextDouble())) / (Math.PI / 6 * minDistance * minDistance * minDistance);
        CrystallizedGlassSpecification glass = Glass((GrainShape)random.Next(3), 42 + (6 * random.NextDouble()), density, minDistance);

        SiteSet sites = SiteSetBuilder.Build(glass with { FrameworkDistance = distance }, (ulong)random.Next());

        Assert.True(Nearest(sites) >= distance - 1e-4, $"{Nearest(sites)} Å, not {distance} Å");
        Assert.True(Apart(sites, sites.Position, minDistance) >= Math.Min(minDistance, 3.495) - 1e-4);
        Assert.Equal(density * (1 - glass.Crystallinity) * Math.Abs(sites.Box.Volume), sites.Region.Count(region => region > 0), 1.0);
    }

    [Fact]
    public void Without_it_sites_are_nearer_which_the_test_sees() =>
        Assert.InRange(Nearest(SiteSetBuilder.Build(Glass(GrainShape.Spheres, 45, 0.02, 2.6), 1)), 0, 1);

    [Theory]
    [InlineData(1.5)]
    [InlineData(2.4)]
    public void Grains_of_a_polycrystal_and_of_a_boundary_keep_it(double distance)
    {
        var polycrystal = new PolycrystalSpecification(Cube(45), s_na3ps4, s_grains, 2.6, 4);
        var boundary = new GrainBoundarySpecification(s_na3ps4, new CoincidenceMisorientation(5), new MillerTriple(0, 0, 1), null, BoundaryKind.Tilt, 2, 2, 20, 0.1, 0.2, 0, 2.6, 4);
        foreach (LatticeSpecification lattice in new LatticeSpecification[] { polycrystal, boundary })
        {
            (SiteSet before, SiteSet after) = (SiteSetBuilder.Build(lattice, 1), SiteSetBuilder.Build(lattice with { FrameworkDistance = distance }, 1));

            Assert.True(Nearest(before) < 1.4 && Nearest(after) >= distance - 1e-4, $"{Nearest(before)} Å before, {Nearest(after)} Å after");
            Assert.InRange(after.Count, 0.7 * before.Count, before.Count - 1);
            Assert.Contains($"{distance} Å to an immobile atom", after.Notes[^1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Layers_of_a_stack_keep_it_from_each_other_and_from_electrodes(bool open)
    {
        StackSpecification stack = Layers.Stack(30, 2.2, Layers.Glass("lower", 15), Layers.Crystal("middle", 18, s_na3ps4, 1, 1, 0), Layers.Glass("upper", 15));
        stack = open ? stack.Between(6, 5) : stack;

        SiteSet sites = SiteSetBuilder.Build(stack with { FrameworkDistance = 2.5 }, 1);

        Assert.True(Nearest(SiteSetBuilder.Build(stack, 1)) < 2 && Nearest(sites) >= 2.5 - 1e-4, $"{Nearest(sites)} Å");
        Assert.Contains("S", sites.Environment.Select(atoms => atoms.Species));
    }

    /// <summary>A distance beyond that of the crystal leaves its sites alone.</summary>
    [Fact]
    public void A_grain_keeps_its_own_sites()
    {
        SiteSet sites = SiteSetBuilder.Build(Glass(GrainShape.Slab, 42, 0.01, 2.6) with { FrameworkDistance = 4 }, 1);
        SiteSet without = SiteSetBuilder.Build(Glass(GrainShape.Slab, 42, 0.01, 2.6), 1);

        Assert.Equal(without.Position.Where((_, site) => without.Region[site] == 0), sites.Position.Where((_, site) => sites.Region[site] == 0));
        Assert.Equal(NearestInCrystal, Nearest(sites), 2e-4);
    }

    [Fact]
    public void A_density_that_does_not_fit_beside_the_atoms_is_refused()
    {
        CrystallizedGlassSpecification glass = Glass(GrainShape.Voronoi, 45, 0.02, 2.6);

        Refusal.Says(
            "% of the glass that framework_distance leaves: they would fill", "lower the density below", () => SiteSetBuilder.Build(glass with { FrameworkDistance = 9 }, 1));
        Refusal.Says(
            "framework_distance, which is 20 Å, leaves no room for glass", "Lower framework_distance", () => SiteSetBuilder.Build(glass with { FrameworkDistance = 20 }, 1));
    }

    /// <summary>Density below the limit that the refusal names, which it did not reach where sites were pinned between grains.</summary>
    [Fact]
    public void A_dense_glass_between_grains_is_pushed_apart()
    {
        SiteSet sites = SiteSetBuilder.Build(Glass(GrainShape.Spheres, 45, 0.055, 2.6), 1);

        Assert.True(Apart(sites, sites.Position, 2.6) >= 2.6 - 1e-4);
    }

    private static CrystallizedGlassSpecification Glass(GrainShape shape, double edge, double density, double minDistance) => new(
        Cube(edge),
        s_na3ps4,
        shape,
        s_grains,
        0.3,
        density,
        minDistance,
        [new CoordinationType("loose", 1, Distribution.Constant(0))],
        new InterfaceShell(5, null, 0, 1));

    private static UnitCell Cube(double edge) => new(new Vector3D(edge, 0, 0), new Vector3D(0, edge, 0), new Vector3D(0, 0, edge));

    private static double Nearest(SiteSet sites) => Apart(sites, [.. sites.Environment.SelectMany(atoms => atoms.Positions)], 5);

    /// <summary>Least distance of a site from places other than its own, at most a distance.</summary>
    private static double Apart(SiteSet sites, Vector3D[] places, double most)
    {
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        var search = new NeighbourSearch(frame, [.. places.Select(frame.Quantise)], sites.Periodic);
        var near = new List<Neighbour>();
        double least = most;
        foreach (Vector3D position in sites.Position)
        {
            search.Collect(frame.Quantise(position), most, near);
            least = near.Select(place => place.Length).Where(length => length > 0).Append(least).Min();
        }

        return least;
    }
}

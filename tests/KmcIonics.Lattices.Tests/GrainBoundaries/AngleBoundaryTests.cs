using System.Globalization;
using System.Text.RegularExpressions;
using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.GrainBoundaries;

/// <summary>Boundaries of any angle: what is asked for is kept to within the stated strain and angle, and no angle gives the crystal.</summary>
public sealed partial class AngleBoundaryTests
{
    private const double Rounding = 1e-4;

    /// <summary>Crystals and axes, also such that are normal to no lattice plane.</summary>
    public static TheoryData<string, int, int, int> Axes { get; } = new()
    {
        { "sc", 0, 0, 1 }, { "bcc", 1, 1, 0 }, { "fcc", 1, 2, 3 }, { "tetragonal", 1, 0, 1 }, { "hexagonal", 2, 1, 0 }, { "triclinic", 0, 0, 1 }, { "triclinic", 1, -1, 2 },
    };

    /// <summary>As <see cref="Axes"/>, with angles.</summary>
    public static TheoryData<string, int, int, int, double> Turns { get; } = new()
    {
        { "sc", 0, 0, 1, 20 }, { "bcc", 1, 1, 0, -31.4 }, { "fcc", 1, 2, 3, 57 }, { "tetragonal", 1, 0, 1, 44 }, { "hexagonal", 2, 1, 0, 12 }, { "triclinic", 0, 0, 1, 33 }, { "triclinic", 1, -1, 2, 170 },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void An_angle_of_zero_is_the_crystal_site_for_site(string crystal, int u, int v, int w)
    {
        CrystalStructure structure = Structure(crystal);
        foreach (BoundaryKind kind in Enum.GetValues<BoundaryKind>())
        {
            SiteSet sites = GrainBoundaryBuilder.Build(Specification(structure, u, v, w, 0, kind));
            QuantaFrame frame = QuantaFrame.Of(sites.Box);

            // As many different sites of the crystal as have room in the box are all of them.
            Assert.True(Farthest(sites, structure) < Rounding);
            Assert.Equal(sites.Count, sites.Position.Select(frame.Quantise).Distinct().Count());
            Assert.Equal(Math.Abs(sites.Box.Volume / structure.Cell.Volume) * structure.Sublattices.Sum(sublattice => sublattice.Positions.Count), sites.Count, 1e-6);
            Assert.All(sites.Box is { A: var a, B: var b, C: var c } ? new[] { a, b, c } : [], vector =>
                Assert.True(structure.Cell.ToCartesian(BuiltBoundary.Nearest(structure.Cell.ToFractional(vector))).Length < Rounding));
            Assert.All(Numbers(sites), strain => Assert.Equal(0, strain));
        }
    }

    [Theory]
    [InlineData("sc", 0, 0, 1, 5, 36.8699)]
    [InlineData("sc", 1, 1, 1, 3, 60)]
    [InlineData("bcc", 1, 1, 0, 3, 70.5288)]
    [InlineData("hexagonal", 0, 0, 1, 7, 21.7868)]
    public void A_coincidence_angle_gives_the_coincidence_boundary(string crystal, int u, int v, int w, int sigma, double degrees)
    {
        CrystalStructure structure = Structure(crystal);
        GrainBoundarySpecification any = Specification(structure, u, v, w, degrees, BoundaryKind.Twist, 1e-5, 0.001);
        SiteSet sites = GrainBoundaryBuilder.Build(any);
        SiteSet exact = GrainBoundaryBuilder.Build(any with { Misorientation = new CoincidenceMisorientation(sigma) });

        Assert.Equal(exact.Box.A.Cross(exact.Box.B).Length, sites.Box.A.Cross(sites.Box.B).Length, 0.01);
        Assert.Equal(exact.Count / exact.Box.Volume, sites.Count / sites.Box.Volume, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void Any_angle_is_periodic_and_strains_no_more_than_it_says(string crystal, int u, int v, int w, double degrees)
    {
        CrystalStructure structure = Structure(crystal);
        foreach (BoundaryKind kind in Enum.GetValues<BoundaryKind>())
        {
            GrainBoundarySpecification boundary = Specification(structure, u, v, w, degrees, kind, 0.02, 0.5, StrainedGrains.Second);

            // No plane of small indices is nearly normal to a direction of the triclinic crystal; a twist then turns about the normal of a plane that is given.
            if (crystal == "triclinic" && kind == BoundaryKind.Twist)
                boundary = boundary with { Plane = new MillerTriple(0, 0, 1) };
            var built = new BuiltBoundary(boundary, 5);
            double[] strains = [.. Numbers(built.Sites)];
            double off = double.Parse(Off().Match(built.Sites.Notes[0]).Groups[1].Value, CultureInfo.InvariantCulture);

            Assert.InRange(off, 0, 0.5005);
            Assert.All(strains[..3], strain => Assert.Equal(0, strain));
            Assert.All(strains[3..], strain => Assert.InRange(strain, -2.0005, 2.0005));
            Assert.True(built.CrossesEveryFace());
            Assert.True(NetworkPercolation.Of(built.Sites, built.Hops).Dimension == 3);

            // The first grain is the crystal; the second is one too, as far as its strain lets it.
            Assert.True(Farthest(built.Sites, structure, 0) < Rounding);
            Assert.InRange(MostStrained(built, structure), 0, 0.0201);
        }
    }

    [Fact]
    public void Shared_strain_is_half_for_each()
    {
        double[] shared = Strain(StrainedGrains.Both);
        double[] second = Strain(StrainedGrains.Second);

        Assert.Contains(second[3..], strain => strain != 0);
        for (int k = 0; k < 3; k++)
        {
            Assert.Equal(0.5 * second[k + 3], shared[k + 3], 0.02);
            Assert.Equal(-0.5 * second[k + 3], shared[k], 0.02);
        }

        // One grain ends in a plane of small indices, so no mirror makes the other fit without strain.
        double[] Strain(StrainedGrains strained) =>
            [.. Numbers(GrainBoundaryBuilder.Build(Specification(Structure("sc"), 0, 0, 1, 20, BoundaryKind.Tilt, 0.02, 0.5, strained) with { Plane = new MillerTriple(1, 0, 0) }))];
    }

    [Fact]
    public void What_no_cell_can_do_is_refused_with_the_limits()
    {
        var error = Assert.Throws<InputException>(() => GrainBoundaryBuilder.Build(Specification(Structure("sc"), 0, 0, 1, 1, BoundaryKind.Twist, 1e-4, 0.01)));

        Assert.Contains("no twist boundary of 1° about [0 0 1]", error.Problem, StringComparison.Ordinal);
        Assert.Contains("max_area, max_strain or angle_tolerance", error.Remedy, StringComparison.Ordinal);
        Assert.Contains(
            "does not go with a twist boundary",
            Assert.Throws<InputException>(() => GrainBoundaryBuilder.Build(Specification(Structure("sc"), 0, 0, 1, 20, BoundaryKind.Twist) with { Plane = new MillerTriple(1, 0, 0) })).Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Immobile_atoms_are_cut_as_sites_are()
    {
        CrystalStructure structure = Structure("triclinic");
        SiteSet crystal = GrainBoundaryBuilder.Build(Specification(structure, 0, 0, 1, 0, BoundaryKind.Tilt));
        SiteSet turned = GrainBoundaryBuilder.Build(Specification(structure, 0, 0, 1, 33, BoundaryKind.Tilt));

        // Two sites and one atom in the unit cell.
        Assert.Equal("P", Assert.Single(crystal.Environment).Species);
        Assert.Equal(crystal.Count, 2 * crystal.Environment[0].Positions.Count);
        Assert.InRange(turned.Environment[0].Positions.Count, 0.45 * turned.Count, 0.55 * turned.Count);
        Assert.Empty(GrainBoundaryBuilder.Build(Specification(Structure("sc"), 0, 0, 1, 20, BoundaryKind.Tilt)).Environment);
    }

    /// <summary>The relative change of any distance between sites of the second grain that lie within 5 Å: the nearest distance of the crystal is the unchanged one.</summary>
    private static double MostStrained(BuiltBoundary built, CrystalStructure structure)
    {
        SiteSet bulk = GrainBoundaryBuilder.Build(Specification(structure, 0, 0, 1, 0, BoundaryKind.Twist));
        QuantaFrame frame = QuantaFrame.Of(bulk.Box);
        var search = new NeighbourSearch(frame, [.. bulk.Position.Select(frame.Quantise)], Periodicity.All);
        double[] lengths = [.. Enumerable.Range(0, Math.Min(bulk.Count, 60)).SelectMany(site => search.Within(site, 5.2)).Select(other => other.Length).Distinct()];
        double most = 0;
        for (int site = 0; site < built.Sites.Count; site++)
        {
            for (int hop = built.Hops.FirstHop[site]; hop < built.Hops.FirstHop[site + 1]; hop++)
            {
                if (built.Sites.Grain![site] != 1 || built.Sites.Grain[built.Hops.Target[hop]] != 1 || built.Sites.InterfaceDistance![site] < 5)
                    continue;
                double length = built.Frame.ToCartesian(built.Hops.Displacement(site, hop)).Length;
                most = Math.Max(most, lengths.Min(known => Math.Abs((length / known) - 1)));
            }
        }

        return most;
    }

    private static double Farthest(SiteSet sites, CrystalStructure structure, int? grain = null) => Enumerable.Range(0, sites.Count).Where(site => grain is null || sites.Grain![site] == grain).Max(site =>
    {
        Vector3D place = structure.Cell.ToFractional(sites.Box.ToCartesian(sites.Position[site]));
        return structure.Sublattices[sites.Type[site]].Positions.Min(position => structure.Cell.ToCartesian(BuiltBoundary.Nearest(place - position)).Length);
    });

    /// <summary>Strain components that the notes state, %, first grain first.</summary>
    private static IEnumerable<double> Numbers(SiteSet sites) =>
        sites.Notes.Where(note => note.StartsWith("strain", StringComparison.Ordinal)).SelectMany(note => Percent().Matches(note)).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    private static CrystalStructure Structure(string name) => name == "triclinic" ? BoundaryCrystal.Triclinic : BoundaryCrystal.Of(name).Structure;

    private static GrainBoundarySpecification Specification(
        CrystalStructure structure, int u, int v, int w, double degrees, BoundaryKind kind, double strain = 0.02, double tolerance = 0.5, StrainedGrains strained = StrainedGrains.Both) => new(
        structure, new AngleMisorientation(degrees, strain, strained, tolerance, 5000), new MillerTriple(u, v, w), null, kind, 1, 1, 14, 0, 0, 0, 1.2, 4);

    [GeneratedRegex(@"= (-?[0-9.]+) %")]
    private static partial Regex Percent();

    [GeneratedRegex(@"([0-9.]+)° from")]
    private static partial Regex Off();
}

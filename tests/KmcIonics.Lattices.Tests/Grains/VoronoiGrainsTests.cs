using FsCheck.Xunit;
using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Grains;

/// <summary>Grains against a search over all centres and images; rotations; polycrystals.</summary>
public sealed class VoronoiGrainsTests
{
    [Property(MaxTest = 40)]
    public void A_point_belongs_to_the_centre_of_least_power(int seed)
    {
        var random = new Random(seed);
        double Skew() => (random.NextDouble() * 30) - 15;
        var box = new UnitCell(new Vector3D(40, 0, 0), new Vector3D(Skew(), 45, 0), new Vector3D(Skew(), Skew(), 35));
        QuantaFrame frame = QuantaFrame.Of(box);
        int count = random.Next(1, 12);
        LatticeQuanta Point() => frame.Quantise(new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble()));
        LatticeQuanta[] centres = [.. Enumerable.Range(0, count).Select(_ => Point())];
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? 0 : 150 * random.NextDouble())];
        var grains = new VoronoiGrains(frame, centres, weights);
        for (int k = 0; k < 20; k++)
        {
            LatticeQuanta point = Point();
            var images = (from grain in Enumerable.Range(0, count)
                          from a in Enumerable.Range(-3, 7)
                          from b in Enumerable.Range(-3, 7)
                          from c in Enumerable.Range(-3, 7)
                          let to = frame.ToCartesian(frame.Between(point, centres[grain], new CellOffset(a, b, c)))
                          select (grain, to, power: to.Dot(to) - weights[grain])).OrderBy(image => image.power).ToArray();
            double boundary = images.Skip(1).Min(image => (image.power - images[0].power) / (2 * (image.to - images[0].to).Length));

            GrainPlace place = grains.At(point, []);

            Assert.Equal(images[0].grain, place.Grain);
            Assert.Equal(0, (place.ToCentre - images[0].to).Length, 1e-9);
            Assert.Equal(boundary, place.BoundaryDistance, 1e-9);
        }
    }

    [Fact]
    public void Random_orientations_are_rotations_without_a_preferred_direction()
    {
        const int n = 4000;
        Rotation[] rotations = [.. Enumerable.Range(0, n).Select(grain => GrainOrientation.Of(GrainTexture.Random, 5, grain))];

        Assert.All(rotations, rotation =>
        {
            Assert.Equal(1, rotation.X.Dot(rotation.Y.Cross(rotation.Z)), 1e-12);
            Assert.Equal(0, rotation.X.Dot(rotation.Y), 1e-12);
            Assert.Equal(1, rotation.Apply(new Vector3D(0, 0.6, 0.8)).Length, 1e-12);
        });

        // Each component of a rotated unit vector has mean 0 and mean square 1/3; that of the trace is 0 too (Haar measure).
        double limit = 4 / Math.Sqrt(3.0 * n);
        Assert.True(Math.Abs(rotations.Average(rotation => rotation.X.X)) < limit);
        Assert.True(Math.Abs(rotations.Average(rotation => rotation.Z.Y)) < limit);
        Assert.Equal(1.0 / 3, rotations.Average(rotation => rotation.Y.Z * rotation.Y.Z), 4 * Math.Sqrt(4.0 / 45 / n));
        Assert.True(Math.Abs(rotations.Average(rotation => rotation.X.X + rotation.Y.Y + rotation.Z.Z)) < 4 / Math.Sqrt(n));
    }

    [Fact]
    public void A_fibre_texture_keeps_its_axis_and_turns_about_it()
    {
        var axis = new Vector3D(1, 1, 1);
        var sharp = new GrainTexture(TextureKind.Fibre, axis, 0);
        var spread = new GrainTexture(TextureKind.Fibre, axis, 5);
        Vector3D unit = (1 / axis.Length) * axis;

        Assert.All(Enumerable.Range(0, 50), grain => Assert.Equal(0, (GrainOrientation.Of(sharp, 3, grain).Apply(unit) - unit).Length, 1e-12));
        Assert.True(Enumerable.Range(0, 50).Select(grain => GrainOrientation.Of(sharp, 3, grain).X.X).Distinct().Count() == 50);
        double[] tilt = [.. Enumerable.Range(0, 2000).Select(grain => Math.Acos(Math.Min(1, GrainOrientation.Of(spread, 3, grain).Apply(unit).Dot(unit))) * 180 / Math.PI)];
        Assert.Equal(2 * 5 * 5, tilt.Average(t => t * t), 4 * 50 / Math.Sqrt(2000.0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void A_polycrystal_fills_the_box_with_whole_grains(double spread)
    {
        var structure = new CrystalStructure(
            "sc", "test", new UnitCell(new Vector3D(3, 0, 0), new Vector3D(0, 3, 0), new Vector3D(0, 0, 3)), [new Sublattice("site", [Vector3D.Zero])], []);
        var box = new UnitCell(new Vector3D(70, 0, 0), new Vector3D(0, 60, 0), new Vector3D(0, 0, 65));
        SiteSet sites = PolycrystalBuilder.Build(
            new PolycrystalSpecification(box, structure, new GrainArrangement(6, GrainSpacing.Even, spread, GrainTexture.Random), 1.8, 3), 11);
        QuantaFrame frame = QuantaFrame.Of(box);
        var search = new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], Periodicity.All);

        Assert.Equal(6, sites.Grain!.Distinct().Count());
        Assert.InRange(sites.Count / (box.Volume / 27), 0.85, 1.0);
        for (int site = 0; site < sites.Count; site++)
        {
            IReadOnlyList<Neighbour> near = search.Within(site, 3.05);
            Assert.All(near, other => Assert.True(other.Length >= 1.8 - 1e-4));
            if (sites.InterfaceDistance![site] > 3 + 1.8)
                Assert.Equal(6, near.Count);
        }
    }
}

using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Glass;

/// <summary>Points that are added in batches are those of one try after the other.</summary>
public sealed class SequentialAdditionTests
{
    private static readonly QuantaFrame s_frame = QuantaFrame.Of(new UnitCell(new Vector3D(31, 0, 0), new Vector3D(9, 30, 0), new Vector3D(-8, 11, 32)));

    [Theory]
    [InlineData(1, 150, 4.0)]
    [InlineData(2, 400, 3.0)]
    [InlineData(3, 900, 2.4)]
    public void Batches_give_the_points_of_serial_addition(ulong seed, int total, double distance)
    {
        bool Allowed(LatticeQuanta place) => place.A < 1_600_000;
        LatticeQuanta[] given = [s_frame.Quantise(new Vector3D(0.5, 0.5, 0.5))];
        LatticeQuanta[]? found = SequentialAddition.Fill(s_frame, given, total, distance, Allowed, seed);

        Assert.Equal(Serial(given, total, distance, Allowed, seed), found);
    }

    [Fact]
    public void A_full_box_is_found_to_be_full() => Assert.Null(SequentialAddition.Fill(s_frame, [], 2000, 4.0, _ => true, 1));

    [Fact]
    public void A_box_without_room_is_found_to_have_none() => Assert.Null(SequentialAddition.Fill(s_frame, [], 10, 4.0, _ => false, 1));

    private static List<LatticeQuanta> Serial(LatticeQuanta[] given, int total, double distance, Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        List<LatticeQuanta> points = [.. given];
        for (ulong attempt = 0; points.Count < total; attempt++)
        {
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.GlassPositions, 0, 0, attempt);
            var place = new LatticeQuanta(Scale(bits.X, s_frame.Repeats.A), Scale(bits.Y, s_frame.Repeats.B), Scale(bits.Z, s_frame.Repeats.C));
            if (isAllowed(place) && points.TrueForAll(point => Apart(place, point) > distance))
                points.Add(place);
        }

        return points;
    }

    private static int Scale(uint bits, int repeats) => (int)((bits * ((ulong)repeats * LatticeQuanta.PerVector)) >> 32);

    private static double Apart(LatticeQuanta place, LatticeQuanta point)
    {
        double nearest = double.PositiveInfinity;
        for (int image = 0; image < 27; image++)
            nearest = Math.Min(nearest, s_frame.ToCartesian(s_frame.Between(place, point, ImageCode.Decode((byte)image))).Length);
        return nearest;
    }
}

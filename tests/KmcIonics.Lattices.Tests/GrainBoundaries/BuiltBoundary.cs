using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.GrainBoundaries;

/// <summary>A built boundary with its hops, wide enough that no hop meets itself.</summary>
public sealed class BuiltBoundary
{
    /// <summary>Builds a boundary, repeated until it is wide enough, and finds hops up to a length.</summary>
    public BuiltBoundary(GrainBoundarySpecification boundary, double reach)
    {
        SiteSet narrow = GrainBoundaryBuilder.Build(boundary);
        double sine = narrow.Box.A.Cross(narrow.Box.B).Length / (narrow.Box.A.Length * narrow.Box.B.Length);
        Sites = GrainBoundaryBuilder.Build(boundary with { RepeatFirst = Repeats(narrow.Box.A), RepeatSecond = Repeats(narrow.Box.B) });
        string[] types = [.. Sites.Types];
        HopPathway[] hops =
        [
            .. from a in Enumerable.Range(0, types.Length)
               from b in Enumerable.Range(a, types.Length - a)
               select new HopPathway("hop", types[a], types[b], 0, reach, 0.3, 1e13),
        ];
        Hops = HopGraphBuilder.Build(Sites, hops, [], new SaddleEnergies(hops, boundary.Interface?.Barrier, Sites.Box, 1));
        Frame = QuantaFrame.Of(Sites.Box);

        int Repeats(Vector3D vector) => (int)Math.Ceiling(2.05 * reach / (sine * vector.Length));
    }

    /// <summary>The sites.</summary>
    public SiteSet Sites { get; }

    /// <summary>Their hops.</summary>
    public HopGraph Hops { get; }

    /// <summary>The unit of positions.</summary>
    public QuantaFrame Frame { get; }

    /// <summary>Hops from a site.</summary>
    public int Degree(int site) => Hops.FirstHop[site + 1] - Hops.FirstHop[site];

    /// <summary>Shortest distance of two sites of different grains, Å.</summary>
    public double NearestAcross()
    {
        double nearest = double.PositiveInfinity;
        for (int site = 0; site < Sites.Count; site++)
        {
            for (int hop = Hops.FirstHop[site]; hop < Hops.FirstHop[site + 1]; hop++)
            {
                if (Sites.Grain![site] != Sites.Grain[Hops.Target[hop]])
                    nearest = Math.Min(nearest, Frame.ToCartesian(Hops.Displacement(site, hop)).Length);
            }
        }

        return nearest;
    }

    /// <summary>Whether hops leave the box through the two faces normal to each reciprocal vector, in both directions.</summary>
    public bool CrossesEveryFace()
    {
        var images = Hops.Image.Select(ImageCode.Decode).ToHashSet();
        return new[] { -1, 1 }.All(way => images.Any(image => image.A == way) && images.Any(image => image.B == way) && images.Any(image => image.C == way));
    }

    /// <summary>Largest difference between a site's place and the nearest site of the crystal of its type, Å.</summary>
    /// <param name="structure">The crystal, with the origin of the box at a lattice point.</param>
    public double FarthestFrom(CrystalStructure structure) => Enumerable.Range(0, Sites.Count).Max(site =>
    {
        Vector3D place = structure.Cell.ToFractional(Sites.Box.ToCartesian(Sites.Position[site]));
        return structure.Sublattices[Sites.Type[site]].Positions.Min(position => structure.Cell.ToCartesian(Nearest(place - position)).Length);
    });

    /// <summary>The part of a vector that is no lattice vector, each component between −½ and ½.</summary>
    public static Vector3D Nearest(Vector3D fractional) =>
        new(fractional.X - Math.Round(fractional.X), fractional.Y - Math.Round(fractional.Y), fractional.Z - Math.Round(fractional.Z));
}

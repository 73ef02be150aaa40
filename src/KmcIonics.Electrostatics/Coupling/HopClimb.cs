using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>What part of the largest step of a potential a hop can see: across planes its climb over the highest one, so that hops in the plane see none; in space all of it.</summary>
public sealed class HopClimb
{
    private readonly BoxAxis? axis;
    private readonly double highest;

    /// <summary>The climbs of a hop graph.</summary>
    /// <param name="graph">Hops.</param>
    /// <param name="axis">Axis that the planes lie across; null for a potential in space.</param>
    public HopClimb(HopGraph graph, BoxAxis? axis)
    {
        this.axis = axis;
        for (int site = 0; site + 1 < graph.FirstHop.Length; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
                highest = Math.Max(highest, ClimbOf(graph.Displacement(site, hop)));
        }
    }

    /// <summary>Part of the largest step, 0 to 1.</summary>
    /// <param name="displacement">Displacement of the hop, quanta.</param>
    public double Share(LatticeQuanta displacement) => axis is null ? 1 : highest == 0 ? 0 : ClimbOf(displacement) / highest;

    private double ClimbOf(LatticeQuanta displacement) => axis is { } across ? Math.Abs(across.Of(new Vector3D(displacement.A, displacement.B, displacement.C))) : 0;
}

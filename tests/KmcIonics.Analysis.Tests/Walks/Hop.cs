using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>A hop a walking ion may make.</summary>
/// <param name="Displacement">Quanta of the lattice vectors.</param>
/// <param name="Length">Å.</param>
/// <param name="Pathway">Index of its pathway.</param>
/// <param name="Rate">Hz.</param>
internal sealed record Hop(LatticeQuanta Displacement, double Length, int Pathway, double Rate)
{
    /// <summary>Both directions of a hop by multiples of the lattice vectors.</summary>
    public static IEnumerable<Hop> Both(UnitCell cell, (int A, int B, int C) cells, double rate, int pathway = 0)
    {
        const int One = LatticeQuanta.PerVector;
        var forward = new LatticeQuanta(cells.A * One, cells.B * One, cells.C * One);
        var back = new LatticeQuanta(-forward.A, -forward.B, -forward.C);
        double length = forward.ToCartesian(cell).Length;
        return [new Hop(forward, length, pathway, rate), new Hop(back, length, pathway, rate)];
    }
}

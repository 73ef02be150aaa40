using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>The matrix of −∇·ε∇ on a grid, e/V: the sum over cells of permittivity times <see cref="CellStiffness"/>. Times the potentials it gives the charges.</summary>
internal static class PermittivityStencil
{
    /// <summary>Assembles the matrix.</summary>
    /// <param name="grid">The cells.</param>
    /// <param name="nodes">Their nodes.</param>
    /// <param name="relativePermittivity">Relative permittivity of each cell, [cells].</param>
    public static Stencil Of(SpatialGrid grid, PaddedNodes nodes, ReadOnlySpan<double> relativePermittivity)
    {
        var stiffness = new CellStiffness(grid);
        var stencil = new Stencil(nodes);
        for (int first = 0; first < SpatialWeight.Corners; first++)
        {
            for (int second = 0; second < SpatialWeight.Corners; second++)
            {
                int neighbour = Stencil.Neighbour((second & 1) - (first & 1), ((second >> 1) & 1) - ((first >> 1) & 1), (second >> 2) - (first >> 2));
                if (neighbour >= 0)
                    AddCells(grid, stencil, relativePermittivity, first, neighbour, PhysicalConstants.VacuumPermittivityPerVoltAngstrom * stiffness[first, second]);
            }
        }

        stencil.Repeat();
        return stencil;
    }

    private static void AddCells(SpatialGrid grid, Stencil stencil, ReadOnlySpan<double> relativePermittivity, int corner, int neighbour, double stiffness)
    {
        for (int c = 0; c < grid.C.Intervals; c++)
        {
            int nodeC = (corner & 4) == 0 ? c : grid.C.Above(c);
            for (int b = 0; b < grid.B.Intervals; b++)
            {
                int nodeB = (corner & 2) == 0 ? b : grid.B.Above(b);
                for (int a = 0; a < grid.A.Intervals; a++)
                    stencil.Add(stencil.Nodes.At((corner & 1) == 0 ? a : grid.A.Above(a), nodeB, nodeC), neighbour, relativePermittivity[grid.CellAt(a, b, c)] * stiffness);
            }
        }
    }
}

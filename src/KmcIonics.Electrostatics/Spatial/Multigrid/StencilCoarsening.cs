namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>The matrix of a coarser grid that gives interpolated potentials the same energy as the finer one does (Galerkin), whatever the permittivity.</summary>
internal static class StencilCoarsening
{
    /// <summary>Coarsens a matrix.</summary>
    public static Stencil Coarsen(Stencil fine, GridTransfer transfer)
    {
        var coarse = new Stencil(transfer.Coarse);
        Parallel.For(0, transfer.C.Coarse.Nodes, Lattices.CallerThreads.Options, c =>
        {
            for (int b = 0; b < transfer.B.Coarse.Nodes; b++)
            {
                for (int a = 0; a < transfer.A.Coarse.Nodes; a++)
                    AddNode(fine, transfer, coarse, a, b, c);
            }
        });
        coarse.Repeat();
        return coarse;
    }

    // All fine nodes that a coarse one takes part in.
    private static void AddNode(Stencil fine, GridTransfer transfer, Stencil coarse, int a, int b, int c)
    {
        int at = transfer.Coarse.At(a, b, c);
        for (int stepC = -transfer.C.Reach; stepC <= transfer.C.Reach; stepC++)
        {
            int fineC = transfer.C.Inside(transfer.C.FineOf(c) + stepC);
            for (int stepB = -transfer.B.Reach; stepB <= transfer.B.Reach && fineC >= 0; stepB++)
            {
                int fineB = transfer.B.Inside(transfer.B.FineOf(b) + stepB);
                for (int stepA = -transfer.A.Reach; stepA <= transfer.A.Reach && fineB >= 0; stepA++)
                {
                    int fineA = transfer.A.Inside(transfer.A.FineOf(a) + stepA);
                    if (fineA >= 0)
                        AddFineNode(fine, transfer, coarse, at, fine.Nodes.At(fineA, fineB, fineC), (stepA, stepB, stepC));
                }
            }
        }
    }

    // All couplings of the fine node, divided among the coarse nodes that take part in its neighbours.
    private static void AddFineNode(Stencil fine, GridTransfer transfer, Stencil coarse, int at, int fineAt, (int A, int B, int C) step)
    {
        double share = Halving.Weight(step.A) * Halving.Weight(step.B) * Halving.Weight(step.C);
        for (int neighbour = -Stencil.LastNeighbour; neighbour <= Stencil.LastNeighbour; neighbour++)
        {
            double coupling = fine.Coupling(fineAt, neighbour);
            if (coupling == 0)
                continue;
            (int a, int b, int c) = Stencil.Step(neighbour);
            (int belowA, int aboveA) = (transfer.A.Below(step.A + a), transfer.A.Above(step.A + a));
            (int belowB, int aboveB) = (transfer.B.Below(step.B + b), transfer.B.Above(step.B + b));
            (int belowC, int aboveC) = (transfer.C.Below(step.C + c), transfer.C.Above(step.C + c));
            for (int coarseC = belowC; coarseC <= aboveC; coarseC++)
            {
                for (int coarseB = belowB; coarseB <= aboveB; coarseB++)
                {
                    for (int coarseA = belowA; coarseA <= aboveA; coarseA++)
                    {
                        int coarseNeighbour = Stencil.Neighbour(coarseA, coarseB, coarseC);
                        if (coarseNeighbour >= 0)
                            coarse.Add(at, coarseNeighbour, coupling * share / ((aboveA - belowA + 1) * (aboveB - belowB + 1) * (aboveC - belowC + 1)));
                    }
                }
            }
        }
    }
}

namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>Between a grid and the next coarser one: values are interpolated linearly, charges divided by the same weights.</summary>
internal sealed class GridTransfer
{
    private readonly PaddedNodes fine;

    /// <summary>From a grid to one with every second node along given axes.</summary>
    public GridTransfer(PaddedNodes fine, bool halveA, bool halveB, bool halveC)
    {
        this.fine = fine;
        (A, B, C) = (new Halving(fine.A, halveA), new Halving(fine.B, halveB), new Halving(fine.C, halveC));
        Coarse = new PaddedNodes(A.Coarse, B.Coarse, C.Coarse, fine.LowerIsHeld, fine.UpperIsHeld);
    }

    /// <summary>The coarser nodes.</summary>
    public PaddedNodes Coarse { get; }

    /// <summary>Along the first axis.</summary>
    public Halving A { get; }

    /// <summary>Along the second axis.</summary>
    public Halving B { get; }

    /// <summary>Along the third axis.</summary>
    public Halving C { get; }

    /// <summary>Divides charges among coarse nodes; the margins of the charges are written.</summary>
    public void Restrict(double[] charges, double[] coarseCharges)
    {
        fine.Repeat(charges);
        Coarse.ForFreePlanes(c =>
        {
            for (int b = 0; b < B.Coarse.Nodes; b++)
            {
                Span<double> row = Coarse.Row(coarseCharges, b, c);
                for (int a = 0; a < row.Length; a++)
                    row[a] = Gathered(charges, a, b, c);
            }
        });
    }

    /// <summary>Adds interpolated coarse values; the margins of the coarse values are written.</summary>
    public void AddInterpolated(double[] coarseValues, double[] values)
    {
        Coarse.Repeat(coarseValues);
        fine.ForFreePlanes(c =>
        {
            for (int b = 0; b < B.Fine.Nodes; b++)
            {
                Span<double> row = fine.Row(values, b, c);
                int lowerLower = Coarse.At(0, B.Below(b), C.Below(c));
                int upperLower = Coarse.At(0, B.Above(b), C.Below(c));
                int lowerUpper = Coarse.At(0, B.Below(b), C.Above(c));
                int upperUpper = Coarse.At(0, B.Above(b), C.Above(c));
                double At(int a) => 0.25 * (coarseValues[lowerLower + a] + coarseValues[upperLower + a] + coarseValues[lowerUpper + a] + coarseValues[upperUpper + a]);
                for (int a = 0; a < row.Length; a++)
                    row[a] += 0.5 * (At(A.Below(a)) + At(A.Above(a)));
            }
        });
    }

    private double Gathered(double[] charges, int a, int b, int c)
    {
        double sum = 0;
        int middle = fine.At(A.FineOf(a), B.FineOf(b), C.FineOf(c));
        for (int stepC = -C.Reach; stepC <= C.Reach; stepC++)
        {
            for (int stepB = -B.Reach; stepB <= B.Reach; stepB++)
            {
                int row = middle + (stepB * fine.RowStride) + (stepC * fine.PlaneStride);
                double along = charges[row];
                if (A.IsHalved)
                    along += 0.5 * (charges[row - 1] + charges[row + 1]);
                sum += Halving.Weight(stepB) * Halving.Weight(stepC) * along;
            }
        }

        return sum;
    }
}

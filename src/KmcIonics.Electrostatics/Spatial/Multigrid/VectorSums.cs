namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>Sums over the nodes whose potential is to be found: rows and planes one after the other, so that the bits do not depend on the number of threads.</summary>
internal static class VectorSums
{
    /// <summary>Scalar product.</summary>
    public static double Dot(PaddedNodes nodes, double[] left, double[] right)
    {
        double[] ofPlane = new double[nodes.C.Nodes];
        nodes.ForFreePlanes(plane =>
        {
            double sum = 0;
            for (int b = 0; b < nodes.B.Nodes; b++)
            {
                ReadOnlySpan<double> lefts = nodes.Row(left, b, plane);
                ReadOnlySpan<double> rights = nodes.Row(right, b, plane);
                for (int a = 0; a < lefts.Length; a++)
                    sum += lefts[a] * rights[a];
            }

            ofPlane[plane] = sum;
        });
        double total = 0;
        foreach (double sum in ofPlane)
            total += sum;
        return total;
    }

    /// <summary>Length of a vector.</summary>
    public static double Norm(PaddedNodes nodes, double[] vector) => Math.Sqrt(Dot(nodes, vector, vector));

    /// <summary>Makes a vector its multiple plus that of another.</summary>
    public static void Combine(PaddedNodes nodes, double[] vector, double factor, double[] other, double otherFactor) => nodes.ForFreePlanes(plane =>
    {
        for (int b = 0; b < nodes.B.Nodes; b++)
        {
            Span<double> values = nodes.Row(vector, b, plane);
            ReadOnlySpan<double> others = nodes.Row(other, b, plane);
            for (int a = 0; a < values.Length; a++)
                values[a] = (factor * values[a]) + (otherFactor * others[a]);
        }
    });

    /// <summary>Takes the mean out of a vector, which is then orthogonal to a constant.</summary>
    public static void TakeOutMean(PaddedNodes nodes, double[] vector)
    {
        double[] one = new double[nodes.Length];
        Array.Fill(one, 1);
        double mean = Dot(nodes, vector, one) / Dot(nodes, one, one);
        Combine(nodes, vector, 1, one, -mean);
    }
}

using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>∫∇N·∇N dV over one cell for the eight functions N that are one at a corner and linear along each axis (trilinear finite elements), in Å.</summary>
internal sealed class CellStiffness
{
    private readonly double[,] metric = new double[3, 3];

    /// <summary>Of a cell of a grid.</summary>
    public CellStiffness(SpatialGrid grid)
    {
        (UnitCell box, double volume) = (grid.Box, grid.Box.Volume);
        Vector3D[] gradient =
        [
            (grid.A.Intervals / volume) * box.B.Cross(box.C),
            (grid.B.Intervals / volume) * box.C.Cross(box.A),
            (grid.C.Intervals / volume) * box.A.Cross(box.B),
        ];
        for (int first = 0; first < 3; first++)
        {
            for (int second = 0; second < 3; second++)
                metric[first, second] = grid.CellVolume * gradient[first].Dot(gradient[second]);
        }
    }

    /// <summary>Of two corners.</summary>
    /// <param name="first">Bit 0 says upper or lower along the first axis, bit 1 along the second, bit 2 along the third.</param>
    /// <param name="second">As the first.</param>
    public double this[int first, int second]
    {
        get
        {
            double sum = 0;
            for (int left = 0; left < 3; left++)
            {
                for (int right = 0; right < 3; right++)
                    sum += metric[left, right] * Integral(left, right, first, second);
            }

            return sum;
        }
    }

    // Of the derivative of the first corner's function along one axis and of the second's along another, on a cube of unit size.
    private static double Integral(int left, int right, int first, int second)
    {
        double product = 1;
        for (int axis = 0; axis < 3; axis++)
        {
            (bool firstIsUpper, bool secondIsUpper) = (((first >> axis) & 1) != 0, ((second >> axis) & 1) != 0);
            product *= (left == axis, right == axis) switch
            {
                (true, true) => firstIsUpper == secondIsUpper ? 1 : -1,
                (true, false) => firstIsUpper ? 0.5 : -0.5,
                (false, true) => secondIsUpper ? 0.5 : -0.5,
                _ => firstIsUpper == secondIsUpper ? 1.0 / 3 : 1.0 / 6,
            };
        }

        return product;
    }
}

using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>A whole-number vector in a lattice basis.</summary>
/// <param name="X">Along a.</param>
/// <param name="Y">Along b.</param>
/// <param name="Z">Along c.</param>
public readonly record struct LatticeVector(long X, long Y, long Z)
{
    /// <summary>As real components.</summary>
    public Vector3D Real => new(X, Y, Z);

    /// <summary>Sum.</summary>
    public static LatticeVector operator +(LatticeVector left, LatticeVector right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>Difference.</summary>
    public static LatticeVector operator -(LatticeVector left, LatticeVector right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>Multiple.</summary>
    public static LatticeVector operator *(long factor, LatticeVector vector) => new(factor * vector.X, factor * vector.Y, factor * vector.Z);

    /// <summary>Scalar product of components.</summary>
    public long Dot(LatticeVector other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>Vector product of components.</summary>
    public LatticeVector Cross(LatticeVector other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>The same direction without a common factor.</summary>
    public LatticeVector Primitive()
    {
        long divisor = GreatestCommonDivisor(GreatestCommonDivisor(X, Y), Z);
        return divisor == 0 ? this : new LatticeVector(X / divisor, Y / divisor, Z / divisor);
    }

    /// <summary>Greatest common divisor, not negative.</summary>
    public static long GreatestCommonDivisor(long a, long b)
    {
        (a, b) = (Math.Abs(a), Math.Abs(b));
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}

/// <summary>
/// A sublattice of all whole-number vectors, by its Hermite normal form: basis (A,0,0), (·,B,0), (·,·,C) with A, B, C positive. H. Cohen, A Course in
/// Computational Algebraic Number Theory (1993), section 2.4.
/// </summary>
public sealed class IntegerLattice
{
    private readonly LatticeVector a;
    private readonly LatticeVector b;
    private readonly LatticeVector c;

    /// <summary>The lattice that vectors generate; they must span space.</summary>
    public IntegerLattice(params IReadOnlyList<LatticeVector> generators)
    {
        List<LatticeVector> rest = [.. generators];
        c = Eliminate(rest, vector => vector.Z);
        b = Eliminate(rest, vector => vector.Y);
        a = Eliminate(rest, vector => vector.X);
        if (Index == 0)
            throw new ArgumentException("the vectors do not span space", nameof(generators));
    }

    /// <summary>Basis vectors.</summary>
    public IReadOnlyList<LatticeVector> Basis => [a, b, c];

    /// <summary>Whole-number vectors for each vector of the lattice.</summary>
    public long Index => a.X * b.Y * c.Z;

    /// <summary>One vector of each class modulo the lattice, [index].</summary>
    public IEnumerable<LatticeVector> Classes()
    {
        for (long x = 0; x < a.X; x++)
        {
            for (long y = 0; y < b.Y; y++)
            {
                for (long z = 0; z < c.Z; z++)
                    yield return new LatticeVector(x, y, z);
            }
        }
    }

    /// <summary>Vectors of this lattice that another whole-number condition holds for: those x with M x divisible by <paramref name="divisor"/>.</summary>
    /// <param name="rows">Rows of M.</param>
    /// <param name="divisor">Positive.</param>
    public static IntegerLattice WithProducts(IReadOnlyList<LatticeVector> rows, long divisor)
    {
        // They are divisor times the dual of the lattice that the rows and divisor · Z³ generate; its basis is the inverse, transposed.
        var span = new IntegerLattice([.. rows, new(divisor, 0, 0), new(0, divisor, 0), new(0, 0, divisor)]);
        return new IntegerLattice(Dual(span.b, span.c), Dual(span.c, span.a), Dual(span.a, span.b));

        LatticeVector Dual(LatticeVector left, LatticeVector right)
        {
            LatticeVector cross = left.Cross(right);
            return new LatticeVector(divisor * cross.X / span.Index, divisor * cross.Y / span.Index, divisor * cross.Z / span.Index);
        }
    }

    /// <summary>Takes out of a list a vector with the least positive component, and leaves vectors without that component.</summary>
    private static LatticeVector Eliminate(List<LatticeVector> vectors, Func<LatticeVector, long> component)
    {
        while (true)
        {
            int pivot = -1;
            for (int k = 0; k < vectors.Count; k++)
            {
                if (component(vectors[k]) != 0 && (pivot < 0 || Math.Abs(component(vectors[k])) < Math.Abs(component(vectors[pivot]))))
                    pivot = k;
            }

            if (pivot < 0)
                return default;
            LatticeVector least = vectors[pivot];
            bool done = true;
            for (int k = 0; k < vectors.Count; k++)
            {
                if (k == pivot)
                    continue;
                vectors[k] -= component(vectors[k]) / component(least) * least;
                done &= component(vectors[k]) == 0;
            }

            if (!done)
                continue;
            vectors.RemoveAt(pivot);
            vectors.RemoveAll(vector => vector == default);
            return component(least) < 0 ? -1 * least : least;
        }
    }
}

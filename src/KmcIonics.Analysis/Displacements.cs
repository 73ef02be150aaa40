namespace KmcIonics.Analysis;

/// <summary>Displacements along the three lattice vectors, quanta, of the same entries (ions, or all ions together) each.</summary>
internal readonly ref struct Displacements(ReadOnlySpan<long> a, ReadOnlySpan<long> b, ReadOnlySpan<long> c)
{
    public ReadOnlySpan<long> A { get; } = a;

    public ReadOnlySpan<long> B { get; } = b;

    public ReadOnlySpan<long> C { get; } = c;
}

/// <summary>Arrays of displacements along the three lattice vectors, quanta, that outlive a call.</summary>
internal readonly record struct DisplacementArrays(long[] A, long[] B, long[] C)
{
    public static DisplacementArrays Of(int entries) => new(new long[entries], new long[entries], new long[entries]);

    public Displacements Slice(int start, int length) => new(A.AsSpan(start, length), B.AsSpan(start, length), C.AsSpan(start, length));

    public void Copy(in DisplacementArrays source, int start, int length)
    {
        source.A.AsSpan(start, length).CopyTo(A.AsSpan(start));
        source.B.AsSpan(start, length).CopyTo(B.AsSpan(start));
        source.C.AsSpan(start, length).CopyTo(C.AsSpan(start));
    }
}

namespace KmcIonics.Analysis;

/// <summary>Displacements along the three lattice vectors, quanta, of the same entries (ions or times) each.</summary>
internal readonly ref struct Displacements(ReadOnlySpan<long> a, ReadOnlySpan<long> b, ReadOnlySpan<long> c)
{
    public ReadOnlySpan<long> A { get; } = a;

    public ReadOnlySpan<long> B { get; } = b;

    public ReadOnlySpan<long> C { get; } = c;

    public Displacements Slice(int start, int length) =>
        new(A.Slice(start, length), B.Slice(start, length), C.Slice(start, length));
}

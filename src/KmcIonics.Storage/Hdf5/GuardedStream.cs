using System.Runtime.CompilerServices;

namespace KmcIonics.Storage;

/// <summary>
/// A file opened for a parser that trusts what it reads: a damaged file can make it recurse or read on and on, so each read
/// checks the stack, and together they have a budget.
/// </summary>
internal sealed class GuardedStream(Stream inner, long budget) : Stream
{
    private long _left = budget;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // A read of nothing counts too, lest it be repeated for ever.
        _left -= Math.Max(1, buffer.Length);
        return _left >= 0 ? inner.Read(buffer) : throw new InvalidDataException("it leads to more data than it can hold");
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

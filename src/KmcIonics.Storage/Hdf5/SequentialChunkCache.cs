using PureHDF.VOL.Native;

namespace KmcIonics.Storage;

/// <summary>
/// Holds one chunk of one dataset and writes it when the next is begun, so that memory stays that of a chunk. PureHDF's own
/// cache holds every chunk until the file is closed.
/// </summary>
internal sealed class SequentialChunkCache : IWritingChunkCache
{
    private (ulong Index, Memory<byte> Chunk, Action<ulong, Memory<byte>> Write)? _current;
    private ulong _next;

    /// <inheritdoc/>
    public Memory<byte> GetChunk(
        ulong chunkIndex, Func<Memory<byte>> chunkAllocator, Action<ulong, Memory<byte>> chunkWriter)
    {
        if (_current is { } current && current.Index == chunkIndex)
            return current.Chunk;
        WriteCurrent();
        if (chunkIndex < _next)
            throw new InvalidOperationException($"Chunk {chunkIndex} is written twice.");
        Memory<byte> chunk = chunkAllocator();
        // The writer PureHDF hands over belongs to this chunk alone.
        _current = (chunkIndex, chunk, chunkWriter);
        return chunk;
    }

    /// <inheritdoc/>
    public void Flush(Action<ulong, Memory<byte>> chunkWriter) => WriteCurrent();

    private void WriteCurrent()
    {
        if (_current is not { } current)
            return;
        current.Write(current.Index, current.Chunk);
        _current = null;
        _next = current.Index + 1;
    }
}

using PureHDF;
using PureHDF.Filters;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage;

/// <summary>Groups and datasets of a file that is about to be written, each with its description and unit.</summary>
internal sealed class ResultTree
{
    private readonly H5File _file = [];
    private readonly Dictionary<string, StoredDataset> _datasets = new(StringComparer.Ordinal);
    private readonly List<Action<H5NativeWriter>> _deferredWrites = [];

    /// <summary>Datasets added so far; hard links are not counted again.</summary>
    public IReadOnlyCollection<StoredDataset> Datasets => _datasets.Values;

    /// <summary>Adds a group; its parent is there already.</summary>
    public void Group(string path, string description, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var group = new H5Group { Attributes = { ["description"] = description } };
        foreach ((string name, object value) in attributes)
            group.Attributes[name] = value;
        Add(path, group);
    }

    /// <summary>Adds a scalar number.</summary>
    public void Number<T>(string path, T value, string unit, string description)
        where T : unmanaged => Store(
            new StoredDataset(path, ElementType.NameOf<T>(), [], unit, hash => ContentChecksum.Append<T>(hash, [value])),
            new H5Dataset(value),
            description);

    /// <summary>Adds an array of numbers in row-major order.</summary>
    public void Numbers<T>(string path, T[] values, ulong[] shape, string unit, string description)
        where T : unmanaged
    {
        (uint[]? chunks, H5DatasetCreation creation) = Storing<T>(shape);
        Store(
            new StoredDataset(path, ElementType.NameOf<T>(), shape, unit, hash => ContentChecksum.Append<T>(hash, values)),
            new H5Dataset(values, chunks, fileDims: shape, datasetCreation: creation),
            description);
    }

    /// <summary>Adds a one-dimensional array of numbers.</summary>
    public void Numbers<T>(string path, IEnumerable<T> values, string unit, string description)
        where T : unmanaged
    {
        T[] array = values.ToArray();
        Numbers(path, array, [(ulong)array.Length], unit, description);
    }

    /// <summary>Adds an array of which only one row (first index) need be in memory at a time.</summary>
    public void Rows<T>(string path, ulong[] shape, Func<int, T[]> row, string unit, string description)
        where T : unmanaged
    {
        (uint[]? chunks, H5DatasetCreation creation) = Storing<T>(shape);
        var dataset = new H5Dataset<T[]>(shape, chunks, creation);
        int rows = checked((int)shape[0]);
        Store(
            new StoredDataset(path, ElementType.NameOf<T>(), shape, unit, hash =>
            {
                for (int index = 0; index < rows; index++)
                    ContentChecksum.Append<T>(hash, row(index));
            }),
            dataset,
            description);
        _deferredWrites.Add(writer =>
        {
            ulong[] blocks = [1, .. shape[1..]];
            for (int index = 0; index < rows; index++)
            {
                var starts = new ulong[shape.Length];
                starts[0] = (ulong)index;
                writer.Write(dataset, row(index), fileSelection: new HyperslabSelection(shape.Length, starts, blocks));
            }
        });
    }

    /// <summary>Adds a text.</summary>
    public void Text(string path, string value, string description) => Store(
        new StoredDataset(path, ElementType.Text, [], "", hash => ContentChecksum.Append(hash, [value])),
        new H5Dataset(value),
        description);

    /// <summary>Adds a one-dimensional array of texts.</summary>
    public void Texts(string path, IEnumerable<string> values, string description)
    {
        string[] array = values.ToArray();
        Store(
            new StoredDataset(path, ElementType.Text, [(ulong)array.Length], "", hash => ContentChecksum.Append(hash, array)),
            new H5Dataset(array),
            description);
    }

    /// <summary>Makes a second name for a dataset.</summary>
    public void HardLink(string path, string target) => Add(path, Find(target));

    /// <summary>Sets an attribute other than description and unit.</summary>
    public void Attribute(string path, string name, object value) => ((H5Object)Find(path)).Attributes[name] = value;

    /// <summary>Writes the file.</summary>
    public void WriteTo(Stream stream)
    {
        H5NativeWriter writer = _file.BeginWrite(stream);
        foreach (Action<H5NativeWriter> write in _deferredWrites)
            write(writer);
        // Only a file that was written to its end is closed; disposing after a failure would hide the failure.
        writer.Dispose();
    }

    private static (uint[]? Chunks, H5DatasetCreation Creation) Storing<T>(ulong[] shape)
        where T : unmanaged
    {
        uint[]? chunks = ChunkShape.For(shape, System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        return chunks is null
            ? (null, default)
            : (chunks, new H5DatasetCreation(new SequentialChunkCache(), [ShuffleFilter.Id, Deflate]));
    }

    private static H5Filter Deflate => new(DeflateFilter.Id, new() { [DeflateFilter.COMPRESSION_LEVEL] = 1 });

    private void Store(StoredDataset stored, H5Dataset dataset, string description)
    {
        if (stored.Unit.Length > 0)
            dataset.Attributes["unit"] = stored.Unit;
        dataset.Attributes["description"] = description;
        Add(stored.Path, dataset);
        _datasets.Add(stored.Path, stored);
    }

    private void Add(string path, object item)
    {
        int slash = path.LastIndexOf('/');
        ((H5Group)Find(path[..slash])).Add(path[(slash + 1)..], item);
    }

    private object Find(string path)
    {
        object item = _file;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            item = ((H5Group)item)[name];
        return item;
    }
}

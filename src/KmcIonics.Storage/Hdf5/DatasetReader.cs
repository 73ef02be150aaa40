using PureHDF;
using PureHDF.Selections;

namespace KmcIonics.Storage;

/// <summary>Reads datasets of a result file, in pieces of bounded size.</summary>
internal static class DatasetReader
{
    private const long BlockElements = 1 << 20;

    // A chunk is unpacked whole, so a damaged size of one could ask for any memory.
    private const ulong MostChunkElements = 1 << 24;

    /// <summary>Every dataset below a group with its path, each name of it if it has several.</summary>
    public static IEnumerable<(string Path, IH5Dataset Dataset)> Walk(IH5Group group, string path = "")
    {
        foreach (IH5Object item in group.Children())
        {
            string itemPath = $"{path}/{item.Name}";
            if (item is IH5Dataset dataset)
                yield return (itemPath, dataset);
            if (item is not IH5Group inner)
                continue;
            foreach ((string Path, IH5Dataset Dataset) below in Walk(inner, itemPath))
                yield return below;
        }
    }

    /// <summary>A dataset as the file has it.</summary>
    /// <exception cref="InvalidDataException">It is of a kind that result files do not have.</exception>
    public static StoredDataset Describe(IH5Dataset dataset, string path, ReadLimit limit)
    {
        string type = ElementType.NameOf(dataset.Type);
        ulong[] shape = Shape(dataset);
        if (Elements(shape) > limit.Elements)
            throw new InvalidDataException($"its dataset {path} is too long");
        string unit = dataset.AttributeExists("unit") ? dataset.Attribute("unit").Read<string>() : "";
        return new StoredDataset(path, type, shape, unit, hash =>
        {
            switch (type)
            {
                case "float64": AppendBlocks<double>(dataset, hash); break;
                case "int32": AppendBlocks<int>(dataset, hash); break;
                case "int64": AppendBlocks<long>(dataset, hash); break;
                case "uint64": AppendBlocks<ulong>(dataset, hash); break;
                default: ContentChecksum.Append(hash, Texts(dataset, limit)); break;
            }
        });
    }

    /// <summary>The dataset of a name in a group, whose path is said where something is wrong.</summary>
    /// <exception cref="InvalidDataException">There is none, or its values do not stand in this file.</exception>
    public static IH5Dataset Open(IH5Group group, string name, string path)
    {
        if (!group.LinkExists(name) || group.Get(name) is not IH5Dataset dataset)
            throw new InvalidDataException($"it has no dataset {path}");
        if (dataset.Layout.Class == H5DataLayoutClass.VirtualStorage)
            throw new InvalidDataException($"the dataset {path} points into other files");
        if (dataset.Layout.Class == H5DataLayoutClass.Chunked && Elements(dataset.Layout.Chunks) > MostChunkElements)
            throw new InvalidDataException($"the dataset {path} has chunks of {string.Join(" × ", dataset.Layout.Chunks)} elements");
        return dataset;
    }

    /// <summary>Lengths of a dataset's dimensions; none for a scalar.</summary>
    public static ulong[] Shape(IH5Dataset dataset) =>
        dataset.Space.Type == H5DataspaceType.Scalar ? [] : dataset.Space.Dimensions;

    /// <summary>Texts of a dataset, one after the other, so that a limit on their length is found before memory is short.</summary>
    /// <exception cref="InvalidDataException">They are longer than the limit.</exception>
    public static IEnumerable<string> Texts(IH5Dataset dataset, ReadLimit limit)
    {
        long left = limit.Characters;
        ulong[] shape = Shape(dataset);
        for (ulong index = 0; index < Elements(shape); index++)
        {
            string text = shape.Length == 0
                ? dataset.Read<string>()
                : dataset.Read<string[]>(new HyperslabSelection(start: index, block: 1))[0];
            left -= text.Length;
            if (left < 0)
                throw new InvalidDataException("its texts are too long");
            yield return text;
        }
    }

    /// <summary>Elements in a shape.</summary>
    public static ulong Elements(ulong[] shape) => shape.Aggregate(1UL, (product, length) => checked(product * length));

    /// <summary>All numbers of a dataset in row-major order.</summary>
    public static T[] Numbers<T>(IH5Dataset dataset, ulong[] shape)
        where T : unmanaged
    {
        if (shape.Length == 0)
            return [dataset.Read<T>()];
        return Elements(shape) == 0 ? [] : dataset.Read<T[]>(new HyperslabSelection(shape.Length, new ulong[shape.Length], shape));
    }

    private static void AppendBlocks<T>(IH5Dataset dataset, System.Security.Cryptography.IncrementalHash hash)
        where T : unmanaged
    {
        ulong[] shape = Shape(dataset);
        if (shape.Length == 0)
        {
            ContentChecksum.Append<T>(hash, [dataset.Read<T>()]);
            return;
        }

        // Whole rows of chunks at a time: a chunk that is cut by a block would be unpacked twice.
        ulong chunkRows = dataset.Layout.Class == H5DataLayoutClass.Chunked ? dataset.Layout.Chunks[0] : 1;
        ulong perRow = Math.Max(1, Elements(shape[1..]));
        ulong rows = Math.Max(1, (ulong)BlockElements / perRow / chunkRows) * chunkRows;
        for (ulong row = 0; row < shape[0]; row += rows)
        {
            ulong[] starts = new ulong[shape.Length];
            starts[0] = row;
            ulong[] blocks = [Math.Min(rows, shape[0] - row), .. shape[1..]];
            ContentChecksum.Append<T>(hash, dataset.Read<T[]>(new HyperslabSelection(shape.Length, starts, blocks)));
        }
    }
}

using PureHDF;

namespace KmcIonics.Storage;

/// <summary>A group of an opened result file, whose datasets are read by name, none longer than a limit.</summary>
internal sealed class StoredGroup(IH5Group group, string path, ReadLimit limit)
{
    /// <summary>Absolute path in the file; empty for the file itself.</summary>
    public string Path => path;

    /// <summary>Whether there is a dataset or group of a name.</summary>
    public bool Has(string name) => group.LinkExists(name);

    /// <summary>The group of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public StoredGroup Group(string name) => Has(name) && group.Get(name) is IH5Group inner
        ? new StoredGroup(inner, Below(name), limit)
        : throw Broken(name, "is missing, or no group");

    /// <summary>The group of a name, read; nothing where there is none.</summary>
    public T? IfThere<T>(string name, Func<StoredGroup, T> read)
        where T : class => Has(name) ? read(Group(name)) : null;

    /// <summary>The number of a dataset.</summary>
    /// <exception cref="InvalidDataException">There is none, or several.</exception>
    public T Number<T>(string name)
        where T : unmanaged => Numbers<T>(name) is [var value] ? value : throw Broken(name, "is no single number");

    /// <summary>Numbers of a dataset in row-major order; one of a scalar.</summary>
    /// <exception cref="InvalidDataException">There is none, it is too long or of another type.</exception>
    public T[] Numbers<T>(string name)
        where T : unmanaged
    {
        IH5Dataset dataset = DatasetReader.Open(group, name, Below(name));
        string type = ElementType.NameOf(dataset.Type);
        if (type != ElementType.NameOf<T>())
            throw Broken(name, $"is of type {type} and not {ElementType.NameOf<T>()}");
        ulong[] shape = DatasetReader.Shape(dataset);
        return DatasetReader.Elements(shape) <= limit.Elements ? DatasetReader.Numbers<T>(dataset, shape) : throw Broken(name, "is too long");
    }

    /// <summary>Texts of a dataset; one of a scalar.</summary>
    /// <exception cref="InvalidDataException">There is none, or they are too long.</exception>
    public string[] Texts(string name)
    {
        IH5Dataset dataset = DatasetReader.Open(group, name, Below(name));
        if (ElementType.NameOf(dataset.Type) != ElementType.Text)
            throw Broken(name, "holds no texts");
        return DatasetReader.Elements(DatasetReader.Shape(dataset)) <= limit.Elements ? [.. DatasetReader.Texts(dataset, limit)] : throw Broken(name, "is too long");
    }

    /// <summary>The text of a dataset.</summary>
    /// <exception cref="InvalidDataException">There is none, or several.</exception>
    public string Text(string name) => Texts(name) is [var text] ? text : throw Broken(name, "is no single text");

    /// <summary>A text attribute of the group of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string TextAttribute(string name, string attribute) => Has(name) && group.Get(name) is { } item && item.AttributeExists(attribute)
        ? item.Attribute(attribute).Read<string>()
        : throw Broken(name, $"has no attribute {attribute}");

    /// <summary>Texts of an attribute of a dataset or group of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public IReadOnlyList<string> TextsAttribute(string name, string attribute) => Has(name) && group.Get(name) is { } item && item.AttributeExists(attribute)
        ? item.Attribute(attribute).Read<string[]>()
        : throw Broken(name, $"has no attribute {attribute}");

    /// <summary>A number in an attribute of the group of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public int NumberAttribute(string name, string attribute) => Has(name) && group.Get(name) is { } item && item.AttributeExists(attribute)
        ? item.Attribute(attribute).Read<int>()
        : throw Broken(name, $"has no attribute {attribute}");

    /// <summary>Most that is read of a dataset.</summary>
    public ReadLimit Limit => limit;

    /// <summary>Every dataset below the group, with its path.</summary>
    public IEnumerable<(string Path, IH5Dataset Dataset)> Walk() => DatasetReader.Walk(group, path);

    /// <summary>Names of what the group holds.</summary>
    public IReadOnlyList<string> Names() => [.. group.Children().Select(child => child.Name)];

    /// <summary>A dataset that is read in parts.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is of another type or shape.</exception>
    public IH5Dataset Dataset<T>(string name, ulong[] shape)
        where T : unmanaged
    {
        IH5Dataset dataset = DatasetReader.Open(group, name, Below(name));
        if (ElementType.NameOf(dataset.Type) != ElementType.NameOf<T>())
            throw Broken(name, $"is not of type {ElementType.NameOf<T>()}");
        return DatasetReader.Shape(dataset).SequenceEqual(shape) ? dataset : throw Broken(name, $"is not of shape {string.Join(" × ", shape)}");
    }

    /// <summary>What is thrown where a dataset or group is not as result files have it.</summary>
    public InvalidDataException Broken(string name, string what) => new($"{Below(name)} {what}");

    private string Below(string name) => name.StartsWith('/') ? name : $"{path}/{name}";
}

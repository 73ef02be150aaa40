using PureHDF;

namespace KmcIonics.Storage;

/// <summary>Names of the element types that result files use.</summary>
internal static class ElementType
{
    public const string Text = "string";

    /// <summary>NumPy's name of a .NET number type.</summary>
    public static string NameOf<T>()
        where T : unmanaged => default(T) switch
        {
            double => "float64",
            int => "int32",
            long => "int64",
            ulong => "uint64",
            _ => throw new NotSupportedException($"Result files hold no {typeof(T).Name}."),
        };

    /// <summary>Name of a dataset's type.</summary>
    /// <exception cref="InvalidDataException">It is none that result files use.</exception>
    public static string NameOf(IH5DataType type) => (type.Class, type.Size) switch
    {
        (H5DataTypeClass.FloatingPoint, 8) => "float64",
        (H5DataTypeClass.FixedPoint, 4) when type.FixedPoint.IsSigned => "int32",
        (H5DataTypeClass.FixedPoint, 8) => type.FixedPoint.IsSigned ? "int64" : "uint64",
        (H5DataTypeClass.VariableLength, _) => Text,
        _ => throw new InvalidDataException($"a dataset has elements of class {type.Class} and {type.Size} bytes"),
    };
}

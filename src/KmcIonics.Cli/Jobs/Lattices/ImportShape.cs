using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Sites and edges from files: <c>type: import</c>; each format has its keys.</summary>
internal static class ImportShape
{
    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new VariantShape<LatticeEntry>(
        "Format of the files.",
        [
            new("csv", format => CsvImportShape.Create(type, format)),
            new("lattice_mc", format => LatticeMcImportShape.Create(type, format)),
            new("kmcpy", format => KmcpyImportShape.Create(type, format)),
        ],
        key: "format");
}

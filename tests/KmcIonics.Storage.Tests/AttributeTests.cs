using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage.Tests;

public sealed class AttributeTests
{
    [Fact]
    public void EveryNumber_HasAUnit_AndEverythingADescription()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create());
        using NativeFile file = H5File.OpenRead(folder.File("a.h5"));
        int numbers = 0;
        foreach ((string path, IH5Object item) in StoredFile.Walk(file))
        {
            Assert.True(item.AttributeExists("description"), $"{path} has no description");
            Assert.NotEqual("", item.Attribute("description").Read<string>());
            if (item is not IH5Dataset dataset)
                continue;
            bool isNumber = dataset.Type.Class is H5DataTypeClass.FixedPoint or H5DataTypeClass.FloatingPoint;
            Assert.True(isNumber == item.AttributeExists("unit"), $"{path}: numbers have a unit, texts have none");
            if (!isNumber)
                continue;
            numbers++;
            Assert.Matches(@"^(1|[A-Za-z]+-?\d*( [A-Za-z]+-?\d*)*)$", item.Attribute("unit").Read<string>());
        }

        Assert.True(numbers > 100, $"only {numbers} datasets of numbers");
    }

    [Fact]
    public void H5mdHeader_IsVersion1_1()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create());
        using NativeFile file = H5File.OpenRead(folder.File("a.h5"));
        Assert.Equal([1, 1], file.Get("/h5md").Attribute("version").Read<int[]>());
        Assert.Equal("KmcIonics", file.Get("/h5md/creator").Attribute("name").Read<string>());
        Assert.Equal(["periodic", "periodic", "periodic"], file.Get("/particles/ions/box").Attribute("boundary").Read<string[]>());
        Assert.Equal("T300K", file.Get("/particles/ions").Attribute("condition").Read<string>());
        Assert.Equal(["Na", "Ca"], file.Get("/particles/ions/species").Attribute("names").Read<string[]>());
    }
}

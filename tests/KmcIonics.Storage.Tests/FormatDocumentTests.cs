using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage.Tests;

/// <summary>FORMAT.md and a written file say the same.</summary>
public sealed class FormatDocumentTests
{
    [Fact]
    public void EveryPath_IsDocumentedWithItsTypeShapeAndUnit_AndTheOtherWayRound()
    {
        Dictionary<string, Row> documented = Documented();
        var found = new HashSet<string>(StringComparer.Ordinal);
        Check(SampleResult.Create(), documented, found);
        Check(SampleResult.OnNetwork(), documented, found);
        Check(SampleResult.InField(), documented, found);
        Check(SampleResult.UnderLoad(), documented, found);
        Check(SampleResult.UnderSchedule(), documented, found);
        Check(SampleResult.WithSpectra(), documented, found);
        Check(SampleResult.Watched(), documented, found);
        Check(SampleOpen.Create(), documented, found);
        Check(SampleResult.WithSegments(), documented, found);
        using var folder = new TemporaryFolder();
        LatticeFile.Write(folder.File("lattice.h5"), SampleLattice.Job, SampleLattice.Sites, SampleLattice.Hops, overwrite: false);
        Check(folder.File("lattice.h5"), documented, found);
        SegmentFile.Write(folder.File("segment.h5"), SampleResult.Segment, "T300K", [SampleResult.Trajectory(4, 3, 1)]);
        Check(folder.File("segment.h5"), documented, found);
        Assert.Empty(documented.Keys.Except(found));
    }

    private static void Check(ResultRecord record, Dictionary<string, Row> documented, HashSet<string> found)
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), record);
        Check(folder.File("a.h5"), documented, found);
    }

    private static void Check(string written, Dictionary<string, Row> documented, HashSet<string> found)
    {
        var lengths = new Dictionary<string, ulong>(StringComparer.Ordinal);
        using NativeFile file = H5File.OpenRead(written);
        foreach ((string path, IH5Object item) in StoredFile.Walk(file))
        {
            string general = General(path);
            Assert.True(documented.TryGetValue(general, out Row? row), $"FORMAT.md does not say what {general} is");
            found.Add(general);
            if (item is not IH5Dataset dataset)
            {
                Assert.Equal("group", row.Type);
                continue;
            }

            StoredDataset stored = DatasetReader.Describe(dataset, path, ReadLimit.None);
            Assert.Equal((path, row.Type, row.Unit), (path, stored.Type, stored.Unit));
            AssertShape(path, row.Shape, stored.Shape, lengths);
        }
    }

    private static void AssertShape(string path, string documented, ulong[] found, Dictionary<string, ulong> lengths)
    {
        string[] letters = documented == "scalar" ? [] : documented.TrimStart('[').TrimEnd(']').Split("][");
        Assert.True(letters.Length == found.Length, $"{path}: {documented} has another rank than [{string.Join("][", found)}]");
        foreach ((string letter, ulong length) in letters.Zip(found))
        {
            ulong expected = ulong.TryParse(letter, out ulong number) ? number : lengths.TryAdd(letter, length) ? length : lengths[letter];
            Assert.True(expected == length, $"{path}: {letter} is {expected} elsewhere and {length} here");
        }
    }

    private static string General(string path)
    {
        string[] names = path.Split('/');
        if (names is [_, "results", ['T', ..], ..])
        {
            names[2] = "<condition>";
            if (names.Length > 3 && names[3] is "Na" or "Ca")
                names[3] = "<species>";
        }
        else if (names is [_, "particles" or "observables", var of, ..] && of.IndexOf("_T", StringComparison.Ordinal) is > 0 and var suffix)
        {
            names[2] = of[..suffix];
        }

        return string.Join('/', names);
    }

    private static Dictionary<string, Row> Documented() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "FORMAT.md"))
            .Where(line => line.StartsWith("| `/", StringComparison.Ordinal))
            .Select(line => Array.ConvertAll(line.Split('|'), cell => cell.Trim()))
            .ToDictionary(
                cells => cells[1].Trim('`'), cells => new Row(cells[2], cells[3], cells[4]), StringComparer.Ordinal);

    private sealed record Row(string Type, string Shape, string Unit);
}

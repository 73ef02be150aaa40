using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Segments of an earlier result that is to be replaced: they are of no use without it, and stay until the new result is there.</summary>
internal sealed class ReplacedSegments
{
    private readonly string folder;
    private readonly IReadOnlyList<SegmentEntry> segments;

    private ReplacedSegments(string folder, IReadOnlyList<SegmentEntry> segments) => (this.folder, this.segments) = (folder, segments);

    /// <summary>Those of the result at a path; none where there is no such result, or one that does not tell of any.</summary>
    public static ReplacedSegments Of(string result)
    {
        string beside = Path.GetDirectoryName(Path.GetFullPath(result))!;
        try
        {
            return new ReplacedSegments(beside, File.Exists(result) ? ResultFile.Read(result).Segments : []);
        }
        catch (InputException)
        {
            // A file that says nothing sound names nothing to remove.
            return new ReplacedSegments(beside, []);
        }
    }

    /// <summary>Removes those that are as their index says, and folders that are left empty.</summary>
    public void Remove()
    {
        foreach (SegmentEntry segment in segments)
        {
            string file = Path.Combine(folder, segment.Path);
            if (File.Exists(file) && SegmentFile.ChecksumOf(file) == segment.Sha256)
                File.Delete(file);
        }

        foreach (string used in segments.Select(segment => Path.GetDirectoryName(Path.Combine(folder, segment.Path))!).Distinct().Where(Directory.Exists))
        {
            if (!Directory.EnumerateFileSystemEntries(used).Any())
                Directory.Delete(used);
        }
    }
}

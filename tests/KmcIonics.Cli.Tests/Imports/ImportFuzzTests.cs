using FsCheck.Xunit;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports;

/// <summary>However a file is damaged, the outcome is a lattice or a message.</summary>
public sealed class ImportFuzzTests : IDisposable
{
    private static readonly (string File, string Job)[] s_files =
    [
        ("sites.csv", "import.yaml"), ("edges.csv", "import.yaml"), ("sites.dat", "list.yaml"), ("events.json", "events.yaml"), ("state.json", "events.yaml"), ("active.csv", "events.yaml"),
    ];

    private readonly ScratchFolder _folder = new();

    public ImportFuzzTests()
    {
        ImportJob.Write(_folder, ImportJob.Csv);
        _folder.Write("list.yaml", ImportJob.Of(ImportJob.LatticeMc));
        _folder.Write("events.yaml", ImportJob.Of(ImportJob.Kmcpy, "fill: occupancy"));
    }

    public void Dispose() => _folder.Dispose();

    [Property(MaxTest = 60)]
    public void A_cut_file_is_read_or_refused(byte which, ushort at)
    {
        (string file, string job) = s_files[which % s_files.Length];
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder.Path, file));
        Judge(file, job, whole[..(at % whole.Length)], whole);
    }

    [Property(MaxTest = 120)]
    public void A_file_with_other_bytes_is_read_or_refused(byte which, ushort at, byte[] bytes)
    {
        (string file, string job) = s_files[which % s_files.Length];
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder.Path, file));
        byte[] changed = [.. whole];
        int start = at % whole.Length;
        bytes.AsSpan(0, Math.Min(bytes.Length, whole.Length - start)).CopyTo(changed.AsSpan(start));
        Judge(file, job, changed, whole);
    }

    private void Judge(string file, string job, byte[] changed, byte[] whole)
    {
        _folder.Write(file, changed);
        try
        {
            Assert.True(ImportJob.Build(Path.Combine(_folder.Path, job)).Hops.Target.Length > 0);
        }
        catch (InputException refusal)
        {
            Assert.False(string.IsNullOrWhiteSpace(refusal.Message));
        }
        finally
        {
            _folder.Write(file, whole);
        }
    }
}

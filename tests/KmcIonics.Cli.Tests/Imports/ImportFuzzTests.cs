using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Tests.Imports.Kmcpy;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports;

/// <summary>However a file is damaged, the outcome is a lattice or a message.</summary>
public sealed partial class ImportFuzzTests : IDisposable
{
    private static readonly (string File, string Job)[] s_files =
    [
        ("sites.csv", "import.yaml"), ("edges.csv", "import.yaml"), ("sites.dat", "list.yaml"), ("events.json", "events.yaml"), ("state.json", "events.yaml"), ("active.csv", "events.yaml"), ("model.json", "model.yaml"), ("events.json", "model.yaml"),
    ];

    private static readonly string[] s_values =
        ["-1", "0", "2", "63", "64", "1e308", "-1e308", "1e400", "1e-400", "NaN", "null", "true", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[[[0]]]", "[0, 0]", "99999999999999999999", "-0", "1.5", "\"\\ud800\"", "[", "}", ""];

    private readonly ScratchFolder _folder = new();

    public ImportFuzzTests()
    {
        ImportJob.Write(_folder, ImportJob.Csv);
        _folder.Write("list.yaml", ImportJob.Of(ImportJob.LatticeMc));
        _folder.Write("events.yaml", ImportJob.Of(ImportJob.Kmcpy, "fill: occupancy"));
        _folder.Write("model.json", SmallModel.Model);
        _folder.Write("model.yaml", ImportJob.Of($"{ImportJob.Kmcpy}\n  model: model.json", "fill: occupancy"));
    }

    public void Dispose() => _folder.Dispose();

    [Property(MaxTest = 80)]
    public void A_cut_file_is_read_or_refused(byte which, ushort at)
    {
        (string file, string job) = s_files[which % s_files.Length];
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder.Path, file));
        Judge(file, job, whole[..(at % whole.Length)], whole);
    }

    [Property(MaxTest = 160)]
    public void A_file_with_other_bytes_is_read_or_refused(byte which, ushort at, byte[] bytes)
    {
        (string file, string job) = s_files[which % s_files.Length];
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder.Path, file));
        byte[] changed = [.. whole];
        int start = at % whole.Length;
        bytes.AsSpan(0, Math.Min(bytes.Length, whole.Length - start)).CopyTo(changed.AsSpan(start));
        Judge(file, job, changed, whole);
    }

    [Fact]
    public void The_whole_files_are_read()
    {
        foreach (string job in s_files.Select(one => one.Job).Distinct())
            Assert.True(ImportJob.Build(Path.Combine(_folder.Path, job)).Hops.Target.Length > 0);
        Assert.NotEmpty(ImportJob.Build(Path.Combine(_folder.Path, "model.yaml")).Hops.Laws);
    }

    /// <summary>A value of the model in whose place something else stands.</summary>
    [Property(MaxTest = 200)]
    public void A_model_with_another_value_is_read_or_refused(ushort which, byte junk)
    {
        MatchCollection values = Value().Matches(SmallModel.Model);
        Match value = values[which % values.Count];
        string text = SmallModel.Model.Remove(value.Index, value.Length).Insert(value.Index, s_values[junk % s_values.Length]);
        Judge("model.json", "model.yaml", Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(SmallModel.Model));
    }

    /// <summary>Models that would take all memory or the stack, or whose energies overflow.</summary>
    [Theory]
    [InlineData("[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]], [[2147483648]]]", "found the number 2147483648")]
    [InlineData("[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]], [[64]]]", "found the number 64. Allowed is a whole number from 0 to 63")]
    [InlineData("[[[0]], [[0, 1]], [[2]]]", "[[[0]], [[0, 1]], [[2, 2]]]", "again")]
    [InlineData("[10, 20, 40]", "[10, 20, 1e308]", "found the number 1e308. Allowed is a number from -1e6 to 1e6, in meV")]
    [InlineData("[10, 20, 40]", "[10, 20, 1e999]", "it is too large")]
    [InlineData("[10, 20, 40]", "[10, 20]", "there are 2 coefficients. The cluster expansion has 3 orbits, each with one")]
    [InlineData("[10, 20, 40]", "[10, 20, 40", "model.json:12:")]
    [InlineData("\"kmcpy.model_file\"", "\"\\ud800\"", "model.json:2:15: this is not JSON: a text has half of a surrogate pair")]
    [InlineData("\"kra\": {", "\"kra\": {\"lce\": 1, ", "model.json:4:")]
    public void A_hostile_model_is_refused_with_its_place(string found, string replacement, string expected)
    {
        int at = SmallModel.Model.IndexOf(found, StringComparison.Ordinal);
        _folder.Write("model.json", SmallModel.Model.Remove(at, found.Length).Insert(at, replacement));

        string message = Assert.Throws<JobErrorsException>(() => ImportJob.Build(Path.Combine(_folder.Path, "model.yaml"))).Message;

        Assert.Contains("model.json:", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_and_wide_models_are_no_harm()
    {
        _folder.Write("model.json", new string('[', 1_000_000));
        Assert.Contains("this is not JSON", Assert.Throws<JobErrorsException>(() => ImportJob.Build(Path.Combine(_folder.Path, "model.yaml"))).Message, StringComparison.Ordinal);
        _folder.Write("model.json", SmallModel.Model.Replace("[[[0]], [[0, 1]], [[2]]]", $"[{string.Join(", ", Enumerable.Repeat("[[0]]", 100_000))}]", StringComparison.Ordinal));
        Assert.Contains("The cluster expansion has 100000 orbits", Assert.Throws<JobErrorsException>(() => ImportJob.Build(Path.Combine(_folder.Path, "model.yaml"))).Message, StringComparison.Ordinal);
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

    [GeneratedRegex("-?[0-9.]+|\"[^\"]*\"|\\[[^\\[\\]]*\\]")]
    private static partial Regex Value();
}

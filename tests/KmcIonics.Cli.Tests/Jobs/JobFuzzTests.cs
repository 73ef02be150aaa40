using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Whatever a file or an override holds, the outcome is a job or a list of errors with places.</summary>
public sealed class JobFuzzTests : IDisposable
{
    private static readonly string[] s_junk =
    [
        "", "~", "null", "true", "0", "-0", "-1", "1", "0.5", "1e3", "1e-400", "1e999", ".nan", ".inf", "-.inf", "NaN", "007", "0x1F", "1_000", "12:30",
        "99999999999999999999999999", "2147483648", "9223372036854775808", "18446744073709551616", "4.9e-324", "1e16", "5000", "A", "B", "C", "Li", "crystal", "glass", "toy-structure.yaml",
        "\"", "'", "'x'", "\"1\"", "\"\\0\"", "\"\\uD800\"", "\"\\x\"", "[]", "{}", "[[]]", "[1, 2, 3]", "[A, B]", "{A: 1}", "{A: {B: [C]}}", "{A: 1, A: 1}", "{hops_per_ion: 5}", "{? a : b}",
        "[", "]", "{", "}", "*a", "&a 1", "!!int 1", "!x", "@", "`", "%", "|", ">", "- a", "? a", ": a", "a: b", "<<: {a: b}", "#", "# c", "---", "...", "\t", "\n", "\n\n  - x", "\r", "\0", "\u2028", "\uFEFF", "é", "😀", "\u202E",
        "[1,", "{a:", "a b", "Ⅷ", "١", "+", "-", ".", "e5", "1e", "0o7", "-0x1", "2001-01-01", "=", "../../..", "/dev/null", ".", "con",
    ];

    private static readonly string[] s_paths =
    [
        "name", "seed", "lattice", "lattice.type", "lattice.structure", "lattice.supercell", "lattice.supercell[0]", "ions", "ions[0]", "ions[0].species", "ions[0].charge", "ions[0].fill",
        "ions[0].fill.A", "ions[0].count", "ions[0].count.A", "hops", "hops[0]", "hops[0].name", "hops[1].between", "hops[0].between[0]", "hops[0].max_distance", "hops[0].min_distance", "hops[0].barrier",
        "hops[0].attempt_frequency", "exclusive_sites", "exclusive_sites[0]", "exclusive_sites[0].between", "exclusive_sites[0].max_distance", "conditions", "conditions.temperature",
        "conditions.temperature[1]", "run", "run.replicas", "run.equilibrate", "run.equilibrate.seconds", "run.sample", "run.sample.frames", "run.sample.hops_per_ion", "run.trajectory_frames", "run.cell_sites",
        "run.fit", "run.fit.from_hops", "run.fit.to_hops", "analyze", "analyze[0]",
    ];

    private static readonly JsonNode s_schema = JsonNode.Parse(JobSchema.ToJson())!;

    private readonly ScratchFolder _folder = new();

    public static Arbitrary<string> Junk { get; } = Gen.OneOf(Gen.Elements(s_junk), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_field_takes_every_piece_of_junk_as_an_override()
    {
        string path = ToyJob.Write(_folder);
        foreach (string field in s_paths)
        {
            foreach (string junk in s_junk)
                Judge(path, $"{field}={junk}");
        }
    }

    [Fact]
    public void Every_scalar_takes_every_piece_of_junk_in_the_file()
    {
        foreach (ScalarNode scalar in Scalars(TreeReader.ReadFile(ToyJob.Text, "toy", new ErrorList())!))
        {
            foreach (string junk in s_junk)
                Judge(ToyJob.Write(_folder, Splice(ToyJob.Text, scalar, junk)));
        }
    }

    [Property(MaxTest = 1000)]
    public Property Random_text_in_a_field() =>
        Prop.ForAll(Junk, Gen.Elements(s_paths).ToArbitrary(), (junk, field) => Judge(ToyJob.Write(_folder), $"{field}={junk}"));

    [Property(MaxTest = 300)]
    public Property Random_text_in_a_scalar_of_the_structure()
    {
        List<ScalarNode> scalars = [.. Scalars(TreeReader.ReadFile(ToyJob.Structure, "toy", new ErrorList())!)];
        Arbitrary<ScalarNode> scalar = Gen.Elements<ScalarNode>(scalars).ToArbitrary();
        return Prop.ForAll(Junk, scalar, (junk, place) =>
        {
            string path = ToyJob.Write(_folder);
            _folder.Write("toy-structure.yaml", Splice(ToyJob.Structure, place, junk));
            Judge(path);
        });
    }

    [Property(MaxTest = 1000)]
    public void Damaged_bytes(uint[] damages, bool cut)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(ToyJob.Text);
        foreach (uint damage in damages.Take(4))
            bytes[damage / 256 % bytes.Length] ^= (byte)damage;
        if (cut && damages.Length > 0)
            bytes = bytes[..(int)(damages[0] % bytes.Length)];
        ToyJob.Write(_folder);
        Judge(_folder.Write("toy.yaml", bytes));
    }

    [Property(MaxTest = 300)]
    public void Cut_and_repeated_text(ushort from, ushort length, ushort to)
    {
        int start = from % ToyJob.Text.Length;
        string piece = ToyJob.Text.Substring(start, Math.Min(length % 200, ToyJob.Text.Length - start));
        Judge(ToyJob.Write(_folder, ToyJob.Text.Insert(to % ToyJob.Text.Length, piece)));
        Judge(ToyJob.Write(_folder, ToyJob.Text.Remove(start, piece.Length)));
    }

    [Property(MaxTest = 300)]
    public Property Random_text_as_the_file() =>
        Prop.ForAll(Junk, Junk, (first, second) => Judge(ToyJob.Write(_folder, $"{first}: {second}")));

    [Property(MaxTest = 300)]
    public void Random_bytes_as_the_file(byte[] bytes) => Judge(_folder.Write("toy.yaml", bytes));

    // A sound job survives a round trip and conforms to the schema; an unsound one has errors of one clean line each.
    private void Judge(string path, params string[] overrides)
    {
        try
        {
            LoadedJob loaded = JobReader.Read(path, overrides);
            string again = _folder.Write("again.yaml", loaded.Text);
            Assert.Equal(JobContents.Of(loaded.Job), JobContents.Of(JobReader.Read(again, []).Job));
            Assert.True(SchemaValidator.Conforms(s_schema, YamlAsJson.Parse(loaded.Text)), loaded.Text);
        }
        catch (JobErrorsException refusal)
        {
            Assert.NotEmpty(refusal.Errors);
            string[] lines = refusal.Message.Split('\n');
            Assert.True(lines.Length >= refusal.Errors.Count && lines.Length <= refusal.Errors.Count + 1, refusal.Message);
            Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
            Assert.All(refusal.Errors, error => Assert.True(error.Place.Line > 0 || error.Place.Source.StartsWith("--set ", StringComparison.Ordinal), error.ToString()));
        }
    }

    private static IEnumerable<ScalarNode> Scalars(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        SequenceNode sequence => sequence.Items.SelectMany(Scalars),
        _ => [(ScalarNode)node],
    };

    private static string Splice(string text, ScalarNode scalar, string junk)
    {
        string[] lines = text.Split('\n');
        string line = lines[scalar.Place.Line - 1];
        lines[scalar.Place.Line - 1] = line[..(scalar.Place.Column - 1)] + junk + line[(scalar.Place.Column - 1 + scalar.Value.Length)..];
        return string.Join('\n', lines);
    }
}

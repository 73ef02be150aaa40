using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Whatever a file or an override holds, the outcome is a job or a list of errors with places.</summary>
public sealed class JobFuzzTests : IDisposable
{
    private static readonly string[] s_paths =
    [
        "name", "seed", "lattice", "lattice.type", "lattice.structure", "lattice.supercell", "lattice.supercell[0]", "ions", "ions[0]", "ions[0].species", "ions[0].charge", "ions[0].fill",
        "ions[0].fill.A", "ions[0].count", "ions[0].count.A", "hops", "hops[0]", "hops[0].name", "hops[1].between", "hops[0].between[0]", "hops[0].max_distance", "hops[0].min_distance", "hops[0].barrier",
        "hops[0].attempt_frequency", "exclusive_sites", "exclusive_sites[0]", "exclusive_sites[0].between", "exclusive_sites[0].max_distance", "interactions", "interactions[0]", "interactions[0].between", "interactions[0].min_distance", "interactions[0].energy", "conditions", "conditions.temperature",
        "conditions.temperature[1]", "run", "run.replicas", "run.equilibrate", "run.equilibrate.seconds", "run.sample", "run.sample.frames", "run.sample.hops_per_ion", "run.trajectory", "run.trajectory.frames", "run.trajectory.replicas", "run.cell_sites",
        "run.fit", "run.fit.from_hops", "run.fit.to_hops", "analyze", "analyze[0]",
    ];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_field_takes_every_piece_of_junk_as_an_override()
    {
        string path = ToyJob.Write(_folder);
        foreach (string field in s_paths)
        {
            foreach (string junk in Junk.Pieces)
                Judge(path, $"{field}={junk}");
        }
    }

    [Fact]
    public void Every_scalar_takes_every_piece_of_junk_in_the_file()
    {
        foreach (ScalarNode scalar in ScalarPlaces.In(ToyJob.Text))
        {
            foreach (string junk in Junk.Pieces)
                Judge(ToyJob.Write(_folder, ScalarPlaces.Splice(ToyJob.Text, scalar, junk)));
        }
    }

    [Property(MaxTest = 1000)]
    public Property Random_text_in_a_field() =>
        Prop.ForAll(Junk.Texts, Gen.Elements(s_paths).ToArbitrary(), (junk, field) => Judge(ToyJob.Write(_folder), $"{field}={junk}"));

    [Property(MaxTest = 300)]
    public Property Random_text_in_a_scalar_of_the_structure()
    {
        List<ScalarNode> scalars = [.. ScalarPlaces.In(ToyJob.Structure)];
        Arbitrary<ScalarNode> scalar = Gen.Elements<ScalarNode>(scalars).ToArbitrary();
        return Prop.ForAll(Junk.Texts, scalar, (junk, place) =>
        {
            string path = ToyJob.Write(_folder);
            _folder.Write("toy-structure.yaml", ScalarPlaces.Splice(ToyJob.Structure, place, junk));
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
        Prop.ForAll(Junk.Texts, Junk.Texts, (first, second) => Judge(ToyJob.Write(_folder, $"{first}: {second}")));

    [Property(MaxTest = 300)]
    public void Random_bytes_as_the_file(byte[] bytes) => Judge(_folder.Write("toy.yaml", bytes));

    private void Judge(string path, params string[] overrides) => JobVerdict.Judge(_folder, path, overrides);
}

using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Lattices.Tests.Structures;

/// <summary>The distance windows of the ready jobs pick the shells they mean.</summary>
public sealed class ShippedJobHopTests
{
    /// <summary>The jobs on crystals.</summary>
    public static TheoryData<string> Jobs { get; } =
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", "jobs"), "*.yaml")
            .Where(path => JobReader.Read(path, []).Job.Lattice is CrystalLatticeSpecification).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Jobs))]
    public void EveryPathwayIsOneShell(string file)
    {
        Job job = JobReader.Read(RepositoryRoot.Combine("lattices", "jobs", file), []).Job;
        Motif motif = MotifBuilder.Build(((CrystalLatticeSpecification)job.Lattice).Structure, job.Hops, job.ExclusiveSites);
        for (int pathway = 0; pathway < job.Hops.Count; pathway++)
        {
            MotifHop[] hops = [.. motif.Hops.Where(hop => hop.Pathway == pathway)];
            ShippedNetwork shell = ShippedNetwork.All.Single(network =>
                ShippedNetwork.Read(network.Structure).Name == ((CrystalLatticeSpecification)job.Lattice).Structure.Name && Math.Abs(network.Length - hops[0].Length) < 1e-3);
            Assert.Equal(shell.Motif.Hops.Select(hop => (hop.From, hop.To, hop.Offset)).ToHashSet(), hops.Select(hop => (hop.From, hop.To, hop.Offset)).ToHashSet());
        }

        Assert.Equal(file == "llzo-96h.yaml" ? 96 : 0, motif.Exclusions.Count);
    }
}

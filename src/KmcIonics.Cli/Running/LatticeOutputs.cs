using System.Globalization;
using KmcIonics.Cli.Jobs;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>The files that a lattice is written to, each in the format that the end of its name says.</summary>
/// <param name="files">Paths, as the user gave them.</param>
/// <param name="overwrite">Whether they may replace files of their kind.</param>
internal sealed class LatticeOutputs(IReadOnlyList<string> files, bool overwrite)
{
    private static readonly OutputKind[] s_kinds = [ExtendedXyz.Kind, CifExport.Kind, LatticeFile.Kind, SiteCsv.Kind];

    /// <summary>The endings, with what they mean.</summary>
    public const string Endings = "extended XYZ (.xyz), CIF (.cif), HDF5 (.h5), or tables of sites and edges (.csv)";

    /// <summary>Returns when all can be written; called before the lattice is built.</summary>
    /// <param name="inputs">Files that the job was read from; none of them is replaced.</param>
    /// <exception cref="InputException">One cannot, for a reason that is said.</exception>
    public void EnsureWritable(IEnumerable<string> inputs)
    {
        foreach (string file in files)
        {
            OutputKind kind = KindOf(file);
            OutputFile.EnsureWritable(file, kind, overwrite);
            if (kind == SiteCsv.Kind)
                OutputFile.EnsureWritable(EdgeCsv.PathFor(file), EdgeCsv.Kind, overwrite);
        }

        HashSet<string> read = [.. inputs.SelectMany(ReadFrom)];
        if (files.SelectMany(Written).FirstOrDefault(file => read.Contains(Path.GetFullPath(file))) is { } input)
            throw new InputException($"the job reads '{input}'", "It is not replaced: give --output another name.");
        if (files.SelectMany(Written).GroupBy(Path.GetFullPath).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InputException($"'{twice.First()}' is to be written twice", "Give every --output another name.");
    }

    /// <summary>Writes all, and says where they are.</summary>
    /// <param name="loaded">The job.</param>
    /// <param name="study">Its lattice.</param>
    /// <param name="say">Takes a line each.</param>
    public void Write(LoadedJob loaded, LatticeStudy study, TextWriter say)
    {
        foreach (string file in files)
        {
            WriteOne(file, loaded, study);
            say.WriteLine($"lattice in {string.Join(" and ", Written(file))}");
            if (study.Populations.Count > 1 && (KindOf(file) == ExtendedXyz.Kind || KindOf(file) == CifExport.Kind))
                say.WriteLine($"sites bear the name of {study.Populations[0].Species}, and occupancies are those of all {study.Populations.Count} species together");
            if (KindOf(file) != SiteCsv.Kind)
                continue;
            if (study.Sites.Stack is { Electrodes.Count: > 0 })
                say.WriteLine("tables have no electrodes: read back, the conductivity refers to the whole box, electrodes included");
            if (study.Sites.StartOffset is not null)
                say.WriteLine("tables do not say which sites ions start on: read back, they start by fill alone");
            if (study.Hops.LawsAddToBarriers)
                say.WriteLine("barriers in the tables are without what ions around do: read back, give hops the same environment again");
            else if (study.Hops.Laws.Count > 0)
                say.WriteLine("tables do not say how barriers follow the ions around: read back, barriers are those of the pathways");
            say.Write(ImportSection(file, study));
        }
    }

    private void WriteOne(string file, LoadedJob loaded, LatticeStudy study)
    {
        (SiteSet sites, OutputKind kind) = (study.Sites, KindOf(file));
        if (kind == LatticeFile.Kind)
        {
            LatticeFile.Write(file, new LatticeJobRecord(loaded.Job.Name, loaded.Text, loaded.Job.Seed, ResultAssembly.ProgramVersion().Version), sites, study.Hops, overwrite);
            return;
        }

        OutputFile.Write(file, kind, overwrite, stream =>
        {
            if (kind == ExtendedXyz.Kind)
                ExtendedXyz.Write(stream, sites, study.Populations[0].Species, study.OccupancyOf);
            else if (kind == CifExport.Kind)
                CifExport.Write(stream, loaded.Job.Name, sites, study.Populations[0].Species, study.OccupancyOf);
            else
                SiteCsv.Write(stream, sites);
        });
        if (kind == SiteCsv.Kind)
            OutputFile.Write(EdgeCsv.PathFor(file), EdgeCsv.Kind, overwrite, stream => EdgeCsv.Write(stream, sites, study.Hops));
    }

    // The section of a job that reads the tables back.
    private static string ImportSection(string file, LatticeStudy study)
    {
        SiteSet sites = study.Sites;
        UnitCell box = sites.Box;
        string Vector(Vector3D v) => string.Create(CultureInfo.InvariantCulture, $"[{v.X:R}, {v.Y:R}, {v.Z:R}]");
        string[] along = [.. new[] { (sites.Periodic.A, "a"), (sites.Periodic.B, "b"), (sites.Periodic.C, "c") }.Where(vector => vector.Item1).Select(vector => vector.Item2)];
        return $$"""
            to read it back:
              lattice:
                type: import
                format: csv
                sites: {{Path.GetFileName(file)}}
                edges: {{Path.GetFileName(EdgeCsv.PathFor(file))}}
                cell: {vectors: [{{Vector(box.A)}}, {{Vector(box.B)}}, {{Vector(box.C)}}]}
                coordinates: fractional
                energy_unit: eV
                periodic: [{{string.Join(", ", along)}}]
                types: [{{string.Join(", ", sites.Types)}}]

            """;
    }

    // A file that is read through a link has two names.
    private static IEnumerable<string> ReadFrom(string input) =>
        File.ResolveLinkTarget(Path.GetFullPath(input), returnFinalTarget: true) is { } target ? [Path.GetFullPath(input), target.FullName] : [Path.GetFullPath(input)];

    private static IEnumerable<string> Written(string file) => KindOf(file) == SiteCsv.Kind ? [file, EdgeCsv.PathFor(file)] : [file];

    private static OutputKind KindOf(string file) =>
        Array.Find(s_kinds, kind => file.EndsWith(kind.Extension, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException($"'{file}' is of no kind that a lattice can be written to", $"Give a name whose end says which: {Endings}.");
}

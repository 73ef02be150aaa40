using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Reads job files.</summary>
public static class JobReader
{
    private const int MostBytes = 16 << 20;

    /// <summary>Reads a job and the structure it names.</summary>
    /// <param name="path">Path of the job file.</param>
    /// <param name="overrides">Changes as <c>run.replicas=4</c>, made in order before the job is checked.</param>
    /// <param name="isForLattice">Whether its lattice alone is asked for: a fit that does not suit the sample is then no error.</param>
    /// <exception cref="JobErrorsException">Something cannot be read or is unsound; holds all that is wrong.</exception>
    public static LoadedJob Read(string path, IReadOnlyList<string> overrides, bool isForLattice = false)
    {
        var errors = new ErrorList();
        string? text = InputText.Read(path, MostBytes, errors, Place.Whole(path), FieldPath.Root);
        return Read(text, path, overrides, errors, root => new ReadContext(errors, Path.GetDirectoryName(path) ?? "") { MobileSpecies = MobileSpecies.In(root), IsForLattice = isForLattice, IsOpen = IsOpen(root) });
    }

    /// <summary>Reads the job that a result kept, with the files that it names.</summary>
    /// <param name="text">Text of the job.</param>
    /// <param name="path">Path of the result.</param>
    /// <param name="inputs">The files.</param>
    /// <exception cref="JobErrorsException">It is none that this version reads, or a file is not there that it was run with.</exception>
    internal static LoadedJob ReadKept(string text, string path, StoredInputs inputs)
    {
        var errors = new ErrorList();
        return Read(text, path, [], errors, root => new ReadContext(errors, "") { MobileSpecies = MobileSpecies.In(root), IsOpen = IsOpen(root), Inputs = inputs });
    }

    private static LoadedJob Read(string? text, string path, IReadOnlyList<string> overrides, ErrorList errors, Func<Node, ReadContext> contextOf)
    {
        Node? root = text is null ? null : TreeReader.ReadFile(text, path, errors);
        if (root is MapNode map)
        {
            foreach (string change in overrides)
                JobOverride.Apply(change, map, errors);
        }

        Job? read = null;
        IReadOnlyList<SourceText> files = [];
        if (root is not null)
        {
            ReadContext context = contextOf(root);
            JobShape.Shape.TryRead(root, FieldPath.Root, context, out read);
            files = context.StructureTexts;
        }

        errors.ThrowIfAny();
        return new LoadedJob(read!, path, overrides.Count == 0 ? text! : TreeWriter.Write(root!), [.. overrides], files);
    }

    private static bool IsOpen(Node root) => root is MapNode job && job.Find("reservoirs")?.Value is SequenceNode { Items.Count: > 0 };
}

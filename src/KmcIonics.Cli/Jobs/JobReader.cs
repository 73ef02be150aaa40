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
        Node? root = text is null ? null : TreeReader.ReadFile(text, path, errors);
        if (root is MapNode map)
        {
            foreach (string change in overrides)
                JobOverride.Apply(change, map, errors);
        }

        var context = new ReadContext(errors, Path.GetDirectoryName(path) ?? "")
        {
            MobileSpecies = root is null ? [] : MobileSpecies.In(root),
            IsForLattice = isForLattice,
            IsOpen = root is MapNode job && job.Find("reservoirs")?.Value is SequenceNode { Items.Count: > 0 },
        };
        Job? read = null;
        if (root is not null)
            JobShape.Shape.TryRead(root, FieldPath.Root, context, out read);
        errors.ThrowIfAny();
        return new LoadedJob(read!, path, overrides.Count == 0 ? text! : TreeWriter.Write(root!), [.. overrides], context.StructureTexts);
    }
}

using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>What reading a file gathers beside its value.</summary>
/// <param name="errors">Takes the errors.</param>
/// <param name="folder">Folder of the file, to which the paths in it are relative.</param>
internal sealed class ReadContext(ErrorList errors, string folder)
{
    /// <summary>Errors so far.</summary>
    public ErrorList Errors { get; } = errors;

    /// <summary>Folder of the file.</summary>
    public string Folder { get; } = folder;

    /// <summary>Files that a result kept, read in place of those on disk; null where it is these.</summary>
    public StoredInputs? Inputs { get; init; }

    /// <summary>Text of a file that the job names, or null after adding an error.</summary>
    public string? ReadText(string file, int mostBytes, Place asked, FieldPath path, bool orLatin1 = false) =>
        Inputs is { } kept ? kept.Read(file, mostBytes, Errors, asked, path) : InputText.Read(file, mostBytes, Errors, asked, path, orLatin1);

    /// <summary>Species under <c>ions</c>, as far as they are element symbols.</summary>
    public IReadOnlyList<string> MobileSpecies { get; init; } = [];

    /// <summary>Whether the lattice alone is asked for, so that how it is sampled does not matter.</summary>
    public bool IsForLattice { get; init; }

    /// <summary>Whether ions come and go, so that none is followed and nothing is fitted to displacements.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Every sublattice named outside the structure file.</summary>
    public List<Placed<string>> SublatticeReferences { get; } = [];

    /// <summary>Every mobile species named outside <c>ions</c>.</summary>
    public List<Placed<string>> SpeciesReferences { get; } = [];

    /// <summary>Structures and tables read on the way.</summary>
    public List<SourceText> StructureTexts { get; } = [];

    /// <summary>Names of the site types that each part of the lattice has, once it is read.</summary>
    public List<SiteTypeNames> SiteTypes { get; } = [];
}

/// <summary>Site types of a part of the lattice.</summary>
/// <param name="Owner">The part, as it stands in a message.</param>
/// <param name="Names">Names of its site types.</param>
internal sealed record SiteTypeNames(string Owner, IReadOnlyList<string> Names);

/// <summary>A value that knows where it was given.</summary>
internal sealed record Placed<T>(T Value, Place Place, FieldPath Path);

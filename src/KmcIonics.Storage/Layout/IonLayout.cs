namespace KmcIonics.Storage;

/// <summary>Mobile species.</summary>
internal static class IonLayout
{
    public const string Path = ResultPath.Parameters + "/ions";

    private static readonly TextsField Species = new("species", "Species");
    private static readonly NumbersField<int> Charge = new("charge", Unit.ElementaryCharge, "Charge number");
    private static readonly NumbersField<long> Count = new("count", Unit.One, "Ions in each replica");

    public static void AddTo(ResultTree tree, IReadOnlyList<IonSpecies> ions)
    {
        tree.Group(Path, "Mobile species");
        Species.AddTo(tree, Path, ions.Select(ion => ion.Name));
        Charge.AddTo(tree, Path, ions.Select(ion => ion.Charge));
        Count.AddTo(tree, Path, ions.Select(ion => ion.Count));
    }

    public static IonSpecies[] ReadFrom(StoredGroup file)
    {
        StoredGroup group = file.Group(Path);
        string[] species = Species.ReadFrom(group);
        (int[] charge, long[] count) = (Charge.ReadFrom(group, species.Length), Count.ReadFrom(group, species.Length));
        return [.. species.Select((name, index) => new IonSpecies(name, charge[index], count[index]))];
    }
}

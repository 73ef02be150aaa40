using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>Refuses a key that is there twice.</summary>
internal static class MapKeys
{
    /// <summary>The first entry under each key; the others are errors.</summary>
    public static IEnumerable<MapEntry> Distinct(MapNode map, FieldPath path, ReadContext context)
    {
        var first = new Dictionary<string, Place>();
        foreach (MapEntry entry in map.Entries)
        {
            if (first.TryAdd(entry.Key, entry.KeyPlace))
                yield return entry;
            else
                context.Errors.Add(entry.KeyPlace, path.Key(entry.Key), "the key is there twice", $"The first is at {first[entry.Key]}; keep one");
        }
    }
}

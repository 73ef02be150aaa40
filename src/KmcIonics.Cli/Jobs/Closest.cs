namespace KmcIonics.Cli.Jobs;

/// <summary>Finds the word a user probably meant.</summary>
internal static class Closest
{
    /// <summary>The candidate nearest to the word, or null when none is near: at most one edit in three letters.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 60)
            return null;
        string plain = Plain(word);
        (string? best, int distance) = (null, int.MaxValue);
        foreach (string candidate in candidates)
        {
            int edits = Edits(plain, Plain(candidate));
            if (edits < distance && edits <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3))
                (best, distance) = (candidate, edits);
        }

        // One edit makes any one-letter word from any other.
        return best is not null && (distance == 0 || best.Length > 1) ? best : null;
    }

    private static string Plain(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    // Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static int Edits(string a, string b)
    {
        int[,] edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            edits[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            edits[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], 1 + edits[i - 2, j - 2]);
            }
        }

        return edits[a.Length, b.Length];
    }
}

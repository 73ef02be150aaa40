using System.CommandLine;

namespace KmcIonics.Cli.Commands;

/// <summary>The parser takes an option that it does not know for an argument.</summary>
internal static class UnknownOption
{
    /// <summary>Makes an argument refuse what looks like an option.</summary>
    public static void RefuseIn(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (string option in result.Tokens.Select(token => token.Value).Where(value => value is ['-', _, ..]))
            result.AddError($"There is no option '{option}'.");
    });
}

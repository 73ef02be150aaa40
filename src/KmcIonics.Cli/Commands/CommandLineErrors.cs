using System.CommandLine;
using System.CommandLine.Parsing;
using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Commands;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
internal static class CommandLineErrors
{
    /// <summary>The errors, one a line.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string[] known =
        [
            .. command.Subcommands.Select(subcommand => subcommand.Name),
            .. command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name).Distinct(StringComparer.Ordinal),
        ];
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            string? unknown = parsed.UnmatchedTokens.Concat(Arguments(parsed)).FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal));
            yield return unknown is not null && Closest.To(unknown, known) is { } meant ? $"{message} Did you mean '{meant}'?" : message;
        }
    }

    // The parser takes an option that it does not know for an argument.
    private static IEnumerable<string> Arguments(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
}

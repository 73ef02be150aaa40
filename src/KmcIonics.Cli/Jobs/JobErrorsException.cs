using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Everything wrong in a job or structure file, in the order of the file; the message has a line for each.</summary>
public sealed class JobErrorsException : InputException
{
    /// <summary>All errors found.</summary>
    /// <param name="errors">At least one error, in the order to show.</param>
    /// <param name="unlisted">Further errors that were counted but not kept.</param>
    public JobErrorsException(IReadOnlyList<JobError> errors, int unlisted)
        : base(Sentence(errors.Count + unlisted), "Correct the file, or the overrides on the command line.")
    {
        Errors = errors;
        Message = string.Join('\n', errors.Select(error => error.ToString()));
        if (unlisted > 0)
            Message += $"\n… and {unlisted} more";
    }

    /// <summary>The errors.</summary>
    public IReadOnlyList<JobError> Errors { get; }

    /// <summary>The errors, a line each.</summary>
    public override string Message { get; }

    private static string Sentence(int count) => count == 1 ? "the job has an error" : $"the job has {count} errors";
}

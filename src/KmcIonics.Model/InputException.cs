namespace KmcIonics.Model;

/// <summary>The input asks for something that cannot be: says what, where and what to do; the command line exits with 2.</summary>
public class InputException : Exception
{
    /// <summary>An input error in the user's words.</summary>
    /// <param name="problem">What is wrong, with the values found.</param>
    /// <param name="remedy">What to change.</param>
    public InputException(string problem, string remedy)
        : base($"{problem}. {remedy}")
    {
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>What is wrong, with the values found.</summary>
    public string Problem { get; }

    /// <summary>What to change.</summary>
    public string Remedy { get; }
}

using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests;

/// <summary>An input error with the words that its problem and its remedy must have.</summary>
public static class Refusal
{
    public static void Says(string problem, string remedy, Action action)
    {
        InputException refusal = Assert.Throws<InputException>(action);
        Assert.Contains(problem, refusal.Problem);
        Assert.Contains(remedy, refusal.Remedy);
    }
}

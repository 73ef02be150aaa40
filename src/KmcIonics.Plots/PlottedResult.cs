using KmcIonics.Storage;

namespace KmcIonics.Plots;

/// <summary>A result among those that figures are drawn of.</summary>
/// <param name="Name">Name in legends.</param>
/// <param name="Record">The result.</param>
public sealed record PlottedResult(string Name, ResultRecord Record);

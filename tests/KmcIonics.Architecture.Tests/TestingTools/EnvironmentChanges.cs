namespace KmcIonics.Architecture.Tests.TestingTools;

/// <summary>Tests that change the environment of the process run while no others do.</summary>
[CollectionDefinition(nameof(EnvironmentChanges), DisableParallelization = true)]
public sealed class EnvironmentChanges;

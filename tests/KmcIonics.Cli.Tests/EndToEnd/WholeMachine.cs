namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Tests that load every core: alone, so that neither they nor others run into the time limit of a program.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeMachine
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "whole machine";
}

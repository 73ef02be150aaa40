using System.Numerics;

namespace KmcIonics.Model;

/// <summary>Number of patterns of filled sites around a hop: 2^sites.</summary>
public static class PatternCount
{
    /// <summary>Refuses environments of more sites than a table can have.</summary>
    /// <exception cref="InputException">There are too many.</exception>
    public static void Check(int sites)
    {
        if (sites > EnvironmentLaw.MostSites)
            throw new InputException($"the rate of a hop depends on {sites} sites around it that ions may leave or enter", $"At most {EnvironmentLaw.MostSites} are possible: leave out the farthest");
    }

    /// <summary>Refuses more tables than a lattice can have.</summary>
    /// <param name="tables">Number of different tables.</param>
    /// <param name="entries">Entries of all of them.</param>
    /// <exception cref="InputException">There are too many.</exception>
    public static void Check(long tables, long entries)
    {
        if (tables > EnvironmentLaw.MostLaws || entries > EnvironmentLaw.MostEntries)
        {
            throw new InputException(
                $"hops differ in how their rates depend on the ions around, so that {tables:N0} tables with {entries:N0} rates are needed",
                $"At most {EnvironmentLaw.MostLaws:N0} tables with {EnvironmentLaw.MostEntries:N0} rates are possible: leave out the farthest sites of the environments");
        }
    }

    /// <summary>Number of sites of a table of 2^sites values.</summary>
    /// <exception cref="InputException">The number of values is no power of two, or too large.</exception>
    public static int SitesOf(int values)
    {
        if (!BitOperations.IsPow2(values))
            throw new InputException($"the table of an environment has {values} values", "Give one for every pattern of filled sites, which is 2 to the power of their number");
        int sites = BitOperations.Log2((uint)values);
        Check(sites);
        return sites;
    }
}

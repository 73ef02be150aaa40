namespace KmcIonics.Analysis.Tests;

public sealed class FiniteNumberTests
{
    [Theory]
    [InlineData(6, 1)]
    [InlineData(6, 3)]
    [InlineData(9, 8)]
    public void Factor_is_the_excess_of_empty_neighbours_over_all_placements(int sites, int ions)
    {
        // Every placement of the ions on a ring, counted by ion and right neighbour.
        (long ionsSeen, long emptySeen) = (0, 0);
        for (int placement = 0; placement < 1 << sites; placement++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)placement) != ions)
                continue;
            for (int site = 0; site < sites; site++)
            {
                if ((placement >> site & 1) == 0)
                    continue;
                ionsSeen++;
                emptySeen += 1 - (placement >> ((site + 1) % sites) & 1);
            }
        }

        double infinite = 1 - (ions / (double)sites);
        Assert.Equal(FiniteNumber.Factor(sites), (double)emptySeen / ionsSeen / infinite, 1e-14);
    }
}

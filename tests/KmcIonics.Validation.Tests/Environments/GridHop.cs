using KmcIonics.Model;

namespace KmcIonics.Validation.Tests.Environments;

/// <summary>A hop on a grid and the sites around it, as the tests see them.</summary>
/// <param name="IsForth">Whether it leaves the first of two sublattices.</param>
/// <param name="Around">All other sites, with those images that matter.</param>
internal sealed record GridHop(bool IsForth, IReadOnlyList<SeenSite> Around)
{
    /// <summary>k_B T, eV.</summary>
    public const double ThermalEv = PhysicalConstants.BoltzmannEvPerKelvin * 500;

    /// <summary>Filled sites within a distance of the midpoint, Å.</summary>
    public int FilledBeside(double reach) => Around.Count(site => site.FromMidpoint <= reach && site.IsFilled);

    /// <summary>Filled sites within a distance of the source, Å.</summary>
    public int FilledNearSource(double reach) => Around.Count(site => site.FromSource <= reach && site.IsFilled);

    /// <summary>Filled sites within a distance of the target, Å.</summary>
    public int FilledNearTarget(double reach) => Around.Count(site => site.FromTarget <= reach && site.IsFilled);

    /// <summary>Which sites within a distance of the midpoint are filled, by the distances from source and from target; it is for the rule to treat those that tie alike.</summary>
    public string Pattern(double reach) => string.Concat(
        Around.Where(site => site.FromMidpoint <= reach).OrderBy(site => Math.Round(site.FromSource, 3)).ThenBy(site => Math.Round(site.FromTarget, 3)).Select(site => site.IsFilled ? '1' : '0'));

    /// <summary>A hop over an edge.</summary>
    /// <param name="system">Grid.</param>
    /// <param name="state">Filled sites, a bit each.</param>
    /// <param name="source">Site that it leaves.</param>
    /// <param name="step">Step to the target, grid units.</param>
    public static GridHop Of(SmallSystem system, int state, int source, (int X, int Y) step)
    {
        (int x, int y) = (source % system.Width, source / system.Width);
        int target = (((y + step.Y + system.Height) % system.Height) * system.Width) + ((x + step.X + system.Width) % system.Width);
        List<SeenSite> around = [];
        foreach (int site in Enumerable.Range(0, system.Sites).Where(site => site != source && site != target))
        {
            foreach (int boxX in system.Periodic.X ? [-1, 0, 1] : (int[])[0])
            {
                foreach (int boxY in system.Periodic.Y ? [-1, 0, 1] : (int[])[0])
                {
                    (int dx, int dy) = ((site % system.Width) + (boxX * system.Width) - x, (site / system.Width) + (boxY * system.Height) - y);
                    around.Add(new SeenSite(
                        Length(dx, dy), Length(dx - step.X, dy - step.Y), Length(dx - (step.X / 2.0), dy - (step.Y / 2.0)), (dx * step.Y) - (dy * step.X), (state >> site & 1) != 0));
                }
            }
        }

        return new GridHop((x + y) % 2 == 0, around);
    }

    private static double Length(double x, double y) => SmallSystem.Spacing * Math.Sqrt((x * x) + (y * y));
}

/// <summary>A site as seen from a hop.</summary>
/// <param name="FromSource">Distance from the source, Å.</param>
/// <param name="FromTarget">Distance from the target, Å.</param>
/// <param name="FromMidpoint">Distance from the midpoint, Å.</param>
/// <param name="Side">On which side of the hop it is, with its distance from the line in grid units.</param>
/// <param name="IsFilled">Whether it holds an ion.</param>
internal readonly record struct SeenSite(double FromSource, double FromTarget, double FromMidpoint, int Side, bool IsFilled);

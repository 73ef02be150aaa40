using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// A few ions on a rectangular grid of sites 3 Å apart: what the master equation is solved for and the engine runs. Energies are whole micro-electronvolts, given in eV.
/// </summary>
internal sealed record SmallSystem
{
    /// <summary>Distance between neighbours, Å.</summary>
    public const double Spacing = 3;

    /// <summary>Attempt frequency, Hz.</summary>
    public const double Frequency = 1e13;

    /// <summary>Sites along x; three or more where the grid repeats.</summary>
    public required int Width { get; init; }

    /// <summary>Sites along y; three or more where the grid repeats.</summary>
    public required int Height { get; init; }

    /// <summary>Number of ions.</summary>
    public required int Ions { get; init; }

    /// <summary>Temperature, K.</summary>
    public double Kelvin { get; init; } = 500;

    /// <summary>Whether the grid repeats along x and along y; where it does not, it ends in walls.</summary>
    public (bool X, bool Y) Periodic { get; init; } = (true, true);

    /// <summary>Saddle energy of all hops that <see cref="SaddlesEv"/> does not give, eV.</summary>
    public double SaddleEv { get; init; } = 0.35;

    /// <summary>Saddle energy of each edge, eV, [edges]; empty for <see cref="SaddleEv"/> everywhere.</summary>
    public IReadOnlyList<double> SaddlesEv { get; init; } = [];

    /// <summary>Energy of an ion on each site, eV, [sites]; empty for zero everywhere.</summary>
    public IReadOnlyList<double> SiteEv { get; init; } = [];

    /// <summary>Energy of a pair of neighbours, eV.</summary>
    public double NearestEv { get; init; }

    /// <summary>Energy of a pair of neighbours along a diagonal, eV.</summary>
    public double DiagonalEv { get; init; }

    /// <summary>Work that a field does in a hop along x and along y, eV: the hop gains so much less.</summary>
    public (double X, double Y) WorkEv { get; init; }

    /// <summary>Number of sites.</summary>
    public int Sites => Width * Height;

    /// <summary>k_B T, eV.</summary>
    public double ThermalEv => PhysicalConstants.BoltzmannEvPerKelvin * Kelvin;

    /// <summary>Pairs of neighbours, each once, towards larger x or y.</summary>
    public IReadOnlyList<GridEdge> Edges
    {
        get
        {
            var edges = new List<GridEdge>();
            for (int site = 0; site < Sites; site++)
            {
                (int x, int y) = (site % Width, site / Width);
                if (x + 1 < Width || Periodic.X)
                    edges.Add(new GridEdge(site, (y * Width) + ((x + 1) % Width), 1, 0));
                if (y + 1 < Height || Periodic.Y)
                    edges.Add(new GridEdge(site, (((y + 1) % Height) * Width) + x, 0, 1));
            }

            return edges;
        }
    }

    /// <summary>The same grid with site and saddle energies drawn at random, some saddles so low that the clamp decides.</summary>
    public SmallSystem WithDisorder(int seed)
    {
        var random = new Random(seed);
        return this with
        {
            SiteEv = [.. Enumerable.Range(0, Sites).Select(_ => random.Next(-30_000, 30_000) * 1e-6)],
            SaddlesEv = [.. Edges.Select(_ => random.Next(20_000, 100_000) * 1e-6)],
        };
    }

    /// <summary>Rate of a hop along an edge, Hz, from the energy it gains, eV: kinetically resolved, never below zero and never below what is gained.</summary>
    public double Rate(int edge, double gainEv) =>
        Frequency * Math.Exp(-Math.Max(Math.Max(0, gainEv), (SaddlesEv.Count == 0 ? SaddleEv : SaddlesEv[edge]) + (gainEv / 2)) / ThermalEv);

    /// <summary>Energy of a placement of ions, a bit a site, eV.</summary>
    public double EnergyEv(int state)
    {
        double sum = 0;
        for (int one = 0; one < Sites; one++)
        {
            if ((state >> one & 1) == 0)
                continue;
            sum += SiteEv.Count == 0 ? 0 : SiteEv[one];
            for (int two = 0; two < one; two++)
                sum += (state >> two & 1) == 0 ? 0 : PairEv(one, two);
        }

        return sum;
    }

    /// <summary>Work that the field has done when the ions are where a placement has them, along directions in which the grid ends, eV.</summary>
    public double WorkAgainstWallsEv(int state) => Enumerable.Range(0, Sites).Sum(site =>
        (state >> site & 1) * ((Periodic.X ? 0 : WorkEv.X * (site % Width)) + (Periodic.Y ? 0 : WorkEv.Y * (site / Width))));

    private double PairEv(int one, int two) => SquareDistance(one, two) switch
    {
        1 => NearestEv,
        2 => DiagonalEv,
        _ => 0,
    };

    private int SquareDistance(int one, int two)
    {
        int x = Math.Abs((one % Width) - (two % Width));
        int y = Math.Abs((one / Width) - (two / Width));
        (x, y) = (Periodic.X ? Math.Min(x, Width - x) : x, Periodic.Y ? Math.Min(y, Height - y) : y);
        return (x * x) + (y * y);
    }
}

/// <summary>Two neighbours and the step from one to the other, in units of the grid.</summary>
internal readonly record struct GridEdge(int From, int To, int X, int Y);

using System.Numerics;
using KmcIonics.Model;

namespace KmcIonics.Validation.Tests.Alternating;

/// <summary>
/// Sites 3 Å apart on a box that repeats, neighbours joined by barriers of all heights. Ions on them only exclude each other, so that their density, and with it the conductivity, obeys linear
/// equations whatever the barriers are: σ(ω) is that of one particle times c(1 − c).
/// </summary>
internal sealed class BarrierLattice
{
    public const double Spacing = 3;
    public const double Kelvin = 500;
    private const double Frequency = 1e13;

    private readonly int[] size;
    private readonly List<(int From, int To, int Axis, double BarrierEv)> bonds = [];

    /// <summary>A lattice with barriers drawn evenly between zero and a highest, eV.</summary>
    public BarrierLattice(int x, int y, int z, double highestEv, int seed)
    {
        size = [x, y, z];
        var random = new Random(seed);
        for (int site = 0; site < Sites; site++)
        {
            for (int axis = 0; axis < 3; axis++)
            {
                if (size[axis] > 1)
                    bonds.Add((site, Neighbour(site, axis).Site, axis, Math.Round(random.NextDouble() * highestEv, 6)));
            }
        }
    }

    public int Sites => size[0] * size[1] * size[2];

    /// <summary>A study of the lattice with a third of its sites filled.</summary>
    public Job Job(int replicas, double equilibrate, double sample, AlternatingSettings settings)
    {
        string[] names = [.. bonds.Select((_, bond) => $"bond {bond}")];
        ImportedEdge[] edges = [.. bonds.Select((bond, index) => new ImportedEdge(bond.From, bond.To, Neighbour(bond.From, bond.Axis).Image, (int)Math.Round(bond.BarrierEv * 1e6), 0))];
        return Study.OneSublattice("square", [1, 1, 1], 0.5, replicas, equilibrate, sample, frames: 50, fitFrom: sample / 25, fitTo: sample / 10) with
        {
            Lattice = new ImportSpecification(
                "barriers",
                "test",
                new UnitCell(new Vector3D(size[0] * Spacing, 0, 0), new Vector3D(0, size[1] * Spacing, 0), new Vector3D(0, 0, size[2] * Spacing)),
                [size[0] > 1, size[1] > 1, size[2] > 1],
                new ImportedSites(
                    [.. Enumerable.Range(0, Sites).Select(site => (long)site)],
                    [.. Enumerable.Range(0, Sites).Select(FractionOf)],
                    ["site"],
                    new byte[Sites],
                    ["all"],
                    new byte[Sites]),
                edges,
                ["bond"],
                []),
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", null, Ions)])],
            Hops = [new HopPathway("bond", "site", "site", 0, 3.1, 0.3, Frequency)],
            Conditions = new Conditions([Kelvin]),
            Alternating = settings,
        };
    }

    public int Ions => Sites / 3;

    /// <summary>σ(ω) along x, S/m: e²χ/(V kT) [Σ Γ x² − vᵀ(iω − W)⁻¹v], W the rates between sites, v their drift and χ the chance that a bond has one ion.</summary>
    public Complex Exact(double angular)
    {
        double chance = (double)Ions * (Sites - Ions) / (Sites * (Sites - 1.0));
        double[,] matrix = new double[2 * Sites, 2 * Sites];
        double[] drift = new double[2 * Sites];
        double jumps = 0;
        foreach ((int from, int to, int axis, double barrier) in bonds)
        {
            double rate = Frequency * Math.Exp(-barrier / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin));
            for (int part = 0; part < 2; part++)
            {
                (int one, int other) = (from + (part * Sites), to + (part * Sites));
                (matrix[one, one], matrix[other, other]) = (matrix[one, one] + rate, matrix[other, other] + rate);
                (matrix[one, other], matrix[other, one]) = (matrix[one, other] - rate, matrix[other, one] - rate);
            }

            if (axis != 0)
                continue;
            (drift[from], drift[to]) = (drift[from] + (rate * Spacing), drift[to] - (rate * Spacing));
            jumps += rate * Spacing * Spacing;
        }

        // (iω − W)(p + iq) = v in real numbers.
        for (int site = 0; site < Sites; site++)
        {
            matrix[site, site + Sites] -= angular;
            matrix[site + Sites, site] += angular;
        }

        double[] solved = LinearSystem.Solve(matrix, [.. drift]);
        double Product(int offset) => Enumerable.Range(0, Sites).Sum(site => drift[site] * solved[site + offset]);
        double unit = PhysicalConstants.ElementaryCharge / (Sites * Math.Pow(Spacing, 3) * PhysicalConstants.Angstrom * PhysicalConstants.BoltzmannEvPerKelvin * Kelvin);
        return unit * chance * (jumps - new Complex(Product(0), Product(Sites)));
    }

    private Vector3D FractionOf(int site)
    {
        int[] at = Coordinates(site);
        return new Vector3D((at[0] + 0.5) / size[0], (at[1] + 0.5) / size[1], (at[2] + 0.5) / size[2]);
    }

    private int[] Coordinates(int site) => [site % size[0], site / size[0] % size[1], site / (size[0] * size[1])];

    private (int Site, EdgeImage Image) Neighbour(int site, int axis)
    {
        int[] at = Coordinates(site);
        bool leaves = ++at[axis] == size[axis];
        at[axis] %= size[axis];
        int Out(int along) => leaves && axis == along ? 1 : 0;
        return (at[0] + (size[0] * (at[1] + (size[1] * at[2]))), new EdgeImage(Out(0), Out(1), Out(2)));
    }
}

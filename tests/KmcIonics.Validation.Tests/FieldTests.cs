using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>The current of ions in an electric field, against exact values.</summary>
public sealed class FieldTests(ITestOutputHelper output)
{
    private const double Spacing = 3;
    private const double Frequency = 1e13;

    /// <summary>Barrier (eV), field (V/m) and its direction; in the last the field leaves no barrier.</summary>
    public static TheoryData<double, double, double[]> Cases { get; } = new()
    {
        { 0.35, 5e7, [0, 0, 1] },
        { 0.35, 1e9, [0, 0, 2] },
        { 0.35, 3e8, [1, 1, -1] },
        { 0.10, 1e9, [1, 0, 0] },
    };

    /// <summary>
    /// Ions that only exclude each other keep every placement equally likely in any field, so a hop finds its target empty with the chance (n − N)/(n − 1), and
    /// the current is exact on every lattice: an asymmetric simple exclusion process.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Exclusion_alone_leaves_the_current_exact(double barrier, double strength, double[] direction)
    {
        const int Edge = 6, Sites = Edge * Edge * Edge, Ions = Sites / 2;
        var field = new AppliedField(strength, new Vector3D(direction[0], direction[1], direction[2]));
        Job job = Study.OneSublattice("simple-cubic", [Edge, Edge, Edge], 0.5, replicas: 32, equilibrate: 1, sample: 400, frames: 100, fitFrom: 4, fitTo: 40, barrier) with
        {
            Conditions = new Conditions([300]) { Field = field },
            Analyze = [AnalysisKind.Current],
        };

        TransportResult result = Study.Run(job);

        Vector3D[] steps = [new(1, 0, 0), new(-1, 0, 0), new(0, 1, 0), new(0, -1, 0), new(0, 0, 1), new(0, 0, -1)];
        Vector3D drift = default;
        foreach (Vector3D step in steps)
        {
            double gain = -field.VoltsPerMetre * Spacing * 1e-10 * step.Dot(field.Unit);
            drift += Rate(barrier, gain, 300) * (Sites - Ions) / (Sites - 1.0) * Spacing * 1e-10 * step;
        }

        Vector3D exact = PhysicalConstants.ElementaryCharge * Ions / (Sites * Spacing * Spacing * Spacing * 1e-30) * drift;
        Compare(result.CurrentDensity, exact.Length, 0.02);
        Compare(result.CurrentOverField, exact.Length / strength, 0.02);
        double[] byAxis = [exact.X, exact.Y, exact.Z];
        for (int axis = 0; axis < 3; axis++)
        {
            Estimate found = result.CurrentDensityByAxis[axis];
            output.WriteLine(ZScore.Within(found.Value / exact.Length, found.StandardError!.Value / exact.Length, byAxis[axis] / exact.Length));
        }

        Assert.True(double.IsNaN(result.Conductivity.Value));
        Assert.True(double.IsNaN(result.TracerDiffusivity.Value));
    }

    /// <summary>Ions that interact as well, on twelve sites, against the full master equation in a field.</summary>
    [Theory]
    [InlineData(0.35, 0.06, -0.02, 1e8, 1, 0)]
    [InlineData(0.35, -0.05, 0.01, 4e8, 1, 1)]
    [InlineData(0.05, 0.08, 0, 5e8, 0, -1)]
    public void Hop_rate_and_current_with_interactions_are_those_of_the_master_equation(double barrier, double nearest, double diagonal, double strength, double x, double y)
    {
        const double Kelvin = 500;
        var field = new AppliedField(strength, new Vector3D(x, y, 0));
        Job job = Study.OneSublattice("square", [4, 3, 1], 1 / 3.0, replicas: 32, equilibrate: 20, sample: 4000, frames: 100, fitFrom: 100, fitTo: 400, barrier) with
        {
            Interactions = [new PairInteraction("site", "site", 0, 3.1, nearest), new PairInteraction("site", "site", 4, 4.3, diagonal)],
            Conditions = new Conditions([Kelvin]) { Field = field },
        };
        double work = strength * Spacing * 1e-10;
        var exact = new MasterEquation(new SmallSystem
        {
            Width = 4,
            Height = 3,
            Ions = 4,
            Kelvin = Kelvin,
            SaddleEv = barrier,
            NearestEv = nearest,
            DiagonalEv = diagonal,
            WorkEv = (work * field.Unit.X, work * field.Unit.Y),
        });

        TransportResult result = Study.Run(job);

        Compare(result.HopRate, exact.HopRate / 4, 0.005);
        (double driftX, double driftY) = exact.Drift;
        double volume = ((CrystalLatticeSpecification)job.Lattice).Structure.Cell.Volume * 12 * 1e-30;
        double perStep = PhysicalConstants.ElementaryCharge * Spacing * 1e-10 / volume;
        Compare(result.CurrentDensity, perStep * ((driftX * field.Unit.X) + (driftY * field.Unit.Y)), 0.02);
    }

    // Kinetically resolved: never below zero, never below what the hop gains.
    private static double Rate(double barrier, double gain, double kelvin) =>
        Frequency * Math.Exp(-Math.Max(Math.Max(0, gain), barrier + (gain / 2)) / (PhysicalConstants.BoltzmannEvPerKelvin * kelvin));

    private void Compare(Estimate found, double exact, double mostError)
    {
        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / exact, 1));
        Assert.InRange(found.StandardError.Value / exact, 0, mostError);
    }
}

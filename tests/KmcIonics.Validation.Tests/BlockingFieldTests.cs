using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>A field that is switched on between blocking walls: ions pile up against the wall until the field drives no more.</summary>
public sealed class BlockingFieldTests(ITestOutputHelper output)
{
    private const int Across = 4, Layers = 6, Sites = Across * Across * Layers, Ions = Sites / 2;
    private const double Spacing = 3, Barrier = 0.35, Kelvin = 400, Strength = 1e8;

    // What an ion gains from layer to layer, kT.
    private static double Gain => Strength * Spacing * 1e-10 / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin);

    /// <summary>
    /// The charge that flowed is that which lies elsewhere at the end: before, every placement is equally likely; at the end, Boltzmann's weight of the ions' energy in
    /// the field, with the number of ions fixed.
    /// </summary>
    [Fact]
    public void The_charge_that_flows_is_that_of_equilibrium_in_the_field()
    {
        const int Frames = 20, Replicas = 200;
        double relaxed = 400 / (1e13 * Math.Exp(-Barrier / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin)));
        Schedule schedule = new([new ScheduleStage(relaxed, 1) { Field = new AlternatingField(new AppliedField(Strength, new Vector3D(0, 0, 1)), 0, 0) }]);
        Job job = JobOf() with
        {
            Conditions = new Conditions([Kelvin]) { Schedule = schedule },
            Run = new RunSettings(Replicas, new Duration(1, null), new Duration(null, relaxed), Frames, TrajectorySettings.None, 16, 1, 2),
            Analyze = [AnalysisKind.Course],
        };

        CourseResult course = Study.RunCondition(job).Course!;

        double volume = Sites * Spacing * Spacing * Spacing * 1e-30, interval = relaxed / Frames;
        double moved = course.CurrentDensity.Sum(current => current[2].Value) * interval * volume / PhysicalConstants.ElementaryCharge / (Spacing * 1e-10);
        (double exact, double variance) = Moved();
        output.WriteLine(ZScore.Within(moved / exact, Math.Sqrt(variance / Replicas) / exact, 1));
        for (int frame = Frames / 2; frame < Frames; frame++)
            Assert.InRange(course.CurrentDensity[frame][2].Value / course.CurrentDensity[frame][2].StandardError!.Value, -4, 4);
    }

    /// <summary>In a field that stays, the layers fill as Boltzmann says of a fixed number of ions.</summary>
    [Fact]
    public void Layers_fill_as_in_equilibrium_in_the_field()
    {
        Job job = JobOf() with
        {
            Conditions = new Conditions([Kelvin]) { Field = new AppliedField(Strength, new Vector3D(0, 0, 1)) },
            Run = new RunSettings(100, new Duration(100, null), new Duration(100, null), 20, TrajectorySettings.None, 16, 1, 2),
            Analyze = [AnalysisKind.Current, AnalysisKind.OccupationProfile],
            Profile = new LayerProfile(new BoxAxis(2), Spacing),
        };

        ProfileResult profile = Study.RunCondition(job).Profile!;

        Assert.Equal(Layers, profile.Height.Count);
        for (int layer = 0; layer < Layers; layer++)
        {
            Assert.Equal((layer + 0.5) * Spacing * 1e-10, profile.Height[layer], 1e-15);
            Estimate found = profile.Occupation[0][layer];
            output.WriteLine(ZScore.Within(found.Value, found.StandardError!.Value, Filling(layer)));
            Assert.InRange(found.StandardError.Value, 0, 0.02);
        }
    }

    // Mean filling of a layer: the derivative of ln Z by its energy, over its sites.
    private static double Filling(int layer)
    {
        const double Step = 1e-4;
        double LogarithmOfZ(double shift)
        {
            double[] z = new double[Ions + 1];
            z[0] = 1;
            for (int site = 0; site < Sites; site++)
            {
                int of = site / (Across * Across);
                double weight = Math.Exp((of * Gain) + (of == layer ? shift : 0));
                for (int ions = Ions; ions > 0; ions--)
                    z[ions] += weight * z[ions - 1];
            }

            return Math.Log(z[Ions]);
        }

        return (LogarithmOfZ(Step) - LogarithmOfZ(-Step)) / (2 * Step * Across * Across);
    }

    // Shift of Σz of the ions in layers, with the variance of Σz before and after, which have nothing to do with each other.
    private static (double Shift, double Variance) Moved()
    {
        (double before, double varianceBefore) = Height(0);
        (double after, double varianceAfter) = Height(Gain);
        return (after - before, varianceBefore + varianceAfter);
    }

    // Mean and variance of Σz: weights by number of ions and height, layer by layer.
    private static (double Mean, double Variance) Height(double gain)
    {
        var weights = new Dictionary<(int Ions, int Height), double> { [(0, 0)] = 1 };
        for (int layer = 0; layer < Layers; layer++)
        {
            var next = new Dictionary<(int Ions, int Height), double>();
            foreach (((int ions, int height), double weight) in weights)
            {
                for (int added = 0; added <= Across * Across && ions + added <= Ions; added++)
                {
                    (int, int) key = (ions + added, height + (added * layer));
                    next[key] = next.GetValueOrDefault(key) + (weight * Choose(Across * Across, added) * Math.Exp(gain * added * layer));
                }
            }

            weights = next;
        }

        (int Height, double Weight)[] all = [.. weights.Where(entry => entry.Key.Ions == Ions).Select(entry => (entry.Key.Height, entry.Value))];
        double sum = all.Sum(entry => entry.Weight);
        double mean = all.Sum(entry => entry.Weight * entry.Height) / sum;
        return (mean, all.Sum(entry => entry.Weight * (entry.Height - mean) * (entry.Height - mean)) / sum);
    }

    private static double Choose(int of, int some) => Enumerable.Range(1, some).Aggregate(1.0, (product, k) => product * (of - some + k) / k);

    private static Job JobOf()
    {
        (int X, int Y, int Z)[] places = [.. from z in Enumerable.Range(0, Layers) from y in Enumerable.Range(0, Across) from x in Enumerable.Range(0, Across) select (x, y, z)];
        int Site(int x, int y, int z) => (x % Across) + (Across * ((y % Across) + (Across * z)));
        var edges = new List<ImportedEdge>();
        foreach ((int x, int y, int z) in places)
        {
            edges.Add(new ImportedEdge(Site(x, y, z), Site(x + 1, y, z), new EdgeImage(x + 1 == Across ? 1 : 0, 0, 0), 350_000, 0));
            edges.Add(new ImportedEdge(Site(x, y, z), Site(x, y + 1, z), new EdgeImage(0, y + 1 == Across ? 1 : 0, 0), 350_000, 0));
            if (z + 1 < Layers)
                edges.Add(new ImportedEdge(Site(x, y, z), Site(x, y, z + 1), new EdgeImage(0, 0, 0), 350_000, 0));
        }

        var sites = new ImportedSites(
            [.. Enumerable.Range(0, Sites).Select(site => (long)site)],
            [.. places.Select(place => new Vector3D((place.X + 0.5) / Across, (place.Y + 0.5) / Across, (place.Z + 0.5) / Layers))],
            ["site"],
            new byte[Sites],
            ["all"],
            new byte[Sites]);
        UnitCell box = new(new Vector3D(Across * Spacing, 0, 0), new Vector3D(0, Across * Spacing, 0), new Vector3D(0, 0, Layers * Spacing));
        return Study.OneSublattice("simple-cubic", [1, 1, 1], 0.5, 1, 1, 1, 2, 1, 2, Barrier) with
        {
            Lattice = new ImportSpecification("slab", "test", box, [true, true, false], sites, edges, ["hop"], []),
        };
    }
}

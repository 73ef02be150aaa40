using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.GrainBoundaries;

/// <summary>Offsets of barriers and site energies near a boundary, read from the hop graph.</summary>
public sealed class InterfaceOffsetTests
{
    private const double Length = 4;
    private const double Quantum = 1.01e-6;

    /// <summary>Shapes with both signs.</summary>
    public static TheoryData<ProfileShape, double> Profiles { get; } = new()
    {
        { ProfileShape.Exponential, 0.12 }, { ProfileShape.Exponential, -0.12 }, { ProfileShape.Gaussian, 0.05 }, { ProfileShape.Gaussian, -0.05 }, { ProfileShape.Step, 0.2 }, { ProfileShape.Step, -0.2 },
    };

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Barriers_and_site_energies_follow_the_distance_with_either_sign_and_saddles_are_symmetric(ProfileShape shape, double amplitude)
    {
        var profile = new InterfaceProfile(shape, amplitude, Length);
        BoundaryCrystal crystal = BoundaryCrystal.Of("sc");
        var built = new BuiltBoundary(
            new GrainBoundarySpecification(crystal.Structure, new CoincidenceMisorientation(5), new MillerTriple(0, 0, 1), null, BoundaryKind.Tilt, 1, 1, 20, 0, 0, 0, 1.5, 4)
            {
                Interface = new InterfaceProfiles(profile, profile with { Amplitude = -amplitude }),
            },
            crystal.Reach);
        float[] z = built.Sites.InterfaceDistance!;
        var saddle = new Dictionary<(int From, int To), int>();
        for (int site = 0; site < built.Sites.Count; site++)
        {
            Assert.Equal(-amplitude * Form(shape, z[site]), built.Sites.EnergyMicroEv![site] * 1e-6, Quantum);
            for (int hop = built.Hops.FirstHop[site]; hop < built.Hops.FirstHop[site + 1]; hop++)
            {
                int target = built.Hops.Target[hop];
                saddle.Add((site, target), built.Hops.SaddleMicroEv[hop]);
                Assert.Equal(0.3 + (amplitude * Form(shape, 0.5 * ((double)z[site] + z[target]))), built.Hops.SaddleMicroEv[hop] * 1e-6, Quantum);
            }
        }

        Assert.All(saddle, hop => Assert.Equal(hop.Value, saddle[(hop.Key.To, hop.Key.From)]));
        Assert.True(saddle.Values.Distinct().Count() > 1);
    }

    private static double Form(ProfileShape shape, double z) => shape switch
    {
        ProfileShape.Exponential => Math.Exp(-z / Length),
        ProfileShape.Gaussian => Math.Exp(-z * z / (2 * Length * Length)),
        _ => z <= Length ? 1 : 0,
    };
}

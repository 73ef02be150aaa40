namespace KmcIonics.Model.Tests;

/// <summary>Tensors, dipoles and the unit of an activation volume.</summary>
public sealed class ElasticityTests
{
    private static readonly SymmetricTensor s_strain = new(0.011, -0.007, 0.003, 0.002, -0.005, 0.004);
    private static readonly SymmetricTensor s_dipole = new(3.1, -1.7, 2.3, 0.9, -0.4, 1.3);

    [Fact]
    public void One_gigapascal_cubic_centimetre_per_mole_is_in_electronvolts_what_it_is_in_joules()
    {
        double joulePerMole = 1e9 * 1e-6;

        Assert.Equal(PhysicalConstants.EvPerGigapascalCubicCentimetrePerMole, joulePerMole / PhysicalConstants.Avogadro / PhysicalConstants.ElementaryCharge, 1e-15);
        Assert.Equal(0.010364, PhysicalConstants.EvPerGigapascalCubicCentimetrePerMole, 5e-7);
    }

    [Fact]
    public void A_contraction_sums_over_all_nine_components()
    {
        double[,] one = Full(s_strain);
        double[,] two = Full(s_dipole);
        double sum = 0;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
                sum += one[i, j] * two[i, j];
        }

        Assert.Equal(sum, s_strain.Contract(s_dipole), 1e-15);
        Assert.Equal(s_strain.XX + s_strain.YY + s_strain.ZZ, s_strain.Contract(SymmetricTensor.Isotropic(1)), 1e-15);
    }

    [Fact]
    public void A_strain_across_an_interface_is_along_its_normal()
    {
        var profile = new StrainProfile(SymmetricTensor.Isotropic(-0.01), 0.03, new InterfaceProfile(ProfileShape.Step, 1, 5));
        Vector3D normal = 1 / Math.Sqrt(5) * new Vector3D(-2, 1, 0);

        SymmetricTensor strain = profile.At(4, normal);

        Assert.Equal(0.02, strain.Contract(SymmetricTensor.Dyad(normal)), 1e-15);
        Assert.Equal(-0.01, strain.Contract(SymmetricTensor.Dyad(new Vector3D(0, 0, 1))), 1e-15);
        Assert.Equal(-0.01, strain.Contract(SymmetricTensor.Dyad(1 / Math.Sqrt(5) * new Vector3D(1, 2, 0))), 1e-15);
        Assert.Equal(default, profile.At(6, normal));
    }

    /// <summary>A relaxation volume V = Tr P / (3 K) works against pressure, where the strain is −p/(3K) along each axis: E = p V, K the bulk modulus.</summary>
    [Fact]
    public void A_dipole_and_a_volume_answer_alike_to_pressure()
    {
        const double BulkModulus = 60;
        const double Pressure = 1.5;
        double trace = s_dipole.XX + s_dipole.YY + s_dipole.ZZ;
        double volume = trace / (3 * BulkModulus);
        var dipole = new ElasticDipole(s_dipole, 0);

        Assert.Equal(Pressure * volume, dipole.ShiftEv(SymmetricTensor.Isotropic(-Pressure / (3 * BulkModulus)), new Vector3D(0, 0, 1)), 1e-12);
    }

    [Fact]
    public void A_dipole_along_the_hop_turns_with_it()
    {
        var dipole = new ElasticDipole(SymmetricTensor.Isotropic(2), 5);
        var stretchedAlongX = new SymmetricTensor(0.01, 0, 0, 0, 0, 0);

        Assert.Equal(-0.07, dipole.ShiftEv(stretchedAlongX, new Vector3D(1, 0, 0)), 1e-15);
        Assert.Equal(-0.02, dipole.ShiftEv(stretchedAlongX, new Vector3D(0, 1, 0)), 1e-15);
    }

    [Fact]
    public void A_tensor_that_looks_the_same_along_all_axes_is_told_from_others()
    {
        Assert.True(SymmetricTensor.Isotropic(0.02).IsIsotropic);
        Assert.False(s_strain.IsIsotropic);
        Assert.False(new SymmetricTensor(1, 1, 1, 0, 0.1, 0).IsIsotropic);
        Assert.False(new SymmetricTensor(1, 1, 2, 0, 0, 0).IsIsotropic);
    }

    private static double[,] Full(SymmetricTensor t) => new[,] { { t.XX, t.XY, t.XZ }, { t.XY, t.YY, t.YZ }, { t.XZ, t.YZ, t.ZZ } };
}

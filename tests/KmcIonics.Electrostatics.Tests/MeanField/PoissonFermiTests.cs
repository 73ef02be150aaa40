using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Electrostatics.Planar;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.MeanField;

/// <summary>The solved profile against the closed first integral.</summary>
public sealed class PoissonFermiTests
{
    private const double Temperature = 300;
    private const double Area = 100;
    private const double Thousandth = 1e-3;

    private static readonly SpaceChargeLayer Layer = new(0.01, 0.2, 20, Temperature);

    public static TheoryData<double> Potentials => [-1.0, -0.3, -0.05, -0.001, 0.001, 0.05, 0.3, 1.0];

    /// <summary>An electrode on a bulk: its charge is that of the first integral, for every potential.</summary>
    [Theory]
    [MemberData(nameof(Potentials))]
    public void TheElectrodeHoldsTheChargeOfTheFirstIntegral(double volts)
    {
        MeanFieldProfile profile = AtElectrode(Layer, volts, 4000);
        Assert.Equal(1, profile.Potential.LowerCharge / (-Area * Layer.SheetCharge(volts)), Thousandth);
        Assert.Equal(Layer.BulkFilling, profile.Filling[^1], Thousandth);
    }

    /// <summary>Field and filling go together as the first integral says, plane by plane.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(-0.3)]
    public void EveryPlaneObeysTheFirstIntegral(double volts)
    {
        MeanFieldProfile profile = AtElectrode(Layer, volts, 4000);
        for (int plane = 1; plane < 1000; plane++)
        {
            double potential = profile.Potential.Potential[plane];
            double field = 0.5 * (profile.Potential.IntervalField[plane - 1] + profile.Potential.IntervalField[plane]);
            Assert.Equal(Layer.SurfaceField(potential), field, Thousandth * Math.Abs(Layer.SurfaceField(volts)));
        }
    }

    [Fact]
    public void TheChargeConvergesAtSecondOrder() => ConvergenceOrder.IsTwo(
        [.. new[] { 400, 800, 1600, 3200 }.Select(intervals => (AtElectrode(Layer, 0.1, intervals).Potential.LowerCharge / -Area) - Layer.SheetCharge(0.1))]);

    /// <summary>A thousandth of a volt falls off as exp(−z/λ_D).</summary>
    [Fact]
    public void ASmallPotentialFallsOffWithTheScreeningLength()
    {
        MeanFieldProfile profile = AtElectrode(Layer, 1e-5, 4000);
        int plane = 1000;
        double height = 20 * Layer.DebyeLength * plane / 4000;
        Assert.Equal(Math.Exp(-height / Layer.DebyeLength), profile.Potential.Potential[plane] / 1e-5, Thousandth);
    }

    /// <summary>Between blocking electrodes the ions stay; half filled, each side takes half of the voltage.</summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.8)]
    [InlineData(-0.8)]
    public void BlockingElectrodesKeepTheIons(double volts)
    {
        SpaceChargeLayer half = Layer with { BulkFilling = 0.5 };
        double height = 60 * half.DebyeLength;
        var grid = new PlanarGrid(0, height, 6000, Area, periodic: false);
        var ends = new AxisEnds(new ElectrodePotential(volts), new ElectrodePotential(0));
        PoissonFermi gas = PoissonFermi.OfSlabs(grid, [new(0, height, half.SiteDensity, 0.5, half.RelativePermittivity)], ends, Temperature);
        double ions = 0.5 * half.SiteDensity * height * Area;
        MeanFieldProfile profile = gas.WithIons(ions);
        Assert.Equal(1, profile.Ions / ions, 1e-9);
        Assert.Equal(0, profile.Potential.LowerCharge + profile.Potential.UpperCharge, 1e-6);
        Assert.Equal(volts / 2, profile.Potential.Potential[3000], 1e-6);
        Assert.Equal(1, profile.Potential.LowerCharge / (-Area * half.SheetCharge(volts / 2)), Thousandth);
    }

    /// <summary>Ions go over to the material where they are more stable until the potential between the bulks holds them back.</summary>
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(-0.3, 1)]
    [InlineData(0.05, -1)]
    public void TwoMaterialsShareTheirChemicalPotential(double standardDifference, int chargeNumber)
    {
        SpaceChargeLayer first = Layer with { ChargeNumber = chargeNumber };
        var second = new SpaceChargeLayer(0.02, 0.6, 10, Temperature, chargeNumber);
        var contact = new MaterialContact(first, second, standardDifference);
        (double meeting, double top) = (25 * first.DebyeLength, (25 * first.DebyeLength) + (25 * second.DebyeLength));
        var grid = new PlanarGrid(0, top, 8000, Area, periodic: false);
        LatticeGasSlab[] slabs = [new(0, meeting, 0.01, 0.2, 20), new(meeting, top, 0.02, 0.6, 10, standardDifference)];
        MeanFieldProfile profile = PoissonFermi.OfSlabs(grid, slabs, new AxisEnds(new SurfaceCharge(0), new SurfaceCharge(0)), Temperature, chargeNumber)
            .WithIons((0.2 * 0.01 * meeting * Area) + (0.6 * 0.02 * (top - meeting) * Area));
        PlanarPotential potential = profile.Potential;
        Assert.Equal(contact.BuiltInPotential, potential.Potential[^1] - potential.Potential[0], 1e-6);
        double atContact = potential.At(grid.WeightAt(meeting)) - potential.Potential[0];
        Assert.Equal(contact.ContactPotential, atContact, Thousandth * Math.Abs(contact.BuiltInPotential));

        // All field lines from one side to the other go through the contact.
        int interval = (int)(meeting / grid.Step);
        double displacement = 20 * PhysicalConstants.VacuumPermittivityPerVoltAngstrom * potential.IntervalField[interval - 1];
        Assert.Equal(1, displacement / contact.ExchangedCharge, 0.02);
        Assert.Equal(LatticeGas.ChemicalPotential(0.2, Temperature) + (chargeNumber * potential.Potential[0]), profile.ChemicalPotential, 1e-6);
    }

    /// <summary>Where standard and filling-dependent parts cancel, nothing goes over.</summary>
    [Fact]
    public void MaterialsOfOneChemicalPotentialKeepTheirIons()
    {
        double difference = LatticeGas.ChemicalPotential(0.2, Temperature) - LatticeGas.ChemicalPotential(0.6, Temperature);
        var contact = new MaterialContact(Layer, Layer with { BulkFilling = 0.6 }, difference);
        Assert.Equal(0, contact.BuiltInPotential, 1e-12);
        Assert.Equal(0, contact.ExchangedCharge, 1e-9);
    }

    /// <summary>A repeating stack is two free ones, mirrored.</summary>
    [Fact]
    public void ARepeatingStackIsAMirroredOne()
    {
        LatticeGasSlab[] slabs = [new(0, 30, 0.01, 0.2, 20), new(30, 60, 0.02, 0.5, 10, 0.1)];
        var free = new AxisEnds(new SurfaceCharge(0), new SurfaceCharge(0));
        double ions = ((0.2 * 0.01) + (0.5 * 0.02)) * 30 * Area;
        MeanFieldProfile single = PoissonFermi.OfSlabs(new PlanarGrid(0, 60, 60, Area, periodic: false), slabs, free, Temperature).WithIons(ions);
        LatticeGasSlab[] mirrored = [.. slabs, slabs[1] with { Bottom = 60, Top = 90 }, slabs[0] with { Bottom = 90, Top = 120 }];
        MeanFieldProfile doubled = PoissonFermi.OfSlabs(new PlanarGrid(0, 120, 120, Area, periodic: true), mirrored, null, Temperature).WithIons(2 * ions);
        for (int plane = 0; plane <= 60; plane++)
            Assert.Equal(single.Potential.Potential[plane], doubled.Potential.Potential[plane], 1e-9);
        Assert.Equal(single.ChemicalPotential, doubled.ChemicalPotential, 1e-9);
        Assert.Equal(2 * ions, doubled.Ions, 1e-6);
    }

    /// <summary>Sites between planes see the potential there, and the fillings are those of one chemical potential.</summary>
    [Fact]
    public void SitesBetweenPlanesAreInEquilibrium()
    {
        var grid = new PlanarGrid(0, 20, 7, Area, periodic: false);
        SiteLayer[] layers = [.. Enumerable.Range(0, 9).Select(layer => new SiteLayer(grid.WeightAt(1 + (2.2 * layer)), 5 + layer, 0.02 * layer))];
        var background = new PlanarBackground(grid);
        foreach (SiteLayer layer in layers)
            background.Add(layer.At, -0.4 * layer.Sites);
        double[] relative = [.. Enumerable.Repeat(6.0, 7)];
        var problem = new PlanarPoisson(grid, relative, new AxisEnds(new ElectrodePotential(0.5), new ElectrodePotential(-0.2)));
        MeanFieldProfile profile = new PoissonFermi(problem, layers, background, Temperature).WithIons(30);
        Assert.Equal(30, profile.Ions, 1e-6);
        for (int layer = 0; layer < layers.Length; layer++)
        {
            double potential = LatticeGas.ChemicalPotential(profile.Filling[layer], Temperature) + layers[layer].StandardEnergy + profile.Potential.At(layers[layer].At);
            Assert.Equal(profile.ChemicalPotential, potential, 1e-6);
        }
    }

    // Twenty screening lengths, and no field at the far end.
    private static MeanFieldProfile AtElectrode(SpaceChargeLayer layer, double volts, int intervals)
    {
        double height = 20 * layer.DebyeLength;
        var grid = new PlanarGrid(0, height, intervals, Area, periodic: false);
        var ends = new AxisEnds(new ElectrodePotential(volts), new SurfaceCharge(0));
        LatticeGasSlab[] slabs = [new(0, height, layer.SiteDensity, layer.BulkFilling, layer.RelativePermittivity)];
        return PoissonFermi.OfSlabs(grid, slabs, ends, Temperature).At(LatticeGas.ChemicalPotential(layer.BulkFilling, Temperature));
    }
}

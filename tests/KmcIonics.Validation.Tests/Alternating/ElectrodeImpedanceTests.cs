using System.Numerics;
using KmcIonics.Analysis;
using KmcIonics.Cli.Running;
using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests.Alternating;

/// <summary>
/// Impedance of a stack between blocking electrodes, from the fluctuations of the charge that these take up. To first order the stack is a network of known resistances and capacitances: a resistance
/// from plane to plane, at each plane the capacitance by which ions crowd, and those of the dielectric.
/// </summary>
public sealed class ElectrodeImpedanceTests(ITestOutputHelper output)
{
    private const double Kelvin = 300;
    private const double Filling = 0.5;
    private const double BarrierEv = 0.35;
    private const int Planes = 8;

    [Fact]
    public void A_known_network_of_resistances_and_capacitances_is_recovered()
    {
        Job job = Study.OneSublattice("simple-cubic", [1, 1, 1], Filling, replicas: 16, equilibrate: 100, sample: 4000, frames: 100, fitFrom: 50, fitTo: 100, barrier: BarrierEv) with
        {
            Lattice = StackOf.SimpleCubic(30, Planes / 2, Planes / 2, open: true),
            Electrostatics = new ElectrostaticSettings(400)
            {
                Lower = new ElectrodeState(0, null),
                Upper = new ElectrodeState(0, null),
                Spacing = 1.5,
                Update = new PotentialUpdate(new Duration(0.1, null), PotentialUpdate.UsualTolerance),
            },
            Alternating = new AlternatingSettings(null, null, 3, 0),
        };
        var network = new Network(job);

        AlternatingResult result = Study.RunCondition(job).Alternating!;

        ImpedanceSpectrum measured = result.Electrodes!;
        Complex[] exact = [.. measured.Frequency.Select(frequency => network.Admittance(2 * Math.PI * frequency))];
        Assert.InRange(measured.ParallelCapacitance / network.Capacitance, 1 - 1e-9, 1 + 1e-9);
        for (int k = 0; k < exact.Length; k++)
        {
            ComplexEstimate y = measured.Admittance[k];
            output.WriteLine($"{measured.Frequency[k]:G3} Hz: {ZScore.Within(y.Real.Value, y.Real.StandardError!.Value, exact[k].Real)}");
            output.WriteLine($"    {ZScore.Within(y.Imaginary.Value, y.Imaginary.StandardError!.Value, exact[k].Imaginary)}");
        }

        // The simplest circuit of both: the resistance of the bulk before the capacitance of the two layers in series.
        CircuitFit expected = CircuitFit.Of(measured.Frequency, [.. exact.Select((y, k) => 1 / (y + new Complex(0, 2 * Math.PI * measured.Frequency[k] * network.Capacitance)))], [], blocks: true)!;
        CircuitFit circuit = measured.Circuit!;
        output.WriteLine(string.Join(", ", circuit.Elements.Select(element => $"{element.Kind} {element.Resistance} {element.Capacitance} {element.Exponent}")));
        output.WriteLine(string.Join(", ", expected.Elements.Select(element => $"{element.Kind} {element.Resistance} {element.Capacitance} {element.Exponent}")));
        Assert.Equal(expected.Elements.Select(element => element.Kind), circuit.Elements.Select(element => element.Kind));
        foreach ((CircuitElement found, CircuitElement known) in circuit.Elements.Zip(expected.Elements))
        {
            if (!double.IsNaN(known.Resistance.Value))
                output.WriteLine(ZScore.Within(found.Resistance.Value, found.Resistance.StandardError!.Value, known.Resistance.Value));
            if (!double.IsNaN(known.Capacitance.Value))
                output.WriteLine(ZScore.Within(found.Capacitance.Value, found.Capacitance.StandardError!.Value, known.Capacitance.Value));
        }
    }

    private sealed class Network
    {
        private readonly double[,] voltsPerCharge;
        private readonly double[] voltsPerVolt;
        private readonly double[] electrodePerCharge;
        private readonly double sitesInPlane;
        private readonly double conductance;
        private readonly double crowding;
        private readonly double area;

        public Network(Job job)
        {
            var study = new PreparedStudy(job);
            var sites = (PlanarSites)study.Coupling!.Sites;
            byte[] types = study.Cells.ReadTypes();
            int[] planeOfSite = [.. Enumerable.Range(0, types.Length).Select(site => (int)Math.Floor((study.Cells.PositionOf(site).Z - study.Cells.PositionOf(Lowest(study)).Z + 1.5) / 3))];
            int[] placeOfPlane = [.. Enumerable.Range(0, Planes).Select(plane => sites.PlaceOfSite[Array.IndexOf(planeOfSite, plane)])];
            Assert.Equal(Planes, placeOfPlane.Distinct().Count());
            sitesInPlane = (double)types.Length / Planes;
            area = sites.Planes.Area;
            Capacitance = sites.GeometricCapacitance * PhysicalConstants.ElementaryCharge / (area * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom);

            double thermal = PhysicalConstants.BoltzmannEvPerKelvin * Kelvin;
            double chance = (double)study.IonCount * (types.Length - study.IonCount) / (types.Length * (types.Length - 1.0));
            conductance = sitesInPlane * 1e13 * Math.Exp(-BarrierEv / thermal) * chance / thermal;
            crowding = thermal / (sitesInPlane * chance);

            // Linear in the charges: differences from those of the mean.
            const int charge = 40;
            int[] none = new int[sites.PlaceCount];
            SitePotential zero = sites.Solve(none);
            voltsPerCharge = new double[Planes, Planes];
            electrodePerCharge = new double[Planes];
            for (int plane = 0; plane < Planes; plane++)
            {
                int[] charges = new int[sites.PlaceCount];
                charges[placeOfPlane[plane]] = charge;
                SitePotential with = sites.Solve(charges);
                (int[] before, int[] after) = (zero.AtPlaces(), with.AtPlaces());
                for (int other = 0; other < Planes; other++)
                    voltsPerCharge[other, plane] = (after[placeOfPlane[other]] - before[placeOfPlane[other]]) * 1e-6 / charge;
                electrodePerCharge[plane] = (with.LowerCharge - zero.LowerCharge) / charge;
            }

            // By reciprocity a volt at the lower electrode raises a plane by what its charge takes from that electrode.
            voltsPerVolt = [.. electrodePerCharge.Select(one => -one)];
        }

        /// <summary>Capacitance of the empty stack, F/m².</summary>
        public double Capacitance { get; }

        /// <summary>What ions add to the admittance, S/m².</summary>
        public Complex Admittance(double angular)
        {
            // iω q_k = Σ G (ψ_neighbour − ψ_k), ψ = V + crowding q, V = A q + b; real parts first.
            double[,] matrix = new double[2 * Planes, 2 * Planes];
            double[] right = new double[2 * Planes];
            for (int plane = 0; plane < Planes; plane++)
            {
                foreach (int neighbour in (int[])[plane - 1, plane + 1])
                {
                    if (neighbour is < 0 or >= Planes)
                        continue;
                    for (int source = 0; source < Planes; source++)
                    {
                        double difference = conductance * (Psi(neighbour, source) - Psi(plane, source));
                        matrix[plane, source] -= difference;
                        matrix[plane + Planes, source + Planes] -= difference;
                    }

                    right[plane] += conductance * (voltsPerVolt[neighbour] - voltsPerVolt[plane]);
                }

                matrix[plane, plane + Planes] -= angular;
                matrix[plane + Planes, plane] += angular;
            }

            double[] charges = LinearSystem.Solve(matrix, right);
            Complex taken = Enumerable.Range(0, Planes).Aggregate(Complex.Zero, (sum, plane) => sum + (electrodePerCharge[plane] * new Complex(charges[plane], charges[plane + Planes])));
            return new Complex(0, angular) * taken * PhysicalConstants.ElementaryCharge / (area * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom);
        }

        private double Psi(int plane, int source) => voltsPerCharge[plane, source] + (plane == source ? crowding : 0);

        private static int Lowest(PreparedStudy study) => Enumerable.Range(0, study.Cells.SiteCount).MinBy(site => study.Cells.PositionOf(site).Z);
    }
}

using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Engine.Tests;

/// <summary>The rates that the integer tables of a disordered network imply, edge by edge, against energies in double precision.</summary>
public sealed class NetworkRateTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    public void CarryNoBiasAbove1E6(double temperature)
    {
        (SiteSet sites, HopGraph hops) = RandomNetworks.Disordered(900, 12, exclusive: 0);
        (NetworkCells cells, CellGraph graph) = NetworkCellGraph.Build(sites, hops, 60);
        ConditionRates rates = ConditionRates.Compile(graph, temperature);
        double kT = PhysicalConstants.BoltzmannEvPerKelvin * temperature;
        int first = 0;
        for (int cell = 0; cell < graph.CellCount; cell++)
        {
            Assert.Equal(cell, graph.TemplateOfCell[cell]);
            CellTemplate template = graph.Templates[cell];
            double[] share = Shares(rates.Aliases.AsSpan(first, template.Edges.Count));
            double meanWait = rates.MeanWaits[cell].Mantissa * Math.Pow(2, WaitingTime.LogarithmBits - rates.MeanWaits[cell].Shift) * rates.TickSeconds;
            for (int e = 0; e < share.Length; e++)
            {
                CellEdge edge = template.Edges[e];
                int source = cells.NetworkSite(graph.FirstSite[cell] + edge.Source);
                int target = cells.NetworkSite(graph.FirstSite[graph.Neighbours[(cell * graph.SlotCount) + edge.Target.Slot]] + edge.Target.Site);
                HopPathway pathway = hops.Pathways[graph.Kinds[template.FirstKind + edge.Kind].Pathway];

                // Kinetically resolved, written out anew.
                double difference = 1e-6 * (sites.EnergyMicroEv![target] - sites.EnergyMicroEv[source]);
                double barrier = Math.Max(pathway.BarrierEv + (0.5 * difference), Math.Max(0, difference));
                Assert.InRange((share[e] / meanWait / (pathway.AttemptFrequency * Math.Exp(-barrier / kT))) - 1, -1e-6, 1e-6);
            }

            first += share.Length;
        }
    }

    /// <summary>Energies are rounded to µeV. Drawn ones err either way, and what is left in the mean of exp(−E/kT) is δ²/24(kT)².</summary>
    [Fact]
    public void RoundingDrawnEnergiesBiasesNoMean()
    {
        const double kT = PhysicalConstants.BoltzmannEvPerKelvin * 100;
        double exact = 0, rounded = 0;
        for (int k = 0; k < 1_000_000; k++)
        {
            double energy = 0.3 + (0.05 * Philox4x32.Generate(new RandomBlock { X = (uint)k }, 5).X / 4294967296.0);
            exact += Math.Exp(-energy / kT);
            rounded += Math.Exp(-1e-6 * Math.Floor((energy * 1e6) + 0.5) / kT);
        }

        Assert.InRange((rounded / exact) - 1, -1e-6, 1e-6);
    }

    private static double[] Shares(ReadOnlySpan<ulong> aliases)
    {
        double[] share = new double[aliases.Length];
        for (int column = 0; column < share.Length; column++)
        {
            double own = (aliases[column] >> 16) / (double)(1UL << 48);
            share[column] += own / share.Length;
            share[(int)(aliases[column] & 0xFFFF)] += (1 - own) / share.Length;
        }

        return share;
    }
}

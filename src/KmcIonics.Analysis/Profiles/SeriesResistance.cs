using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Resistance across layers in a steady state: the drop of the electrochemical potential from one layer to the next over the current through the plane between them. The drops add to the whole exactly, so the layers are in
/// series. The chemical potential is that of <see cref="FillingPotential"/>.
/// </summary>
internal sealed class SeriesResistance
{
    private readonly LayerPlanes planes;
    private readonly double[][] drops;
    private readonly double[] currents;

    /// <summary>Reads every replica.</summary>
    public SeriesResistance(LayerTransportSystem system, IReadOnlyList<LayerMotion> motion, IReadOnlyList<LayerOccupation> occupation)
    {
        planes = system.Planes!;
        (IReadOnlyList<(double, long)>[] energies, int charge) = (EnergiesOf(system), system.Graph.Charges[0]);
        double along = system.Field is { } field ? field.VoltsPerMetre * field.Unit.Dot(planes.Normal) * PhysicalConstants.Angstrom : 0;
        drops = [.. occupation.Select(replica =>
        {
            double[] potential = [.. energies.Select((of, layer) => FillingPotential.Of(of, replica.Ions(0, layer), system.Layers.Temperature) / charge)];
            return Enumerable.Range(0, planes.Count).Select(plane =>
                potential[plane] - potential[(plane + 1) % potential.Length] + (along * planes.Between(plane, system.Layers.Height))).ToArray();
        })];
        currents = [.. motion.Select(replica => Enumerable.Range(0, planes.Count).Average(plane => CurrentOf(planes, replica, plane)))];

        // Whichever way the current flows.
        if (currents.Sum() < 0)
            (drops, currents) = ([.. drops.Select(of => Array.ConvertAll(of, drop => -drop))], Array.ConvertAll(currents, current => -current));
    }

    /// <summary>Current density through a plane of a replica, A/m².</summary>
    public static double CurrentOf(LayerPlanes planes, LayerMotion replica, int plane) =>
        PhysicalConstants.ElementaryCharge * replica.Crossed(plane) / (planes.Area * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * replica.SampledTime);

    /// <summary>Drops between the layers beside each plane, down the current, V, [planes].</summary>
    public IReadOnlyList<Estimate> Drops => [.. Enumerable.Range(0, planes.Count).Select(plane => ReplicaStatistics.Mean([.. drops.Select(of => of[plane])]))];

    /// <summary>Resistance between the layers beside each plane, Ω m², [planes].</summary>
    public IReadOnlyList<Estimate> ByPlane => [.. Enumerable.Range(0, planes.Count).Select(plane => Of([.. Enumerable.Range(0, planes.Count).Select(other => other == plane ? 1.0 : 0)]))];

    /// <summary>A weighed sum of resistances of planes, Ω m².</summary>
    public Estimate Of(IReadOnlyList<double> weights) =>
        ReplicaStatistics.RatioOfMeans([.. drops.Select(of => of.Select((drop, plane) => weights[plane] == 0 ? 0 : weights[plane] * drop).Sum())], currents);

    private static IReadOnlyList<(double, long)>[] EnergiesOf(LayerTransportSystem system)
    {
        var counts = new Dictionary<int, long>[system.Layers.Height.Count];
        for (int site = 0; site < system.Layers.LayerOfSite.Length; site++)
        {
            Dictionary<int, long> of = counts[system.Layers.LayerOfSite[site]] ??= [];
            of[system.EnergyMicroEv![site]] = of.GetValueOrDefault(system.EnergyMicroEv[site]) + 1;
        }

        return [.. counts.Select(of => of.Select(entry => (entry.Key * 1e-6, entry.Value)).ToArray())];
    }
}

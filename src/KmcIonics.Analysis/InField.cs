using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// A study in an electric field: the current it drives, and the current over the field. Diffusivities and the conductivity of equilibrium, which are read from
/// fluctuations around a mean of zero, are left out.
/// </summary>
internal sealed class InField(SampledSystem system, AppliedField field, IReadOnlyList<ReplicaSample> replicas)
{
    private const double WantedRelativeError = 0.1;

    /// <summary>The result with its current.</summary>
    public TransportResult Result(TransportResult measured)
    {
        Vector3D[] currents = [.. replicas.Select(replica => DriftCurrent.Of(replica.TotalDisplacement, system.Charge, system.Volume, replica.SampledTime))];
        Estimate along = Mean(current => current.Dot(field.Unit));
        return Unmeasured.Fluctuations(measured) with
        {
            CurrentDensity = along,
            CurrentDensityByAxis =
            [
                Mean(current => current.X),
                Mean(current => current.Y),
                Mean(current => current.Z),
            ],
            CurrentOverField = new Estimate(along.Value / field.VoltsPerMetre, along.StandardError / field.VoltsPerMetre),
            Notes = [.. Notes(along)],
        };

        Estimate Mean(Func<Vector3D, double> component) =>
            DriftCurrent.Mean([.. currents.Select(component)], () => [.. DriftCurrent.InBlocks(replicas[0], system).Select(component)]);
    }

    private IEnumerable<string> Notes(Estimate along)
    {
        if (system.OpenVectors.Count > 0)
            yield return $"The lattice ends along {string.Join(" and ", system.OpenVectors)}: there ions pile up against the field, and no steady current flows.";
        if (along.StandardError is not { } error)
            yield return "One replica of so few frames cannot tell an error: run several.";
        else if (error > WantedRelativeError * Math.Abs(along.Value))
            yield return Precision(error / Math.Abs(along.Value));
    }

    private string Precision(double relative)
    {
        double factor = relative / WantedRelativeError * (relative / WantedRelativeError);
        return double.IsFinite(factor) && factor < 1e4
            ? $"The current has an error of {100 * relative:F0} %: for {100 * WantedRelativeError:F0} % run about {Math.Ceiling(replicas.Count * factor):N0} replicas, sample {Math.Ceiling(factor):N0} times as long, or raise the field while the current follows it in proportion."
            : "The current does not stand out from its noise: raise the field, or sample much longer.";
    }
}

namespace KmcIonics.Storage;

/// <summary>Results and counts of one condition.</summary>
internal static class ConditionLayout
{
    public static void AddTo(ResultTree tree, string name, ConditionRecord condition)
    {
        string path = $"{ResultPath.Results}/{name}";
        tree.Group(path, "Results at one condition");
        tree.Number(path + "/temperature", condition.Temperature, Unit.Kelvin, "Temperature");
        if (condition.Field is { } field)
        {
            tree.Number(path + "/field_strength", field.VoltsPerMetre, Unit.VoltPerMetre, "Strength of the electric field; not there without one");
            tree.Numbers(path + "/field_direction", [field.Unit.X, field.Unit.Y, field.Unit.Z], Unit.One, "Direction of the electric field; not there without one");
        }

        if (condition.PressureGigapascal is { } pressure)
            tree.Number(path + "/pressure", pressure * 1e9, Unit.Pascal, "Hydrostatic pressure; not there without one");
        if (condition.Strain is { } strain)
            tree.Numbers(path + "/strain", strain.Components, Unit.One, "Uniform strain xx, yy, zz, yz, xz, xy, shears being half the engineering shears; not there without one");
        AddRun(tree, path + "/run", condition.Run);
        if (condition.Course is { } course)
            CourseLayout.AddTo(tree, path + "/course", course);
        foreach (Analysis.TransportResult transport in condition.Transport)
            TransportLayout.AddTo(tree, $"{path}/{ResultPath.SpeciesName(transport.Species)}", transport);
        if (condition.Together is { } together)
            TogetherLayout.AddTo(tree, path + "/all_species", together);
        if (condition.Open is { } open)
            OpenLayout.AddTo(tree, path + "/open", open);
        if (condition.Profile is { } profile)
            ProfileLayout.AddTo(tree, path + "/profile", profile);
        if (condition.SpaceCharge is { } charge)
            SpaceChargeLayout.AddTo(tree, path + "/electrostatics", charge);
    }

    private static void AddRun(ResultTree tree, string path, RunRecord run)
    {
        tree.Group(path, "How the condition was run");
        tree.Number(path + "/equilibration_time", run.EquilibrationTime, Unit.Second, "Simulated time before sampling");
        tree.Number(path + "/sampled_time", run.SampledTime, Unit.Second, "Simulated time that was sampled");
        tree.Number(
            path + "/equilibration_hops_per_ion",
            run.EquilibrationHopsPerIon ?? double.NaN,
            Unit.One,
            "Hops per ion that the job asked to equilibrate for, NaN when it gave a time");
        tree.Number(
            path + "/sample_hops_per_ion",
            run.SampleHopsPerIon ?? double.NaN,
            Unit.One,
            "Hops per ion that the job asked to sample, NaN when it gave a time");
        tree.Number(
            path + "/conversion_hop_rate",
            run.ConversionHopRate ?? double.NaN,
            Unit.Hertz,
            "Hops per ion and second by which hops per ion were turned into the times, NaN when the job gave times");
        tree.Numbers(path + "/attempts", run.Replicas.Select(replica => replica.Attempts), Unit.One, "Attempted hops of each replica");
        tree.Numbers(path + "/accepted_hops", run.Replicas.Select(replica => replica.AcceptedHops), Unit.One, "Accepted hops of each replica");
        tree.Number(path + "/acceptance", run.Acceptance, Unit.One, "Accepted over attempted hops, all replicas");
        tree.Number(path + "/predicted_acceptance", run.PredictedAcceptance, Unit.One, "Accepted over attempted hops, predicted before the run from placements that replicas start with, settled for a while; an estimate where ions interact");
        tree.Texts(
            path + "/state_hash",
            run.Replicas.Select(replica => replica.StateHash),
            "Hash of the final state of each replica, hexadecimal; equal on every backend and thread count");
    }
}

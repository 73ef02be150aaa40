using KmcIonics.Analysis;
using KmcIonics.Cli.Running;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>What a job would run, in a few lines.</summary>
internal static class StudyDescription
{
    public static void Write(PreparedStudy study, TextWriter writer)
    {
        Job job = study.Job;
        writer.WriteLine($"job       {job.Name}, seed {job.Seed}");
        writer.WriteLine(
            $"lattice   {study.Lattice.Name}, {study.Graph.SiteCount:N0} sites");
        StructureDescription.Write(job.Lattice, writer);
        foreach (string note in study.Lattice.Network?.Notes ?? [])
            writer.WriteLine($"          {note}");
        for (int species = 0; species < job.Ions.Count; species++)
        {
            (IonPopulation population, int ions) = (job.Ions[species], study.IonsOf(species));
            writer.WriteLine($"ions      {ions:N0} {population.Species} of charge {population.Charge:+0;-0}, {100.0 * ions / study.Graph.SiteCount:G4} % of the sites");
            foreach ((string sublattice, double energy) in population.SiteEnergyEv)
                writer.WriteLine($"          {energy:+0.######;-0.######;0} eV on {sublattice}");
        }

        IReadOnlyList<BarrierSpread>? byEnvironment = study.Lattice.Hops is { Law: not null } hops ? BarrierSpread.Of(hops, study.Lattice.Pathways) : null;
        foreach ((HopPathway pathway, PathwaySummary found, int p) in job.Hops.Zip(study.Lattice.Pathways).Select((pair, p) => (pair.First, pair.Second, p)))
        {
            string around = study.Lattice.Hops is { } graph ? AroundText(graph, p) : string.Empty;
            bool isByEnvironment = byEnvironment is not null && (pathway.Environment is not null || !study.Lattice.Hops!.LawsAddToBarriers);
            writer.WriteLine($"hop       {pathway.Name}: {PathwayText(pathway, found, isByEnvironment ? byEnvironment![p] : null, around)}");
            foreach (SpeciesHop hop in pathway.BySpecies)
                writer.WriteLine($"          {hop.Name}: {hop.BarrierEv} eV, {hop.AttemptFrequency:G3} Hz");
        }

        foreach (PairInteraction pair in job.Interactions)
        {
            string differing = string.Concat(pair.BySpecies.Select(of => $", {job.Ions[of.One].Species}-{job.Ions[of.Other].Species} {of.EnergyEv:+0.######;-0.######;0} eV"));
            writer.WriteLine($"pairs     {pair.First}-{pair.Second}: {pair.MinDistance}–{pair.MaxDistance} Å, {pair.EnergyEv:+0.######;-0.######;0} eV{differing}");
        }

        WriteReservoirs(study, writer);
        foreach (string line in study.Coupling is { } coupling ? ElectrostaticsText.Of(study, coupling) : [])
            writer.WriteLine(line);
        if (job.Conditions.Field is { } field)
            writer.WriteLine($"field     {FieldText(field, study.Lattice.Driven!)}");
        if (job.Conditions.Schedule is { } schedule)
            writer.WriteLine($"schedule  {ScheduleText.Of(schedule, job.Run.Sample.Seconds!.Value)}");
        WriteLoad(study, writer);
        writer.WriteLine($"network   {(study.Lattice.Dimension == 0 ? "joins opposite faces" : $"percolates in {study.Lattice.Dimension} dimension{(study.Lattice.Dimension == 1 ? string.Empty : "s")}")}");
        writer.WriteLine(
            $"cells     {study.Graph.CellCount:N0} scheduling cell{(study.Graph.CellCount == 1 ? string.Empty : "s")} of about {study.Graph.SiteCount / study.Graph.CellCount} sites, {study.Model.BytesPerReplica / (double)study.Graph.SiteCount:F1} bytes per site and replica");
        writer.WriteLine($"accepts   {AcceptanceText.Of(study.Forecast)}");
        if (AcceptanceText.Advice(study.Forecast) is { } advice)
            writer.WriteLine($"          {advice}");
        writer.WriteLine(
            $"runs      {string.Join(", ", job.Conditions.Temperatures.Select(t => $"{t:G6} K"))}; {job.Run.Replicas} replica{(job.Run.Replicas == 1 ? string.Empty : "s")} each{(job.Run.Until is { } target ? $", and more, at most {target.MostReplicas}, until σ is known to {100 * target.SigmaRelativeError:G3} %" : string.Empty)}");
        writer.WriteLine($"stores    {TrajectoryText.Of(study.Trajectory)}");
    }

    private static void WriteReservoirs(PreparedStudy study, TextWriter writer)
    {
        if (!study.IsOpen)
            return;
        foreach ((Reservoir reservoir, Terminal terminal) in study.Job.Reservoirs.Zip(OpenStudy.Terminals(study, 0)))
        {
            writer.WriteLine(
                $"reservoir {reservoir.Name}: {study.Job.Ions[reservoir.Species].Species} at {reservoir.ChemicalPotentialEv:+0.######;-0.######;0} eV, {reservoir.BarrierEv} eV, {reservoir.AttemptFrequency:G3} Hz on {terminal.Sites:N0} site{(terminal.Sites == 1 ? string.Empty : "s")}");
        }
    }

    private static void WriteLoad(PreparedStudy study, TextWriter writer)
    {
        if (study.Lattice.Stressed is not { } change)
            return;
        Conditions conditions = study.Job.Conditions;
        if (LoadText.Of(conditions.PressureGigapascal, conditions.Strain) is { Length: > 0 } load)
            writer.WriteLine($"load      {load}");
        if (study.Job.Lattice.Interface?.Strain is { } profile)
            writer.WriteLine($"load      {LoadText.Of(profile)}");
        writer.WriteLine($"          {LoadText.Of(change)}");
    }

    private static string FieldText(AppliedField field, DrivenHops driven)
    {
        Vector3D unit = field.Unit;
        string lost = driven.WithoutBarrier > 0 ? $"; {100 * driven.WithoutBarrier:G3} % of the hops have no barrier left in it" : string.Empty;
        return $"{field.VoltsPerMetre:G4} V/m along ({unit.X:0.###}, {unit.Y:0.###}, {unit.Z:0.###}): up to {driven.MostWorkEv:G3} eV a hop{lost}";
    }

    // Sites that rates of a pathway's hops are read at.
    private static string AroundText(HopGraph graph, int pathway)
    {
        (int fewest, int most) = graph.SitesAround(pathway);
        return $"on {(fewest == most ? $"{most}" : $"{fewest} to {most}")} site{(most == 1 ? string.Empty : "s")} around";
    }

    private static string PathwayText(HopPathway pathway, PathwaySummary found, BarrierSpread? byEnvironment, string around)
    {
        if (found.Hops == 0)
            return "joins no pair of sites of this lattice";
        string range = found.Longest - found.Shortest < 5e-4 ? $"{found.Shortest:F3} Å" : $"{found.Shortest:F3}–{found.Longest:F3} Å";
        string hops = $"{range}, {found.Hops / (double)found.Sites:G3} per site";
        if (pathway.Environment is { GivesRates: true })
            return $"{hops}, rates by the ions {around}";
        string barrier = byEnvironment is { } spread ? $"{spread.Lowest:F3} to {spread.Highest:F3} eV by the ions {around}" : $"{pathway.BarrierEv} eV";
        return pathway.BySpecies.Count > 0 ? hops : $"{hops}, {barrier}, {pathway.AttemptFrequency:G3} Hz";
    }
}

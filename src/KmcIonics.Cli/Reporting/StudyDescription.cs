using KmcIonics.Cli.Running;
using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>What a job would run, in a few lines.</summary>
internal static class StudyDescription
{
    public static void Write(PreparedStudy study, TextWriter writer)
    {
        Job job = study.Job;
        var lattice = (CrystalLatticeSpecification)job.Lattice;
        writer.WriteLine($"job       {job.Name}, seed {job.Seed}");
        writer.WriteLine(
            $"lattice   {lattice.Structure.Name}, {lattice.RepeatA} × {lattice.RepeatB} × {lattice.RepeatC} unit cells, {study.Graph.SiteCount:N0} sites");
        writer.WriteLine(
            $"ions      {study.IonCount:N0} {study.Population.Species} of charge {study.Population.Charge:+0;-0}, {100.0 * study.IonCount / study.Graph.SiteCount:G4} % of the sites");
        foreach (HopPathway pathway in job.Hops)
            writer.WriteLine($"hop       {pathway.Name}: {PathwayText(study, pathway)}");
        writer.WriteLine($"network   percolates in {study.Percolation.Dimension} dimension{(study.Percolation.Dimension == 1 ? string.Empty : "s")}");
        writer.WriteLine(
            $"cells     {study.Graph.CellCount:N0} scheduling cell{(study.Graph.CellCount == 1 ? string.Empty : "s")} of {study.Graph.Templates[0].SiteCount} sites, {study.Model.BytesPerReplica / (double)study.Graph.SiteCount:F1} bytes per site and replica");
        writer.WriteLine(
            $"runs      {string.Join(", ", job.Conditions.Temperatures.Select(t => $"{t:G6} K"))}; {job.Run.Replicas} replicas each");
    }

    private static string PathwayText(PreparedStudy study, HopPathway pathway)
    {
        int index = study.Job.Hops.ToList().IndexOf(pathway);
        double[] lengths = [.. study.Motif.Hops.Where(hop => hop.Pathway == index).Select(hop => hop.Length)];
        int sites = study.Motif.Hops.Where(hop => hop.Pathway == index).Select(hop => hop.From).Distinct().Count();
        string range = lengths.Max() - lengths.Min() < 5e-4 ? $"{lengths[0]:F3} Å" : $"{lengths.Min():F3}–{lengths.Max():F3} Å";
        return $"{range}, {lengths.Length / (double)sites:G3} per site, {pathway.BarrierEv} eV, {pathway.AttemptFrequency:G3} Hz";
    }
}

using KmcIonics.Storage;

namespace KmcIonics.Cli.Reports;

/// <summary>How a result came about, and how to get it again.</summary>
internal static class RunSection
{
    /// <summary>The sections.</summary>
    public static Html Of(ResultRecord record) => Html.Of(
    [
        Html.Section("How it was run", Html.Table(
            "Conditions",
            ["T / K", "equilibrated / s", "sampled / s", "replicas", "hops", "attempts", "accepted / %"],
            record.Conditions.Select(condition => (string[])
            [
                $"{condition.Temperature:G6}", $"{condition.Run.EquilibrationTime:0.##e0}", $"{condition.Run.SampledTime:0.##e0}", $"{condition.Run.Replicas.Count:N0}",
                $"{condition.Run.Replicas.Sum(replica => replica.AcceptedHops):N0}", $"{condition.Run.Replicas.Sum(replica => replica.Attempts):N0}", $"{100 * condition.Run.Acceptance:G3}",
            ]))),
        Html.Section("The job", Html.Element("pre", Html.Element("code", record.JobText)), Html.Of(record.Provenance.InputFiles.Select(Input))),
        Provenance(record),
    ]);

    private static Html Input(InputFileRecord file) => Html.Element(
        "details", Html.Element("summary", $"{file.Path}, SHA-256 {file.Sha256}"), file.Text.Length > 0 ? Html.Element("pre", Html.Element("code", file.Text)) : Html.Element("p", "Too long to be kept in the result."));

    private static Html Provenance(ResultRecord record)
    {
        ProvenanceRecord provenance = record.Provenance;
        (string Name, string Value)[] rows =
        [
            ("program", $"KmcIonics {provenance.ProgramVersion}{(provenance.GitCommit is { } commit ? $", commit {commit}" : "")}"),
            ("command line", provenance.CommandLine),
            ("seed", $"{record.Seed}"),
            ("backend", $"{provenance.Backend}, {provenance.Device}{(provenance.Driver is { } driver ? $", driver {driver}" : "")}, {provenance.Threads} thread{(provenance.Threads == 1 ? "" : "s")}"),
            ("system", $"{provenance.OperatingSystem}, .NET {provenance.DotNetVersion}"),
            ("started", $"{provenance.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"),
            ("took", $"{provenance.WallTime:G4} s"),
            .. record.Author == "not given" ? ((string, string)[])[] : [("author", record.Author)],
        ];
        return Html.Section(
            "Provenance, and how to reproduce it",
            Html.Element("dl", rows.SelectMany(row => (Html[])[Html.Element("dt", row.Name), Html.Element("dd", row.Value)])),
            Html.Element("p", "Save the job above as job.yaml, with the files that it names where it names them, and run it. The same job and seed give the same trajectories bit for bit, on every backend and with any number of threads:"),
            Html.Element("pre", Html.Element("code", "kmc-ionics run job.yaml")));
    }
}

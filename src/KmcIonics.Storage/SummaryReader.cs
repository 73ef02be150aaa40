using KmcIonics.Analysis;
using PureHDF;

namespace KmcIonics.Storage;

/// <summary>Reads the summary of an opened result file and checks it against its checksum.</summary>
internal static class SummaryReader
{
    private static readonly ReadLimit Limit = new(Elements: 1 << 20, Characters: 1 << 26);

    /// <summary>The summary.</summary>
    /// <exception cref="InvalidDataException">The file is no result file, or was changed.</exception>
    public static ResultSummary Read(IH5Group file)
    {
        FormatVersion.Check(file);
        string checksum = ContentChecksum.Of(
            SummaryLayout.Sources.Select(path => DatasetReader.Describe(DatasetReader.Open(file, path, path), path, Limit)));
        var root = new StoredGroup(file, "", Limit);
        if (checksum != root.Text(ResultPath.SummaryChecksum))
            throw new InvalidDataException("its summary does not match its checksum");
        return new ResultSummary
        {
            JobName = root.Text(ResultPath.JobName),
            JobText = root.Text(ResultPath.JobText),
            Seed = root.Number<ulong>(ResultPath.Seed),
            Status = ParametersLayout.StatusFrom(root),
            ProgramVersion = root.Text(ResultPath.ProgramVersion),
            Transport = Rows(root),
        };
    }

    private static TransportSummary[] Rows(StoredGroup file)
    {
        string[] conditions = file.Texts(SummaryLayout.Condition);
        string[] species = file.Texts(SummaryLayout.Species);
        double[] temperatures = file.Numbers<double>(SummaryLayout.Temperature);
        int[] replicas = file.Numbers<int>(SummaryLayout.Replicas);
        int[] ions = file.Numbers<int>(SummaryLayout.Ions);
        int[] dimensions = file.Numbers<int>(SummaryLayout.Dimension);
        double[] sampledTimes = file.Numbers<double>(SummaryLayout.SampledTime);
        Dictionary<TransportQuantity, Estimate[]> estimates = TransportQuantity.All.ToDictionary(
            quantity => quantity, quantity => Estimates(file, quantity));
        return
        [
            .. conditions.Select((condition, row) => new TransportSummary
            {
                Condition = condition,
                Species = species[row],
                Temperature = temperatures[row],
                Replicas = replicas[row],
                Ions = ions[row],
                Dimension = dimensions[row],
                SampledTime = sampledTimes[row],
                HopRate = estimates[TransportQuantity.HopRate][row],
                TracerDiffusivity = estimates[TransportQuantity.TracerDiffusivity][row],
                ChargeDiffusivity = estimates[TransportQuantity.ChargeDiffusivity][row],
                TracerCorrelation = estimates[TransportQuantity.TracerCorrelation][row],
                CollectiveCorrelation = estimates[TransportQuantity.CollectiveCorrelation][row],
                HavenRatio = estimates[TransportQuantity.HavenRatio][row],
                Conductivity = estimates[TransportQuantity.Conductivity][row],
            }),
        ];
    }

    private static Estimate[] Estimates(StoredGroup file, TransportQuantity quantity) =>
    [
        .. file.Numbers<double>(SummaryLayout.Value(quantity)).Zip(
            file.Numbers<double>(SummaryLayout.Error(quantity)), EstimateColumn.Estimate),
    ];
}

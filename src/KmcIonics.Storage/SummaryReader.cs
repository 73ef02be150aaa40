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
        CheckFormat(file);
        string checksum = ContentChecksum.Of(
            SummaryLayout.Sources.Select(path => DatasetReader.Describe(DatasetReader.Open(file, path), path, Limit)));
        if (checksum != Text(file, ResultPath.SummaryChecksum))
            throw new InvalidDataException("its summary does not match its checksum");
        return new ResultSummary
        {
            JobName = Text(file, ResultPath.JobName),
            JobText = Text(file, ResultPath.JobText),
            Seed = DatasetReader.Open(file, ResultPath.Seed).Read<ulong>(),
            Status = Status(Text(file, ResultPath.Status)),
            ProgramVersion = Text(file, ResultPath.ProgramVersion),
            Transport = Rows(file),
        };
    }

    private static void CheckFormat(IH5Group file)
    {
        if (!file.LinkExists(ResultPath.Parameters) || file.Get(ResultPath.Parameters) is not IH5Group parameters
            || !parameters.AttributeExists("format_version"))
        {
            throw new InvalidDataException("it is an HDF5 file of something else");
        }

        int[] version = parameters.Attribute("format_version").Read<int[]>();
        if (version is not [ResultPath.FormatMajor, _])
            throw new InvalidDataException($"its format is version {string.Join('.', version)}, and this program reads {ResultPath.FormatMajor}.x");
    }

    private static TransportSummary[] Rows(IH5Group file)
    {
        string[] conditions = [.. DatasetReader.Texts(DatasetReader.Open(file, SummaryLayout.Condition), Limit)];
        string[] species = [.. DatasetReader.Texts(DatasetReader.Open(file, SummaryLayout.Species), Limit)];
        double[] temperatures = Numbers<double>(file, SummaryLayout.Temperature);
        int[] replicas = Numbers<int>(file, SummaryLayout.Replicas);
        int[] ions = Numbers<int>(file, SummaryLayout.Ions);
        int[] dimensions = Numbers<int>(file, SummaryLayout.Dimension);
        double[] sampledTimes = Numbers<double>(file, SummaryLayout.SampledTime);
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

    private static Estimate[] Estimates(IH5Group file, TransportQuantity quantity) =>
    [
        .. Numbers<double>(file, SummaryLayout.Value(quantity)).Zip(
            Numbers<double>(file, SummaryLayout.Error(quantity)),
            (value, error) => new Estimate(value, double.IsNaN(error) ? null : error)),
    ];

    private static T[] Numbers<T>(IH5Group file, string path) => DatasetReader.Open(file, path).Read<T[]>();

    private static string Text(IH5Group file, string path) =>
        DatasetReader.Texts(DatasetReader.Open(file, path), Limit).Single();

    private static RunStatus Status(string text) =>
        Enum.GetValues<RunStatus>().Single(status => ParametersLayout.StatusText(status) == text);
}

namespace KmcIonics.Storage.Tests;

public sealed class H5pyTests
{
    [PythonFact("h5py")]
    public void Sample_ReadsBackAsFormatDescribes()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create());
        Run(Path.Combine(AppContext.BaseDirectory, "Python", "check_result.py"), folder.File("a.h5"));
    }

    [PythonFact("h5py")]
    public void FileThatAnotherProgramAddedTo_IsStillRead_UnlessTheSummaryChanged()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        ResultFile.Write(path, SampleResult.Create());
        ResultSummary before = ResultFile.ReadSummary(path);

        Run("-c", $"import h5py; file = h5py.File({Quoted(path)}, 'r+'); file.attrs['note'] = 'mine'; file['extra'] = [1.0, 2.0]");
        Assert.Equal(before.Transport, ResultFile.ReadSummary(path).Transport);

        Run("-c", $"import h5py; file = h5py.File({Quoted(path)}, 'r+'); file['results/summary/conductivity'][0] *= 2");
        Model.InputException exception = Assert.Throws<Model.InputException>(() => ResultFile.ReadSummary(path));
        Assert.Contains("checksum", exception.Message, StringComparison.Ordinal);
    }

    [PythonFact("h5py")]
    public void Hdf5FilesOfOtherPrograms_AreRefusedByName()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("other.h5");
        foreach (string version in new[] { "earliest", "latest" })
        {
            Run("-c", $"import h5py; file = h5py.File({Quoted(path)}, 'w', libver='{version}'); file['a/b'] = [1.0] * 100");
            Model.InputException exception = Assert.Throws<Model.InputException>(() => ResultFile.ReadSummary(path));
            Assert.Contains("something else", exception.Message, StringComparison.Ordinal);
        }
    }

    private static string Quoted(string path) => $"'{path}'";

    private static void Run(params string[] arguments)
    {
        string interpreter = PythonFactAttribute.InterpreterWith("h5py") ?? "python3";
        (int exitCode, string output) = ToolProcess.Run(interpreter, arguments);
        Assert.True(exitCode == 0, output);
    }
}

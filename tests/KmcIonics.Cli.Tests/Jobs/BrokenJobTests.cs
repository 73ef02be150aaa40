namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>What is wrong in a job is said in one error, at its place, in plain words.</summary>
public sealed class BrokenJobTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [ClassData(typeof(BrokenJobs))]
    public void One_mistake_gives_one_error(string found, string replacement, string expected)
    {
        int at = ToyJob.Text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the toy job has no {found}");

        IReadOnlyList<string> errors = ToyJob.Errors(_folder, ToyJob.Text.Remove(at, found.Length).Insert(at, replacement));

        string[] starts = expected.Split('|');
        Assert.True(
            errors.Count == starts.Length && errors.Zip(starts).All(pair => pair.First.StartsWith("toy.yaml:" + pair.Second, StringComparison.Ordinal)),
            string.Join('\n', errors));
    }
}

using System.CommandLine;
using KmcIonics.Cli.Running;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary><c>export</c>: writes frames of a stored trajectory for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Write frames of a stored trajectory as extended XYZ, for OVITO.");
        var file = new Argument<string>("FILE") { Description = "Result file (.h5) with a trajectory, its segments beside it." };
        var output = new Option<string>("--output", "-o") { Description = "File to write (.xyz).", HelpName = "FILE", Required = true };
        var condition = new Option<int>("--condition") { Description = "Condition, counted from 0 in the order of the job.", HelpName = "N" };
        var replica = new Option<int>("--replica") { Description = "Replica, counted from 0.", HelpName = "N" };
        var every = new Option<int>("--every") { Description = "Write each Nth stored frame.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var unwrapped = new Option<bool>("--unwrapped") { Description = "Let positions go on beyond the supercell." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file if it exists." };
        command.Add(file);
        foreach (Option option in new Option[] { output, condition, replica, every, unwrapped, overwrite })
            command.Add(option);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            (string path, string written) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(output));
            if (parsed.GetValue(every) is < 1 and var step)
                throw new InputException($"--every is {step}", "Give a whole number from 1 on.");
            OutputFile.EnsureWritable(written, ExtendedXyz.Kind, parsed.GetValue(overwrite));
            var run = StoredRun.Read(path);
            CheckReplica(run, parsed.GetValue(condition), parsed.GetValue(replica));
            int frames = 0;
            OutputFile.Write(written, ExtendedXyz.Kind, parsed.GetValue(overwrite), stream =>
            {
                LatticeRecord lattice = run.Record.Lattice;
                using var xyz = new TrajectoryXyz(stream, run.Record.Ions, lattice.Supercell, lattice.Periodic, parsed.GetValue(unwrapped));
                int seen = 0;
                run.Trajectories.Read(parsed.GetValue(condition), parsed.GetValue(replica), null, (head, frame) =>
                {
                    if (seen++ % parsed.GetValue(every) != 0)
                        return;
                    xyz.Add(head, frame);
                    frames++;
                });
            });
            Console.WriteLine($"{frames:N0} frames in {written}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static void CheckReplica(StoredRun run, int condition, int replica)
    {
        IReadOnlyList<ConditionRecord> conditions = run.Record.Conditions;
        if (condition < 0 || condition >= conditions.Count)
            throw new InputException($"there is no condition {condition} in '{run.Path}'", $"Conditions are 0 to {conditions.Count - 1}: {string.Join(", ", conditions.Select(one => $"{one.Temperature} K"))}.");
        IReadOnlyList<int> stored = run.Trajectories.Replicas(condition);
        if (!stored.Contains(replica))
            throw new InputException($"there is no trajectory of replica {replica} at {conditions[condition].Temperature} K in '{run.Path}'", stored.Count == 0 ? "Give another condition." : $"Stored are replicas {stored[0]} to {stored[^1]}.");
    }
}

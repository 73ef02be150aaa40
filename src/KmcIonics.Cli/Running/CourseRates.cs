using KmcIonics.Engine.Compilation;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>Compiles the rates of all conditions of a job, those of schedules included: pieces alike share theirs.</summary>
internal static class CourseRates
{
    private const double BytesPerHop = 8;

    /// <summary>Rates, and the course through them of each temperature of the job.</summary>
    /// <exception cref="InputException">Memory does not hold the rates of all steps.</exception>
    public static (IReadOnlyList<ConditionRates> Rates, IReadOnlyList<ConditionCourse> Courses) Compile(Job job, BuiltLattice lattice)
    {
        List<ConditionRates> rates = [];
        List<ConditionCourse> courses = [];
        var graphs = new List<(AppliedField? Field, CellGraph Graph)> { (job.Conditions.Field, lattice.Graph) };
        CellGraph GraphIn(AppliedField? field)
        {
            if (graphs.FindIndex(known => known.Field == field) is int at and >= 0)
                return graphs[at].Graph;
            graphs.Add((field, lattice.GraphIn(field)));
            return graphs[^1].Graph;
        }

        foreach (double temperature in job.Conditions.Temperatures)
        {
            int start = rates.Count;
            if (job.Conditions.Schedule is not { } schedule)
            {
                rates.Add(ConditionRates.Compile(lattice.Graph, temperature));
                courses.Add(new ConditionCourse(start, []));
                continue;
            }

            IReadOnlyList<SchedulePiece> pieces = schedule.Pieces(temperature, job.Conditions.Field);
            List<(double Temperature, AppliedField? Field)> distinct =
                [.. pieces.Select(piece => (piece.Temperature, piece.Field)).Prepend((temperature, job.Conditions.Field)).Distinct()];
            CheckMemory(lattice.Graph, distinct.Count * (double)job.Conditions.Temperatures.Count, "the schedule", "Give its stages fewer steps, or take a smaller supercell.");
            var indices = distinct.Select((entry, index) => (entry, index)).ToDictionary(pair => pair.entry, pair => start + pair.index);
            rates.AddRange(ConditionRates.CompileTogether([.. distinct.Select(entry => (GraphIn(entry.Field), entry.Temperature))]));
            courses.Add(new ConditionCourse(start, [.. pieces.Select(piece => (piece, indices[(piece.Temperature, piece.Field)]))]));
        }

        return (rates, courses);
    }

    /// <summary>Refuses more conditions than memory holds the rates of.</summary>
    /// <param name="graph">Hops.</param>
    /// <param name="conditions">Number of conditions.</param>
    /// <param name="owner">What has them, at the start of a sentence.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <exception cref="InputException">Memory does not hold them.</exception>
    public static void CheckMemory(CellGraph graph, double conditions, string owner, string remedy)
    {
        double bytes = conditions * graph.EdgeCount * BytesPerHop;
        double available = Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4.0, BytesPerHop * Array.MaxLength);
        if (bytes > available)
            throw new InputException($"{owner} has {conditions:N0} different conditions, whose rates take {bytes / 1e9:F1} GB, and {available / 1e9:F1} GB are there for them", remedy);
    }
}

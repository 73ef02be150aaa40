using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>Which rates hold when in a run of one condition: those of its start until it is sampled, then those of a schedule, over and over.</summary>
/// <param name="Start">Index of the rates that it starts with.</param>
/// <param name="Pieces">The schedule with the index of the rates of each piece; empty where nothing changes.</param>
internal sealed record ConditionCourse(int Start, IReadOnlyList<(SchedulePiece Piece, int Rates)> Pieces)
{
    private readonly double seconds = Pieces.Sum(entry => entry.Piece.Seconds);

    /// <summary>Whether anything changes.</summary>
    public bool Changes => Pieces.Count > 0;

    /// <summary>Stretches of constant rates between two times. Where they change does not depend on the two times, to the last bit.</summary>
    /// <param name="from">Start, s since the start of the run.</param>
    /// <param name="to">End, s.</param>
    /// <param name="equilibration">Time before the schedule begins, s.</param>
    public IEnumerable<CourseStretch> Between(double from, double to, double equilibration)
    {
        double end = Changes ? Math.Min(to, equilibration) : to;
        if (end > from)
            yield return new CourseStretch(from, end, Start, null);
        double begin = Math.Max(from, end);
        for (double round = Math.Max(Math.Floor((begin - equilibration) / seconds) - 1, 0); Changes && begin < to; round++)
        {
            double length = 0;
            foreach ((SchedulePiece piece, int rates) in Pieces)
            {
                length += piece.Seconds;
                end = Math.Min(equilibration + (round * seconds) + length, to);
                if (end <= begin)
                    continue;
                yield return new CourseStretch(begin, end, rates, piece);
                begin = end;
            }
        }
    }

    /// <summary>Attempted hops per replica up to a time, s.</summary>
    public double Attempts(PreparedStudy study, double time, double equilibration)
    {
        double atStart = study.Model.Conditions[Start].TotalRate;
        if (!Changes)
            return time * atStart;
        double sampled = Math.Max(time - equilibration, 0);
        double mean = Pieces.Sum(entry => entry.Piece.Seconds * study.Model.Conditions[entry.Rates].TotalRate) / seconds;
        return ((time - sampled) * atStart) + (sampled * mean);
    }
}

/// <summary>A stretch of constant rates.</summary>
/// <param name="From">Start, s.</param>
/// <param name="To">End, s.</param>
/// <param name="Rates">Index of the rates.</param>
/// <param name="Piece">Piece of the schedule; null before it begins.</param>
internal readonly record struct CourseStretch(double From, double To, int Rates, SchedulePiece? Piece);

namespace SurveyStats.Benchmarks.Large;

/// <summary>All competitors on the same columns, one after the other, so that no two hold their copies at once.</summary>
internal sealed class Contest(LargeShape shape, SurveyColumns columns, Timing timing, ProgressBar progress)
{
    private readonly Dictionary<bool, CellFigures> _right = [];

    /// <summary>What went wrong: a result that differs, or a failure.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Runs a competitor: counts, then weighted sums, by each attempt. A time is kept only where the figures are right.</summary>
    public IEnumerable<ContestResult> Run(Competitor competitor)
    {
        progress.Show($"{Title}: {competitor.Name} is made ready");
        var results = new List<ContestResult>();
        var contestant = competitor.Of(columns);
        using var memory = contestant as IDisposable;
        var attempts = contestant.Attempts.ToList();
        var cost = competitor.NanosecondsAnAnswer * columns.Rows * shape.AnswersPerRow;
        foreach (var (attempt, isWeighted) in attempts.SelectMany(a => new[] { (a, false), (a, true) }))
        {
            progress.Show(FormattableString.Invariant($"{Title}: {attempt.Name}, threads {attempt.Threads}, {(isWeighted ? "weighted" : "counts")}"));
            if (Time(attempt, isWeighted) is { } seconds)
            {
                results.Add(new ContestResult(shape, columns.Rows, isWeighted, attempt.Name, attempt.Threads, seconds));
            }

            progress.Advance(cost / (2 * attempts.Count));
        }

        progress.Advance(attempts.Count == 0 ? cost : 0);

        return results;
    }

    private string Title => FormattableString.Invariant($"{shape.Name}, {columns.Rows * shape.AnswersPerRow / 1e6:0.#} M");

    private double? Time(Attempt attempt, bool isWeighted)
    {
        var found = attempt.Tabulate(isWeighted)();
        if (!_right.TryAdd(isWeighted, found) && found.DifferenceFrom(_right[isWeighted]) is { } difference)
        {
            Errors.Add($"{Title}, {attempt.Name}, {(isWeighted ? "weighted" : "counts")}: {difference}.");
            return null;
        }

        return timing.Median(() => attempt.Tabulate(isWeighted));
    }
}

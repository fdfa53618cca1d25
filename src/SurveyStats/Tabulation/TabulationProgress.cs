namespace SurveyStats.Tabulation;

/// <summary>Tells how far a tabulation is, from any thread, and ends it when that is asked for.</summary>
/// <param name="progress">What is told the share of rows that are done, from 0 to 1, about a hundred times; null: nobody.</param>
/// <param name="rows">The number of rows, each as often as it is read.</param>
/// <param name="cancellation">What ends it.</param>
internal sealed class TabulationProgress(IProgress<double>? progress, long rows, CancellationToken cancellation)
{
    private const int Steps = 100;

    private long _done;

    /// <summary>Nobody is told.</summary>
    public static TabulationProgress None => new(null, 0, CancellationToken.None);

    /// <summary>Some more rows are done.</summary>
    /// <exception cref="OperationCanceledException">The tabulation is to end.</exception>
    public void Advance(int more)
    {
        cancellation.ThrowIfCancellationRequested();
        if (progress is null)
        {
            return;
        }

        var done = Interlocked.Add(ref _done, more);
        if (done * Steps / rows > (done - more) * Steps / rows)
        {
            progress.Report((double)done / rows);
        }
    }
}

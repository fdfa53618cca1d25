using System.Diagnostics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>How often a call is repeated: after a tenth of a second of calls that are not counted, up to a number of times, within a limit of time.</summary>
/// <param name="Runs">The largest number of runs.</param>
/// <param name="Limit">After which time no further run begins.</param>
internal sealed record Timing(int Runs, TimeSpan Limit)
{
    // Small methods are compiled well once they have been called thirty times, and a tenth of a second has passed.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.15);

    /// <summary>The median, in seconds.</summary>
    public double Median(Action call)
    {
        var warm = Stopwatch.StartNew();
        do
        {
            call();
        }
        while (warm.Elapsed < WarmUp);

        var (seconds, whole) = (new List<double>(), Stopwatch.StartNew());
        while (seconds.Count < Runs && (seconds.Count == 0 || whole.Elapsed < Limit))
        {
            var start = Stopwatch.GetTimestamp();
            call();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        seconds.Sort();
        return seconds[seconds.Count / 2];
    }
}

using System.Diagnostics;

namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>The time of a call after it has been compiled well: the median of up to eleven runs, within ten seconds, after half a second of others.</summary>
internal static class DesignTimer
{
    private const int Runs = 11;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>The median, in seconds, and what the last run returned.</summary>
    public static (double Seconds, T Result) Median<T>(Func<T> call)
    {
        var warmUp = Stopwatch.StartNew();
        var result = call();
        while (warmUp.Elapsed < WarmUp)
        {
            result = call();
        }

        var (seconds, whole) = (new List<double>(), Stopwatch.StartNew());
        while (seconds.Count < Runs && (seconds.Count == 0 || whole.Elapsed < Limit))
        {
            var start = Stopwatch.GetTimestamp();
            result = call();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        seconds.Sort();
        return (seconds[seconds.Count / 2], result);
    }
}

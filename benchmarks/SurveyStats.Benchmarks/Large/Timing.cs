using System.Diagnostics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>How often a call is repeated: after one that is not counted, up to a number of times, within a limit of time.</summary>
/// <param name="Runs">The largest number of runs.</param>
/// <param name="Limit">After which time no further run begins.</param>
internal sealed record Timing(int Runs, TimeSpan Limit)
{
    /// <summary>The median, in seconds.</summary>
    public double Median(Action call)
    {
        call();
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

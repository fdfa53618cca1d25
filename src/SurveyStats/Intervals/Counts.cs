using System.Runtime.CompilerServices;

namespace SurveyStats.Intervals;

/// <summary>The condition on counts that every interval and test shares.</summary>
internal static class Counts
{
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, infinite or not a number, or there are more successes than trials.</exception>
    public static void Check(
        double successes,
        double trials,
        [CallerArgumentExpression(nameof(successes))] string nameOfSuccesses = "",
        [CallerArgumentExpression(nameof(trials))] string nameOfTrials = "")
    {
        if (!double.IsFinite(trials) || trials < 0)
        {
            throw new ArgumentOutOfRangeException(nameOfTrials, trials, "Trials are a finite number, 0 or more. Give the base of the share.");
        }

        if (!(successes >= 0 && successes <= trials))
        {
            throw new ArgumentOutOfRangeException(
                nameOfSuccesses,
                successes,
                FormattableString.Invariant($"Successes lie between 0 and the number of trials, {trials}. Give a count, not a share or percentage."));
        }
    }
}

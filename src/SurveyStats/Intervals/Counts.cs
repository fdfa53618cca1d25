using System.Runtime.CompilerServices;

namespace SurveyStats.Intervals;

/// <summary>The condition on counts that every interval and test shares.</summary>
internal static class Counts
{
    /// <summary>2^53: doubles tell all whole numbers below it apart.</summary>
    public const double LargestWhole = 9_007_199_254_740_992;

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

    /// <param name="successes">The successes.</param>
    /// <param name="trials">The trials.</param>
    /// <param name="method">The name of the method that needs whole counts.</param>
    /// <param name="cure">What to use for others.</param>
    /// <param name="nameOfSuccesses">The name of the argument.</param>
    /// <param name="nameOfTrials">The name of the argument.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is fractional, or too large for a double to tell it from the next.</exception>
    public static void CheckWhole(
        double successes,
        double trials,
        string method,
        string cure,
        [CallerArgumentExpression(nameof(successes))] string nameOfSuccesses = "",
        [CallerArgumentExpression(nameof(trials))] string nameOfTrials = "")
    {
        if (!IsWhole(trials))
        {
            throw NotWhole(nameOfTrials, trials, method, cure);
        }

        if (!IsWhole(successes))
        {
            throw NotWhole(nameOfSuccesses, successes, method, cure);
        }
    }

    /// <summary>Whether a count is whole, and a double tells it from the next.</summary>
    public static bool IsWhole(double count) => count <= LargestWhole && Math.Floor(count) == count;

    private static ArgumentOutOfRangeException NotWhole(string name, double count, string method, string cure) => new(
        name, count, $"The method {method} needs whole counts below 2^53, not the effective ones of weights or of a finite population. Use {cure}.");
}

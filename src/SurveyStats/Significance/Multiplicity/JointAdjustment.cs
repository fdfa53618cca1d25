using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// An adjustment by the distribution of the largest absolute statistic: the adjusted p is P(max |T| > c), with c the normal quantile of the p-value,
/// P(|N(0, 1)| > c) = p, so that any test can be adjusted.
/// </summary>
internal abstract class JointAdjustment(string name) : Adjustment(name)
{
    // Below p = 1e-190 Bonferroni's m p is the adjusted p to the last digit, unless correlations are above 0.9; it is always on the safe side.
    private const double SmallestLog = -440;

    /// <inheritdoc/>
    internal override string? IntervalAdjustment => Name;

    /// <inheritdoc/>
    internal override IReadOnlyList<double?> AdjustJointly(IReadOnlyList<double?> logPValues, JointDistribution joint)
    {
        int[] rows = [.. Enumerable.Range(0, logPValues.Count).Where(i => logPValues[i] is not null)];
        if (rows.Length == 0)
        {
            return logPValues;
        }

        var tail = LogUpperTail(rows, joint);
        return [.. logPValues.Select(p => p is { } logP ? Adjusted(logP, rows.Length, tail) : (double?)null)];
    }

    /// <inheritdoc/>
    internal override double IntervalAlpha(double alpha, int[] rows, JointDistribution joint)
    {
        var tail = LogUpperTail(rows, joint);
        var (low, high, target) = (Normal.UpperQuantile(alpha / 2), Normal.UpperQuantile(alpha / rows.Length / 2), Math.Log(alpha));
        var c = rows.Length == 1 || tail(low) <= target ? low
            : tail(high) >= target ? high
            : RootFinder.Bracketed(x => tail(x) - target, low, high);
        return 2 * Normal.UpperTail(c);
    }

    /// <summary>log P(max |T| > c), as a function of c, for some of the comparisons.</summary>
    private protected abstract Func<double, double> LogUpperTail(int[] rows, JointDistribution joint);

    private protected override double[] AdjustRising(double[] p, PValueScale scale) => throw new InvalidOperationException(
        $"{Name} needs the correlations of the tests, which p-values do not tell. Give it to CompareAllPairs, CompareWith or CompareWithRest "
        + "of a ProportionSet, or adjust bare p-values by Holm.");

    private static double Adjusted(double logP, int m, Func<double, double> tail)
    {
        var bonferroni = Math.Min(0, logP + Math.Log(m));
        return m == 1 ? logP
            : logP < SmallestLog ? bonferroni
            : Math.Clamp(tail(Normal.UpperQuantile(Math.Exp(logP) / 2)), logP, bonferroni);
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The odds ratio psi as the parameter of x1 given all margins: maximum-likelihood estimate and limits, solved in log psi.
/// <para>
/// Formula: X is noncentral hypergeometric, n1 of N trials of which m = x1 + x2 succeed, odds ratio psi. The estimate has the mean of X at
/// x1. The lower limit has P(X > x1) + share P(X = x1) = tail, whose logarithm is concave in log psi: Newton's steps reach the root from
/// below. The upper limit is the inverse of the lower limit for the samples in the other order.
/// </para>
/// Source: Cornfield (1956), Proceedings of the Third Berkeley Symposium 4, 135-148; Gart (1970), Biometrika 57, 471-475.
/// </summary>
internal readonly record struct ConditionalOddsRatio(long X1, long N1, long X2, long N2)
{
    private const int MostSteps = 200;

    /// <summary>exp of this is about the largest double.</summary>
    private const double LargestLog = 690;

    private const double LongestStep = 40;

    /// <summary>Whether no other x1 has these margins.</summary>
    public bool IsDetermined => X1 + X2 == 0 || X1 + X2 == N1 + N2;

    /// <summary>Whether x1 is the smallest value with these margins.</summary>
    public bool IsLowest => X1 == 0 || X2 == N2;

    /// <summary>Whether x1 is the largest value with these margins.</summary>
    public bool IsHighest => X1 == N1 || X2 == 0;

    public static ConditionalOddsRatio Of(double x1, double n1, double x2, double n2, string method)
    {
        var (count1, trials1, count2, trials2) = WholeCounts.Of(x1, n1, x2, n2, method);
        return new ConditionalOddsRatio(count1, trials1, count2, trials2);
    }

    /// <summary>The samples in the other order: the inverse odds ratio.</summary>
    public ConditionalOddsRatio Swapped() => new(X2, N2, X1, N1);

    /// <summary>The distribution of x1 for a log odds ratio.</summary>
    public NoncentralHypergeometric At(double logOdds) => new(N1, X1 + X2, N1 + N2, Math.Exp(logOdds));

    /// <summary>The conditional maximum-likelihood estimate; null where it is infinite or undefined.</summary>
    public double? Estimate()
    {
        if (IsHighest || IsDetermined)
        {
            return null;
        }

        if (IsLowest)
        {
            return 0;
        }

        var (self, observed) = (this, X1);
        return Math.Exp(Root(LogOddsOfSamples(), logOdds =>
        {
            var distribution = self.At(logOdds);
            return (distribution.Mean - observed, distribution.Variance, distribution.Variance);
        }));
    }

    /// <summary>Both limits with the tail beyond each: 0 and infinity at the ends of the support.</summary>
    public (double Lower, double Upper) Limits(double tail, double share)
    {
        var (lower, upper) = (LogLowerLimit(tail, share), -Swapped().LogLowerLimit(tail, share));
        return (Math.Exp(lower), Math.Exp(upper));
    }

    /// <summary>log psi with P(X > x1) + share P(X = x1) = tail.</summary>
    public double LogLowerLimit(double tail, double share)
    {
        if (IsLowest)
        {
            return double.NegativeInfinity;
        }

        if (IsHighest && tail >= share)
        {
            return double.PositiveInfinity;
        }

        var (self, target) = (this, Math.Log(tail));
        var start = LogOddsOfSamples() - (Normal.UpperQuantile(tail) * StandardError());
        return Root(start, logOdds =>
        {
            var distribution = self.At(logOdds);
            var (log, slope) = distribution.LogTail(self.X1, below: false, share);
            return (log - target, slope, distribution.Variance);
        });
    }

    /// <summary>The log odds ratio after adding one half to every cell.</summary>
    private double LogOddsOfSamples() => Math.Log((X1 + 0.5) / (N1 - X1 + 0.5)) - Math.Log((X2 + 0.5) / (N2 - X2 + 0.5));

    private double StandardError() => Math.Sqrt((1 / (X1 + 0.5)) + (1 / (N1 - X1 + 0.5)) + (1 / (X2 + 0.5)) + (1 / (N2 - X2 + 0.5)));

    /// <summary>The root of an increasing function by Newton's method, kept in a bracket; the scale is the variance of X.</summary>
    internal static double Root(double start, Func<double, (double Value, double Slope, double Variance)> f)
    {
        var (low, high, x) = (-LargestLog, LargestLog, Math.Clamp(start, -LargestLog, LargestLog));
        for (var i = 0; i < MostSteps; i++)
        {
            var (value, slope, variance) = f(x);
            (low, high) = value < 0 ? (x, high) : (low, x);
            var step = Math.Clamp(-value / slope, -LongestStep, LongestStep);
            var next = x + step;
            if (!(next >= low && next <= high))
            {
                (next, step) = (low + ((high - low) / 2), high - low);
            }

            // The step after this one would be about its square, in units of 1 / sqrt(variance).
            if (value == 0 || step * step * Math.Max(variance, 1) <= 1e-17 * Math.Max(1, Math.Abs(x)))
            {
                return next;
            }

            x = next;
        }

        return x;
    }
}

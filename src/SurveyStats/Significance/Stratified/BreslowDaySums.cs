namespace SurveyStats.Significance;

/// <summary>
/// What Breslow and Day's test sums over the strata: how far the counts lie from those fitted under a common odds ratio psi.
/// <para>
/// Formula: the fitted A solves A (n2 - X + A) = psi (X - A)(n1 - A) between max(0, X - n2) and min(X, n1); its variance under the hypothesis is
/// 1/(1/A + 1/(n1 - A) + 1/(X - A) + 1/(n2 - X + A)).
/// </para>
/// <para>
/// Each of the four fitted counts, and a - A, is the root of a quadratic equation of its own, whose discriminant is a sum of positive terms:
/// nothing cancels.
/// </para>
/// Source: Breslow and Day (1980), Statistical Methods in Cancer Research 1, section 4.4, equations 4.32 and 4.33.
/// </summary>
/// <param name="Strata">The number of strata that tell something.</param>
/// <param name="Statistic">The sum of (a - A)^2 / variance.</param>
/// <param name="Difference">The sum of a - A.</param>
/// <param name="Variance">The sum of the variances.</param>
/// <param name="SmallestFitted">The smallest fitted count.</param>
internal readonly record struct BreslowDaySums(int Strata, double Statistic, double Difference, double Variance, double SmallestFitted)
{
    private const double LowExpectedCount = 5;

    /// <summary>The note on a small fitted count, if it is due.</summary>
    public IReadOnlyList<ResultNote> Notes => SmallestFitted < LowExpectedCount
        ? [new ResultNote(NoteCode.LowExpectedCount, FormattableString.Invariant($"smallest fitted count {SmallestFitted:0.0} < {LowExpectedCount}"))]
        : [];

    /// <summary>The sums at Mantel and Haenszel's odds ratio; null where that is undefined.</summary>
    public static BreslowDaySums? Of(StratumCounts[] strata)
    {
        var (r, s) = MantelHaenszelOddsRatio.Sums(strata);
        if (r == 0 || s == 0)
        {
            return null;
        }

        var sums = new BreslowDaySums(0, 0, 0, 0, double.PositiveInfinity);
        foreach (var t in strata)
        {
            if (t.N1 > 0 && t.N2 > 0 && t.X > 0 && t.B + t.D > 0)
            {
                sums = sums.With(t, r, s);
            }
        }

        return sums;
    }

    /// <summary>The result of a test with this statistic; without p-value where fewer than two strata remain.</summary>
    public static TestResult Result(BreslowDaySums? sums, Func<BreslowDaySums, double> statistic, string name, string convention)
    {
        if (sums is not { } s)
        {
            return TestResult.Undefined(name, convention, StratifiedRatios.ZeroSum);
        }

        return s.Strata < 2
            ? TestResult.FromFigures(name, convention, new TestFigures(
                s.Strata == 0 ? null : 0, Math.Max(0, s.Strata - 1), null, new ResultNote(NoteCode.NothingToCompare, "fewer than two strata tell of an odds ratio")))
            : TestResult.FromChiSquared(name, convention, statistic(s), s.Strata - 1, s.Notes);
    }

    private BreslowDaySums With(StratumCounts t, double r, double s)
    {
        var difference = Deviation(t, r, s);
        var (fittedA, fittedB) = (Fitted(t.N1, t.N2, t.A + t.C, r, s), Fitted(t.N1, t.N2, t.B + t.D, s, r));
        var (fittedC, fittedD) = (Fitted(t.N2, t.N1, t.A + t.C, s, r), Fitted(t.N2, t.N1, t.B + t.D, r, s));
        var variance = 1 / ((1 / fittedA) + (1 / fittedB) + (1 / fittedC) + (1 / fittedD));
        return new BreslowDaySums(
            Strata + 1,
            Statistic + (difference / variance * difference),
            Difference + difference,
            Variance + variance,
            Math.Min(SmallestFitted, Math.Min(Math.Min(fittedA, fittedB), Math.Min(fittedC, fittedD))));
    }

    /// <summary>
    /// a - A = 2 (s a d - r b c)/(L + sqrt(discriminant)), L = s (a + d) + r (b + c), for psi = r/s, where r + s = 1 after scaling.
    /// </summary>
    private static double Deviation(StratumCounts t, double r, double s)
    {
        (r, s) = (r / (r + s), s / (r + s));
        var linear = (s * (t.A + t.D)) + (r * (t.B + t.C));
        var root = Math.Sqrt(Discriminant(t.N1, t.N2, t.A + t.C, t.B + t.D, r, s));
        return 2 * ExactDifference.OfProducts(s * t.A, t.D, r * t.B, t.C) / (linear + root);
    }

    /// <summary>The fitted count of the successes of a group of n1 beside one of n2, x successes in both, at the odds ratio r/s.</summary>
    private static double Fitted(double n1, double n2, double x, double r, double s)
    {
        // (s - r) A^2 + (s (n2 - x) + r (n1 + x)) A - r x n1 = 0.
        (r, s) = (r / (r + s), s / (r + s));
        var linear = (s * (n2 - x)) + (r * (n1 + x));
        var root = Math.Sqrt(Discriminant(n1, n2, x, n1 + n2 - x, r, s));
        return linear > 0 ? 2 * r * x * n1 / (linear + root) : (root - linear) / (2 * (s - r));
    }

    /// <summary>r^2 (n1 - x)^2 + s^2 (n2 - x)^2 + 2 r s (n1 n2 + x y), y = N - x.</summary>
    private static double Discriminant(double n1, double n2, double x, double y, double r, double s) =>
        (r * r * (n1 - x) * (n1 - x)) + (s * s * (n2 - x) * (n2 - x)) + (2 * r * s * ((n1 * n2) + (x * y)));
}

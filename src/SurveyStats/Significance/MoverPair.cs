using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>Two shares with their limits and correlation, checked, for <see cref="Mover"/>.</summary>
internal readonly record struct MoverPair(
    (double P, double Lower, double Upper) First, (double P, double Lower, double Upper) Second, double Correlation)
{
    /// <exception cref="ArgumentException">The figures do not belong together.</exception>
    public static MoverPair Of(double share1, ConfidenceInterval limits1, double share2, ConfidenceInterval limits2, double correlation)
    {
        var first = Checked(share1, limits1, nameof(share1), nameof(limits1));
        var second = Checked(share2, limits2, nameof(share2), nameof(limits2));
        if (limits1.Level != limits2.Level)
        {
            throw new ArgumentException($"The intervals have the levels {limits1.Level} and {limits2.Level}. Give both the same.", nameof(limits2));
        }

        if (!(correlation >= -1 && correlation <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(correlation), correlation, "A correlation lies between -1 and 1: the covariance divided by both standard errors.");
        }

        return new MoverPair(first, second, share1 is 0 or 1 || share2 is 0 or 1 ? 0 : correlation);
    }

    /// <summary>The correlation of two estimates; 0 where one has no variance.</summary>
    public static double Correlate(ComplexShare first, ComplexShare second, double covariance)
    {
        if (!double.IsFinite(covariance))
        {
            throw new ArgumentOutOfRangeException(nameof(covariance), covariance, "A covariance is a finite number; 0 for independent samples.");
        }

        var scale = (first.StandardError ?? 0) * (second.StandardError ?? 0);
        return scale > 0 ? Math.Clamp(covariance / scale, -1, 1) : 0;
    }

    /// <summary>The odds of a share and its limits; infinite at 1.</summary>
    public static (double P, double Lower, double Upper) Odds((double P, double Lower, double Upper) share) =>
        (share.P / (1 - share.P), share.Lower / (1 - share.Lower), share.Upper / (1 - share.Upper));

    /// <summary>The interval of the ratio of two parameters, shares or odds.</summary>
    public RatioInterval Interval(
        (double P, double Lower, double Upper) one, (double P, double Lower, double Upper) two, ConfidenceLevel level, string method)
    {
        var lower = Lower(one, two);
        var reciprocal = Lower(two, one);
        var isUnbounded = (two.P == 0 && one.P > 0) || (double.IsInfinity(one.P) && double.IsFinite(two.P));
        double? estimate = isUnbounded || (two.P == 0 && one.P == 0) || (double.IsInfinity(one.P) && double.IsInfinity(two.P)) ? null : one.P / two.P;
        return Of(estimate, lower, 1 / reciprocal, level, method, isUnbounded);
    }

    /// <summary>The interval of the ratio of two parameters by their logarithms.</summary>
    public RatioInterval LogInterval(Func<double, double> logarithm, ConfidenceLevel level, string method)
    {
        var (one, two) = (Logarithms(First), Logarithms(Second));
        var (lower, upper) = MoverLimits.OfLogarithms(one, two, Correlation);
        return Of(Math.Exp(one.P - two.P), lower, upper, level, $"{method}, by logarithm", isUnbounded: false);

        (double P, double Lower, double Upper) Logarithms((double P, double Lower, double Upper) share) =>
            (logarithm(share.P), logarithm(share.Lower), logarithm(share.Upper));
    }

    private static RatioInterval Of(double? estimate, double lower, double upper, ConfidenceLevel level, string method, bool isUnbounded) =>
        new(estimate, lower, double.IsInfinity(upper) ? null : upper, level, IntervalSides.TwoSided, method, isUnbounded);

    /// <summary>The lower limit of a ratio; at an infinite parameter, the odds of 1, its limit.</summary>
    private double Lower((double P, double Lower, double Upper) one, (double P, double Lower, double Upper) two) =>
        double.IsInfinity(two.P) ? 0
        : double.IsInfinity(one.P) ? two.P == 0 ? 0 : one.Lower / two.P
        : MoverLimits.LowerOfRatio(one.P, one.Lower, two.P, two.Upper, Correlation);

    private static (double P, double Lower, double Upper) Checked(double share, ConfidenceInterval limits, string nameOfShare, string nameOfLimits)
    {
        ArgumentNullException.ThrowIfNull(limits, nameOfLimits);
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameOfShare, share, "A share lies between 0 and 1: 12 % is 0.12.");
        }

        if (limits.Sides != IntervalSides.TwoSided)
        {
            throw new ArgumentException(
                "MOVER needs two-sided intervals. For one bound give two-sided intervals with twice the error and take the limit you need.", nameOfLimits);
        }

        if (!limits.Contains(share))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The interval {limits.Lower} to {limits.Upper} does not contain the share {share}."), nameOfLimits);
        }

        return (share, Math.Max(0, limits.Lower), Math.Min(1, limits.Upper));
    }
}

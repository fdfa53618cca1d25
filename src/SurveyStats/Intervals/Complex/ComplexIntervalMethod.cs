using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>
/// A method for the confidence interval of a share under a complex design, from its variance and degrees of freedom. The family is closed; each
/// method is one file.
/// </summary>
/// <remarks>
/// Notation of all methods: p the share, q = 1 - p, V its variance under the design, nu the degrees of freedom, n the respondents in the base; a the error
/// probability of each tail: (1 - level)/2 two-sided, 1 - level for one bound; t the quantile of Student's t with nu degrees of freedom at 1 - a (the
/// normal one for infinite nu). Limits are clipped to [0, 1], those of <see cref="Mean"/> excepted.
/// <para>
/// At p = 0 and p = 1 the estimated variance is 0 and every method that rests on it is undefined. All then answer with the exact bound of Clopper and
/// Pearson at the base n (t(n - 1)/t(nu))^2, at most n: 0 to 1 - a^(1/n), or a^(1/n) to 1, and a note says so. Source: Parker et al. (2017), National Center
/// for Health Statistics, Vital and Health Statistics 2 (175).
/// </para>
/// </remarks>
public abstract class ComplexIntervalMethod
{
    /// <summary>A limit as near as this to the share is beyond it by rounding only.</summary>
    private const double Rounding = 1e-14;

    private protected ComplexIntervalMethod(string name) => Name = name;

    /// <summary>The interval on the scale of the log odds, R's "xlogit", Stata's and SUDAAN's default: the default of the library.</summary>
    public static ComplexIntervalMethod Logit { get; } = new ComplexLogitInterval();

    /// <summary>R's "logit": the log odds as the intercept of a logistic regression. The same as <see cref="Logit"/> without replicates.</summary>
    public static ComplexIntervalMethod LogitRegression { get; } = new LogitRegressionInterval();

    /// <summary>The share and t standard errors on both sides; not clipped: limits may leave [0, 1].</summary>
    public static ComplexIntervalMethod Mean { get; } = new ComplexMeanInterval();

    /// <summary>The interval on the scale of the angle asin(sqrt(p)), which ends at 0 and a right angle.</summary>
    public static ComplexIntervalMethod Arcsine { get; } = new ComplexArcsineInterval("arcsine", isClamped: true);

    /// <summary>The arcsine interval as R has it, whose angle is reflected at the ends; for comparison.</summary>
    public static ComplexIntervalMethod ArcsineUnclamped { get; } = new ComplexArcsineInterval("arcsine, unclamped", isClamped: false);

    /// <summary>The scaled likelihood ratio interval of Rao and Scott, solved exactly.</summary>
    public static ComplexIntervalMethod Likelihood { get; } = new ScaledLikelihoodInterval();

    /// <summary>Korn and Graubard's exact interval at the adjusted effective base, R's "beta"; the base may exceed n.</summary>
    public static ComplexIntervalMethod KornGraubard { get; } =
        new KornGraubardInterval("Korn-Graubard", EffectiveBaseConvention.Adjusted, BaseAtEnds.AdjustedCount);

    /// <summary>Korn and Graubard's interval with a base of at most n, the standard of the National Center for Health Statistics.</summary>
    public static ComplexIntervalMethod KornGraubardTruncated { get; } =
        new KornGraubardInterval("Korn-Graubard, truncated", EffectiveBaseConvention.Nchs, BaseAtEnds.AdjustedCount);

    /// <summary>Wilson's interval at the effective base with the quantile of t, as R survey 4.5.</summary>
    public static ComplexIntervalMethod Wilson { get; } = new EffectiveWilsonInterval("Wilson", EffectiveBaseConvention.R);

    /// <summary>Wilson's interval at the effective base adjusted for degrees of freedom, with the normal quantile.</summary>
    public static ComplexIntervalMethod WilsonAdjusted { get; } = new EffectiveWilsonInterval("Wilson, adjusted", EffectiveBaseConvention.Adjusted);

    /// <summary>Agresti and Coull's interval at the adjusted effective base of at most n, as SAS.</summary>
    public static ComplexIntervalMethod AgrestiCoull { get; } = new EffectiveAgrestiCoullInterval("Agresti-Coull", EffectiveBaseConvention.Sas);

    /// <summary>Jeffreys' interval at the adjusted effective base of at most n, as SAS.</summary>
    public static ComplexIntervalMethod Jeffreys { get; } = new EffectiveJeffreysInterval("Jeffreys", EffectiveBaseConvention.Sas);

    /// <summary>The default of the library: <see cref="Logit"/>.</summary>
    public static ComplexIntervalMethod Default => Logit;

    /// <summary>All methods without a parameter.</summary>
    public static IReadOnlyList<ComplexIntervalMethod> All { get; } =
    [
        Logit, LogitRegression, Mean, Arcsine, ArcsineUnclamped, Likelihood, KornGraubard, KornGraubardTruncated, Wilson, WilsonAdjusted, AgrestiCoull,
        Jeffreys,
    ];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Which base the exact bound of a share of 0 or 1 has.</summary>
    private protected virtual BaseAtEnds AtEnds => BaseAtEnds.AdjustedCount;

    /// <summary>Whether limits outside of [0, 1] are kept.</summary>
    private protected virtual bool MayLeaveRange => false;

    /// <summary>Whether the method is exact at a share of 0 or 1, so that its bound there is its own.</summary>
    private protected virtual bool IsExactAtEnds => false;

    /// <summary>Whether a share between 0 and 1 whose variance is 0 still has limits: those of n respondents.</summary>
    private protected virtual bool IsTruncated => false;

    /// <summary>Wilson's interval in a convention.</summary>
    /// <param name="convention">How the effective base is made.</param>
    public static ComplexIntervalMethod WilsonBy(EffectiveBaseConvention convention) =>
        new EffectiveWilsonInterval($"Wilson, {NameOf(convention)}", convention);

    /// <summary>Agresti and Coull's interval in a convention.</summary>
    /// <param name="convention">How the effective base is made.</param>
    public static ComplexIntervalMethod AgrestiCoullBy(EffectiveBaseConvention convention) =>
        new EffectiveAgrestiCoullInterval($"Agresti-Coull, {NameOf(convention)}", convention);

    /// <summary>Jeffreys' interval in a convention.</summary>
    /// <param name="convention">How the effective base is made.</param>
    public static ComplexIntervalMethod JeffreysBy(EffectiveBaseConvention convention) =>
        new EffectiveJeffreysInterval($"Jeffreys, {NameOf(convention)}", convention);

    /// <summary>Korn and Graubard's interval in a convention.</summary>
    /// <param name="convention">How the effective base is made.</param>
    /// <param name="atEnds">The base of a share of 0 or 1; default: n adjusted for degrees of freedom.</param>
    /// <exception cref="ArgumentOutOfRangeException">The base at the ends is none of those defined.</exception>
    public static ComplexIntervalMethod KornGraubardBy(EffectiveBaseConvention convention, BaseAtEnds atEnds = BaseAtEnds.AdjustedCount) =>
        Enum.IsDefined(atEnds)
            ? new KornGraubardInterval($"Korn-Graubard, {NameOf(convention)}", convention, atEnds)
            : throw new ArgumentOutOfRangeException(nameof(atEnds), atEnds, "Give AdjustedCount, Count or Kish.");

    /// <summary>The interval for a share.</summary>
    /// <param name="share">The share, with its variance and degrees of freedom.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>
    /// The interval. Its limits are null, with a note, where there is no variance or no degree of freedom. A share between 0 and 1 without variance, as
    /// in a census, is its own limits, with a note; a method whose base is at most n has limits there.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The sides are none of those defined.</exception>
    public ComplexInterval Interval(ComplexShare share, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(share);
        var tail = TailOf.Each(level, sides);
        if (share.Variance is not { } variance)
        {
            return new ComplexInterval(share, this, null, note: ComplexNotes.NoVariance);
        }

        if (!(share.DegreesOfFreedom > 0 && share.DesignDegreesOfFreedom > 0))
        {
            return new ComplexInterval(share, this, null, note: ComplexNotes.NoDegreesOfFreedom);
        }

        if (share.IsAtEnd)
        {
            return AtEnd(share, tail, level, sides);
        }

        if (variance == 0 && !IsTruncated)
        {
            var point = ConfidenceInterval.Exactly(share.Estimate, level, sides, Name);
            return new ComplexInterval(share, this, point, note: ComplexNotes.ZeroVariance);
        }

        return Limits(share, tail) is not { } limits || limits.EffectiveBase is double.PositiveInfinity
            ? new ComplexInterval(share, this, null, note: ComplexNotes.OneRespondent)
            : new ComplexInterval(share, this, Between(share.Estimate, limits.Lower, limits.Upper, tail, level, sides, Name), limits.EffectiveBase, limits.Quantile);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it, of a share between 0 and 1 with degrees of freedom;
    /// null where one respondent is too few for the formula. The variance is above 0, or the base is truncated.
    /// </summary>
    private protected abstract ComplexLimits? Limits(ComplexShare share, double tail);

    private static string NameOf(EffectiveBaseConvention convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return convention.Name;
    }

    private ComplexInterval AtEnd(ComplexShare share, double tail, ConfidenceLevel level, IntervalSides sides)
    {
        var n = EffectiveBaseConvention.BaseOfEnd(share, tail, AtEnds);
        IntervalMethod.ClopperPearson.TryLimits(share.Estimate * n, n, tail, out var lower, out var upper);
        var name = IsExactAtEnds ? Name : $"{Name}, exact bound";
        return new ComplexInterval(
            share,
            this,
            Between(share.Estimate, lower, upper, tail, level, sides, name),
            n,
            note: share.Estimate == 0 ? ComplexNotes.ExactAtZero : ComplexNotes.ExactAtOne);
    }

    private ConfidenceInterval Between(
        double p, double lower, double upper, double tail, ConfidenceLevel level, IntervalSides sides, string name)
    {
        if (!MayLeaveRange)
        {
            (lower, upper) = (Math.Clamp(lower, 0, 1), Math.Clamp(upper, 0, 1));
        }

        // At levels near 0 the limits meet at the share, and rounding must neither push them past it nor turn them round.
        if (tail <= 0.5)
        {
            (lower, upper) = (Math.Min(lower, upper), Math.Max(lower, upper));
            lower = lower > p && lower - p < Rounding ? p : lower;
            upper = upper < p && p - upper < Rounding ? p : upper;
        }

        return sides switch
        {
            IntervalSides.LowerBound => new ConfidenceInterval(lower, Math.Max(1, lower), level, sides, name),
            IntervalSides.UpperBound => new ConfidenceInterval(Math.Min(0, upper), upper, level, sides, name),
            _ => new ConfidenceInterval(lower, upper, level, sides, name),
        };
    }
}

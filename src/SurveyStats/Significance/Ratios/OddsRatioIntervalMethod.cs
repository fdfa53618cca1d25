using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// A method for the confidence interval of the odds ratio of two independent proportions. The family is closed; each method is one file.
/// </summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, fractional (effective counts) where the method allows; p1 = x1/n1, p2 = x2/n2;
/// o = x1 (n2 - x2) / ((n1 - x1) x2), the odds ratio; z the standard normal quantile of the tail on each side: (1 - level)/2 two-sided, 1 -
/// level for one bound.
/// </remarks>
public abstract class OddsRatioIntervalMethod : RatioMethod
{
    private protected OddsRatioIntervalMethod(string name)
        : base(name)
    {
    }

    /// <summary>Miettinen and Nurminen's score interval, coherent with the N - 1 chi-square test: the default of the library.</summary>
    public static OddsRatioIntervalMethod MiettinenNurminen { get; } = new MiettinenNurminenOddsRatioInterval();

    /// <summary>Woolf's logit interval; undefined where a cell is 0.</summary>
    public static OddsRatioIntervalMethod Woolf { get; } = new WoolfInterval();

    /// <summary>Gart's adjusted logit interval: Woolf's after adding one half to every cell.</summary>
    public static OddsRatioIntervalMethod Gart { get; } = new GartInterval();

    /// <summary>The MOVER interval from the odds of the Wilson limits of both proportions; for comparison.</summary>
    public static OddsRatioIntervalMethod Mover { get; } = new MoverOddsRatioInterval();

    /// <summary>The exact conditional interval, both one-sided Fisher tests inverted; whole counts only. Estimate: conditional maximum likelihood.</summary>
    public static OddsRatioIntervalMethod ConditionalExact { get; } = new ConditionalExactInterval();

    /// <summary>The conditional interval by mid-p-values; whole counts only. Estimate: conditional maximum likelihood.</summary>
    public static OddsRatioIntervalMethod ConditionalMidP { get; } = new ConditionalMidPInterval();

    /// <summary>Baptista and Pike's exact conditional interval, one two-sided test inverted; whole counts only.</summary>
    public static OddsRatioIntervalMethod BaptistaPike { get; } = new BaptistaPikeInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<OddsRatioIntervalMethod> All { get; } =
        [MiettinenNurminen, Woolf, Gart, Mover, ConditionalExact, ConditionalMidP, BaptistaPike];

    private protected override double? Estimate(double x1, double n1, double x2, double n2) =>
        x2 > 0 && x1 < n1 ? x1 / (n1 - x1) * ((n2 - x2) / x2) : null;

    private protected override bool IsUnbounded(double x1, double n1, double x2, double n2) => x1 > 0 && x2 < n2;
}

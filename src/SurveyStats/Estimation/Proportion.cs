using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>An estimated share of a population, with all that is needed to say how precise it is.</summary>
/// <remarks>
/// Immutable. The estimate is p = (sum of w of those who chose the answer) / (sum of w of the base). Its standard error is
/// sqrt(p (1 - p) c / n_eff), with n_eff Kish's effective base (n without weights) and c the finite population correction (1 for a large
/// population). With an empty base there is no estimate: <see cref="Estimate"/> and all that follows from it are null, never NaN.
/// Source: Kish (1965), Survey Sampling, section 11.7; Cochran (1977), section 3.2.
/// </remarks>
public sealed partial class Proportion
{
    internal Proportion(
        string segment,
        CellSums chose,
        CellSums ofBase,
        SampleDesign design,
        double correction,
        AnswerSet? answers = null,
        QuestionBase questionBase = QuestionBase.Answered,
        SmallBaseRule? rule = null,
        SampledFigures? sampled = null)
    {
        Segment = segment;
        Sampled = sampled;
        Answers = answers;
        QuestionBase = questionBase;
        Count = chose.Count;
        Base = SampleBase.Of(ofBase);
        Design = design;
        Correction = correction;
        Estimate = ofBase.Count == 0 ? null : chose.Count == ofBase.Count ? 1 : chose.Weight / ofBase.Weight;
        Notes = (rule ?? SmallBaseRule.Default).NotesFor(Base);
    }

    /// <summary>The segment that the share is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The answers whose share it is; null for a share made of bare counts.</summary>
    public AnswerSet? Answers { get; }

    /// <summary>Which respondents the share is a share of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>The number of respondents in the base who chose the answers, unweighted.</summary>
    public long Count { get; }

    /// <summary>The base: unweighted, weighted and effective.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The estimated share, in [0, 1]; null if the base is empty.</summary>
    public double? Estimate { get; }

    /// <summary>The estimated variance of the estimate: p (1 - p) c / n_eff, or as a complex design says; null if the base is empty.</summary>
    public double? Variance => Estimate is not { } p ? null : Sampled is null ? p * (1 - p) * Correction / Base.Effective : Sampled.Variance;

    /// <summary>
    /// The degrees of freedom of the variance: under a complex design its primary units less its strata, counted in the base (or those of its
    /// replicates), 0 if there are none; infinite for a simple sample and for Kish's approximation.
    /// </summary>
    public double DegreesOfFreedom => Sampled?.DegreesOfFreedom ?? double.PositiveInfinity;

    /// <summary>The design effect under a complex design; null for other designs and where all answer alike.</summary>
    public DesignEffect? DesignEffect => Sampled?.DesignEffect;

    /// <summary>The standard error, the square root of the variance; null if the base is empty. 0 at a share of 0 or 1: use an interval there.</summary>
    public double? StandardError => Variance is { } v ? Math.Sqrt(v) : null;

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The finite population correction of the variance, in [0, 1].</summary>
    internal double Correction { get; }

    /// <summary>What a complex design says of the precision; null for other designs.</summary>
    internal SampledFigures? Sampled { get; }

    /// <summary>
    /// The size of the simple random sample, from a large population, of the same precision; infinite for a census. Under a complex design it is
    /// p (1 - p)/V, or, where all answer alike, Kish's effective base.
    /// </summary>
    internal double PrecisionBase => Sampled?.Variance is { } v && Estimate is > 0 and < 1 and { } p ? p * (1 - p) / v : Base.Effective / Correction;

    /// <summary>The successes among the trials of <see cref="PrecisionBase"/>: whole where the base is a plain count.</summary>
    internal double PrecisionCount =>
        Sampled is null && Correction == 1 && Base.Effective == Base.Unweighted && Base.Weighted == Base.Unweighted
            ? Count
            : Math.Min((Estimate ?? 0) * PrecisionBase, PrecisionBase);

    /// <summary>Makes a share from counts: a simple random sample from a large population.</summary>
    /// <param name="successes">How many chose the answer, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The base, 0 or more.</param>
    /// <param name="segment">Whom the share is about, as named in comparisons.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more successes than trials.</exception>
    public static Proportion FromCounts(long successes, long trials, string segment = "Total") =>
        FromCounts(successes, trials, SampleDesign.SimpleRandom, segment);

    /// <summary>Makes a share from counts of a simple random sample from a finite population.</summary>
    /// <param name="successes">How many chose the answer, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The base, 0 to <paramref name="populationSize"/>.</param>
    /// <param name="populationSize">The number of units in the population.</param>
    /// <param name="segment">Whom the share is about, as named in comparisons.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, there are more successes than trials, or more trials than units in the population.
    /// </exception>
    public static Proportion FromCounts(long successes, long trials, long populationSize, string segment = "Total")
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, populationSize);
        return FromCounts(successes, trials, SampleDesign.SimpleRandomFrom(populationSize), segment);
    }

    /// <summary>A confidence interval for the share.</summary>
    /// <param name="method">The method; default: Wilson, under a complex design <see cref="ComplexIntervalMethod.Logit"/>.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>
    /// The interval at the effective base, or null if the base is empty. For a census it is the share itself. With a finite population the method
    /// works with n (N - 1) / (N - n) in place of n; <see cref="IntervalMethod.FinitePopulation"/> takes the counts of the sample as they are. Under a
    /// complex design the base is p (1 - p)/V adjusted for the degrees of freedom nu, by (t(n - 1)/t(nu))^2; null if the design leaves none.
    /// </returns>
    /// <exception cref="ArgumentException">The method needs whole counts, and the base is an effective one.</exception>
    public ConfidenceInterval? Interval(
        IntervalMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        if (Estimate is not { } p)
        {
            return null;
        }

        if (Sampled is not null)
        {
            return method is null ? Interval(ComplexIntervalMethod.Default, level, sides) : AtEffectiveBase(method, level, sides);
        }

        method ??= IntervalMethod.Wilson;

        if (double.IsInfinity(PrecisionBase))
        {
            return ConfidenceInterval.Exactly(p, level, sides, method.Name);
        }

        var isOfPopulation = method.IsOfPopulation && Design is SimpleRandomSample;
        var (x, n) = isOfPopulation ? (Count, Base.Unweighted) : (PrecisionCount, PrecisionBase);
        method.RequireWhole(x, n, nameof(method));
        return method.Interval(x, n, level, sides);
    }

    private static Proportion FromCounts(long successes, long trials, SampleDesign design, string segment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        ArgumentNullException.ThrowIfNull(segment);
        return new Proportion(
            segment,
            new CellSums(successes, successes, successes),
            new CellSums(trials, trials, trials),
            design,
            FinitePopulation.Correction(design, trials));
    }
}

using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// A method for the confidence interval of the ratio of two independent proportions. The family is closed; each method is one file.
/// </summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, fractional (effective counts) where the method allows; p1 = x1/n1, p2 = x2/n2; r =
/// p1/p2, the relative risk; z the standard normal quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound.
/// </remarks>
public abstract class RatioIntervalMethod : RatioMethod
{
    private protected RatioIntervalMethod(string name)
        : base(name)
    {
    }

    /// <summary>Koopman's score interval, coherent with Pearson's chi-square test: the default of the library.</summary>
    public static RatioIntervalMethod Koopman { get; } = new KoopmanInterval();

    /// <summary>Miettinen and Nurminen's score interval, coherent with the N - 1 chi-square test.</summary>
    public static RatioIntervalMethod MiettinenNurminen { get; } = new MiettinenNurminenRatioInterval();

    /// <summary>The skewness-corrected score interval: the best centred, both tails miss equally often.</summary>
    public static RatioIntervalMethod Scas { get; } = new ScasRatioInterval();

    /// <summary>The MOVER interval of Donner and Zou from the Wilson limits of both proportions; closed.</summary>
    public static RatioIntervalMethod Mover { get; } = new MoverInterval();

    /// <summary>Katz's interval on the logarithm; undefined where a sample has no success.</summary>
    public static RatioIntervalMethod Katz { get; } = new KatzInterval();

    /// <summary>Walter's adjusted-log interval: Katz's after adding one half to every count.</summary>
    public static RatioIntervalMethod Walter { get; } = new WalterInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<RatioIntervalMethod> All { get; } = [Koopman, MiettinenNurminen, Scas, Mover, Katz, Walter];

    private protected override double? Estimate(double x1, double n1, double x2, double n2) => x2 > 0 ? x1 / n1 / (x2 / n2) : null;

    private protected override bool IsUnbounded(double x1, double n1, double x2, double n2) => x1 > 0;
}

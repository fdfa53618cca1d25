using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// A method for the confidence interval of the difference of two independent proportions. The family is closed; each method is one file.
/// </summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, both may be fractional (effective counts); p1 = x1/n1, p2 = x2/n2, d = p1 - p2; z the
/// standard normal quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound. Limits are clipped to [-1, 1].
/// </remarks>
public abstract partial class DifferenceIntervalMethod
{
    private protected DifferenceIntervalMethod(string name) => Name = name;

    /// <summary>Newcombe's interval from the Wilson limits of both proportions: the default of the library.</summary>
    public static DifferenceIntervalMethod Newcombe { get; } = new NewcombeInterval();

    /// <summary>Newcombe's interval from the continuity-corrected Wilson limits; conservative.</summary>
    public static DifferenceIntervalMethod NewcombeCorrected { get; } = new NewcombeCorrectedInterval();

    /// <summary>Miettinen and Nurminen's score interval, coherent with the N - 1 chi-square test; good from very small bases on.</summary>
    public static DifferenceIntervalMethod MiettinenNurminen { get; } = new MiettinenNurminenInterval();

    /// <summary>Mee's score interval, coherent with Pearson's chi-square test.</summary>
    public static DifferenceIntervalMethod Mee { get; } = new MeeInterval();

    /// <summary>The Farrington-Manning interval: another name of <see cref="Mee"/>, the same object.</summary>
    public static DifferenceIntervalMethod FarringtonManning => Mee;

    /// <summary>The skewness-corrected score interval: the best centred, both tails miss equally often.</summary>
    public static DifferenceIntervalMethod Scas { get; } = new ScasDifferenceInterval();

    /// <summary>Agresti and Caffo's interval: Wald's after adding one success and one failure to each sample.</summary>
    public static DifferenceIntervalMethod AgrestiCaffo { get; } = new AgrestiCaffoInterval();

    /// <summary>Wald's interval; bad for small samples and shares near 0 or 1.</summary>
    public static DifferenceIntervalMethod Wald { get; } = new WaldDifferenceInterval();

    /// <summary>Wald's interval with continuity correction; for comparison.</summary>
    public static DifferenceIntervalMethod WaldCorrected { get; } = new WaldCorrectedDifferenceInterval();

    /// <summary>Hauck and Anderson's interval: Wald's with unbiased variances and a continuity correction; for comparison.</summary>
    public static DifferenceIntervalMethod HauckAnderson { get; } = new HauckAndersonInterval();

    /// <summary>Brown and Li's Jeffreys interval: Wald's around the Jeffreys estimates; for comparison.</summary>
    public static DifferenceIntervalMethod BrownLi { get; } = new BrownLiInterval();

    /// <summary>Haldane's interval; for comparison.</summary>
    public static DifferenceIntervalMethod Haldane { get; } = new HaldaneInterval();

    /// <summary>The Jeffreys-Perks interval; for comparison.</summary>
    public static DifferenceIntervalMethod JeffreysPerks { get; } = new JeffreysPerksInterval();

    /// <summary>Chan and Zhang's exact unconditional interval, two one-sided tests inverted; whole counts only.</summary>
    public static DifferenceIntervalMethod ChanZhang { get; } = new ChanZhangInterval();

    /// <summary>Agresti and Min's exact unconditional interval, one two-sided test inverted; whole counts only.</summary>
    public static DifferenceIntervalMethod AgrestiMin { get; } = new AgrestiMinInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<DifferenceIntervalMethod> All { get; } =
    [

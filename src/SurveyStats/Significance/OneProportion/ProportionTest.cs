using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that a proportion has a given value. The family is closed; each test is one file.</summary>
/// <remarks>
/// Notation of all tests: x successes in n trials; p = x/n, q = 1 - p; p0 the share under the hypothesis, q0 = 1 - p0; X a binomial count of n trials
/// with the chance p0. Exact tests need whole counts (<see cref="NeedsWholeCounts"/>); the others take effective, fractional ones.
/// </remarks>
public abstract class ProportionTest
{
    private static readonly ResultNote EmptySample = new(NoteCode.EmptyBase, "the sample is empty");

    private static readonly ResultNote Impossible = new(
        NoteCode.ImpossibleUnderHypothesis, "the counts are impossible under the hypothesis: the p-value is exactly 0");

    private protected ProportionTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>The score test: the default of the library, and the test that Wilson's interval inverts.</summary>
    public static ProportionTest Score { get; } = new ScoreTest();

    /// <summary>The score test with continuity correction, as R's prop.test has it.</summary>
    public static ProportionTest ScoreCorrected { get; } = new ScoreCorrectedTest();

    /// <summary>Wald's test, with the variance at the estimate; bad for small bases and shares near 0 or 1.</summary>
    public static ProportionTest Wald { get; } = new WaldTest();

    /// <summary>The likelihood ratio test.</summary>
    public static ProportionTest LikelihoodRatio { get; } = new LikelihoodRatioTest();

    /// <summary>The exact binomial test; two-sided, all outcomes at most as likely as the observed one: as R's binom.test has it.</summary>
    public static ProportionTest Exact { get; } = new ExactBinomialTest();

    /// <summary>The exact binomial test; two-sided, twice the smaller tail: the test that Clopper and Pearson's interval inverts.</summary>
    public static ProportionTest ExactDoubled { get; } = new ExactDoubledTest();

    /// <summary>The exact binomial test; two-sided by Blaker's rule: the test that Blaker's interval inverts.</summary>
    public static ProportionTest ExactBlaker { get; } = new ExactBlakerTest();

    /// <summary>The exact binomial test with half the probability of the observed count; close to its level on average.</summary>
    public static ProportionTest MidP { get; } = new MidPTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<ProportionTest> All { get; } =
        [Score, ScoreCorrected, Wald, LikelihoodRatio, Exact, ExactDoubled, ExactBlaker, MidP];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Whether the test takes whole counts only, and so neither weights nor a finite population correction.</summary>
    public bool NeedsWholeCounts => CureForFractions is not null;

    /// <summary>What to use for fractional counts; null where the test takes them.</summary>
    private protected virtual string? CureForFractions => null;

    /// <summary>Tests whether the chance of success is a given share.</summary>
    /// <param name="successes">The successes x, 0 to n; may be fractional where the test allows.</param>
    /// <param name="trials">The trials n, finite and 0 or more.</param>
    /// <param name="share">The share p0 of the hypothesis, in [0, 1].</param>
    /// <param name="alternative">The alternative; default: the chance differs from p0. Less: it is smaller.</param>
    /// <returns>
    /// The result; undefined, with a note, without trials or where the statistic has no variance. Where the counts are impossible under the hypothesis
    /// (p0 is 0 or 1, and there are successes or failures) the p-value of tests that allow it is exactly 0 and has no logarithm.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; a count is fractional and the test needs whole ones; the
    /// share does not lie in [0, 1]; or the alternative is none of those defined.
    /// </exception>
    public TestResult Test(double successes, double trials, double share, Alternative alternative = Alternative.TwoSided) =>
        TestResult.FromFigures(Name, Convention, Figures(successes, trials, share, alternative), alternative);

    /// <summary>The natural logarithm of the p-value alone, without an object for the result: for loops over many counts.</summary>
    /// <param name="successes">The successes x, 0 to n.</param>
    /// <param name="trials">The trials n, finite and 0 or more.</param>
    /// <param name="share">The share p0 of the hypothesis, in [0, 1].</param>
    /// <param name="alternative">The alternative; default: the chance differs from p0.</param>
    /// <returns>The logarithm, 0 or less; null where <see cref="Test"/> is undefined, or the p-value is exactly 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As of <see cref="Test"/>.</exception>
    public double? LogPValue(double successes, double trials, double share, Alternative alternative = Alternative.TwoSided) =>
        Figures(successes, trials, share, alternative).LogPValue is { } log && double.IsFinite(log) ? log : null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Checks the arguments and computes.</summary>
    internal TestFigures Figures(double successes, double trials, double share, Alternative alternative)
    {
        Counts.Check(successes, trials);
        if (CureForFractions is { } cure)
        {
            Counts.CheckWhole(successes, trials, Name, cure);
        }

        if (!(share >= 0 && share <= 1))
        {
            var percent = share > 1 && share <= 100 ? FormattableString.Invariant($" {share} % is {share / 100}.") : string.Empty;
            throw new ArgumentOutOfRangeException(nameof(share), share, $"The share of the hypothesis lies between 0 and 1.{percent}");
        }

        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }

        return trials == 0 ? TestFigures.Undefined(EmptySample) : Compute(successes, trials, share, alternative);
    }

    /// <summary>The figures for n > 0.</summary>
    private protected abstract TestFigures Compute(double x, double n, double p0, Alternative alternative);

    /// <summary>An exact p-value by its logarithm, which is minus infinity where the counts are impossible under the hypothesis.</summary>
    private protected static TestFigures OfExact(double logPValue) =>
        double.IsNegativeInfinity(logPValue) ? new TestFigures(null, null, logPValue, Impossible) : TestFigures.OfLogPValue(logPValue);

    /// <summary>x - n p0, with one rounding.</summary>
    private protected static double Excess(double x, double n, double p0) => Math.FusedMultiplyAdd(-n, p0, x);
}

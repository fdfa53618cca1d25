using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that two independent proportions are equal. The family is closed; each test is one file.</summary>
/// <remarks>
/// Notation of all tests: x1 of n1 and x2 of n2, both may be fractional (effective counts); p1 = x1/n1, p2 = x2/n2, d = p1 - p2,
/// P = (x1 + x2)/(n1 + n2).
/// </remarks>
public abstract partial class TwoProportionTest
{
    private static readonly ResultNote EmptySample = new(NoteCode.EmptyBase, "a sample is empty");

    private protected TwoProportionTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>The pooled z test without continuity correction, whose square is Pearson's chi-square: the default of the library.</summary>
    public static TwoProportionTest PooledZ { get; } = new PooledZTest();

    /// <summary>The pooled z test with Yates' continuity correction: the default of R's prop.test.</summary>
    public static TwoProportionTest PooledZYates { get; } = new PooledZYatesTest();

    /// <summary>The z test with separate variances.</summary>
    public static TwoProportionTest UnpooledZ { get; } = new UnpooledZTest();

    /// <summary>Pearson's chi-square test on 1 degree of freedom, without continuity correction.</summary>
    public static TwoProportionTest PearsonChiSquared { get; } = new PearsonTwoProportionTest();

    /// <summary>Pearson's chi-square test on 1 degree of freedom with Yates' continuity correction.</summary>
    public static TwoProportionTest PearsonChiSquaredYates { get; } = new PearsonYatesTwoProportionTest();

    /// <summary>The pooled statistic against Student's t, a convention of market research software for weighted columns.</summary>
    public static TwoProportionTest PooledT { get; } = new PooledTTest();

    /// <summary>The N - 1 chi-square test on 1 degree of freedom, coherent with Miettinen and Nurminen's interval.</summary>
    public static TwoProportionTest NMinusOne { get; } = new NMinusOneTest();

    /// <summary>The likelihood-ratio test G on 1 degree of freedom.</summary>
    public static TwoProportionTest LikelihoodRatio { get; } = new LikelihoodRatioTwoProportionTest();

    /// <summary>Fisher's exact test, two-sided by probability as in R; whole counts only.</summary>
    public static TwoProportionTest Fisher { get; } = new FisherTest();

    /// <summary>Fisher's exact test, two-sided by doubling the smaller tail; whole counts only.</summary>
    public static TwoProportionTest FisherDoubled { get; } = new FisherDoubledTest();

    /// <summary>Fisher's exact test, two-sided by Blaker's rule; whole counts only.</summary>
    public static TwoProportionTest FisherBlaker { get; } = new FisherBlakerTest();

    /// <summary>Fisher's test with mid-p-values; whole counts only.</summary>
    public static TwoProportionTest FisherMidP { get; } = new FisherMidPTest();

    /// <summary>Barnard's unconditional exact test, ordered by the pooled z; whole counts only.</summary>
    public static TwoProportionTest Barnard { get; } = new BarnardTest(0);

    /// <summary>Boschloo's unconditional exact test, ordered by Fisher's p-value: never less powerful than Fisher's test; whole counts only.</summary>
    public static TwoProportionTest Boschloo { get; } = new BoschlooTest(0);

    /// <summary>All tests.</summary>
    public static IReadOnlyList<TwoProportionTest> All { get; } =
    [
        PooledZ, PooledZYates, UnpooledZ, PearsonChiSquared, PearsonChiSquaredYates, PooledT, NMinusOne, LikelihoodRatio,
        Fisher, FisherDoubled, FisherBlaker, FisherMidP, Barnard, Boschloo,
    ];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>
    /// Barnard's test over the common proportions of a confidence interval only (Berger and Boos 1994): often more powerful than over all of [0, 1].
    /// </summary>
    /// <param name="gamma">One minus the level of that interval, above 0 and below 1; it is added to the p-value. Usual: 1e-4 to 1e-6.</param>
    /// <exception cref="ArgumentOutOfRangeException">Gamma is not between 0 and 1.</exception>
    public static TwoProportionTest BarnardWithin(double gamma) => new BarnardTest(NuisanceRange.CheckedGamma(gamma));

    /// <summary>Boschloo's test over the common proportions of a confidence interval only, as <see cref="BarnardWithin"/>.</summary>
    /// <param name="gamma">One minus the level of that interval, above 0 and below 1; it is added to the p-value. Usual: 1e-4 to 1e-6.</param>
    /// <exception cref="ArgumentOutOfRangeException">Gamma is not between 0 and 1.</exception>
    public static TwoProportionTest BoschlooWithin(double gamma) => new BoschlooTest(NuisanceRange.CheckedGamma(gamma));

    /// <summary>Tests x1 of n1 against x2 of n2.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="alternative">The alternative; default: the proportions differ. Chi-square tests know no other.</param>
    /// <returns>The result; undefined, with a note, if a sample is empty or the difference has no variance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; or the alternative is none of those defined.
    /// </exception>
    /// <exception cref="ArgumentException">A chi-square test was asked for a one-sided alternative.</exception>
    public TestResult Test(
        double successes1, double trials1, double successes2, double trials2, Alternative alternative = Alternative.TwoSided)
    {
        return TestResult.FromFigures(Name, Convention, Figures(successes1, trials1, successes2, trials2, alternative), alternative);
    }

    /// <summary>The natural logarithm of the p-value alone, without an object for the result: for loops over many tables.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="alternative">The alternative; default: the proportions differ.</param>
    /// <returns>The logarithm, 0 or less; null where <see cref="Test"/> is undefined.</returns>
    /// <exception cref="ArgumentException">As of <see cref="Test"/>.</exception>
    public double? LogPValue(
        double successes1, double trials1, double successes2, double trials2, Alternative alternative = Alternative.TwoSided) =>
        Figures(successes1, trials1, successes2, trials2, alternative).LogPValue;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Checks the arguments and computes.</summary>
    internal TestFigures Figures(double successes1, double trials1, double successes2, double trials2, Alternative alternative)
    {
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }

        return trials1 == 0 || trials2 == 0 ? TestFigures.Undefined(EmptySample) : Compute(successes1, trials1, successes2, trials2, alternative);
    }

    /// <summary>The figures for n1, n2 > 0.</summary>
    private protected abstract TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative);

    /// <summary>z^2 on 1 degree of freedom, undefined where z is.</summary>
    /// <exception cref="ArgumentException">The alternative is one-sided.</exception>
    private protected TestFigures OfSquare(double? z, Alternative alternative)
    {
        if (alternative != Alternative.TwoSided)
        {
            throw new ArgumentException($"{Name} is two-sided only. For a one-sided alternative use PooledZ.", nameof(alternative));
        }

        // The tail of chi-squared on 1 degree of freedom is that of |z| on both sides, which keeps more digits than the incomplete gamma function.
        return z is { } value
            ? new TestFigures(value * value, 1, TestFigures.OfNormal(value, Alternative.TwoSided).LogPValue)
            : TestFigures.WithoutVariance(1);
    }
}

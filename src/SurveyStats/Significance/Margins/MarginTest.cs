using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test of two independent proportions against a difference other than 0. The family is closed; each test is one file.</summary>
/// <remarks>
/// Notation of all tests: x1 of n1 and x2 of n2, both may be fractional (effective counts); p1 = x1/n1, p2 = x2/n2, d = p1 - p2; D the
/// difference under the hypothesis. With a margin m above 0, and more of the first being better: non-inferiority is D = -m with <see
/// cref="Alternative.Greater"/>, superiority by m is D = m with <see cref="Alternative.Greater"/>; where less is better D = m, or -m, with
/// <see cref="Alternative.Less"/>.
/// </remarks>
public abstract class MarginTest
{
    private static readonly ResultNote EmptySample = new(NoteCode.EmptyBase, "a sample is empty");

    private protected MarginTest(string name) => Name = name;

    /// <summary>Farrington and Manning's test, with estimates restricted to the hypothesis: the default of the library.</summary>
    public static MarginTest FarringtonManning { get; } = new FarringtonManningTest();

    /// <summary>Miettinen and Nurminen's test: Farrington and Manning's with the variance times N/(N - 1).</summary>
    public static MarginTest MiettinenNurminen { get; } = new MiettinenNurminenMarginTest();

    /// <summary>The z test with the unpooled variance; bad for small samples and shares near 0 or 1.</summary>
    public static MarginTest UnpooledZ { get; } = new UnpooledZMarginTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<MarginTest> All { get; } = [FarringtonManning, MiettinenNurminen, UnpooledZ];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Tests x1/n1 - x2/n2 against a stated difference.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="nullDifference">The difference D under the hypothesis, between -1 and 1: minus the margin for non-inferiority.</param>
    /// <param name="alternative">Greater shows that the true difference exceeds D, Less that it falls short of D.</param>
    /// <returns>The result; undefined, with a note, if a sample is empty or the difference has no variance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; the difference is not between -1 and 1; or
    /// the alternative is none of those defined.
    /// </exception>
    public TestResult Test(
        double successes1, double trials1, double successes2, double trials2, double nullDifference, Alternative alternative)
    {
        var figures = Figures(successes1, trials1, successes2, trials2, nullDifference, alternative);
        return TestResult.FromFigures(Name, Convention(nullDifference), figures, alternative);
    }

    /// <summary>Tests whether x1/n1 - x2/n2 lies between two margins, by two one-sided tests (TOST).</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="lowerMargin">The smallest difference that still counts as none, between -1 and 1.</param>
    /// <param name="upperMargin">The largest, above the lower margin.</param>
    /// <returns>
    /// Both tests; a p-value of at most a shows equivalence at the level a, as an interval of level 1 - 2a between the margins does.
    /// </returns>
    /// <remarks>Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; or a margin is not between -1 and 1.
    /// </exception>
    /// <exception cref="ArgumentException">The upper margin is not above the lower.</exception>
    public EquivalenceResult TestEquivalence(
        double successes1, double trials1, double successes2, double trials2, double lowerMargin, double upperMargin)
    {
        CheckMargins(lowerMargin, upperMargin);
        return new EquivalenceResult(
            Name,
            lowerMargin,
            upperMargin,
            Test(successes1, trials1, successes2, trials2, lowerMargin, Alternative.Greater),
            Test(successes1, trials1, successes2, trials2, upperMargin, Alternative.Less));
    }

    /// <summary>The natural logarithm of the p-value alone, without an object for the result: for loops over many tables.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="nullDifference">The difference under the hypothesis, between -1 and 1.</param>
    /// <param name="alternative">The alternative.</param>
    /// <returns>The logarithm, 0 or less; null where <see cref="Test"/> is undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As of <see cref="Test"/>.</exception>
    public double? LogPValue(
        double successes1, double trials1, double successes2, double trials2, double nullDifference, Alternative alternative) =>
        Figures(successes1, trials1, successes2, trials2, nullDifference, alternative).LogPValue;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The result where there is nothing to test.</summary>
    internal TestResult Undefined(double nullDifference, Alternative alternative, ResultNote note)
    {
        CheckDifference(nullDifference, nameof(nullDifference));
        CheckAlternative(alternative);
        return TestResult.Undefined(Name, Convention(nullDifference), note, alternative);
    }

    /// <summary>The result where there is nothing to test.</summary>
    internal EquivalenceResult UndefinedEquivalence(double lowerMargin, double upperMargin, ResultNote note)
    {
        CheckMargins(lowerMargin, upperMargin);
        return new EquivalenceResult(
            Name,
            lowerMargin,
            upperMargin,
            Undefined(lowerMargin, Alternative.Greater, note),
            Undefined(upperMargin, Alternative.Less, note));
    }

    /// <summary>The variance of d - D; n1, n2 > 0.</summary>
    private protected abstract double Variance(double x1, double n1, double x2, double n2, double nullDifference);

    private static string Convention(double nullDifference) =>
        FormattableString.Invariant($"difference under the hypothesis {nullDifference}, no continuity correction");

    private static void CheckAlternative(Alternative alternative)
    {
        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }
    }

    private static void CheckDifference(double difference, string name)
    {
        if (!(difference > -1 && difference < 1))
        {
            throw new ArgumentOutOfRangeException(
                name, difference, "A difference of shares lies between -1 and 1. Give a share: -0.05 for a margin of five points.");
        }
    }

    private static void CheckMargins(double lowerMargin, double upperMargin)
    {
        CheckDifference(lowerMargin, nameof(lowerMargin));
        CheckDifference(upperMargin, nameof(upperMargin));
        if (lowerMargin >= upperMargin)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The upper margin, {upperMargin}, must be above the lower, {lowerMargin}: -0.05 and 0.05 for five points."),
                nameof(upperMargin));
        }
    }

    private TestFigures Figures(
        double successes1, double trials1, double successes2, double trials2, double nullDifference, Alternative alternative)
    {
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        CheckDifference(nullDifference, nameof(nullDifference));
        CheckAlternative(alternative);
        if (trials1 == 0 || trials2 == 0)
        {
            return TestFigures.Undefined(EmptySample);
        }

        var excess = ExactDifference.OfShares(successes1, trials1, successes2, trials2) - nullDifference;
        return TestFigures.OfNormal(excess, Variance(successes1, trials1, successes2, trials2, nullDifference), alternative);
    }
}

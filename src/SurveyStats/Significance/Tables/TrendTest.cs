using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that the shares of ordered groups neither rise nor fall. The family is closed; each test is one file.</summary>
/// <remarks>
/// Notation of all tests: x_i of n_i in the group with the score s_i, X and N their sums, P = X/N. The alternative "greater" is that shares rise
/// with the score.
/// </remarks>
public abstract class TrendTest
{
    private protected TrendTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Cochran and Armitage's test by its normal statistic z, one- or two-sided: the default.</summary>
    public static TrendTest CochranArmitage { get; } = new CochranArmitageTest();

    /// <summary>Cochran and Armitage's test by z^2 on 1 degree of freedom: as R's prop.trend.test. Two-sided only.</summary>
    public static TrendTest CochranArmitageChiSquared { get; } = new CochranArmitageChiSquaredTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<TrendTest> All { get; } = [CochranArmitage, CochranArmitageChiSquared];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Tests the shares of ordered groups for a trend.</summary>
    /// <param name="successes">The successes of each group, 0 to its trials; may be fractional (effective counts).</param>
    /// <param name="trials">The trials of each group, finite and 0 or more; a group without trials does not count.</param>
    /// <param name="scores">The score of each group, finite; default: 1, 2, 3 and so on.</param>
    /// <param name="alternative">The alternative; default: the shares rise or fall. The chi-square form knows no other.</param>
    /// <returns>The result; undefined, with a note, if all or none succeed, or all groups with trials have the same score.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a count or score is impossible, or a one-sided chi-square was asked for.</exception>
    public TestResult Test(
        IReadOnlyList<double> successes,
        IReadOnlyList<double> trials,
        IReadOnlyList<double>? scores = null,
        Alternative alternative = Alternative.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(successes);
        ArgumentNullException.ThrowIfNull(trials);
        scores ??= [.. Enumerable.Range(1, successes.Count).Select(i => (double)i)];
        Check(successes, trials, scores);
        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }

        return TestResult.FromFigures(Name, Convention, Compute(successes, trials, scores, alternative), alternative);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Tests counts that have been checked.</summary>
    private protected abstract TestFigures Compute(
        IReadOnlyList<double> successes, IReadOnlyList<double> trials, IReadOnlyList<double> scores, Alternative alternative);

    private static void Check(IReadOnlyList<double> successes, IReadOnlyList<double> trials, IReadOnlyList<double> scores)
    {
        SameLength(successes, trials, nameof(trials));
        SameLength(successes, scores, nameof(scores));
        for (var i = 0; i < successes.Count; i++)
        {
            Counts.Check(successes[i], trials[i], nameof(successes), nameof(trials));
            if (!double.IsFinite(scores[i]))
            {
                throw new ArgumentOutOfRangeException(nameof(scores), scores[i], "Scores are finite numbers, such as 1, 2, 3.");
            }
        }
    }

    private static void SameLength(IReadOnlyList<double> successes, IReadOnlyList<double> other, string name)
    {
        if (other.Count != successes.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {successes.Count} groups of successes and {other.Count} of {name}. Give one number of {name} for each group."), name);
        }
    }
}

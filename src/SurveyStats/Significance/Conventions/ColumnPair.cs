namespace SurveyStats;

/// <summary>What a table knows of one answer in two columns that may have respondents in common: bases, answers, and both again for the overlap.</summary>
/// <remarks>
/// Immutable. Each figure is a count with its sums of weights and of squared weights, which is all that the tests of market research software look at.
/// Mostly a respondent of both columns has one answer, which counts in both (a country and its region). In a grid, or for two options of one question,
/// the two columns hold different answers of the same respondents: see <see cref="OfPaired"/>.
/// </remarks>
public sealed class ColumnPair
{
    private const double Rounding = 1e-9;

    private ColumnPair(
        string first, string second, CellSums firstBase, CellSums firstChose, CellSums secondBase, CellSums secondChose,
        CellSums bothBase, CellSums bothChoseFirst, CellSums bothChoseSecond, CellSums bothChose)
    {
        First = first;
        Second = second;
        FirstBase = firstBase;
        FirstChose = firstChose;
        SecondBase = secondBase;
        SecondChose = secondChose;
        BothBase = bothBase;
        BothChoseFirst = bothChoseFirst;
        BothChoseSecond = bothChoseSecond;
        BothChose = bothChose;
    }

    /// <summary>The name of the first column.</summary>
    public string First { get; }

    /// <summary>The name of the second column.</summary>
    public string Second { get; }

    /// <summary>The base of the first column.</summary>
    public CellSums FirstBase { get; }

    /// <summary>Those of the first column who gave the answer.</summary>
    public CellSums FirstChose { get; }

    /// <summary>The base of the second column.</summary>
    public CellSums SecondBase { get; }

    /// <summary>Those of the second column who gave the answer.</summary>
    public CellSums SecondChose { get; }

    /// <summary>The respondents in both columns.</summary>
    public CellSums BothBase { get; }

    /// <summary>Those in both columns who gave the answer of the first.</summary>
    public CellSums BothChoseFirst { get; }

    /// <summary>Those in both columns who gave the answer of the second.</summary>
    public CellSums BothChoseSecond { get; }

    /// <summary>Those in both columns who gave the answer of both.</summary>
    public CellSums BothChose { get; }

    /// <summary>The share in the first column, in [0, 1]; null if its base is empty.</summary>
    public double? FirstShare => Share(FirstChose, FirstBase);

    /// <summary>The share in the second column, in [0, 1]; null if its base is empty.</summary>
    public double? SecondShare => Share(SecondChose, SecondBase);

    /// <summary>Whether the columns have respondents in common.</summary>
    public bool Overlap => BothBase.Count > 0;

    /// <summary>Whether respondents of both columns gave an answer in one column that they did not give in the other.</summary>
    public bool IsGrid => BothChoseFirst.Count != BothChose.Count || BothChoseSecond.Count != BothChose.Count;

    /// <summary>Whether any respondent has a weight other than 1.</summary>
    public bool IsWeighted => HasWeights(FirstBase) || HasWeights(SecondBase);

    /// <summary>The two shares' difference, first minus second; null if a base is empty.</summary>
    public double? Difference => FirstBase.Count == 0 || SecondBase.Count == 0
        ? null
        : Significance.ExactDifference.OfShares(FirstChose.Weight, FirstBase.Weight, SecondChose.Weight, SecondBase.Weight);

    /// <summary>Makes a pair of the same answer in two columns.</summary>
    /// <param name="firstBase">The base of the first column.</param>
    /// <param name="firstChose">Those of it who gave the answer.</param>
    /// <param name="secondBase">The base of the second column.</param>
    /// <param name="secondChose">Those of it who gave the answer.</param>
    /// <param name="bothBase">The respondents in both; default: none.</param>
    /// <param name="bothChose">Those of them who gave the answer; default: none.</param>
    /// <param name="first">The name of the first column.</param>
    /// <param name="second">The name of the second column.</param>
    /// <exception cref="ArgumentException">Figures are negative or not finite, or a part is larger than its base.</exception>
    public static ColumnPair Of(
        CellSums firstBase, CellSums firstChose, CellSums secondBase, CellSums secondChose,
        CellSums bothBase = default, CellSums bothChose = default, string first = "first", string second = "second")
    {
        RequirePart(firstChose, firstBase, nameof(firstChose));
        RequirePart(secondChose, secondBase, nameof(secondChose));
        RequirePart(bothBase, firstBase, nameof(bothBase));
        RequirePart(bothBase, secondBase, nameof(bothBase));
        RequirePart(bothChose, bothBase, nameof(bothChose));
        RequirePart(bothChose, firstChose, nameof(bothChose));
        RequirePart(bothChose, secondChose, nameof(bothChose));
        var both = Whole(bothChose, bothBase);
        return new ColumnPair(
            Named(first), Named(second), firstBase, Whole(firstChose, firstBase), secondBase, Whole(secondChose, secondBase), bothBase, both, both, both);
    }

    /// <summary>Makes a pair of two answers of the same respondents: two items of a grid, or two options of one question.</summary>
    /// <param name="respondents">The base, which is that of both columns.</param>
    /// <param name="firstChose">Those who gave the first answer.</param>
    /// <param name="secondChose">Those who gave the second answer.</param>
    /// <param name="bothChose">Those who gave both; nobody where one excludes the other.</param>
    /// <param name="first">The name of the first answer.</param>
    /// <param name="second">The name of the second answer.</param>
    /// <exception cref="ArgumentException">Figures are negative or not finite, or a part is larger than its base.</exception>
    public static ColumnPair OfPaired(
        CellSums respondents, CellSums firstChose, CellSums secondChose, CellSums bothChose, string first = "first", string second = "second")
    {
        RequirePart(firstChose, respondents, nameof(firstChose));
        RequirePart(secondChose, respondents, nameof(secondChose));
        RequirePart(bothChose, firstChose, nameof(bothChose));
        RequirePart(bothChose, secondChose, nameof(bothChose));
        var (one, two) = (Whole(firstChose, respondents), Whole(secondChose, respondents));
        return new ColumnPair(Named(first), Named(second), respondents, one, respondents, two, respondents, one, two, Whole(bothChose, respondents));
    }

    /// <summary>Makes a pair of unweighted columns without respondents in common.</summary>
    /// <param name="successes1">Those of the first column who gave the answer.</param>
    /// <param name="trials1">The base of the first column.</param>
    /// <param name="successes2">Those of the second column who gave the answer.</param>
    /// <param name="trials2">The base of the second column.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more successes than trials.</exception>
    public static ColumnPair FromCounts(long successes1, long trials1, long successes2, long trials2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes1, trials1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes2, trials2);
        return Of(Unweighted(trials1), Unweighted(successes1), Unweighted(trials2), Unweighted(successes2));
    }

    /// <summary>Compares the two columns under the conventions that need counts only, side by side.</summary>
    /// <param name="conventions">The conventions; default: all that need counts only.</param>
    /// <param name="level">The level of the intervals; default: 95 %.</param>
    public ConventionComparison CompareUnderConventions(IReadOnlyList<ColumnConvention>? conventions = null, ConfidenceLevel level = default) =>
        new(this, level, (conventions ?? ComparisonConvention.AllOfColumns).Select(c => c.Compare(this, level)));

    /// <summary>"Sweden 45.9% of 1003, Norway 40.3% of 1127, 0 in both".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{First} {FirstShare:0.0%} of {FirstBase.Count}, {Second} {SecondShare:0.0%} of {SecondBase.Count}, {BothBase.Count} in both");

    private static CellSums Unweighted(long count) => new(count, count, count);

    private static double? Share(CellSums chose, CellSums ofBase) => ofBase.Count == 0 ? null : chose.Weight / ofBase.Weight;

    private static bool HasWeights(CellSums sums) => sums.Weight != sums.Count || sums.SquaredWeight != sums.Count;

    /// <summary>Where all of a base gave the answer, the sums agree to the last bit, so that the share is 1.</summary>
    private static CellSums Whole(CellSums part, CellSums ofBase) => part.Count == ofBase.Count ? ofBase : part;

    private static string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name;
    }

    private static void RequirePart(CellSums part, CellSums whole, string argument)
    {
        foreach (var sums in new[] { part, whole })
        {
            if (sums.Count < 0 || !(double.IsFinite(sums.Weight) && double.IsFinite(sums.SquaredWeight))
                || sums.Count > 0 != sums.Weight > 0 || sums.Count > 0 != sums.SquaredWeight > 0)
            {
                throw new ArgumentException(
                    $"{sums} cannot be: a count is 0 or more, and sums of weights are finite, above 0 where somebody is counted and 0 for nobody.", argument);
            }
        }

        if (part.Count > whole.Count || part.Weight > whole.Weight * (1 + Rounding) || part.SquaredWeight > whole.SquaredWeight * (1 + Rounding))
        {
            throw new ArgumentException($"{part} is more than {whole}, of which it is a part.", argument);
        }
    }
}

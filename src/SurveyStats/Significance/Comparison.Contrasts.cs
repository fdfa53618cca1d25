namespace SurveyStats;

/// <content>The other contrasts of two independent shares: their ratio, their odds ratio, and tests against a margin.</content>
public sealed partial class Comparison
{
    private static readonly ResultNote CensusNote = new(NoteCode.Census, "a census has no sampling error: the difference is what it is");

    /// <summary>The ratio of the first share to the second (the relative risk) with its interval, at effective bases.</summary>
    /// <param name="method">The method; default: Koopman's score interval.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval; null if a base is empty or a census, or where the method is undefined (Katz without successes).</returns>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public RatioInterval? Ratio(
        RatioIntervalMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        RequireIndependent("ratio");
        return TryCounts(out var x1, out var n1, out var x2, out var n2)
            ? (method ?? RatioIntervalMethod.Koopman).Interval(x1, n1, x2, n2, level, sides)
            : null;
    }

    /// <summary>The odds ratio of the first share to the second with its interval, at effective bases.</summary>
    /// <param name="method">The method; default: Miettinen and Nurminen's score interval.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval; null if a base is empty or a census, or where the method is undefined (Woolf with an empty cell).</returns>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public RatioInterval? OddsRatio(
        OddsRatioIntervalMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        RequireIndependent("odds ratio");
        return TryCounts(out var x1, out var n1, out var x2, out var n2)
            ? (method ?? OddsRatioIntervalMethod.MiettinenNurminen).Interval(x1, n1, x2, n2, level, sides)
            : null;
    }

    /// <summary>Tests first minus second against a stated difference other than 0, at effective bases: non-inferiority or superiority by a margin.</summary>
    /// <param name="nullDifference">The difference under the hypothesis, between -1 and 1: minus the margin for non-inferiority.</param>
    /// <param name="alternative">
    /// Greater shows that the difference exceeds it (non-inferiority of the first, where more is better), Less that it falls short of it.
    /// </param>
    /// <param name="test">The test; default: Farrington and Manning's.</param>
    /// <returns>The result; undefined, with a note, if a base is empty or a census.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difference is not between -1 and 1, or the alternative none of those defined.</exception>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public TestResult TestMargin(double nullDifference, Alternative alternative, MarginTest? test = null)
    {
        RequireIndependent("margin test");
        test ??= MarginTest.FarringtonManning;
        return IsCensus
            ? test.Undefined(nullDifference, alternative, CensusNote)
            : test.Test(First.PrecisionCount, First.PrecisionBase, Second.PrecisionCount, Second.PrecisionBase, nullDifference, alternative);
    }

    /// <summary>Tests whether first minus second lies between two margins, at effective bases: equivalence by two one-sided tests.</summary>
    /// <param name="lowerMargin">The smallest difference that still counts as none, between -1 and 1: -0.05 for five points.</param>
    /// <param name="upperMargin">The largest, above the lower margin.</param>
    /// <param name="test">The test of each margin; default: Farrington and Manning's.</param>
    /// <returns>The result; undefined, with a note, if a base is empty or a census.</returns>
    /// <exception cref="ArgumentException">The margins are not between -1 and 1, or not in this order.</exception>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public EquivalenceResult TestEquivalence(double lowerMargin, double upperMargin, MarginTest? test = null)
    {
        RequireIndependent("equivalence test");
        test ??= MarginTest.FarringtonManning;
        return IsCensus
            ? test.UndefinedEquivalence(lowerMargin, upperMargin, CensusNote)
            : test.TestEquivalence(
                First.PrecisionCount, First.PrecisionBase, Second.PrecisionCount, Second.PrecisionBase, lowerMargin, upperMargin);
    }

    private bool IsCensus =>
        First.Estimate is not null && Second.Estimate is not null
        && (double.IsInfinity(First.PrecisionBase) || double.IsInfinity(Second.PrecisionBase));

    private bool TryCounts(out double x1, out double n1, out double x2, out double n2)
    {
        (x1, n1, x2, n2) = (First.PrecisionCount, First.PrecisionBase, Second.PrecisionCount, Second.PrecisionBase);
        return First.Estimate is not null && Second.Estimate is not null && !IsCensus;
    }

    private void RequireIndependent(string contrast)
    {
        if (Overlap)
        {
            throw new InvalidOperationException(
                $"Segments '{First.Segment}' and '{Second.Segment}' have respondents in common: their {contrast} would take them for independent. "
                + "Compare segments without common respondents, such as each with the rest (CompareWithRest).");
        }
    }
}

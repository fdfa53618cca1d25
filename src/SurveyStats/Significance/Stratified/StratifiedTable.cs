using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>Two groups compared within strata, so that differences between the strata do not pass for differences between the groups.</summary>
/// <remarks>
/// Immutable. In each stratum x1 of n1 and x2 of n2; a = x1, b = n1 - x1, c = x2, d = n2 - x2, N = n1 + n2, X = x1 + x2. The common odds ratio, risk
/// ratio and risk difference are of the first group to the second. Where counts of 0 leave an estimate undefined it is null with a note; nothing
/// is ever added to a count.
/// </remarks>
public sealed partial class StratifiedTable
{
    // Far above every population, and small enough that no product overflows.
    private const double LargestCount = 1e75;

    private StratifiedTable(IEnumerable<StratumTable> strata)
    {
        Strata = [.. strata];
        Counts = [.. Strata
            .Select(s => new StratumCounts(s.Successes1, s.Trials1 - s.Successes1, s.Successes2, s.Trials2 - s.Successes2))
            .Where(s => s.N > 0)];
    }

    /// <summary>The strata.</summary>
    public IReadOnlyList<StratumTable> Strata { get; }

    /// <summary>The counts of the strata that have any.</summary>
    internal StratumCounts[] Counts { get; }

    /// <summary>Makes a table of counts, the strata named 1, 2, 3 ...</summary>
    /// <param name="strata">x1, n1, x2, n2 of each stratum, at least one; counts may be fractional (effective counts).</param>
    /// <exception cref="ArgumentException">There is no stratum, a count is negative, above 1e75 or not a number, or successes are more than trials.</exception>
    public static StratifiedTable Of(params IReadOnlyList<(double Successes1, double Trials1, double Successes2, double Trials2)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Of([.. strata.Select((s, i) =>
            new StratumTable(FormattableString.Invariant($"{i + 1}"), s.Successes1, s.Trials1, s.Successes2, s.Trials2))]);
    }

    /// <summary>Makes a table of named strata.</summary>
    /// <param name="strata">The strata, at least one.</param>
    /// <exception cref="ArgumentException">There is no stratum, a count is negative, above 1e75 or not a number, or successes are more than trials.</exception>
    public static StratifiedTable Of(params IReadOnlyList<StratumTable> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.Count == 0)
        {
            throw new ArgumentException("There is no stratum. Give at least one.", nameof(strata));
        }

        foreach (var stratum in strata)
        {
            ArgumentNullException.ThrowIfNull(stratum, nameof(strata));
            if (!IsValid(stratum.Successes1, stratum.Trials1) || !IsValid(stratum.Successes2, stratum.Trials2))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Stratum '{stratum.Name}' has {stratum.Successes1} successes in {stratum.Trials1} trials, and ")
                    + FormattableString.Invariant($"{stratum.Successes2} in {stratum.Trials2}. Give counts, 0 <= successes <= trials <= 1e75."),
                    nameof(strata));
            }
        }

        return new StratifiedTable(strata);
    }

    /// <summary>Makes a table of shares: in each stratum those of the first and the second group, at their effective bases.</summary>
    /// <param name="strata">The two shares of each stratum, at least one; nobody may be in two of them.</param>
    /// <exception cref="ArgumentException">There is no stratum, or a share is that of a census, which has no sampling error.</exception>
    public static StratifiedTable Of(params IReadOnlyList<(Proportion First, Proportion Second)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Of([.. strata.Select(s => OfShares(s.First, s.Second))]);
    }

    /// <summary>The common odds ratio of the first group to the second.</summary>
    /// <param name="method">The method; default: Mantel and Haenszel's.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    public StratifiedRatio OddsRatio(
        StratifiedOddsRatioMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided) =>
        (method ?? StratifiedOddsRatioMethod.MantelHaenszel).Of(this, level, sides);

    /// <summary>The common risk ratio, the first share over the second.</summary>
    /// <param name="method">The method; default: Mantel and Haenszel's.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    public StratifiedRatio RiskRatio(
        StratifiedRiskRatioMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided) =>
        (method ?? StratifiedRiskRatioMethod.MantelHaenszel).Of(this, level, sides);

    /// <summary>The common risk difference, the first share minus the second.</summary>
    /// <param name="method">The method; default: Mantel and Haenszel's.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    public StratifiedDifference RiskDifference(
        StratifiedDifferenceMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided) =>
        (method ?? StratifiedDifferenceMethod.MantelHaenszel).Of(this, level, sides);

    /// <summary>Tests that within every stratum both groups have the same share.</summary>
    /// <param name="test">The test; default: Cochran, Mantel and Haenszel's without continuity correction.</param>
    /// <param name="alternative">The alternative; default: the odds ratio is not 1. Greater: the first group has the larger shares.</param>
    public TestResult TestConditionalIndependence(ConditionalIndependenceTest? test = null, Alternative alternative = Alternative.TwoSided) =>
        (test ?? ConditionalIndependenceTest.CochranMantelHaenszel).Test(this, alternative);

    /// <summary>Tests that the odds ratio is the same in every stratum: where it is not, a common one says little.</summary>
    /// <param name="test">The test; default: Breslow and Day's with Tarone's correction.</param>
    public TestResult TestOddsRatioHomogeneity(OddsRatioHomogeneityTest? test = null) =>
        (test ?? OddsRatioHomogeneityTest.BreslowDayTarone).Test(this);

    private static StratumTable OfShares(Proportion first, Proportion second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (var share in (Proportion[])[first, second])
        {
            if (double.IsInfinity(share.PrecisionBase))
            {
                throw new ArgumentException(
                    $"'{share.Segment}' is a census, which has no sampling error: there is nothing to estimate or test.", nameof(first));
            }
        }

        return new StratumTable(
            $"{first.Segment} - {second.Segment}", first.PrecisionCount, first.PrecisionBase, second.PrecisionCount, second.PrecisionBase);
    }

    private static bool IsValid(double successes, double trials) =>
        trials >= 0 && trials <= LargestCount && successes >= 0 && successes <= trials;
}

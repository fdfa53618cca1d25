using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>Two yes-or-no answers of the same respondents, such as before and after, as a table of four counts.</summary>
/// <remarks>
/// Immutable. a respondents said yes to both, b only to the first, c only to the second, d to neither; N = a + b + c + d, p1 = (a + b)/N,
/// p2 = (a + c)/N. The difference p1 - p2 = (b - c)/N and its tests rest on the discordant pairs b and c.
/// Source: McNemar (1947), Psychometrika 12; Fagerland, Lydersen and Laake (2014), Statistics in Medicine 33, for the choice among the methods.
/// </remarks>
public sealed partial class PairedTable
{
    private const long LargestCount = 1_000_000_000_000_000;

    private PairedTable(long both, long firstOnly, long secondOnly, long neither, string first, string second)
    {
        Both = both;
        FirstOnly = firstOnly;
        SecondOnly = secondOnly;
        Neither = neither;
        First = Proportion.FromCounts(both + firstOnly, Total, first);
        Second = Proportion.FromCounts(both + secondOnly, Total, second);
    }

    /// <summary>The respondents who said yes to both, a.</summary>
    public long Both { get; }

    /// <summary>The respondents who said yes only to the first, b.</summary>
    public long FirstOnly { get; }

    /// <summary>The respondents who said yes only to the second, c.</summary>
    public long SecondOnly { get; }

    /// <summary>The respondents who said yes to neither, d.</summary>
    public long Neither { get; }

    /// <summary>The respondents, N.</summary>
    public long Total => Both + FirstOnly + SecondOnly + Neither;

    /// <summary>The share of yes to the first, p1.</summary>
    public Proportion First { get; }

    /// <summary>The share of yes to the second, p2.</summary>
    public Proportion Second { get; }

    /// <summary>First minus second share, (b - c)/N, in [-1, 1]; null without respondents.</summary>
    public double? Difference => Total == 0 ? null : Counts.Difference;

    /// <summary>The correlation phi of the two answers, in [-1, 1]; 0 if everybody, or nobody, said yes to one of them.</summary>
    public double Correlation => Counts.Phi;

    internal PairedCounts Counts => new(Both, FirstOnly, SecondOnly, Neither);

    /// <summary>Makes a table of counts.</summary>
    /// <param name="both">The respondents who said yes to both, a, 0 to 10^15.</param>
    /// <param name="firstOnly">Those who said yes only to the first, b.</param>
    /// <param name="secondOnly">Those who said yes only to the second, c.</param>
    /// <param name="neither">Those who said yes to neither, d.</param>
    /// <param name="first">What the first is called in reports.</param>
    /// <param name="second">What the second is called.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 10^15.</exception>
    public static PairedTable Of(
        long both, long firstOnly, long secondOnly, long neither, string first = "first", string second = "second")
    {
        Check(both, nameof(both));
        Check(firstOnly, nameof(firstOnly));
        Check(secondOnly, nameof(secondOnly));
        Check(neither, nameof(neither));
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new PairedTable(both, firstOnly, secondOnly, neither, first, second);
    }

    /// <summary>The confidence interval for the first share minus the second.</summary>
    /// <param name="method">The method; default: Tango's score interval.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null without respondents.</returns>
    public ConfidenceInterval? Interval(
        PairedDifferenceMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided) =>
        (method ?? PairedDifferenceMethod.Tango).Interval(Counts, level, sides);

    /// <summary>Tests that both shares are equal.</summary>
    /// <param name="test">The test; default: McNemar's z, whose square is his chi-square.</param>
    /// <param name="alternative">The alternative; default: the shares differ.</param>
    /// <exception cref="ArgumentException">A chi-square test was asked for a one-sided alternative.</exception>
    public TestResult Test(McNemarTest? test = null, Alternative alternative = Alternative.TwoSided) =>
        (test ?? McNemarTest.Z).Test(FirstOnly, SecondOnly, alternative);

    /// <summary>Tests that the first share minus the second is a given difference, by Tango's score: for non-inferiority and equivalence.</summary>
    /// <param name="difference">The difference under the hypothesis, in [-1, 1]: -0.05 with the alternative greater asks whether the first is not
    /// worse by 5 points.</param>
    /// <param name="alternative">The alternative, about the difference; default: it is another.</param>
    /// <returns>The result; undefined, with a note, without respondents or where the estimated variance is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difference is not in [-1, 1], or the alternative none of those defined.</exception>
    public TestResult TestDifference(double difference, Alternative alternative = Alternative.TwoSided)
    {
        if (!(difference >= -1 && difference <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(difference), difference, "A difference of shares lies between -1 and 1: 5 points are 0.05.");
        }

        Alternatives.Check(alternative);
        var figures = Total == 0
            ? TestFigures.Undefined(new ResultNote(NoteCode.EmptyBase, "there is no respondent"))
            : TangoScore.Figures(Counts, difference, alternative);
        return TestResult.FromFigures("Tango score", FormattableString.Invariant($"difference {difference} under the hypothesis"), figures, alternative);
    }

    /// <summary>The conditional odds ratio b/c with its interval: how much likelier yes to the first is than yes to the second, within respondents.</summary>
    /// <param name="method">The method for the share b/(b + c), whose limits l become l/(1 - l); default: the exact one of Clopper and Pearson.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The ratio, its estimate null for c = 0 and its upper limit null where unbounded; null as a whole without
    /// discordant pairs, or where the method has the lower limit 1 (Wald's with all pairs in b).</returns>
    /// <remarks>Source: Breslow and Day (1980), Statistical Methods in Cancer Research 1, section 5.2; Fagerland, Lydersen and Laake (2014).</remarks>
    public RatioInterval? OddsRatio(
        IntervalMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided) =>
        PairedOddsRatio.Interval(Counts, method ?? IntervalMethod.ClopperPearson, level, sides);

    /// <summary>Compares both shares: their difference with its interval, the test that they are equal, and the conditional odds ratio.</summary>
    /// <param name="level">The confidence level of both intervals; default: 95 %.</param>
    /// <param name="test">The test; default: McNemar's z.</param>
    /// <param name="interval">The method of the interval for the difference; default: Tango's.</param>
    public PairedComparison Compare(ConfidenceLevel level = default, McNemarTest? test = null, PairedDifferenceMethod? interval = null) =>
        new(this, Interval(interval, level), Test(test), OddsRatio(level: level));

    private static void Check(long count, string name)
    {
        if (count is < 0 or > LargestCount)
        {
            throw new ArgumentOutOfRangeException(name, count, "A count is a whole number from 0 to 10^15. Count the respondents who answered so.");
        }
    }
}

using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// The test of Wilcoxon, Mann and Whitney that two independent groups answer an ordered scale alike. The family is closed; each form is one file.
/// </summary>
/// <remarks>
/// Notation of all forms: x(j) and y(j) the counts of category j, the lowest first; m and n their totals, N = m + n, t = x + y; U = the number of
/// pairs in which the answer of the first group is higher, ties counted half = the sum of the midranks of the first group less m (m + 1)/2 (the W of
/// R). The alternative "greater" is that the first group tends to answer higher.
/// </remarks>
public abstract class MannWhitneyTest
{
    private protected MannWhitneyTest(string convention)
    {
        Name = "Mann-Whitney";
        Convention = convention;
    }

    /// <summary>The normal approximation without continuity correction: the default of the library; its square is the statistic of Kruskal and Wallis.</summary>
    public static MannWhitneyTest Normal { get; } = new NormalMannWhitneyTest();

    /// <summary>The normal approximation with continuity correction: R's wilcox.test(exact = FALSE).</summary>
    public static MannWhitneyTest NormalCorrected { get; } = new CorrectedMannWhitneyTest();

    /// <summary>The exact test given the ties, for at most 200 respondents.</summary>
    public static MannWhitneyTest Exact { get; } = new ExactMannWhitneyTest();

    /// <summary>All forms.</summary>
    public static IReadOnlyList<MannWhitneyTest> All { get; } = [Normal, NormalCorrected, Exact];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the form from others.</summary>
    public string Convention { get; }

    /// <summary>Tests two groups.</summary>
    /// <param name="x">The counts of the first group, a number a category, the lowest first; 0 or more, fractional where the form allows.</param>
    /// <param name="y">The counts of the second group, in the same categories.</param>
    /// <param name="alternative">The alternative; default: the groups differ.</param>
    /// <returns>The result; undefined, with a note, if a group is empty, or (approximations) all answers are the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is none of those defined.</exception>
    /// <exception cref="ArgumentException">
    /// A count is negative or not a number, the groups differ in their number of categories; or the exact form was asked for fractional counts or more
    /// than 200 respondents.
    /// </exception>
    public TestResult Test(IReadOnlyList<double> x, IReadOnlyList<double> y, Alternative alternative = Alternative.TwoSided)
    {
        var (first, second) = OrderedCounts.CheckedPair(x, y);
        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }

        var figures = first.Sum() == 0 || second.Sum() == 0
            ? TestFigures.Undefined(new ResultNote(NoteCode.EmptyBase, "a group is empty"))
            : Compute(first, second, alternative);
        return TestResult.FromFigures(Name, Convention, figures, alternative);
    }

    /// <summary>The name.</summary>
    public override string ToString() => $"{Name} ({Convention})";

    /// <summary>The figures for m, n > 0.</summary>
    private protected abstract TestFigures Compute(double[] x, double[] y, Alternative alternative);

    /// <summary>z of U - m n/2 moved by <paramref name="correction"/>, with the variance corrected for ties; undefined where all answers are the same.</summary>
    private protected static TestFigures OfNormal(double[] x, double[] y, Func<double, double> correction, Alternative alternative)
    {
        var t = OrderedCounts.Together(x, y);
        var (m, n, total) = (x.Sum(), y.Sum(), t.Sum());
        var difference = OrderedCounts.Sum(x, OrderedCounts.CentredScores(t)) / 2;
        var variance = total > 1 ? m / total * n / (total - 1) * OrderedCounts.TieSum(t) / 12 : 0;
        return TestFigures.OfNormal(difference - correction(difference), variance, alternative);
    }
}

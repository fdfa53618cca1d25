using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// Wilcoxon's signed-rank test that paired differences (two ratings of each respondent) lie symmetrically about 0. The family is closed; each form is
/// one file.
/// </summary>
/// <remarks>
/// Notation of all forms: n differences that are not 0 (zeros are dropped), V = the sum of the midranks of |d| over the positive ones, t the sizes of
/// the groups of equal |d|. The alternative "greater" is that differences tend to be positive.
/// </remarks>
public abstract class WilcoxonSignedRankTest
{
    private protected WilcoxonSignedRankTest(string convention)
    {
        Name = "Wilcoxon signed-rank";
        Convention = convention;
    }

    /// <summary>The normal approximation without continuity correction: the default of the library.</summary>
    public static WilcoxonSignedRankTest Normal { get; } = new NormalSignedRankTest();

    /// <summary>The normal approximation with continuity correction: R's wilcox.test(exact = FALSE).</summary>
    public static WilcoxonSignedRankTest NormalCorrected { get; } = new CorrectedSignedRankTest();

    /// <summary>The exact test given the absolute differences, for at most 400 that are not 0.</summary>
    public static WilcoxonSignedRankTest Exact { get; } = new ExactSignedRankTest();

    /// <summary>All forms.</summary>
    public static IReadOnlyList<WilcoxonSignedRankTest> All { get; } = [Normal, NormalCorrected, Exact];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the form from others.</summary>
    public string Convention { get; }

    /// <summary>V, the sum of the midranks of the absolute differences over the positive ones, zeros dropped.</summary>
    /// <param name="differences">The differences, finite.</param>
    /// <exception cref="ArgumentException">A difference is infinite or not a number.</exception>
    public static double SumOfPositiveRanks(IReadOnlyList<double> differences) => SignedRanks.Of(differences).Positive / 2.0;

    /// <summary>Tests differences.</summary>
    /// <param name="differences">The differences, finite; in the units of the scale, rounded as it is, so that equal ones are ties.</param>
    /// <param name="alternative">The alternative; default: they do not lie about 0.</param>
    /// <returns>The result; undefined, with a note, if no difference is other than 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is none of those defined.</exception>
    /// <exception cref="ArgumentException">
    /// A difference is infinite or not a number; or the exact form was asked for more than 400 that are not 0.
    /// </exception>
    public TestResult Test(IReadOnlyList<double> differences, Alternative alternative = Alternative.TwoSided)
    {
        var ranks = SignedRanks.Of(differences);
        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }

        var figures = ranks.Doubled.Count == 0
            ? TestFigures.Undefined(new ResultNote(NoteCode.NothingToCompare, "no difference is other than 0"))
            : Compute(ranks, alternative);
        return TestResult.FromFigures(Name, Convention, figures, alternative);
    }

    /// <summary>The name.</summary>
    public override string ToString() => $"{Name} ({Convention})";

    /// <summary>The figures for n > 0.</summary>
    private protected abstract TestFigures Compute(SignedRanks ranks, Alternative alternative);

    /// <summary>z of V - n (n + 1)/4 moved by the correction, with variance (sum of squared midranks)/4.</summary>
    private protected static TestFigures OfNormal(SignedRanks ranks, Func<double, double> correction, Alternative alternative)
    {
        var difference = ranks.Excess / 4.0;
        var variance = ranks.Doubled.Sum(r => (double)r * r) / 16;
        return TestFigures.OfNormal(difference - correction(difference), variance, alternative);
    }
}

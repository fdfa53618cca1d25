using SurveyStats.Estimation;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A rank test of segments of a complex sample: mean scores of the segments and the test that they are alike.</summary>
/// <remarks>
/// Immutable.
/// <para>
/// Formula: with m_g the mean score of segment g and V their joint covariance under the design, scores taken as fixed: two segments: t = (m_2 - m_1)/SE on nu - 1
/// degrees of freedom; k segments: the Wald statistic W of equal means, W/(k - 1) against F on k - 1 and nu - (k - 1); nu the degrees of freedom of the design.
/// </para>
/// Bad with few primary units. Source: Lumley and Scott (2013), Biometrika 100, 831-842.
/// </remarks>
public sealed partial class ComplexRankTest
{
    private const string Convention = "ranks weighted, joint covariance of the design";

    internal ComplexRankTest(Tally tally, TallyTable table, RankScore score, IReadOnlyDictionary<double, double> fractionOf)
    {
        RequireDisjoint.Segments(table);
        Question = table.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        Score = score;
        var variance = SamplingVariance.OfAnyDesign(tally, table);
        (int Segment, CellRatio Mean)[] filled = [.. Enumerable.Range(0, Segmentation.Segments.Count)
            .Select(i => (i, Scored(CellRatio.Mean(table, table.CellsOf(i)), score, fractionOf)))
            .Where(s => s.Item2.Cells.Length > 0)];
        MeanScores = [.. Enumerable.Range(0, Segmentation.Segments.Count).Select(i =>
            filled.FirstOrDefault(f => f.Segment == i).Mean is { } mean ? variance.Estimate(mean) : null)];
        DegreesOfFreedom = Math.Max(0, variance.DegreesOfFreedom(filled.SelectMany(f => f.Mean.Cells).Distinct()));
        double[] means = [.. filled.Select(f => variance.Estimate(f.Mean)!.Value)];
        if (means.Length < 2)
        {
            Test = TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.NothingToCompare, "fewer than two segments have answers"));
            return;
        }

        if (variance.CovarianceOrNone([.. filled.Select(f => f.Mean)]) is not { } covariance)
        {
            Test = TestResult.Undefined(Name, Convention, JointDifference.NoDegreesOfFreedom);
            return;
        }

        if (means.Length == 2)
        {
            var contrast = Contrast.Linear(Name, [-1, 1], [means[0], means[1]], covariance, DegreesOfFreedom - 1);
            (Difference, StandardError) = (contrast.Estimate, contrast.StandardError);
            Test = Named(contrast.Test());
            return;
        }

        var wald = LinearHypothesis.Equal(means, covariance, Math.Max(0, DegreesOfFreedom - (means.Length - 1)), $"{Name}: the same mean score in all {means.Length} segments");
        (ChiSquared, Test) = (wald.ChiSquared, Named(wald.F));
    }

    /// <summary>The name of the test.</summary>
    public string Name => $"{Score.Name} test of a complex sample";

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The scores that are compared.</summary>
    public RankScore Score { get; }

    /// <summary>The mean score of each segment, in their order; null for one without answers.</summary>
    public IReadOnlyList<double?> MeanScores { get; }

    /// <summary>For two segments the mean score of the second less that of the first; else null.</summary>
    public double? Difference { get; }

    /// <summary>The standard error of the difference; null for more segments.</summary>
    public double? StandardError { get; }

    /// <summary>The degrees of freedom nu of the design in the base of the segments; 0 if there are none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>For more than two segments the Wald statistic against chi-squared; else null.</summary>
    public TestResult? ChiSquared { get; }

    /// <summary>The test that all segments answer alike: t for two, F for more.</summary>
    public TestResult Test { get; }

    private TestResult Named(TestResult test) => TestResult.FromFigures(
        Name,
        Convention,
        new TestFigures(test.Statistic, test.DegreesOfFreedom, test.LogPValue, DenominatorDegreesOfFreedom: test.DenominatorDegreesOfFreedom),
        notes: test.Notes);

    private static CellRatio Scored(CellRatio mean, RankScore score, IReadOnlyDictionary<double, double> fractionOf) =>
        mean with { Numerator = Array.ConvertAll(mean.Numerator, x => score.Of(fractionOf[x])) };
}

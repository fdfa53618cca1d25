using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Compares two net scores of samples that have no respondent in common, at their effective bases.
/// <para>Formula: z = (net1 - net2)/sqrt(V1 + V2), V the variance of each score; interval net1 - net2 -/+ z sqrt(V1 + V2), within [-2, 2].</para>
/// Bad for small bases and scores near -1 or 1. Source: Rocks (2016), The American Statistician 70, for the variance.
/// </summary>
internal static class IndependentNetScores
{
    private const string Name = "z of net scores";
    private const string Convention = "separate variances";

    public static NetScoreComparison Compare(NetScore first, NetScore second, ConfidenceLevel level)
    {
        if ((first.Estimate, second.Estimate) is not ({ } net1, { } net2) || first.Variance + second.Variance is not { } variance)
        {
            return new NetScoreComparison(
                first, second, null, TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.EmptyBase, "a base is empty")));
        }

        // Without variance the scores are those of a census, or all answers are alike; the notes of the scores tell which.
        var margin = Normal.UpperQuantile(TailOf.Each(level, IntervalSides.TwoSided)) * Math.Sqrt(variance);
        var interval = variance > 0
            ? new ConfidenceInterval(Math.Max(-2, net1 - net2 - margin), Math.Min(2, net1 - net2 + margin), level, IntervalSides.TwoSided, "Wald")
            : null;
        return new NetScoreComparison(
            first, second, interval, TestResult.FromFigures(Name, Convention, TestFigures.OfNormal(net1 - net2, variance, Alternative.TwoSided)));
    }
}

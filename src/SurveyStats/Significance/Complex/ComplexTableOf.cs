using SurveyStats.Estimation;
using SurveyStats.Tabulation;

namespace SurveyStats.Significance;

/// <summary>Weighted tables from a tally, with the covariance that its design gives.</summary>
internal static class ComplexTableOf
{
    /// <summary>The table of segments by answers.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="table">The table of a question by segments that do not overlap.</param>
    /// <param name="variance">How its cells vary.</param>
    /// <param name="labels">The labels of the answers.</param>
    /// <param name="answers">Whether a pattern has the answer; at most one of them.</param>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public static ComplexTable Answers(
        Tally tally, TallyTable table, SamplingVariance variance, string[] labels, IReadOnlyList<Func<AnswerPattern, bool>> answers)
    {
        RequireDisjoint.Segments(table);
        var segments = table.Segmentation.Segments.Count;
        var cells = new List<int>[segments * answers.Count];
        for (var s = 0; s < segments; s++)
        {
            var ofSegment = table.CellsOf(s);
            for (var a = 0; a < answers.Count; a++)
            {
                cells[(s * answers.Count) + a] = [.. ofSegment.Where(c => answers[a](table.Cells[c].Pattern))];
            }
        }

        // Each total has its own cells only: the domain of the matrix is all of them together.
        CellRatio[] totals = [.. cells.Select(c => new CellRatio([.. c], Array.ConvertAll(c.ToArray(), _ => 1.0), null))];
        int[] all = [.. cells.SelectMany(c => c).Order()];
        return new ComplexTable(
            [.. Enumerable.Range(0, segments).Select(s => Enumerable.Range(0, answers.Count).Select(a => table.Sum([.. cells[(s * answers.Count) + a]], _ => true).Weight).ToArray())],
            variance.Covariance(totals),
            variance is ReplicateVariance ? variance.Covariance(Shares(cells, all)) : null,
            table.Sum(all, _ => true).Count,
            Math.Max(0, variance.DegreesOfFreedom(all)),
            [.. table.Segmentation.Segments.Select(s => s.Name.Default)],
            labels);
    }

    private static CellRatio[] Shares(List<int>[] cells, int[] all) => [.. cells.Select(own =>
    {
        var members = own.ToHashSet();
        return new CellRatio(all, Array.ConvertAll(all, c => members.Contains(c) ? 1.0 : 0), Array.ConvertAll(all, _ => 1.0));
    })];
}

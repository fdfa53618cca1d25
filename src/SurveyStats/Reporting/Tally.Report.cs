using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a tally is shown.</content>
public sealed partial class Tally
{
    /// <summary>How many responses were tabulated, and the tables.</summary>
    public override string ToString() =>
        $"Tally of {Figures.Count(SampleSize)} responses: {string.Join(", ", _tables.Select(t => $"{t.Question.Id} by {t.Segmentation.Name}"))}";

    /// <summary>CSV: one cell a row, counts and exact sums of weights, missing answers included.</summary>
    public string ToCsv() => new TidyTable(
        ["question", "segmentation", "segments", "answers", "state", "count", "weight", "squared_weight"],
        [.. _tables.SelectMany(t => t.Cells.Select(c => Row(t, c.Atom, c.Pattern, c.Cell.ToSums())))]).ToCsv();

    private static object?[] Row(TallyTable table, Tabulation.Atom atom, Tabulation.AnswerPattern pattern, CellSums sums) =>
    [
        table.Question.Id,
        table.Segmentation.Name,
        string.Join("; ", atom.Segments.Select(s => table.Segmentation.Segments[s].Name)),
        pattern.Number is { } number ? number
            : string.Join("; ", pattern.Options.Select(o => ((ChoiceQuestion)table.Question).Options[o].Label)),
        pattern.State,
        sums.Count,
        sums.Weight,
        sums.SquaredWeight,
    ];
}

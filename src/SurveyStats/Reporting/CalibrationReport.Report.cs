using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a step of calibration is shown.</content>
public sealed partial class CalibrationReport
{
    private IReadOnlyList<(string Name, WeightReport Report)> Weights => [("before", Before), ("after", After)];

    private string Title => char.ToUpperInvariant(Description[0]) + Description[1..];

    /// <summary>The margins and the distribution of the weights, before and after, as two aligned tables.</summary>
    public override string ToString() => string.Join("\n\n", Displays().Select(d => d.ToText()));

    /// <summary>The margins and the distribution of the weights, before and after, as two Markdown tables.</summary>
    public string ToMarkdown() => string.Join("\n\n", Displays().Select(d => d.ToMarkdown()));

    /// <summary>The margins, and then the figures of the weights (as a margin named "weights", without targets), as CSV: exact figures.</summary>
    public string ToCsv()
    {
        var margins = MarginRows.Tidy(Margins);
        return (margins with
        {
            Rows = [.. margins.Rows, .. WeightRows.Figures.Select(f => (object?[])["weights", f.Name, null, f.Value(Before), f.Value(After)])],
        }).ToCsv();
    }

    private IEnumerable<ReportTable> Displays()
    {
        var weights = WeightRows.Display(Weights);
        if (Margins.Count > 0)
        {
            yield return MarginRows.Display(Margins, Title, [.. Footnotes()]);
            yield return weights;
        }
        else
        {
            yield return weights with { Title = Title, Footnotes = [.. Footnotes()] };
        }
    }

    private IEnumerable<string> Footnotes()
    {
        yield return Problem ?? FormattableString.Invariant(
            $"{(Margins.Count > 0 ? "Converged" : "Done")} after {Iterations} iteration{(Iterations == 1 ? string.Empty : "s")}.");
        if (AtBounds > 0)
        {
            yield return FormattableString.Invariant($"{AtBounds} of {After.Count} respondents stand at a bound.");
        }

        if (Implied.Count > 0)
        {
            yield return $"Implied by the other totals: {string.Join(", ", Implied)}.";
        }
    }
}

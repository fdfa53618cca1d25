using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a banner table is shown.</content>
public sealed partial class BannerTable
{
    /// <summary>An aligned table: base rows first, then a row an answer with its percentage in each segment.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one share a row, exact figures, with 95 % Wilson intervals.</summary>
    public string ToCsv() =>
        new TidyTable(ProportionRows.TidyHeader, [.. _rows.SelectMany(r => r.Select(p => ProportionRows.TidyRow(p, default)))]).ToCsv();

    private ReportTable Display()
    {
        var rows = new List<IReadOnlyList<string>> { (string[])["n", .. _bases.Select(b => Figures.Count(b.Unweighted))] };
        if (Design is not SimpleRandomSample)
        {
            rows.Add((string[])["weighted n", .. _bases.Select(b => Figures.Base(b.Weighted))]);
            rows.Add((string[])["effective n", .. _bases.Select(b => Figures.Base(b.Effective))]);
        }

        rows.AddRange(_rows.Select(r => (string[])[r.Answers.Name.Default, .. r.Select(p => Figures.Percent(p.Estimate))]));
        if (Means is not null)
        {
            rows.Add((string[])["mean", .. Means.Select(m => Figures.Number(m.Estimate))]);
        }

        return new ReportTable(
            Question.Text.Default, [Banner.Name, .. Banner.Segments.Select(s => s.Name.Default)], rows, [.. Footnotes()]);
    }

    private IEnumerable<string> Footnotes()
    {
        yield return $"Column percentages. Base: {Figures.Words(QuestionBase)}. Design: {Design.Description}.";
        foreach (var (state, words) in new[] { (AnswerState.NoAnswer, "No answer"), (AnswerState.NotAsked, "Not asked") })
        {
            var counts = Banner.Segments.Select(s => (s.Name, InState(state, s).Count)).Where(c => c.Count > 0).ToList();
            if (counts.Count > 0)
            {
                yield return $"{words}: {string.Join(", ", counts.Select(c => $"{c.Name} {Figures.Count(c.Count)}"))}.";
            }
        }

        var notes = Rows[0].Where(p => p.Notes.Count > 0).Select(p => $"{p.Segment}: {Figures.Notes(p.Notes)}").ToList();
        if (notes.Count > 0)
        {
            yield return $"{string.Join("; ", notes)}.";
        }
    }
}

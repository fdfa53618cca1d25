using Xunit;

namespace SurveyStats.Tests.Reporting;

/// <summary>Results as text, Markdown and CSV; labels are hostile until escaped.</summary>
public sealed class ReportTests
{
    private const string Hostile = "=cmd|' /C calc'!A0,\"<b>*x*</b>\"";

    private static readonly ResponseSet Responses = Build();

    [Fact]
    public void Hostile_labels_cannot_break_a_Markdown_table_or_become_markup()
    {
        var markdown = Responses.ProportionsOf(Responses.Survey.Choice("q").Options[0], Responses.Survey.SegmentsBy("q")).ToMarkdown();
        var row = markdown.Split('\n').Single(l => l.Contains("cmd", StringComparison.Ordinal) && l.StartsWith('|'));
        Assert.Contains("cmd\\|", row, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;\\*x\\*", row, StringComparison.Ordinal);
        Assert.Equal(Bars(markdown.Split('\n').First(l => l.StartsWith('|'))), Bars(row));
    }

    [Fact]
    public void Hostile_labels_are_no_formulas_in_CSV_and_stay_one_field()
    {
        var csv = Responses.ProportionsOf(Responses.Survey.Choice("q").Options[0], Segmentation.Total).ToCsv();
        Assert.Contains("\"'=cmd|' /C calc'!A0,\"\"<b>*x*</b>\"\"\"", csv, StringComparison.Ordinal);
        var read = ResponseSet.ParseCsv(csv);
        Assert.Equal("'" + Hostile, read.AnswersOf(0, read.Survey.Choice("answer"))[0].Code);
    }

    [Fact]
    public void Line_breaks_in_labels_do_not_break_text_tables()
    {
        var question = new SingleChoiceQuestion("q", ["a\nb", "c"]);
        var responses = new ResponseSetBuilder(new Survey("s", [question])).Begin().Answer(question.Options[0]).Build();
        var lines = responses.TableOf(question).ToString().Split('\n');
        Assert.Equal(["q", "Total", "n", "a b", "c", "Column", "Total:"], lines.Select(l => l.StartsWith("a b", StringComparison.Ordinal) ? "a b" : l.Split(' ')[0]));
    }

    [Fact]
    public void Columns_are_aligned_by_display_width()
    {
        var question = new SingleChoiceQuestion("land", ["日本", "Sverige", "O\u0308land"]);
        var builder = new ResponseSetBuilder(new Survey("s", [question]));
        foreach (var option in question.Options)
        {
            builder.Begin().Answer(option);
        }

        var lines = builder.Build().TableOf(question).ToString().Split('\n');
        var japan = lines.Single(l => l.StartsWith("日本", StringComparison.Ordinal));
        var sweden = lines.Single(l => l.StartsWith("Sverige", StringComparison.Ordinal));
        var island = lines.Single(l => l.StartsWith("O\u0308land", StringComparison.Ordinal));
        Assert.Equal((sweden.Length - 2, sweden.Length + 1), (japan.Length, island.Length));
    }

    [Fact]
    public void Exact_figures_go_through_CSV()
    {
        var share = Proportion.FromCounts(1, 3);
        Assert.Contains(",0.3333333333333333,", share.ToCsv(), StringComparison.Ordinal);
        Assert.Contains(IntervalMethod.Wilson.Interval(1, 3)!.Lower.ToString("R", System.Globalization.CultureInfo.InvariantCulture), share.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_has_Markdown_or_CSV_has_both_and_text()
    {
        // A questionnaire has no figures for a program, a tally none for a reader.
        Type[] results = [.. typeof(TestResult).Assembly.GetExportedTypes().Except([typeof(Survey), typeof(Tally)])
            .Where(t => t.GetMethod("ToMarkdown") is not null || t.GetMethod("ToCsv") is not null)];
        Assert.Superset(
            new HashSet<Type> { typeof(Proportion), typeof(MeanSet), typeof(ComparisonSet), typeof(TestResult), typeof(BannerTable), typeof(Lead), typeof(TableResiduals) },
            results.ToHashSet());
        foreach (var type in results)
        {
            Assert.Equal(type, type.GetMethod("ToString", [])!.DeclaringType);
            Assert.NotNull(type.GetMethod("ToMarkdown"));
            Assert.NotNull(type.GetMethod("ToCsv"));
        }
    }

    private static int Bars(string row) => row.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');

    private static ResponseSet Build()
    {
        var question = new SingleChoiceQuestion("q", [Hostile, "plain"]);
        return new ResponseSetBuilder(new Survey("s", [question])).Begin().Answer(question.Options[0]).Begin().Answer(question.Options[1]).Build();
    }
}

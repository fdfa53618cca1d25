using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>A volume of fifty tables, five answers by forty countries, from a tally to the page.</summary>
public class BannerTableBenchmarks
{
    private const int Rows = 20_000;

    private Tally _tally = null!;
    private IReadOnlyList<ChoiceQuestion> _questions = [];
    private Segmentation _country = null!;
    private CellFigures _counts = null!;
    private SurveyColumns _columns = null!;

    /// <summary>Tabulates the responses.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _columns = BannerShape.FiftyQuestions.Columns(Rows);
        var responses = new TallyOfResponses(_columns);
        (_tally, _questions, _country) = (responses.Tabulate(isWeighted: false), responses.Questions, responses.Country);
        _counts = new SpanLoop(_columns).Attempts.First().Tabulate(false)();
    }

    /// <summary>A C# programmer's loop over counts: percentages in a Markdown table; no bases, letters or notes.</summary>
    [Benchmark(Baseline = true)]
    public int LoopOverCounts()
    {
        var text = new StringBuilder();
        for (var question = 0; question < _columns.Questions; question++)
        {
            for (var code = 0; code < _columns.Options; code++)
            {
                text.Append("| a").Append(code);
                for (var country = 0; country < _columns.Countries; country++)
                {
                    var answers = _counts.Counts.AsSpan(_columns.CellOf(question, country), _columns.Options);
                    var total = 0L;
                    foreach (var count in answers)
                    {
                        total += count;
                    }

                    text.Append(CultureInfo.InvariantCulture, $" | {100.0 * answers[code] / total:0.0} %");
                }

                text.Append(" |\n");
            }
        }

        return text.Length;
    }

    /// <summary>The tables.</summary>
    [Benchmark]
    public int Tables() => _questions.Sum(question => _tally.TableOf(question, _country).Question.Options.Count);

    /// <summary>The tables as Markdown.</summary>
    [Benchmark]
    public int TablesAsMarkdown() => _questions.Sum(question => _tally.TableOf(question, _country).ToMarkdown().Length);

    /// <summary>The tables as aligned text.</summary>
    [Benchmark]
    public int TablesAsText() => _questions.Sum(question => _tally.TableOf(question, _country).ToString().Length);
}

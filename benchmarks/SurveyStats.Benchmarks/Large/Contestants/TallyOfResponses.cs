using SurveyStats.Responses;
using SurveyStats.Tabulation;

namespace SurveyStats.Benchmarks.Large;

/// <summary>This library: all questions in one tally, of responses in any order and of responses that are partitioned by country.</summary>
internal sealed class TallyOfResponses : Contestant
{
    public const string AnyOrder = "Tally, any order";
    public const string Partitioned = "Tally, partitioned";

    private readonly SurveyColumns _columns;
    private readonly ChoiceQuestion[] _questions;
    private readonly Segmentation _country;
    private readonly List<(string Name, ResponseSet Unweighted, ResponseSet Weighted)> _orders;

    public TallyOfResponses(SurveyColumns columns)
    {
        _columns = columns;
        var country = new SingleChoiceQuestion("country", Options("c", columns.Countries));
        _questions = columns.Masks is null
            ? [.. Enumerable.Range(0, columns.Questions).Select(q => new SingleChoiceQuestion(FormattableString.Invariant($"q{q}"), Options("a", columns.Options)))]
            : [new MultipleChoiceQuestion("m", Options("a", columns.Options))];
        var survey = new Survey("benchmark", [country, .. _questions]);
        _country = survey.SegmentsBy("country");
        ResponseColumn[] stored =
        [
            new CodedColumn(country, columns.Country),
            .. columns.Answers.Select((answers, q) => new CodedColumn(_questions[q], answers)),
            .. columns.Masks is { } masks ? [new MaskColumn((MultipleChoiceQuestion)_questions[0], new CodeBuffer(masks))] : Array.Empty<ResponseColumn>(),
        ];
        var report = new LoadReport("benchmark", columns.Rows, 0, []);
        var (unweighted, weighted) = (new ResponseSet(survey, stored, null, null, report), new ResponseSet(survey, stored, columns.Weights, null, report));
        _orders = [(AnyOrder, unweighted, weighted), (Partitioned, unweighted.PartitionedBy(_country), weighted.PartitionedBy(_country))];
    }

    /// <summary>The questions that are tabulated.</summary>
    public IReadOnlyList<ChoiceQuestion> Questions => _questions;

    /// <summary>The segmentation by which they are.</summary>
    public Segmentation Country => _country;

    public override IEnumerable<Attempt> Attempts =>
        from order in _orders
        from threads in ThreadCounts.All
        select new Attempt(order.Name, threads, isWeighted => Tabulate(isWeighted ? order.Weighted : order.Unweighted, threads, isWeighted));

    /// <summary>The tally of the responses in any order, as a user asks for it.</summary>
    public Tally Tabulate(bool isWeighted) => Tally.Of(isWeighted ? _orders[0].Weighted : _orders[0].Unweighted, _questions, [_country]);

    private static IEnumerable<AnswerDefinition> Options(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => new AnswerDefinition(FormattableString.Invariant($"{prefix}{i}")));

    /// <summary>On all threads as a user calls it; on fewer by the door behind that, which takes the number.</summary>
    private Func<CellFigures> Tabulate(ResponseSet responses, int threads, bool isWeighted)
    {
        var tally = threads == ThreadCounts.Most
            ? Tally.Of(responses, _questions, [_country])
            : OnePassTabulator.Tabulate(responses, _questions, [_country], parts: threads);
        return () => Figures(tally, isWeighted);
    }

    private CellFigures Figures(Tally tally, bool isWeighted)
    {
        var figures = new CellFigures(_columns.Cells, isWeighted);
        for (var question = 0; question < _questions.Length; question++)
        {
            foreach (var (atom, pattern, cell) in tally[_questions[question], _country].Cells)
            {
                var (first, sums) = (_columns.CellOf(question, atom.Segments[0]), cell.ToSums());
                foreach (var code in pattern.State == AnswerState.NoAnswer ? [_columns.Options] : pattern.Options)
                {
                    figures.Add(first + code, sums.Count, sums.Weight, sums.SquaredWeight);
                }
            }
        }

        return figures;
    }
}

using System.Collections.Frozen;
using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats;

/// <summary>
/// The responses to a survey: one row a respondent, one column a question, with weights where there are any, bound to the design by which
/// the sample was drawn.
/// </summary>
/// <remarks>
/// Immutable and columnar. Codes are stored in 8, 16 or 32 bits, multiple choices as bit masks, weights as doubles, or in 32 bits if so read
/// (<see cref="ReadOptions.WeightPrecision"/>); <see cref="Storage"/> tells the bytes.
/// <see cref="Within(Criterion)"/> restricts what is estimated to a domain without dropping rows.
/// </remarks>
public sealed partial class ResponseSet
{
    private readonly FrozenDictionary<Question, Lazy<ResponseColumn>> _columns;
    private readonly FrozenDictionary<string, DesignColumn> _designColumns;
    private readonly SampleWeights? _weights;
    private readonly WeightPrecision _precision;
    private readonly string[]? _respondentIds;

    internal ResponseSet(
        Survey survey,
        IReadOnlyList<ResponseColumn> columns,
        double[]? weights,
        string[]? respondentIds,
        LoadReport report,
        SampleDesign? design = null,
        IEnumerable<DesignColumn>? designColumns = null,
        WeightPrecision precision = WeightPrecision.Double)
    {
        Survey = survey;
        Report = report;
        Domain = Criterion.Everyone;
        DesignColumn[] ofDesigns = [.. designColumns ?? []];
        Count = columns.Count > 0 ? columns[0].Count : weights?.Length ?? ofDesigns.FirstOrDefault()?.Count ?? 0;
        _columns = columns.ToFrozenDictionary(c => c.Question, c => new Lazy<ResponseColumn>(c));
        _designColumns = ofDesigns.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);
        _precision = precision;
        _weights = weights is null ? null : new SampleWeights(weights).In(precision);
        _respondentIds = respondentIds;
        Bound = new BoundDesign(Validated(design ?? (weights is null ? SampleDesign.SimpleRandom : SampleDesign.Weighted), weights), null).WithWeights(_weights);
    }

    private ResponseSet(ResponseSet other, BoundDesign bound, Criterion domain)
    {
        Survey = other.Survey;
        Report = other.Report;
        Domain = domain;
        Count = other.Count;
        Partition = other.Partition;
        _columns = other._columns;
        _designColumns = other._designColumns;
        _precision = other._precision;
        _weights = other._weights;
        _respondentIds = other._respondentIds;
        Bound = bound;
    }

    /// <summary>The questionnaire.</summary>
    public Survey Survey { get; }

    /// <summary>The number of responses, whatever the <see cref="Domain"/>.</summary>
    public int Count { get; }

    /// <summary>How the sample was drawn: a weighted sample if there are weights, else a simple random sample from a large population.</summary>
    public SampleDesign Design => Bound.Declaration;

    /// <summary>Whom estimates are about; the default is everyone.</summary>
    public Criterion Domain { get; }

    /// <summary>What loading found: the source, rows read and skipped.</summary>
    public LoadReport Report { get; }

    /// <summary>Whether the responses carry weights.</summary>
    public bool HasWeights => Bound.StoredWeights is not null;

    /// <summary>
    /// The weights, one a response, finite and not negative; empty if there are none. The design may have brought them. Those stored in 32 bits are
    /// widened when they are first asked for here.
    /// </summary>
    public ReadOnlySpan<double> Weights => Bound.Weights;

    /// <summary>The identifiers of the respondents, each once; null if the source had none.</summary>
    public IReadOnlyList<string>? RespondentIds => _respondentIds;

    /// <summary>The design, bound to these responses.</summary>
    internal BoundDesign Bound { get; }

    /// <summary>The same responses, with estimates about those who meet a criterion. The design is kept whole: no row is dropped.</summary>
    /// <param name="domain">Who is meant; joined with the present domain.</param>
    /// <exception cref="ArgumentException">The criterion depends on a question of another survey.</exception>
    public ResponseSet Within(Criterion domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        foreach (var question in domain.Questions)
        {
            Column(question);
        }

        return new ResponseSet(this, Bound, Domain & domain);
    }

    /// <summary>The same responses, with estimates about those of a segment.</summary>
    /// <param name="segment">Who is meant.</param>
    public ResponseSet Within(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return Within(segment.Criterion);
    }

    /// <summary>Whether a respondent answered a question, and if not, why.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <param name="question">A question of the survey.</param>
    /// <exception cref="ArgumentException">There is no such response, or the question is not of this survey.</exception>
    public AnswerState StateOf(int row, Question question) => Column(question, row).StateOf(row);

    /// <summary>The options that a respondent chose; empty where there is no answer, or a multiple choice was left unticked.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <param name="question">A question of the survey.</param>
    /// <exception cref="ArgumentException">There is no such response, or the question is not of this survey.</exception>
    public IReadOnlyList<AnswerOption> AnswersOf(int row, ChoiceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        switch (Column(question, row))
        {
            case CodedColumn coded:
                var code = coded.Codes[row];
                return code < question.Options.Count ? [question.Options[code]] : [];
            case MaskColumn masks:
                return [.. question.Options.Where(o => masks.HasOption(row, o.Index))];
            default:
                return [];
        }
    }

    /// <summary>The number that a respondent answered; null where there is none.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <param name="question">A question of the survey.</param>
    /// <exception cref="ArgumentException">There is no such response, or the question is not of this survey.</exception>
    public double? NumberOf(int row, NumericQuestion question)
    {
        var column = (ValueColumn<double>)Column(question, row);
        return column.StateOf(row) == AnswerState.Answered ? column.Values[row] : null;
    }

    /// <summary>What a respondent wrote; null where there is nothing.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <param name="question">A question of the survey.</param>
    /// <exception cref="ArgumentException">There is no such response, or the question is not of this survey.</exception>
    public string? TextOf(int row, OpenTextQuestion question) => ((ValueColumn<string?>)Column(question, row)).Values[row];

    /// <summary>The column of a question.</summary>
    /// <exception cref="ArgumentException">The question is not of this survey.</exception>
    internal ResponseColumn Column(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _columns.TryGetValue(question, out var column)
            ? column.Value
            : throw new ArgumentException(
                $"Question '{question.Id}' is not of this survey ('{Survey.Title}'). Take it from responses.Survey.", nameof(question));
    }

    private ResponseColumn Column(Question question, int row) => row >= 0 && row < Count ? Column(question) : throw NoSuchRow(row);

    private ArgumentOutOfRangeException NoSuchRow(int row) =>
        new(nameof(row), row, Count == 0 ? "There are no responses." : FormattableString.Invariant($"The responses are 0 to {Count - 1}."));
}

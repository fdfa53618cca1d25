using SurveyStats.Responses;

namespace SurveyStats;

/// <summary>Builds a response set respondent by respondent.</summary>
/// <remarks>
/// <see cref="Begin"/> starts a respondent; answers follow. A question without an answer becomes <see cref="AnswerState.NoAnswer"/>, or
/// <see cref="AnswerState.NotAsked"/> where its filter leaves the respondent out. Not safe for use by several threads at once.
/// </remarks>
public sealed class ResponseSetBuilder
{
    private const int LargestErrorList = 100;

    private readonly Survey _survey;
    private readonly Dictionary<Question, ColumnWriter> _writers;
    private readonly List<double> _weights = [];
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, DesignColumnWriter> _designColumns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Starts an empty set of responses to a survey.</summary>
    /// <param name="survey">The questionnaire.</param>
    public ResponseSetBuilder(Survey survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        _survey = survey;
        _writers = survey.Questions.ToDictionary(q => q, ColumnWriter.For);
    }

    /// <summary>Starts the next respondent.</summary>
    /// <param name="weight">The weight, finite and not negative; default 1. The set has weights if any of them is not 1.</param>
    /// <param name="id">The respondent's identifier; given for all respondents or for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative, infinite or not a number.</exception>
    /// <exception cref="ArgumentException">The identifier was given before, or for some respondents only.</exception>
    public ResponseSetBuilder Begin(double weight = 1, string? id = null)
    {
        if (!double.IsFinite(weight) || weight < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is a finite number, 0 or more.");
        }

        if (_count > 0 && (id is null) != (_ids.Count == 0))
        {
            throw new ArgumentException("Give an identifier for every respondent or for none.", nameof(id));
        }

        if (id is not null)
        {
            if (!_seen.Add(id))
            {
                throw new ArgumentException($"Respondent '{id}' was added before. Identifiers must be unique.", nameof(id));
            }

            _ids.Add(id);
        }

        foreach (var writer in _writers.Values)
        {
            writer.Begin();
        }

        _weights.Add(weight);
        _count++;
        return this;
    }

    /// <summary>Gives the present respondent's answer to a choice question; for a multiple choice, one of them.</summary>
    /// <param name="option">An option of a question of this survey.</param>
    /// <exception cref="ArgumentException">The question is not of this survey, or a single choice was answered already.</exception>
    public ResponseSetBuilder Answer(AnswerOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        Writer(option.Question).WriteOption(option);
        return this;
    }

    /// <summary>Gives the present respondent's answer to a numeric question.</summary>
    /// <param name="question">A question of this survey.</param>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The question is not of this survey or was answered already, or the value is not finite.</exception>
    public ResponseSetBuilder Answer(NumericQuestion question, double value)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{value}' is no answer to '{question.Id}'. Give a finite number, or leave the question unanswered."), nameof(value));
        }

        Writer(question).WriteNumber(value);
        return this;
    }

    /// <summary>Gives the present respondent's answer to an open question.</summary>
    /// <param name="question">A question of this survey.</param>
    /// <param name="text">The answer in the respondent's words.</param>
    /// <exception cref="ArgumentException">The question is not of this survey or was answered already.</exception>
    public ResponseSetBuilder Answer(OpenTextQuestion question, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Writer(question).WriteText(text);
        return this;
    }

    /// <summary>Says that the present respondent has no answer to a question, and why.</summary>
    /// <param name="question">A question of this survey.</param>
    /// <param name="state">
    /// <see cref="AnswerState.NotAsked"/> or <see cref="AnswerState.NoAnswer"/>; for numeric and open questions also don't know and
    /// refused (a choice question has options for these). <see cref="AnswerState.Answered"/> says that a multiple choice was left unticked.
    /// </param>
    /// <exception cref="ArgumentException">The question is not of this survey or was answered already, or it cannot have this state.</exception>
    public ResponseSetBuilder Mark(Question question, AnswerState state)
    {
        Writer(question).WriteState(state);
        return this;
    }

    /// <summary>Gives the present respondent's value in a column that a design may name: a stratum, a cluster, a size.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="text">The value; null or empty: missing.</param>
    /// <exception cref="ArgumentException">The respondent has a value in this column already.</exception>
    public ResponseSetBuilder DesignValue(string column, string? text)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        CheckBegun();
        if (!_designColumns.TryGetValue(column, out var writer))
        {
            writer = new DesignColumnWriter(column);
            _designColumns.Add(column, writer);
        }

        return writer.Write(_count - 1, text ?? string.Empty)
            ? this
            : throw new ArgumentException($"This respondent has a value in column '{column}' already. Give one.", nameof(column));
    }

    /// <summary>Gives the present respondent's number in a column that a design may name: a weight, a population size, a replicate weight.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="number">A finite number.</param>
    /// <exception cref="ArgumentException">The number is not finite, or the respondent has a value in this column already.</exception>
    public ResponseSetBuilder DesignValue(string column, double number) => double.IsFinite(number)
        ? DesignValue(column, FormattableString.Invariant($"{number:R}"))
        : throw new ArgumentException(FormattableString.Invariant($"'{number}' cannot stand in column '{column}'. Give a finite number."), nameof(number));

    /// <summary>Makes the response set. The builder can go on afterwards.</summary>
    /// <exception cref="SurveyDataException">A respondent answered a question whose filter leaves that respondent out.</exception>
    public ResponseSet Build()
    {
        var contradictions = new List<(int Row, Question Question)>();
        var columns = Routing.Apply(
            _survey,
            [.. _survey.Questions.Select(q => _writers[q].ToColumn())],
            (row, question) => contradictions.Add((row, question)));
        var errors = new ErrorCollector(Source, LargestErrorList);
        foreach (var (row, question) in contradictions.OrderBy(c => c.Row))
        {
            errors.Add(row + 1, question.Id, null, $"There is an answer, but only those with {question.Filter} are asked.", "Correct the answer or the filter.");
        }

        errors.ThrowIfAny();
        return new ResponseSet(
            _survey,
            columns,
            _weights.TrueForAll(w => w == 1) ? null : [.. _weights],
            _ids.Count == 0 ? null : [.. _ids],
            new LoadReport(Source, _count, 0, []),
            designColumns: _designColumns.Values.Select(column => column.ToColumn(_count)));
    }

    /// <summary>Where the responses come from, as named in errors.</summary>
    internal string Source { get; init; } = "builder";

    private ColumnWriter Writer(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        CheckBegun();
        return _writers.GetValueOrDefault(question)
            ?? throw new ArgumentException($"Question '{question.Id}' is not of this survey ('{_survey.Title}').", nameof(question));
    }

    private void CheckBegun()
    {
        if (_count == 0)
        {
            throw new InvalidOperationException("There is no respondent yet. Call Begin first.");
        }
    }
}

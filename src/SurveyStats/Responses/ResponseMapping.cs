namespace SurveyStats;

/// <summary>Says where the answers stand in objects of a type, for <see cref="ResponseSet.From{T}"/>.</summary>
/// <typeparam name="T">The type of the objects, one a respondent.</typeparam>
public sealed class ResponseMapping<T>
{
    private readonly List<(Question Question, Action<ResponseSetBuilder, T> Write)> _answers = [];
    private readonly List<(string Column, Action<ResponseSetBuilder, T> Write)> _designValues = [];
    private Func<T, double>? _weight;
    private Func<T, string?>? _id;

    internal ResponseMapping()
    {
    }

    /// <summary>The answer to a single choice or rating scale: a code or wording; null for no answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Takes the answer from an object.</param>
    public ResponseMapping<T> Answer(ChoiceQuestion question, Func<T, string?> answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return Add(question, (builder, item) =>
        {
            if (answer(item) is { } text)
            {
                builder.Answer(question[text]);
            }
        });
    }

    /// <summary>The answers to a multiple choice: codes or wordings; an empty list for none of them; null for no answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">Takes the answers from an object.</param>
    public ResponseMapping<T> Answers(MultipleChoiceQuestion question, Func<T, IEnumerable<string>?> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        return Add(question, (builder, item) =>
        {
            AnswerOption[]? options = answers(item) is { } texts ? [.. texts.Select(t => question[t])] : null;
            if (options is { Length: 0 })
            {
                builder.Mark(question, AnswerState.Answered);
            }

            foreach (var option in options ?? [])
            {
                builder.Answer(option);
            }
        });
    }

    /// <summary>The answer to a numeric question; null for no answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Takes the answer from an object.</param>
    public ResponseMapping<T> Answer(NumericQuestion question, Func<T, double?> answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return Add(question, (builder, item) =>
        {
            if (answer(item) is { } number)
            {
                builder.Answer(question, number);
            }
        });
    }

    /// <summary>The answer to an open question; null for no answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Takes the answer from an object.</param>
    public ResponseMapping<T> Answer(OpenTextQuestion question, Func<T, string?> answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return Add(question, (builder, item) =>
        {
            if (answer(item) is { } text)
            {
                builder.Answer(question, text);
            }
        });
    }

    /// <summary>The weight of the respondent; default: 1 for all.</summary>
    /// <param name="weight">Takes the weight from an object.</param>
    public ResponseMapping<T> Weight(Func<T, double> weight)
    {
        _weight = weight;
        return this;
    }

    /// <summary>The identifier of the respondent; default: none.</summary>
    /// <param name="id">Takes the identifier from an object.</param>
    public ResponseMapping<T> Id(Func<T, string?> id)
    {
        _id = id;
        return this;
    }

    /// <summary>The value in a column that a design may name: a stratum, a cluster; null: missing.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="value">Takes the value from an object.</param>
    public ResponseMapping<T> DesignValue(string column, Func<T, string?> value)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        ArgumentNullException.ThrowIfNull(value);
        _designValues.Add((column, (builder, item) => builder.DesignValue(column, value(item))));
        return this;
    }

    /// <summary>The number in a column that a design may name: a weight, a population size, a replicate weight; null: missing.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="value">Takes the number from an object.</param>
    public ResponseMapping<T> DesignValue(string column, Func<T, double?> value)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        ArgumentNullException.ThrowIfNull(value);
        _designValues.Add((column, Write));
        return this;

        void Write(ResponseSetBuilder builder, T item)
        {
            if (value(item) is { } number)
            {
                builder.DesignValue(column, number);
            }
        }
    }

    internal void Write(ResponseSetBuilder builder, T item, Action<string?, Exception> failed)
    {
        try
        {
            builder.Begin(_weight?.Invoke(item) ?? 1, _id?.Invoke(item));
        }
        catch (ArgumentException error)
        {
            failed(null, error);
            return;
        }

        foreach (var (place, write) in _answers.Select(a => (a.Question.Id, a.Write)).Concat(_designValues))
        {
            try
            {
                write(builder, item);
            }
            catch (ArgumentException error)
            {
                failed(place, error);
            }
        }
    }

    private ResponseMapping<T> Add(Question question, Action<ResponseSetBuilder, T> write)
    {
        _answers.Add((question, write));
        return this;
    }
}

using System.Collections.Frozen;

namespace SurveyStats;

/// <summary>A questionnaire: the questions of a survey in order. It is what responses are responses to.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class Survey
{
    private readonly Question[] _questions;
    private readonly FrozenDictionary<string, Question> _byId;

    /// <summary>Makes a survey of questions.</summary>
    /// <param name="title">The title.</param>
    /// <param name="questions">The questions in order.</param>
    /// <exception cref="ArgumentException">Two questions have the same id, or a filter names a question that does not stand before it.</exception>
    public Survey(LocalizedText title, IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(questions);
        Title = title;
        _questions = [.. questions];
        if (Array.IndexOf(_questions, null) is >= 0 and var missing)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Question {missing + 1} of survey '{title}' is null. Leave it out."), nameof(questions));
        }

        var twice = _questions.GroupBy(q => q.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Survey '{title}' has two questions with the id '{twice.Key}'. Ids must be unique.", nameof(questions));
        }

        for (var i = 0; i < _questions.Length; i++)
        {
            var stranger = _questions[i].Filter.Questions.FirstOrDefault(q => Array.IndexOf(_questions, q, 0, i) < 0);
            if (stranger is not null)
            {
                throw new ArgumentException(
                    $"The filter of question '{_questions[i].Id}' depends on '{stranger.Id}', which does not stand before it in the survey. "
                    + "Put that very question before it.", nameof(questions));
            }
        }

        _byId = _questions.ToFrozenDictionary(q => q.Id, StringComparer.Ordinal);
    }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>The questions in order.</summary>
    public IReadOnlyList<Question> Questions => _questions;

    /// <summary>The question with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question; the message lists the ids.</exception>
    public Question this[string id] =>
        _byId.TryGetValue(id, out var question)
            ? question
            : throw new ArgumentException(
                $"The survey has no question '{id}'. Its questions: {string.Join(", ", _questions.Select(q => q.ToString()))}.", nameof(id));

    /// <summary>The question with an id, if there is one.</summary>
    /// <param name="id">The id.</param>
    /// <param name="question">The question.</param>
    public bool TryFind(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Question? question) => _byId.TryGetValue(id, out question);

    /// <summary>The single-choice question with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question, or it is of another kind.</exception>
    public SingleChoiceQuestion SingleChoice(string id) => Get<SingleChoiceQuestion>(id, "single choice");

    /// <summary>The multiple-choice question with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question, or it is of another kind.</exception>
    public MultipleChoiceQuestion MultipleChoice(string id) => Get<MultipleChoiceQuestion>(id, "multiple choice");

    /// <summary>The rating scale with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question, or it is of another kind.</exception>
    public RatingQuestion Rating(string id) => Get<RatingQuestion>(id, "rating scale");

    /// <summary>The numeric question with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question, or it is of another kind.</exception>
    public NumericQuestion Numeric(string id) => Get<NumericQuestion>(id, "numeric");

    /// <summary>The open question with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question, or it is of another kind.</exception>
    public OpenTextQuestion OpenText(string id) => Get<OpenTextQuestion>(id, "open text");

    /// <summary>The question with an id, of any kind with answer options.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such question, or it has no answer options.</exception>
    public ChoiceQuestion Choice(string id) => Get<ChoiceQuestion>(id, "choice");

    /// <summary>The segmentation by the options of one question, or of several crossed.</summary>
    /// <param name="ids">Ids of questions with answer options; the last varies fastest.</param>
    /// <exception cref="ArgumentException">There is no id, a question is unknown, or it has no answer options.</exception>
    public Segmentation SegmentsBy(params IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ids.Count > 0
            ? ids.Select(id => Segmentation.By(Choice(id))).Aggregate((outer, inner) => outer.CrossedWith(inner))
            : throw new ArgumentException("Name at least one question to segment by, or use Segmentation.Total.", nameof(ids));
    }

    private T Get<T>(string id, string kind)
        where T : Question =>
        this[id] as T ?? throw new ArgumentException(
            $"Question '{id}' is {this[id].KindName}, not {kind}."
            + (this[id] is ChoiceQuestion ? " Choice(id) takes any question with answer options." : string.Empty), nameof(id));

    /// <summary>The title and the number of questions.</summary>
    public override string ToString() => $"{Title} ({_questions.Length} questions)";
}

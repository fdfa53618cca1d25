namespace SurveyStats.Questionnaire;

/// <summary>Maps a questionnaire to its JSON document and back.</summary>
internal static class SurveyMapping
{
    private const string SingleChoice = "single-choice";
    private const string MultipleChoice = "multiple-choice";
    private const string Rating = "rating";
    private const string Numeric = "numeric";
    private const string OpenText = "open-text";

    public static SurveyDocument ToDocument(Survey survey) => new(ToDocument(survey.Title), [.. survey.Questions.Select(ToDocument)]);

    /// <exception cref="SurveyFormatException">The document contradicts itself; the path says where.</exception>
    public static Survey ToSurvey(SurveyDocument document)
    {
        var questions = new List<Question>();
        for (var i = 0; i < document.Questions.Count; i++)
        {
            var path = FormattableString.Invariant($"$.questions[{i}]");
            questions.Add(Checked(path, () => ToQuestion(document.Questions[i], questions, path)));
        }

        return Checked("$.questions", () => new Survey(ToText(document.Title), questions));
    }

    public static TextDocument ToDocument(LocalizedText text) => new(
        text.Default, text.Translations.Count == 0 ? null : new(text.Translations.ToDictionary(), StringComparer.Ordinal));

    public static LocalizedText ToText(TextDocument document) =>
        (document.Translations ?? []).Aggregate(new LocalizedText(document.Text), (text, t) => text.With(t.Key, t.Value));

    public static CriterionDocument ToDocument(Criterion criterion) => criterion switch
    {
        AnswerCriterion { Answers: var answers } => new(Chose: new(answers.Question.Id, ToDocument(answers.Name), [.. answers.Options.Select(o => o.Code)])),
        RangeCriterion range => new(Range: new(range.Question.Id, Finite(range.From), Finite(range.Below))),
        AllOfCriterion all => new(All: [.. all.Parts.Select(ToDocument)]),
        AnyOfCriterion any => new(Any: [.. any.Parts.Select(ToDocument)]),
        NotCriterion not => new(Not: ToDocument(not.Part)),
        _ => throw new NotSupportedException($"A criterion of type {criterion.GetType().Name} has no JSON form."),
    };

    /// <exception cref="SurveyFormatException">A question or option is unknown, or not exactly one part is given.</exception>
    public static Criterion ToCriterion(CriterionDocument document, IReadOnlyList<Question> known, string path) => document switch
    {
        { Chose: { } chose, Range: null, All: null, Any: null, Not: null } => Checked($"{path}.chose", () =>
        {
            var question = Known<ChoiceQuestion>(chose.Question, known, $"{path}.chose.question");
            return Criterion.Chose(AnswerSet.Of(ToText(chose.Name), [.. chose.Options.Select(code => question.OptionWithCode(code))]));
        }),
        { Range: { } range, Chose: null, All: null, Any: null, Not: null } => Checked($"{path}.range", () => Criterion.InRange(
            Known<NumericQuestion>(range.Question, known, $"{path}.range.question"),
            range.From ?? double.NegativeInfinity,
            range.Below ?? double.PositiveInfinity)),
        { All: { } all, Chose: null, Range: null, Any: null, Not: null } => Criterion.And([.. Parts(all, known, $"{path}.all")]),
        { Any: { } any, Chose: null, Range: null, All: null, Not: null } => Checked($"{path}.any", () => Criterion.Or([.. Parts(any, known, $"{path}.any")])),
        { Not: { } not, Chose: null, Range: null, All: null, Any: null } => Criterion.Not(ToCriterion(not, known, $"{path}.not")),
        _ => throw new SurveyFormatException("A criterion has exactly one of chose, range, all, any, not.", path),
    };

    private static IEnumerable<Criterion> Parts(IReadOnlyList<CriterionDocument> parts, IReadOnlyList<Question> known, string path) =>
        parts.Select((part, i) => ToCriterion(part, known, FormattableString.Invariant($"{path}[{i}]")));

    private static QuestionDocument ToDocument(Question question) => new(
        question switch
        {
            SingleChoiceQuestion => SingleChoice,
            MultipleChoiceQuestion => MultipleChoice,
            RatingQuestion => Rating,
            NumericQuestion => Numeric,
            OpenTextQuestion => OpenText,
            _ => throw new NotSupportedException($"A question of type {question.GetType().Name} has no JSON form."),
        },
        question.Id,
        ToDocument(question.Text),
        (question as NumericQuestion)?.Unit,
        (question as ChoiceQuestion)?.Options.Select(o => new OptionDocument(o.Code, ToDocument(o.Label), ToWord(o.Kind), o.Score)).ToArray(),
        question.Filter == Criterion.Everyone ? null : ToDocument(question.Filter));

    private static Question ToQuestion(QuestionDocument document, List<Question> known, string path)
    {
        var text = ToText(document.Text);
        var filter = document.Filter is { } f ? ToCriterion(f, known, $"{path}.filter") : null;
        if (document.Options is not null && document.Kind is (Numeric or OpenText))
        {
            throw new SurveyFormatException($"A question of kind \"{document.Kind}\" has no options.", $"{path}.options");
        }

        if (document.Unit is not null && document.Kind != Numeric)
        {
            throw new SurveyFormatException($"A question of kind \"{document.Kind}\" has no unit.", $"{path}.unit");
        }

        return document.Kind switch
        {
            SingleChoice => new SingleChoiceQuestion(document.Id, Options(document, path), text, filter),
            MultipleChoice => new MultipleChoiceQuestion(document.Id, Options(document, path), text, filter),
            Rating => new RatingQuestion(document.Id, Options(document, path), text, filter),
            Numeric => new NumericQuestion(document.Id, text, document.Unit, filter),
            OpenText => new OpenTextQuestion(document.Id, text, filter),
            _ => throw new SurveyFormatException(
                $"\"{document.Kind}\" is no kind of question. Expected {SingleChoice}, {MultipleChoice}, {Rating}, {Numeric} or {OpenText}.", $"{path}.kind"),
        };
    }

    private static AnswerDefinition[] Options(QuestionDocument document, string path) =>
        [.. (document.Options ?? throw new SurveyFormatException("A choice question needs options.", $"{path}.options"))
            .Select((o, i) => new AnswerDefinition(o.Code, ToText(o.Label), ToKind(o.Kind, FormattableString.Invariant($"{path}.options[{i}].kind")), o.Score))];

    private static string ToWord(AnswerKind kind) => kind switch
    {
        AnswerKind.DontKnow => "dont-know",
        AnswerKind.Refused => "refused",
        _ => "substantive",
    };

    private static AnswerKind ToKind(string word, string path) => word switch
    {
        "substantive" => AnswerKind.Substantive,
        "dont-know" => AnswerKind.DontKnow,
        "refused" => AnswerKind.Refused,
        _ => throw new SurveyFormatException($"\"{word}\" is no kind of answer. Expected substantive, dont-know or refused.", path),
    };

    private static T Known<T>(string id, IReadOnlyList<Question> known, string path)
        where T : Question =>
        known.FirstOrDefault(q => q.Id == id) as T ?? throw new SurveyFormatException(
            $"There is no such question \"{id}\" of the right kind before this place. Questions so far: {string.Join(", ", known.Select(q => q.ToString()))}.", path);

    private static double? Finite(double end) => double.IsFinite(end) ? end : null;

    /// <summary>Turns the errors of the types themselves into an error that names the place.</summary>
    private static T Checked<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            throw new SurveyFormatException(error.Message, path, error);
        }
    }
}

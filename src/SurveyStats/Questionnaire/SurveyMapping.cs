namespace SurveyStats.Questionnaire;

/// <summary>Maps a questionnaire to its JSON document and back.</summary>
internal static class SurveyMapping
{
    private const string SingleChoice = "single-choice";
    private const string MultipleChoice = "multiple-choice";
    private const string Rating = "rating";
    private const string Numeric = "numeric";
    private const string OpenText = "open-text";

    /// <summary>The deepest nesting of conditions that has a JSON form; far more than a questionnaire needs.</summary>
    public const int DeepestCriterion = 50;

    public static SurveyDocument ToDocument(Survey survey) => new(ToDocument(survey.Title), [.. survey.Questions.Select(ToDocument)]);

    /// <exception cref="SurveyFormatException">The document contradicts itself; the path says where.</exception>
    public static Survey ToSurvey(SurveyDocument document)
    {
        var questions = new List<Question>();
        for (var i = 0; i < document.Questions.Count; i++)
        {
            var path = FormattableString.Invariant($"$.questions[{i}]");
            questions.Add(Checked(path, () => ToQuestion(Given(document.Questions[i], path), questions, path)));
        }

        return Checked("$.questions", () => new Survey(ToText(document.Title, "$.title"), questions));
    }

    public static TextDocument ToDocument(LocalizedText text) => new(
        text.Default, text.Translations.Count == 0 ? null : new(text.Translations.ToDictionary(), StringComparer.Ordinal));

    /// <exception cref="SurveyFormatException">A language is empty or stands twice, or has no wording.</exception>
    public static LocalizedText ToText(TextDocument document, string path)
    {
        var result = new LocalizedText(document.Text);
        foreach (var (language, text) in document.Translations ?? [])
        {
            if (string.IsNullOrWhiteSpace(language) || text is null || result.Translations.ContainsKey(language))
            {
                throw new SurveyFormatException(
                    $"The language \"{language}\" is empty, has no wording, or stands twice (case does not matter). Name each language once.",
                    $"{path}.translations");
            }

            result = result.With(language, text);
        }

        return result;
    }

    /// <exception cref="InvalidOperationException">The criterion is nested too deeply.</exception>
    public static CriterionDocument ToDocument(Criterion criterion) => ToDocument(criterion, 1);

    private static CriterionDocument ToDocument(Criterion criterion, int level) => criterion switch
    {
        _ when level > DeepestCriterion => throw new InvalidOperationException(
            FormattableString.Invariant($"A condition is nested deeper than {DeepestCriterion} levels, for which there is no JSON form. Simplify it.")),
        AnswerCriterion { Answers: var answers } => new(Chose: new(answers.Question.Id, ToDocument(answers.Name), [.. answers.Options.Select(o => o.Code)])),
        RangeCriterion range => new(Range: new(range.Question.Id, Finite(range.From), Finite(range.Below))),
        AllOfCriterion all => new(All: [.. all.Parts.Select(p => ToDocument(p, level + 1))]),
        AnyOfCriterion any => new(Any: [.. any.Parts.Select(p => ToDocument(p, level + 1))]),
        NotCriterion not => new(Not: ToDocument(not.Part, level + 1)),
        _ => throw new NotSupportedException($"A criterion of type {criterion.GetType().Name} has no JSON form."),
    };

    /// <exception cref="SurveyFormatException">A question or option is unknown, or not exactly one part is given.</exception>
    public static Criterion ToCriterion(CriterionDocument document, IReadOnlyList<Question> known, string path) => document switch
    {
        { Chose: { } chose, Range: null, All: null, Any: null, Not: null } => Checked($"{path}.chose", () =>
        {
            var question = Known<ChoiceQuestion>(chose.Question, known, $"{path}.chose.question");
            return Criterion.Chose(AnswerSet.Of(ToText(chose.Name, $"{path}.chose.name"), [.. chose.Options.Select(code => question.OptionWithCode(code))]));
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
        parts.Select((part, i) => ToPart(part, known, FormattableString.Invariant($"{path}[{i}]")));

    private static Criterion ToPart(CriterionDocument? part, IReadOnlyList<Question> known, string path) => ToCriterion(Given(part, path), known, path);

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
        if (document.Kind is not (SingleChoice or MultipleChoice or Rating or Numeric or OpenText))
        {
            throw new SurveyFormatException(
                $"\"{document.Kind}\" is no kind of question. Expected {SingleChoice}, {MultipleChoice}, {Rating}, {Numeric} or {OpenText}.", $"{path}.kind");
        }

        var text = ToText(document.Text, $"{path}.text");
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
            _ => new OpenTextQuestion(document.Id, text, filter),
        };
    }

    private static AnswerDefinition[] Options(QuestionDocument document, string path) =>
        [.. (document.Options ?? throw new SurveyFormatException("A choice question needs options.", $"{path}.options"))
            .Select((o, i) => ToDefinition(o, FormattableString.Invariant($"{path}.options[{i}]")))];

    private static AnswerDefinition ToDefinition(OptionDocument? document, string path)
    {
        var option = Given(document, path);
        return new AnswerDefinition(option.Code, ToText(option.Label, $"{path}.label"), ToKind(option.Kind, $"{path}.kind"), option.Score);
    }

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
    public static T Checked<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            // The name of the parameter, with which the message ends, means nothing to who wrote the file.
            var end = error.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
            throw new SurveyFormatException(end < 0 ? error.Message : error.Message[..end], path, error);
        }
    }

    /// <summary>An entry of a list, which the serializer lets be null.</summary>
    private static T Given<T>(T? entry, string path)
        where T : class =>
        entry ?? throw new SurveyFormatException("The entry is null. Remove it, or give it.", path);
}

using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a questionnaire is shown.</content>
public sealed partial class Survey
{
    private const int MostOptionsShown = 8;

    /// <summary>An aligned table of the questionnaire: each question with its kind and answers.</summary>
    public string ToText() => Display().ToText();

    /// <summary>The questionnaire as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    private ReportTable Display() => new(
        ToString(),
        ["question", string.Empty, string.Empty],
        [.. Questions.Select(q => (string[])[q.Text.Default == q.Id ? q.Id : $"{q.Id}: {q.Text}", q.KindName, Answers(q)])],
        []);

    private static string Answers(Question question)
    {
        var answers = question switch
        {
            ChoiceQuestion choice => string.Join(", ", choice.Options.Take(MostOptionsShown).Select(Describe))
                + (choice.Options.Count > MostOptionsShown ? $", ... ({Figures.Count(choice.Options.Count)} answers)" : string.Empty),
            NumericQuestion { Unit: { } unit } => unit,
            _ => string.Empty,
        };
        return question.Filter == Criterion.Everyone ? answers : $"{answers} [asked of: {question.Filter}]";
    }

    private static string Describe(AnswerOption option) => option.Kind switch
    {
        AnswerKind.DontKnow => $"{option} (don't know)",
        AnswerKind.Refused => $"{option} (refused)",
        _ => option.Label.Default,
    };
}

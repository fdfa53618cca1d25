namespace SurveyStats.Benchmarks.Large;

/// <summary>A whole questionnaire by country: many questions of fewer respondents.</summary>
internal sealed class BannerShape(int questions, int options) : LargeShape
{
    public static BannerShape FiftyQuestions { get; } = new(50, 5);

    public override string Name => FormattableString.Invariant($"{questions} questions, {options} answers, {Countries} countries");

    public override int AnswersPerRow => questions;

    public override int Options => options;

    public override int BytesOfAnswers => questions;

    public override SurveyColumns Columns(int rows)
    {
        var random = new RandomColumns(rows);
        return new SurveyColumns
        {
            Country = random.Codes(Countries),
            Answers = [.. Enumerable.Range(0, questions).Select(_ => random.Answers(options))],
            Weights = random.Weights(),
            Countries = Countries,
            Options = options,
        };
    }
}

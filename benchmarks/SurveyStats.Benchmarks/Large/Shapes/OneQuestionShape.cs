namespace SurveyStats.Benchmarks.Large;

/// <summary>One single choice by country: the headline.</summary>
internal sealed class OneQuestionShape(int options) : LargeShape
{
    public static OneQuestionShape FiveAnswers { get; } = new(5);

    public static OneQuestionShape TenAnswers { get; } = new(10);

    public override string Name => FormattableString.Invariant($"1 question, {options} answers, {Countries} countries");

    public override int Options => options;

    public override int BytesOfAnswers => 1;

    public override SurveyColumns Columns(int rows)
    {
        var random = new RandomColumns(rows);
        return new SurveyColumns { Country = random.Codes(Countries), Answers = [random.Answers(options)], Weights = random.Weights(), Countries = Countries, Options = options };
    }
}

using SurveyStats.Responses;

namespace SurveyStats.Significance;

/// <summary>
/// Whether a respondent chose an answer or net.
/// <para>Formula: x = 1 for those who chose one of its options, 0 for the others who answered.</para>
/// Source: McCullagh and Nelder (1989), Generalized Linear Models, section 3.3.
/// </summary>
internal sealed class IndicatorTerm(AnswerSet answers) : RegressionTerm($"{answers.Question.Id}={answers.Name.Default}")
{
    internal override IReadOnlyList<Question> Questions => [answers.Question];

    internal override IReadOnlyList<string> ColumnNames => [Name];

    internal override TermValues Read(Func<Question, ResponseColumn> columnOf) =>
        new(Codes(answers, columnOf(answers.Question), QuestionBase.Answered), [[0], [1]]);

    /// <summary>1 for those who chose the answer, 0 for the others in the base, -1 for the rest.</summary>
    internal static int[] Codes(AnswerSet answers, ResponseColumn column, QuestionBase questionBase)
    {
        var codes = new int[column.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = !IsIn(questionBase, column.StateOf(row)) ? TermValues.Missing
                : answers.Options.Any(o => Chose(column, row, o.Index)) ? 1
                : 0;
        }

        return codes;
    }

    private static bool Chose(ResponseColumn column, int row, int option) => column switch
    {
        CodedColumn coded => coded.Codes[row] == option,
        MaskColumn masks => masks.HasOption(row, option),
        _ => false,
    };

    private static bool IsIn(QuestionBase questionBase, AnswerState state) => questionBase switch
    {
        QuestionBase.Substantive => state == AnswerState.Answered,
        QuestionBase.Asked => state != AnswerState.NotAsked,
        _ => state is not (AnswerState.NotAsked or AnswerState.NoAnswer),
    };
}

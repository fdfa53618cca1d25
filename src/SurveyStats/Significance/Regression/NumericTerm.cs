using SurveyStats.Responses;

namespace SurveyStats.Significance;

/// <summary>
/// The answers to a numeric question, or the scores of a rating scale.
/// <para>Formula: x = the number.</para>
/// Bad where the outcome does not rise or fall evenly with it: take bands as a factor. Source: McCullagh and Nelder (1989), section 3.3.
/// </summary>
internal sealed class NumericTerm(Question question) : RegressionTerm(question.Id)
{
    internal override IReadOnlyList<Question> Questions => [question];

    internal override IReadOnlyList<string> ColumnNames => [Name];

    internal override TermValues Read(Func<Question, ResponseColumn> columnOf)
    {
        var (column, places, table) = (columnOf(question), new Dictionary<double, int>(), new List<double[]>());
        var codes = new int[column.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            if (NumberOf(column, row) is not { } number)
            {
                codes[row] = TermValues.Missing;
            }
            else if (!places.TryGetValue(number, out codes[row]))
            {
                codes[row] = places[number] = table.Count;
                table.Add([number]);
            }
        }

        return new TermValues(codes, table);
    }

    /// <summary>The number or score of a response; null where there is none.</summary>
    internal static double? NumberOf(ResponseColumn column, int row) => column switch
    {
        ValueColumn<double> numbers => numbers.StateOf(row) == AnswerState.Answered ? numbers.Values[row] : null,
        CodedColumn coded when column.Question is RatingQuestion rating && coded.Codes[row] is var code && code < rating.Options.Count =>
            rating.Options[code].Score,
        _ => null,
    };
}

namespace SurveyStats.Responses;

/// <summary>
/// Applies the filters of a questionnaire: whoever a filter leaves out, and has no answer, was not asked; whoever it leaves out, and has an
/// answer, contradicts it.
/// </summary>
internal static class Routing
{
    /// <summary>Returns the columns with "no answer" turned into "not asked" outside the base of each question.</summary>
    /// <param name="survey">The questionnaire.</param>
    /// <param name="columns">A column for each question, in the order of the questionnaire.</param>
    /// <param name="contradiction">Called with row and question where a respondent answered who is outside the base.</param>
    public static IReadOnlyList<ResponseColumn> Apply(
        Survey survey, IReadOnlyList<ResponseColumn> columns, Action<int, Question> contradiction)
    {
        var routed = new Dictionary<Question, ResponseColumn>();
        foreach (var (question, column) in survey.Questions.Zip(columns))
        {
            routed[question] = question.Filter == Criterion.Everyone
                ? column
                : Restrict(column, RowFilter.Bind(question.Filter, q => routed[q]), contradiction);
        }

        return [.. survey.Questions.Select(q => routed[q])];
    }

    private static ResponseColumn Restrict(ResponseColumn column, RowFilter filter, Action<int, Question> contradiction)
    {
        var writer = ColumnWriter.For(column.Question);
        Span<bool> asked = new bool[RowFilter.LargestBlock];
        for (var start = 0; start < column.Count; start += asked.Length)
        {
            var block = asked[..Math.Min(asked.Length, column.Count - start)];
            filter.Evaluate(start, block);
            for (var i = 0; i < block.Length; i++)
            {
                var row = start + i;
                var state = column.StateOf(row);
                if (block[i] || state == AnswerState.NotAsked)
                {
                    writer.Copy(column, row);
                    continue;
                }

                // A multiple choice in which nothing is ticked says nothing that could contradict.
                if (state != AnswerState.NoAnswer && !(column is MaskColumn masks && masks.IsUnticked(row)))
                {
                    contradiction(row, column.Question);
                }

                writer.Begin();
                writer.WriteState(AnswerState.NotAsked);
            }
        }

        return writer.ToColumn();
    }
}

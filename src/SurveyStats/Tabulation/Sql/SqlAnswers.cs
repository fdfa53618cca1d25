using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>The answers in the rows of a branch, understood as the readers do.</summary>
internal sealed class SqlAnswers
{
    private readonly Dictionary<Question, AnswerCoder> _coders;
    private readonly Dictionary<Question, ResponseColumn> _columns = [];

    /// <param name="rows">The rows.</param>
    /// <param name="columns">What the columns of the source are.</param>
    public SqlAnswers(SqlBranchRows rows, SqlColumns columns)
    {
        Rows = rows;
        _coders = rows.Branch.Questions.ToDictionary(q => q, q => columns.CoderOf(q, rows.Columns));
    }

    public SqlBranchRows Rows { get; }

    /// <summary>The answers to a question.</summary>
    public ResponseColumn Column(Question question)
    {
        if (!_columns.TryGetValue(question, out var column))
        {
            var writer = ColumnWriter.For(question);
            for (var row = 0; row < Rows.Count; row++)
            {
                writer.Begin();
                _coders[question].Write(writer, row);
            }

            _columns.Add(question, column = writer.ToColumn());
        }

        return column;
    }

    /// <summary>Whether each row meets a criterion.</summary>
    public bool[] Meeting(Criterion criterion)
    {
        var result = new bool[Rows.Count];
        var filter = RowFilter.Bind(criterion, Column);
        for (var start = 0; start < result.Length; start += RowFilter.LargestBlock)
        {
            filter.Evaluate(start, result.AsSpan(start, Math.Min(RowFilter.LargestBlock, result.Length - start)));
        }

        return result;
    }

    /// <summary>Tells of texts that are no answers.</summary>
    public void CheckTexts(SqlErrors errors)
    {
        foreach (var (column, problems) in _coders.Values.SelectMany(c => c.Checks))
        {
            if (Array.TrueForAll(problems, p => p is null))
            {
                continue;
            }

            var responses = new long[problems.Length];
            for (var row = 0; row < Rows.Count; row++)
            {
                responses[column.Codes[row]] += Rows[row].Rows;
            }

            for (var text = 0; text < problems.Length; text++)
            {
                if (problems[text] is { } problem)
                {
                    errors.Add(column.Name, column.Texts[text], problem.Problem, responses[text], problem.Cure);
                }
            }
        }
    }

    /// <summary>Tells of answers to the question of the branch by those who are not asked.</summary>
    public void CheckFilter(SqlErrors errors)
    {
        var question = Rows.Branch.Question!;
        if (question.Filter == Criterion.Everyone)
        {
            return;
        }

        var (asked, column, responses) = (Meeting(question.Filter), Column(question), 0L);
        for (var row = 0; row < asked.Length; row++)
        {
            // A multiple choice in which nothing is ticked says nothing that could contradict.
            var isSilent = column.StateOf(row) >= AnswerState.NoAnswer || (column is MaskColumn masks && masks.IsUnticked(row));
            responses += asked[row] || isSilent ? 0 : Rows[row].Rows;
        }

        if (responses > 0)
        {
            errors.Add(question.Id, null, $"There is an answer, but only those with {question.Filter} are asked.", responses, "Correct the answer or the filter.");
        }
    }
}

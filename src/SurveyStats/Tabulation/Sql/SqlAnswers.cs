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
            _columns.Add(question, column = _coders[question].ToColumn());
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
        var wrong = new Dictionary<(RawColumn Column, string Text), (CellProblem Problem, long Responses)>();
        foreach (var (column, row, problem) in _coders.Values.SelectMany(c => c.Problems()))
        {
            var text = (column, column.TextOf(row));
            wrong[text] = (problem, wrong.GetValueOrDefault(text).Responses + Rows[row].Rows);
        }

        foreach (var ((column, text), (problem, responses)) in wrong)
        {
            errors.Add(column.Name, text, problem.Problem, responses, problem.Cure);
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

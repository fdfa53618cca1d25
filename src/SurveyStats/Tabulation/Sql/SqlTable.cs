using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Makes the table of a question by a segmentation of the rows of its branch.</summary>
internal sealed class SqlTable
{
    private readonly SqlRequest _request;
    private readonly SqlAnswers _answers;
    private readonly SqlFrame? _frame;
    private readonly SqlBranch _branch;
    private readonly List<AnswerPattern> _patterns = [];
    private readonly Dictionary<AnswerPattern, int> _numberOfPattern = [];

    private SqlTable(SqlRequest request, SqlAnswers answers, SqlFrame? frame) =>
        (_request, _answers, _frame, _branch) = (request, answers, frame, answers.Rows.Branch);

    /// <summary>Makes the table.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="answers">The rows of the branch.</param>
    /// <param name="frame">The strata and units; null without.</param>
    public static TallyTable Of(SqlRequest request, SqlAnswers answers, SqlFrame? frame) => new SqlTable(request, answers, frame).ToTable();

    private TallyTable ToTable()
    {
        var rows = _answers.Rows;
        var (atoms, patterns) = (new AtomCoder(_branch.Segmentation!, _answers.Column), Patterns());
        var (inDomain, groups) = (_answers.Meeting(_request.Domain), _frame?.GroupsOf(rows));
        var cells = new Dictionary<(int Atom, int Pattern), SqlCell>();
        Span<int> codes = new int[RowFilter.LargestBlock];
        for (var start = 0; start < rows.Count; start += codes.Length)
        {
            var block = codes[..Math.Min(codes.Length, rows.Count - start)];
            atoms.Code(start, block);
            for (var i = 0; i < block.Length; i++)
            {
                var row = start + i;
                if (block[i] == 0 || !inDomain[row] || rows[row].Count == 0)
                {
                    continue;
                }

                if (!cells.TryGetValue((block[i], patterns[row]), out var cell))
                {
                    cells.Add((block[i], patterns[row]), cell = new SqlCell(atoms.Atoms[block[i] - 1], _patterns[patterns[row]]));
                }

                var group = groups?[row] ?? 0;
                cell.Add(group, rows[row], _frame?.WeightOf(group));
            }
        }

        return ToTable(cells.Values);
    }

    private TallyTable ToTable(IEnumerable<SqlCell> cells)
    {
        var isIndependent = _frame is null || _frame.Sampling.Frame.IsIndependent;
        var isWeighted = _request.WeightColumn is not null || _frame is { HasWeights: true };
        TallyCell[] finished = [.. cells.Select(c => c.ToCell(isWeighted, _frame is not null, isIndependent, _branch.Moments is not null))];
        return new TallyTable(
            _branch.Question!,
            _branch.Segmentation!,
            _branch.Question is NumericQuestion ? MomentCells.Limited(finished, _frame?.Sampling) : finished,
            _frame?.Sampling);
    }

    /// <summary>The number of the pattern of each row. Whom the filter leaves out was not asked.</summary>
    private int[] Patterns()
    {
        var coder = PatternCoder.For(_answers.Column(_branch.Question!));
        var numbers = new int[_answers.Rows.Count];
        for (var start = 0; start < numbers.Length; start += RowFilter.LargestBlock)
        {
            coder.Code(start, numbers.AsSpan(start, Math.Min(RowFilter.LargestBlock, numbers.Length - start)));
        }

        // A number that stands for many is only known to be one.
        int[] places = [.. coder.Patterns.Select(p => NumberOf(_branch.Moments is not null && p.Number is not null ? AnswerPattern.Missing(AnswerState.Answered) : p))];
        var notAsked = NumberOf(AnswerPattern.Missing(AnswerState.NotAsked));
        var asked = _branch.Question!.Filter == Criterion.Everyone ? null : _answers.Meeting(_branch.Question.Filter);
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = asked is null || asked[row] ? places[numbers[row]] : notAsked;
        }

        return numbers;
    }

    private int NumberOf(AnswerPattern pattern)
    {
        if (!_numberOfPattern.TryGetValue(pattern, out var number))
        {
            number = _patterns.Count;
            _patterns.Add(pattern);
            _numberOfPattern.Add(pattern, number);
        }

        return number;
    }
}

namespace SurveyStats.Responses;

/// <summary>Which answers to one question occur in each run of rows: enough to tell whether a condition holds for all rows of a run, or for none.</summary>
/// <remarks>Cost: one pass over the column.</remarks>
internal sealed class RunContents
{
    private readonly bool[][] _codes = [];
    private readonly (double Least, double Most, bool HasNumbers, bool HasMissing)[] _numbers = [];

    /// <param name="column">The answers.</param>
    /// <param name="runs">The runs.</param>
    public RunContents(ResponseColumn column, IReadOnlyList<RowRun> runs)
    {
        switch (column)
        {
            case CodedColumn coded:
                _codes = [.. runs.Select(run => CodesIn(coded, run))];
                break;
            case ValueColumn<double> numbers:
                _numbers = [.. runs.Select(run => NumbersIn(numbers, run))];
                break;
        }
    }

    /// <summary>Whether a condition on the question holds for all rows of a run, or for none; null: for some, or it is not known.</summary>
    public bool? Holds(Criterion condition, int run)
    {
        if (condition is AnswerCriterion chose && _codes.Length > 0)
        {
            var (wanted, others) = (false, false);
            for (var code = 0; code < _codes[run].Length; code++)
            {
                if (_codes[run][code])
                {
                    var isWanted = code < chose.Answers.Question.Options.Count && chose.Answers.Contains(chose.Answers.Question.Options[code]);
                    (wanted, others) = (wanted || isWanted, others || !isWanted);
                }
            }

            return wanted && others ? null : wanted;
        }

        if (condition is RangeCriterion range && _numbers.Length > 0)
        {
            var (least, most, hasNumbers, hasMissing) = _numbers[run];
            return !hasNumbers || most < range.From || least >= range.Below ? false
                : !hasMissing && least >= range.From && most < range.Below ? true
                : null;
        }

        return null;
    }

    private static bool[] CodesIn(CodedColumn column, RowRun run)
    {
        var (present, block) = (new bool[column.CodeCount], new int[RowFilter.LargestBlock]);
        for (var start = run.Start; start < run.Start + run.Length; start += block.Length)
        {
            var codes = block.AsSpan(0, Math.Min(block.Length, run.Start + run.Length - start));
            column.Codes.CopyTo(start, codes);
            foreach (var code in codes)
            {
                present[code] = true;
            }
        }

        return present;
    }

    private static (double Least, double Most, bool HasNumbers, bool HasMissing) NumbersIn(ValueColumn<double> column, RowRun run)
    {
        var (least, most, hasNumbers, hasMissing) = (double.PositiveInfinity, double.NegativeInfinity, false, false);
        var values = column.Values.Slice(run.Start, run.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (column.StateOf(run.Start + i) != AnswerState.Answered)
            {
                hasMissing = true;
                continue;
            }

            hasNumbers = true;
            (least, most) = (Math.Min(least, values[i]), Math.Max(most, values[i]));
        }

        return (least, most, hasNumbers, hasMissing);
    }
}

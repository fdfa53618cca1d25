namespace SurveyStats.Responses;

/// <summary>Codes a multiple choice that stands in split columns, one an option.</summary>
internal sealed class SplitAnswerCoder : AnswerCoder
{
    private static readonly HashSet<string> Ticks = new(["1", "true", "yes", "y", "x", "selected", "checked"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NoTicks = new(["0", "false", "no", "n", "not selected", "unchecked"], StringComparer.OrdinalIgnoreCase);

    private readonly (RawColumn Column, AnswerOption Option, Mark[] Marks, CellProblem?[] Problems)[] _columns;

    public SplitAnswerCoder(MultipleChoiceQuestion question, IEnumerable<(RawColumn Column, AnswerOption Option)> columns, CellMeaning meaning)
        : base(question) => _columns = [.. columns.Select(c => Coded(c.Column, c.Option, meaning))];

    private enum Mark : byte
    {
        Blank,
        NotTicked,
        Ticked,
        NotAsked,
        Unknown,
    }

    public override IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems() => _columns.SelectMany(c => ProblemsOf(c.Column, c.Problems));

    public override ResponseColumn ToColumn()
    {
        var writer = ColumnWriter.For(Question);
        (AnswerOption Option, Mark[] Marks)[] columns = [.. _columns.Select(c => (c.Option, c.Column.Map(c.Marks)))];
        for (var row = 0; row < columns[0].Marks.Length; row++)
        {
            writer.Begin();
            Write(writer, columns, row);
        }

        return writer.ToColumn();
    }

    private static void Write(ColumnWriter writer, (AnswerOption Option, Mark[] Marks)[] columns, int row)
    {
        var (ticked, marked, notAsked) = (false, false, false);
        foreach (var (option, marks) in columns)
        {
            var mark = marks[row];
            marked |= mark == Mark.NotTicked;
            notAsked |= mark == Mark.NotAsked;
            if (mark == Mark.Ticked)
            {
                writer.WriteOption(option);
                ticked = true;
            }
        }

        if (!ticked && (marked || notAsked))
        {
            writer.WriteState(marked ? AnswerState.Answered : AnswerState.NotAsked);
        }
    }

    private static (RawColumn Column, AnswerOption Option, Mark[] Marks, CellProblem?[] Problems) Coded(
        RawColumn column, AnswerOption option, CellMeaning meaning)
    {
        Mark[] marks = [.. column.Texts.Select(t => MarkOf(t.Trim(), option, meaning))];
        var problem = new CellProblem(
            $"is no mark of '{option.Question.Id}'.", $"Expected 1, yes, x or '{option.Label}' where it is ticked, and 0, no or nothing where it is not.");
        return (column, option, marks, [.. marks.Select(m => m == Mark.Unknown ? problem : null)]);
    }

    private static Mark MarkOf(string text, AnswerOption option, CellMeaning meaning) =>
        Ticks.Contains(text) || text == option.Code || option.Label.IsWorded(text, StringComparison.OrdinalIgnoreCase) ? Mark.Ticked
        : NoTicks.Contains(text) ? Mark.NotTicked
        : meaning.StateOf(text) == AnswerState.NotAsked ? Mark.NotAsked
        : meaning.IsMissing(text) ? Mark.Blank
        : Mark.Unknown;
}

namespace SurveyStats.Responses;

/// <summary>Codes a multiple choice that stands in split columns, one an option.</summary>
internal sealed class SplitAnswerCoder : AnswerCoder
{
    private static readonly HashSet<string> Ticks = new(["1", "true", "yes", "y", "x", "selected", "checked"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NoTicks = new(["0", "false", "no", "n", "not selected", "unchecked"], StringComparer.OrdinalIgnoreCase);

    private readonly MultipleChoiceQuestion _question;
    private readonly (RawColumn Column, AnswerOption Option, Mark[] Marks, CellProblem?[] Problems)[] _columns;

    public SplitAnswerCoder(MultipleChoiceQuestion question, IEnumerable<(RawColumn Column, AnswerOption Option)> columns, CellMeaning meaning)
        : base(question) => (_question, _columns) = (question, [.. columns.Select(c => Coded(c.Column, c.Option, meaning))]);

    private enum Mark : byte
    {
        Blank,
        NotTicked,
        Ticked,
        NotAsked,
        Unknown,
    }

    public override IEnumerable<RawColumn> Columns => _columns.Select(c => c.Column);

    public override IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems() => _columns.SelectMany(c => ProblemsOf(c.Column, c.Problems));

    public override ResponseColumn ToColumn()
    {
        if (MaskColumn.IsNarrow(_question))
        {
            return Narrow();
        }

        var writer = ColumnWriter.For(Question);
        (AnswerOption Option, Mark[] Marks)[] columns = [.. _columns.Select(c => (c.Option, c.Column.Map(c.Marks)))];
        for (var row = 0; row < columns[0].Marks.Length; row++)
        {
            writer.Begin();
            Write(writer, columns, row);
        }

        return writer.ToColumn();
    }

    /// <summary>Adds one column after another to the masks of all rows: what is ticked, and whether anything else was marked.</summary>
    private MaskColumn Narrow()
    {
        var (masks, marked, notAsked) = (Array.Empty<int>(), Array.Empty<bool>(), Array.Empty<bool>());
        foreach (var (column, option, ofTexts, _) in _columns)
        {
            var marks = column.Map(ofTexts);
            if (masks.Length == 0)
            {
                (masks, marked, notAsked) = (new int[marks.Length], new bool[marks.Length], new bool[marks.Length]);
            }

            for (var row = 0; row < marks.Length; row++)
            {
                masks[row] |= marks[row] == Mark.Ticked ? 1 << option.Index : 0;
                marked[row] |= marks[row] == Mark.NotTicked;
                notAsked[row] |= marks[row] == Mark.NotAsked;
            }
        }

        for (var row = 0; row < masks.Length; row++)
        {
            masks[row] = masks[row] != 0 || marked[row] ? masks[row]
                : notAsked[row] ? MaskColumn.NotAskedCode(_question)
                : MaskColumn.NoAnswerCode(_question);
        }

        return new MaskColumn(_question, new CodeBuffer(masks, MaskColumn.NotAskedCode(_question)));
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

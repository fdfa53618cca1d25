namespace SurveyStats.Responses;

/// <summary>Turns a table in long layout, a row an answer, into one in wide layout, a row a respondent.</summary>
internal static class LongPivot
{
    /// <exception cref="SurveyDataException">A column of the layout is not there.</exception>
    public static RawTable ToWide(RawTable table, LongLayout layout, ErrorCollector errors)
    {
        var respondents = Column(table, layout.Respondent);
        var questions = Column(table, layout.Question);
        var answers = Column(table, layout.Answer);
        RawColumn[] personal = [.. table.Columns.Where(c => c != respondents && c != questions && c != answers)];
        if (layout.Weight is not null)
        {
            Column(table, layout.Weight);
        }

        var cells = new Dictionary<(int Respondent, int Question), string>();
        var first = new Dictionary<int, int>();
        var lists = new HashSet<int>();
        for (var row = 0; row < table.Count; row++)
        {
            var (respondent, question) = (respondents.Codes[row], questions.Codes[row]);
            if (string.IsNullOrWhiteSpace(respondents.TextOf(row)) || string.IsNullOrWhiteSpace(questions.TextOf(row)))
            {
                errors.Add(table.PlaceOf(row), null, null, "The answer has no respondent or no question.", "Give both in every row of the long layout.");
                continue;
            }

            if (!first.TryAdd(respondent, row))
            {
                CheckSame(table, personal, first[respondent], row, errors);
            }

            AddAnswer(cells, lists, (respondent, question), answers.TextOf(row));
        }

        // Which of two contradicting rows is right cannot be known, so that none can be skipped.
        errors.ThrowIfAny();
        return Wide(table, layout, personal, first, cells, lists);
    }

    /// <summary>Columns beside question and answer say something about the respondent: the same in all rows.</summary>
    private static void CheckSame(RawTable table, RawColumn[] personal, int first, int row, ErrorCollector errors)
    {
        foreach (var column in personal.Where(c => c.Codes[row] != c.Codes[first]))
        {
            errors.Add(
                table.PlaceOf(row),
                column.Name,
                column.TextOf(row),
                FormattableString.Invariant($"differs from '{column.TextOf(first)}' of the same respondent in row {table.PlaceOf(first)}."),
                "Columns beside question and answer describe the respondent: give each respondent one value.");
        }
    }

    private static void AddAnswer(
        Dictionary<(int Respondent, int Question), string> cells, HashSet<int> lists, (int Respondent, int Question) cell, string answer)
    {
        if (!cells.TryGetValue(cell, out var before) || before.Length == 0)
        {
            cells[cell] = answer;
        }
        else if (answer.Length > 0 && !before.Split(RawColumn.InnerSeparator).Contains(answer))
        {
            cells[cell] = before + RawColumn.InnerSeparator + answer;
            lists.Add(cell.Question);
        }
    }

    private static RawTable Wide(
        RawTable table,
        LongLayout layout,
        RawColumn[] personal,
        Dictionary<int, int> first,
        Dictionary<(int Respondent, int Question), string> cells,
        HashSet<int> lists)
    {
        var respondents = Column(table, layout.Respondent);
        var questions = Column(table, layout.Question);
        var id = new RawColumn(layout.Respondent);
        RawColumn[] kept = [.. personal.Select(c => new RawColumn(c.Name))];
        RawColumn[] columns = [.. questions.Texts.Select((name, code) => new RawColumn(name) { ListSeparator = lists.Contains(code) ? RawColumn.InnerSeparator : null })];
        var wide = new RawTable(table.Source, [id, .. kept, .. columns]);
        foreach (var (respondent, row) in first.OrderBy(f => f.Value))
        {
            id.Append(respondents.Texts[respondent]);
            foreach (var (source, target) in personal.Zip(kept))
            {
                target.Append(source.TextOf(row));
            }

            for (var question = 0; question < columns.Length; question++)
            {
                columns[question].Append(cells.GetValueOrDefault((respondent, question), string.Empty));
            }

            wide.EndRow(table.PlaceOf(row));
        }

        return wide;
    }

    private static RawColumn Column(RawTable table, string name) => table.Find(name) ?? throw ErrorCollector.Fatal(
        table.Source, null, name, null, "There is no such column, which the long layout names.",
        $"The columns are: {string.Join(", ", table.Columns.Select(c => $"'{c.Name}'"))}.");
}

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
        var weights = layout.Weight is null ? null : Column(table, layout.Weight);
        var cells = new Dictionary<(int Respondent, int Question), string>();
        var first = new Dictionary<int, int>();
        var lists = new HashSet<int>();
        for (var row = 0; row < table.Count; row++)
        {
            var (respondent, question) = (respondents.Codes[row], questions.Codes[row]);
            if (!first.TryAdd(respondent, row) && weights is not null && weights.Codes[row] != weights.Codes[first[respondent]])
            {
                errors.Add(
                    table.PlaceOf(row), weights.Name, weights.TextOf(row),
                    FormattableString.Invariant($"differs from the weight of the same respondent in row {table.PlaceOf(first[respondent])}, '{weights.TextOf(first[respondent])}'."),
                    "Give a respondent one weight.");
            }

            if (!cells.TryAdd((respondent, question), answers.TextOf(row)))
            {
                cells[(respondent, question)] += RawColumn.InnerSeparator + answers.TextOf(row);
                lists.Add(question);
            }
        }

        return Wide(table, layout, first, cells, lists);
    }

    private static RawTable Wide(
        RawTable table, LongLayout layout, Dictionary<int, int> first, Dictionary<(int Respondent, int Question), string> cells, HashSet<int> lists)
    {
        var respondents = Column(table, layout.Respondent);
        var questions = Column(table, layout.Question);
        var id = new RawColumn(layout.Respondent);
        var weight = layout.Weight is null ? null : new RawColumn(layout.Weight);
        RawColumn[] columns = [.. questions.Texts.Select((name, code) => new RawColumn(name) { ListSeparator = lists.Contains(code) ? RawColumn.InnerSeparator : null })];
        var wide = new RawTable(table.Source, [id, .. weight is null ? [] : new[] { weight }, .. columns]);
        foreach (var (respondent, row) in first.OrderBy(f => f.Value))
        {
            id.Append(respondents.Texts[respondent]);
            weight?.Append(Column(table, layout.Weight!).TextOf(row));
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

namespace SurveyStats.Responses;

/// <summary>Binds the questions of a questionnaire, given or inferred, to the columns of a table.</summary>
internal sealed class QuestionBinding
{
    private readonly RawTable _table;
    private readonly ReadOptions _options;
    private readonly CellMeaning _meaning;
    private readonly HashSet<RawColumn> _taken = [];
    private readonly List<string> _remarks = [];

    private QuestionBinding(RawTable table, ReadOptions options, CellMeaning meaning, IEnumerable<string?> reserved)
    {
        _table = table;
        _options = options;
        _meaning = meaning;
        foreach (var name in options.IgnoredColumns.Concat(reserved).OfType<string>())
        {
            _taken.Add(Column(name));
        }
    }

    /// <summary>The coders in the order of the questionnaire, the questionnaire, and remarks on how columns were read.</summary>
    /// <exception cref="SurveyDataException">A column that the options or the questionnaire name is not there.</exception>
    public static (Survey Survey, IReadOnlyList<AnswerCoder> Coders, IReadOnlyList<string> Remarks) Bind(
        RawTable table, ReadOptions options, CellMeaning meaning, IEnumerable<string?> reserved)
    {
        var binding = new QuestionBinding(table, options, meaning, reserved);
        return options.Survey is { } survey ? binding.BindTo(survey) : binding.Infer();
    }

    private (Survey Survey, IReadOnlyList<AnswerCoder> Coders, IReadOnlyList<string> Remarks) BindTo(Survey survey)
    {
        AnswerCoder[] coders = [.. survey.Questions.Select(CoderOf)];
        var extra = _table.Columns.Where(c => !_taken.Contains(c)).Select(c => $"'{c.Name}'").ToList();
        if (extra.Count > 0)
        {
            _remarks.Add($"columns without a question, left out: {string.Join(", ", extra)}");
        }

        return (survey, coders, _remarks);
    }

    private (Survey Survey, IReadOnlyList<AnswerCoder> Coders, IReadOnlyList<string> Remarks) Infer()
    {
        var inference = new QuestionnaireInference(_meaning, _options.DecimalComma);
        var coders = new List<AnswerCoder>();
        foreach (var layout in _options.MultipleChoices.Where(m => m.Separator is null))
        {
            var columns = SplitColumns(layout);
            var question = new MultipleChoiceQuestion(layout.Question, columns.Select(c => new AnswerDefinition(CodeOf(c, layout), c.Wording)));
            coders.Add(new SplitAnswerCoder(question, columns.Zip(question.Options), _meaning));
            _remarks.Add($"{layout.Question}: split columns {string.Join(", ", columns.Select(c => c.Name))}");
        }

        foreach (var column in _table.Columns.Where(c => !_taken.Contains(c)))
        {
            var list = _options.MultipleChoices.FirstOrDefault(m => m.Separator is not null && m.Question == column.Name)?.Separator ?? column.ListSeparator;
            var (coder, remark) = list is { } separator ? inference.InferList(column, separator) : inference.Infer(column);
            coders.Add(coder);
            var missing = Missing(column);
            _remarks.Add(missing == 0 ? $"{column.Name}: {remark}" : FormattableString.Invariant($"{column.Name}: {remark}; {missing} without an answer"));
        }

        foreach (var layout in _options.MultipleChoices.Where(m => m.Separator is not null))
        {
            Column(layout.Question);
        }

        if (coders.Count == 0)
        {
            throw ErrorCollector.Fatal(
                _table.Source, null, null, null, "No column is left that could be a question.", $"The columns are: {Names()}. Check IdColumn, WeightColumn and IgnoredColumns.");
        }

        var survey = new Survey(_options.Title ?? Path.GetFileNameWithoutExtension(_table.Source), coders.Select(c => c.Question));
        return (survey, coders, _remarks);
    }

    private AnswerCoder CoderOf(Question question) => question switch
    {
        MultipleChoiceQuestion multiple => MultipleCoderOf(multiple),
        ChoiceQuestion choice => new SingleAnswerCoder(choice, Take(choice.Id), _meaning),
        NumericQuestion numeric => NumberCoderOf(numeric, Take(numeric.Id)),
        OpenTextQuestion open => new TextCoder(open, Take(open.Id), _meaning),
        _ => throw new NotSupportedException($"Questions of type {question.GetType().Name} cannot be read."),
    };

    private NumberCoder NumberCoderOf(NumericQuestion question, RawColumn column) =>
        new(question, column, NumberCells.Of(column, _meaning), _options.DecimalComma);

    private AnswerCoder MultipleCoderOf(MultipleChoiceQuestion question)
    {
        var layout = _options.MultipleChoices.FirstOrDefault(m => m.Question == question.Id);
        if (layout is null && _table.Find(question.Id) is null)
        {
            layout = MultipleChoiceColumns.SplitByPrefix(question.Id, $"{question.Id}_");
        }

        if (layout is null || layout.Separator is not null)
        {
            var column = Take(question.Id);
            return new ListAnswerCoder(question, column, layout?.Separator ?? column.ListSeparator ?? ';', _meaning);
        }

        var columns = SplitColumns(layout);
        return new SplitAnswerCoder(question, columns.Select(c => (c, OptionOf(question, c, layout))), _meaning);
    }

    private AnswerOption OptionOf(MultipleChoiceQuestion question, RawColumn column, MultipleChoiceColumns layout) =>
        question.TryFind(CodeOf(column, layout), out var option) || question.TryFind(column.Name, out option)
            ? option
            : throw ErrorCollector.Fatal(
                _table.Source, null, column.Name, null, $"The column belongs to no answer of '{question.Id}'.",
                $"Name it by the code of one: {string.Join(", ", question.Options.Select(o => o.Code))}.");

    private RawColumn[] SplitColumns(MultipleChoiceColumns layout)
    {
        RawColumn[] columns = layout.Prefix is { } prefix
            ? [.. _table.Columns.Where(c => c.Name.StartsWith(prefix, StringComparison.Ordinal) && c.Name.Length > prefix.Length)]
            : [.. layout.Columns.Select(Column)];
        if (columns.Length == 0)
        {
            throw ErrorCollector.Fatal(
                _table.Source, null, null, null, $"There is no column '{layout.Question}' and none that begins with '{layout.Prefix}'.",
                $"The columns are: {Names()}. Say with MultipleChoiceColumns where the answers to '{layout.Question}' stand.");
        }

        _taken.UnionWith(columns);
        return columns;
    }

    private static string CodeOf(RawColumn column, MultipleChoiceColumns layout) => layout.Prefix is { } prefix ? column.Name[prefix.Length..] : column.Name;

    private RawColumn Take(string name)
    {
        var column = Column(name);
        _taken.Add(column);
        return column;
    }

    private RawColumn Column(string name) =>
        _table.Find(name)
        ?? throw ErrorCollector.Fatal(
            _table.Source, null, name, null, "There is no such column.", $"The columns are: {Names()}. Correct the name, or the header of the data.");

    private long Missing(RawColumn column)
    {
        if (column.HasNumbers && NumberCells.Of(column, _meaning) is { Wrong.Count: 0 } cells)
        {
            return cells.States?.LongCount(s => s >= (byte)AnswerState.NoAnswer) ?? 0;
        }

        bool[] missing = [.. column.Texts.Select(_meaning.IsMissing)];
        return Array.Exists(missing, m => m) ? column.Map(missing).LongCount(m => m) : 0;
    }

    private string Names() => string.Join(", ", _table.Columns.Select(c => $"'{c.Name}'"));
}

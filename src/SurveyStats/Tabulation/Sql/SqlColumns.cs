using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Which columns of a source hold the answers to which questions, by the rules of the readers.</summary>
internal sealed class SqlColumns
{
    private readonly ReadOptions _options;
    private readonly CellMeaning _meaning;
    private readonly Dictionary<Question, (string[] Columns, bool IsSplit)> _columns = [];
    private readonly Dictionary<string, Type> _types;

    /// <param name="request">What is asked for.</param>
    /// <param name="source">The name of the source in errors.</param>
    /// <param name="columns">The columns of the source, in their order, with the types that the database states.</param>
    /// <exception cref="SurveyDataException">A column has no name, or that of another; or one that is named is not there.</exception>
    public SqlColumns(SqlRequest request, string source, IReadOnlyList<(string Name, Type Type)> columns)
    {
        _options = request.Options with { IgnoredColumns = [] };
        _meaning = new CellMeaning(_options);
        var twice = columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 || g.Key.Length == 0);
        if (twice is not null)
        {
            throw ErrorCollector.Fatal(
                source, null, twice.Key, null, "The source has a column without a name, or two of one name.", "Give each column a name of its own with AS.");
        }

        _types = columns.ToDictionary(c => c.Name, c => c.Type, StringComparer.Ordinal);
        var table = new RawTable(source, columns.Select(c => new RawColumn(c.Name)));
        CheckNamed(request, table);
        var survey = new Survey(request.Survey.Title, request.Used);
        foreach (var coder in QuestionBinding.Bind(table, _options with { Survey = survey }, _meaning, []).Coders)
        {
            _columns.Add(coder.Question, ([.. coder.Columns.Select(c => c.Name)], coder is SplitAnswerCoder));
        }
    }

    /// <summary>What texts mean.</summary>
    public CellMeaning Meaning => _meaning;

    /// <summary>The columns of a question; of a multiple choice in split columns only those of some options, if these are named.</summary>
    /// <param name="question">The question.</param>
    /// <param name="options">The options that matter; null: all.</param>
    public IEnumerable<string> Of(Question question, IReadOnlySet<AnswerOption>? options = null)
    {
        var (columns, isSplit) = _columns[question];
        return isSplit && options is not null ? columns.Where(c => options.Contains(OptionOf((MultipleChoiceQuestion)question, c))) : columns;
    }

    /// <summary>Whether a column holds texts or whole numbers, as far as the database states types.</summary>
    public bool IsTextOrWhole(string column) =>
        _types[column] is var type && (type == typeof(string) || type == typeof(long) || type == typeof(int) || type == typeof(short));

    /// <summary>What reads the answers to a question from those of its columns that were read.</summary>
    /// <param name="question">The question.</param>
    /// <param name="columns">The columns that were read, by name.</param>
    public AnswerCoder CoderOf(Question question, IReadOnlyDictionary<string, RawColumn> columns)
    {
        var (names, isSplit) = _columns[question];
        return question switch
        {
            MultipleChoiceQuestion multiple when isSplit => new SplitAnswerCoder(
                multiple, names.Where(columns.ContainsKey).Select(name => (columns[name], OptionOf(multiple, name))), _meaning),
            MultipleChoiceQuestion multiple => new ListAnswerCoder(multiple, columns[names[0]], LayoutOf(multiple)?.Separator ?? ';', _meaning),
            ChoiceQuestion choice => new SingleAnswerCoder(choice, columns[names[0]], _meaning),
            NumericQuestion number => new NumberCoder(number, columns[names[0]], NumberCells.Of(columns[names[0]], _meaning), _options.DecimalComma),
            _ => throw new NotSupportedException($"{question} cannot be tabulated."),
        };
    }

    private MultipleChoiceColumns? LayoutOf(Question question) => _options.MultipleChoices.FirstOrDefault(m => m.Question == question.Id);

    /// <summary>The option of a split column: its name without the prefix, or as it is, is the code or wording.</summary>
    private AnswerOption OptionOf(MultipleChoiceQuestion question, string column)
    {
        var layout = LayoutOf(question);
        var prefix = layout is null ? $"{question.Id}_" : layout.Prefix;
        return prefix is not null && question.TryFind(column[prefix.Length..], out var option) ? option : question[column];
    }

    private static void CheckNamed(SqlRequest request, RawTable table)
    {
        var errors = new ErrorCollector(table.Source, request.Options.ErrorLimit);
        string?[] names = [request.Options.WeightColumn, request.Options.IdColumn, .. request.Design.StrataColumns, .. request.Design.TechnicalColumns];
        foreach (var name in names.OfType<string>().Distinct(StringComparer.Ordinal).Where(name => table.Find(name) is null))
        {
            errors.Add(
                null, name, null, "There is no such column.",
                $"The columns are: {string.Join(", ", table.Columns.Select(c => $"'{c.Name}'"))}. Correct the name, or give the column that name in a query.");
        }

        errors.ThrowIfAny();
    }
}

using System.Collections.Concurrent;
using System.Text.Json;

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>
/// The data, design, domain and groups of a case on design-based inference, as a user would declare them. <see cref="Responses"/> are bound to the
/// design, calibrated or replicated where the case asks for it, and restricted to its domain.
/// </summary>
internal sealed class DesignVocabulary
{
    private static readonly ConcurrentDictionary<(DesignTable, string, string, string), ResponseSet> ReadBefore = new();

    private readonly ReferenceInput _input;
    private readonly Dictionary<string, IReadOnlyList<string>> _valuesOf = new(StringComparer.Ordinal);

    private DesignVocabulary(ReferenceInput input, DesignTable table)
    {
        _input = input;
        Design = DesignDeclaration.Of(input);
        Drawn = Read(DesignQuestionnaire.Of(input, table), Design, DesignDeclaration.FurtherColumns(input, table), table, input);
        Survey = Drawn.Survey;
        Whole = DesignSteps.Apply(Drawn, this, input);
        Responses = input.Has("domain") ? input.Objects("domain").Aggregate(Whole, (set, condition) => set.Within(ConditionOf(condition))) : Whole;
        Groups = input.Has("by") ? Names(input, "by") : [];
        By = Groups.Count == 0 ? Segmentation.Total : SegmentsBy(Groups);
    }

    /// <summary>The questionnaire, made for the case.</summary>
    public Survey Survey { get; }

    /// <summary>The design as declared; null: none, weights or a simple random sample.</summary>
    public SampleDesign? Design { get; }

    /// <summary>The responses as drawn, before replicate weights are made and weights calibrated.</summary>
    public ResponseSet Drawn { get; }

    /// <summary>The responses before the domain is applied.</summary>
    public ResponseSet Whole { get; }

    /// <summary>The responses within the domain.</summary>
    public ResponseSet Responses { get; }

    /// <summary>The grouping columns; none: no groups.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The groups: one or more columns crossed, in ordinal order, named by their values joined by a vertical bar; else the total.</summary>
    public Segmentation By { get; }

    public static DesignVocabulary Of(ReferenceInput input) => new(input, DesignTable.Read(input.DataFile("data")));

    /// <summary>The numbers of the imputed data sets in a file, in order.</summary>
    public static IReadOnlyList<string> Imputations(ReferenceInput input) => DesignTable.Read(input.DataFile("data")).Values("imputation");

    /// <summary>One of several imputed data sets.</summary>
    public static DesignVocabulary Of(ReferenceInput input, string imputation) =>
        new(input, DesignTable.Read(input.DataFile("data")).Where("imputation", imputation));

    /// <summary>The figures, or the word for their refusal: <c>{"error": ...}</c>.</summary>
    public static ReferenceFigures OrRefusal(Func<ReferenceFigures> compute)
    {
        try
        {
            return compute();
        }
        catch (LonelyUnitException)
        {
            return new() { ["error"] = "lonely_psu" };
        }
    }

    /// <summary>A field that holds one name or a list of names.</summary>
    public static IReadOnlyList<string> Names(ReferenceInput input, string name) => input.IsText(name) ? [input.Text(name)] : input.Texts(name);

    public ChoiceQuestion Choice(string column) => Survey.Choice(column);

    public NumericQuestion Numeric(string column) => Survey.Numeric(column);

    /// <summary>The question of <c>variable</c>.</summary>
    public Question Variable => Survey[_input.Text("variable")];

    /// <summary>The option of <c>variable</c> whose share is taken.</summary>
    public AnswerOption Level => Choice(_input.Text("variable"))[_input.Text("level_value")];

    /// <summary>The options of <c>variable</c> whose shares are taken, in ordinal order: those named, or all.</summary>
    public IReadOnlyList<AnswerOption> Levels => _input.Has("level_value")
        ? [.. Names(_input, "level_value").Select(level => Choice(_input.Text("variable"))[level])]
        : Options(_input.Text("variable"));

    /// <summary>The options of a choice in ordinal order of their labels.</summary>
    public IReadOnlyList<AnswerOption> Options(string column) => [.. Choice(column).Options.OrderBy(o => o.Code, StringComparer.Ordinal)];

    /// <summary>Who has a value in a column.</summary>
    public Criterion Present(string column) => Survey[column] switch
    {
        ChoiceQuestion choice => Chosen(choice, _ => true),
        NumericQuestion number => Criterion.InRange(number, double.NegativeInfinity, double.PositiveInfinity),
        var other => throw new NotSupportedException($"'{other}' cannot be a condition."),
    };

    /// <summary>The responses with a value in each of these columns: what the figures call na.rm.</summary>
    public ResponseSet Complete(params IEnumerable<string> columns) =>
        columns.Concat(Groups).Distinct().Aggregate(Responses, (set, column) => set.Within(Present(column)));

    /// <summary>The segmentation by columns, crossed.</summary>
    public Segmentation SegmentsBy(IReadOnlyList<string> columns)
    {
        if (columns.Count == 1)
        {
            return Segmentation.Of(columns[0], [.. Options(columns[0]).Select(o => (Named(o.Code, [o.Code]), Criterion.Chose(o)))]);
        }

        var crossed = columns.Aggregate(
            (IEnumerable<AnswerOption[]>)[[]], (groups, column) => groups.SelectMany(group => Options(column).Select(o => (AnswerOption[])[.. group, o])));
        return Segmentation.Of(
            string.Join(" x ", columns),
            [.. crossed.Select(group => (
                Named(string.Join('|', group.Select(o => o.Code)), [.. group.Select(o => o.Code)]),
                Criterion.And([.. group.Select(o => Criterion.Chose(o))])))]);
    }

    /// <summary>The values of the grouping columns in a segment, under the names of the columns; empty for the total.</summary>
    public ReferenceFigures GroupOf(string segment)
    {
        var figures = new ReferenceFigures();
        foreach (var (column, value) in Groups.Zip(Groups.Count == 0 ? [] : _valuesOf[segment]))
        {
            figures.Add(column, value);
        }

        return figures;
    }

    /// <summary>The condition on a column.</summary>
    public Criterion ConditionOf(ReferenceInput condition)
    {
        var (column, op) = (condition.Text("column"), condition.Text("op"));
        if (op == "present")
        {
            return Present(column);
        }

        var given = condition.Json.GetProperty("value");
        JsonElement[] values = given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray()] : [given];
        return Survey[column] switch
        {
            ChoiceQuestion choice => Chosen(choice, option => op == "ne" ? values.All(value => Holds(option.Code, op, value)) : values.Any(value => Holds(option.Code, op, value))),
            NumericQuestion number when op is "eq" or "in" => Criterion.Or([.. values.Select(value => Equal(number, value.GetDouble()))]),
            NumericQuestion number => Range(number, op, values.Single().GetDouble(), condition),
            _ => throw condition.NotAdapted("column"),
        };
    }

    /// <summary>Many cases ask for the same data under the same design and questionnaire, which are read once.</summary>
    private static ResponseSet Read(
        Survey survey, SampleDesign? design, IReadOnlyList<string> further, DesignTable table, ReferenceInput input)
    {
        var key = (table, survey.ToJson(), input.Has("design") ? input.Json.GetProperty("design").GetRawText() : string.Empty, string.Join('|', further));
        return ReadBefore.GetOrAdd(key, _ => ResponseSet.ParseCsv(
            table.Csv, new ReadOptions { Survey = survey, Design = design, MissingValues = [], DesignColumns = further }));
    }

    private LocalizedText Named(string name, IReadOnlyList<string> values)
    {
        _valuesOf[name] = values;
        return name;
    }

    private static Criterion Range(NumericQuestion number, string op, double value, ReferenceInput condition) => op switch
    {
        "ne" => Criterion.Or(
            Criterion.InRange(number, double.NegativeInfinity, value), Criterion.InRange(number, double.BitIncrement(value), double.PositiveInfinity)),
        "lt" => Criterion.InRange(number, double.NegativeInfinity, value),
        "le" => Criterion.InRange(number, double.NegativeInfinity, double.BitIncrement(value)),
        "gt" => Criterion.InRange(number, double.BitIncrement(value), double.PositiveInfinity),
        "ge" => Criterion.InRange(number, value, double.PositiveInfinity),
        _ => throw condition.NotAdapted("op"),
    };

    private static Criterion Equal(NumericQuestion number, double value) => Criterion.InRange(number, value, double.BitIncrement(value));

    private static Criterion Chosen(ChoiceQuestion choice, Func<AnswerOption, bool> holds)
    {
        AnswerOption[] options = [.. choice.Options.Where(holds)];
        return options.Length == 0 ? !Criterion.Everyone : Criterion.Or([.. options.Select(o => Criterion.Chose(o))]);
    }

    private static bool Holds(string code, string op, JsonElement value)
    {
        var order = value.ValueKind == JsonValueKind.Number
            ? DesignTable.Number(code)!.Value.CompareTo(value.GetDouble())
            : string.CompareOrdinal(code, value.GetString());
        return op switch
        {
            "eq" or "in" => order == 0,
            "ne" => order != 0,
            "lt" => order < 0,
            "le" => order <= 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            _ => throw new NotAdaptedException($"The adapter does not map the condition '{op}'."),
        };
    }
}

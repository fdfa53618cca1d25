namespace SurveyStats.Tabulation;

/// <summary>
/// Which GROUP BYs are needed. Each covers all rows of the source, so that every value is seen and checked, and the sum of their counts shows whether rows
/// were lost: a row outside the domain or outside every segment differs by its keys, not by a WHERE.
/// </summary>
internal sealed class SqlPlan
{
    private readonly SqlRequest _request;
    private readonly SqlColumns _columns;
    private readonly SqlNumbers _numbers;
    private readonly SqlDialect _dialect;
    private readonly SqlParameters _parameters;

    public SqlPlan(SqlRequest request, SqlColumns columns, SqlNumbers numbers, SqlDialect dialect, SqlParameters parameters)
    {
        (_request, _columns, _numbers, _dialect, _parameters) = (request, columns, numbers, dialect, parameters);
        var design = request.Design as ComplexSample;
        Frame = design is null ? null : new SqlBranch("strata and units", [.. SqlFrame.FrameColumns(design).Select(Whole)]);
        SqlKey[] groups = design is null ? [] : [.. SqlFrame.GroupColumns(design).Select(Whole)];
        Tables = [.. request.Questions.SelectMany(question => request.Segmentations.Select(by => Table(question, by, groups)))];
        Tables = [Tables[0] with { ChecksWeights = request.WeightColumn is not null }, .. Tables.Skip(1)];
        Checks = [.. request.Used.Where(q => q.Filter != Criterion.Everyone && !request.Questions.Contains(q)).Select(Check)];
    }

    /// <summary>Counts the rows of each stratum and unit; null where the design has none.</summary>
    public SqlBranch? Frame { get; }

    /// <summary>Counts the cells of each table, question by question; the first tells of the weights as well.</summary>
    public IReadOnlyList<SqlBranch> Tables { get; }

    /// <summary>Counts the answers to questions of segments that are put to some only.</summary>
    public IReadOnlyList<SqlBranch> Checks { get; }

    /// <summary>All of them, in the order in which they are numbered.</summary>
    public IReadOnlyList<SqlBranch> Branches => [.. Tables, .. Frame is null ? [] : new[] { Frame }, .. Checks];

    private SqlBranch Table(Question question, Segmentation by, SqlKey[] groups)
    {
        var conditions = new SqlConditions([.. by.Segments.Select(s => s.Criterion), _request.Domain, question.Filter]);
        var areMany = _numbers.AreMany(question);
        SqlKey[] keys = [.. groups, .. conditions.Questions.Where(q => q != question).SelectMany(q => Keys(q, conditions)), .. OwnKeys(question, conditions, areMany)];
        return new SqlBranch($"{question.Id} by {by.Name}", Distinct(keys))
        {
            Question = question,
            Segmentation = by,
            Moments = areMany ? _columns.Of(question).Single() : null,
            Questions = [.. conditions.Questions.Append(question).Distinct()],
        };
    }

    private SqlBranch Check(Question question)
    {
        var conditions = new SqlConditions([question.Filter]);
        SqlKey[] keys = [.. conditions.Questions.SelectMany(q => Keys(q, conditions)), .. OwnKeys(question, conditions, _numbers.ArePlain(question))];
        return new SqlBranch(question.Id, Distinct(keys)) { Question = question, Questions = [.. conditions.Questions.Append(question).Distinct()] };
    }

    /// <summary>A column that is a key as it stands does not need a second key that tells less of it.</summary>
    private static SqlKey[] Distinct(SqlKey[] keys) =>
        [.. keys.DistinctBy(k => k.Expression).Where(k => k.IsWhole || !Array.Exists(keys, other => other.IsWhole && other.Column == k.Column))];

    /// <summary>The answers to the question itself: all that can be told of them.</summary>
    private IEnumerable<SqlKey> OwnKeys(Question question, SqlConditions conditions, bool isSummed) =>
        isSummed ? [Range(_columns.Of(question).Single(), conditions.Edges(question))] : _columns.Of(question).Select(Whole);

    /// <summary>The answers to a question of a condition: what conditions tell apart.</summary>
    private IEnumerable<SqlKey> Keys(Question question, SqlConditions conditions) => question switch
    {
        NumericQuestion when _numbers.ArePlain(question) => [Range(_columns.Of(question).Single(), conditions.Edges(question))],
        MultipleChoiceQuestion => _columns.Of(question, conditions.Named(question)).Select(Whole),
        ChoiceQuestion choice => [Net(choice, _columns.Of(question).Single(), conditions)],
        _ => _columns.Of(question).Select(Whole),
    };

    private SqlKey Whole(string column) => new(column, _dialect.Quoted(column), []) { IsWhole = true };

    /// <summary>The range between two edges in which a number lies.</summary>
    private SqlKey Range(string column, double[] edges)
    {
        var parameters = edges.Select(e => _parameters.Of(e)).ToList();
        var number = $"CAST({_dialect.Quoted(column)} AS {_dialect.DoubleType})";
        var cases = string.Concat(parameters.Select((p, i) => FormattableString.Invariant($" WHEN {number} < {_parameters.Marked(p)} THEN {i}")));
        string[] texts = [.. (edges.Length == 0 ? [0] : edges.Prepend(Math.BitDecrement(edges[0]))).Select(e => FormattableString.Invariant($"{e:R}"))];
        return new SqlKey(
            column, FormattableString.Invariant($"CASE WHEN {_dialect.Quoted(column)} IS NULL THEN NULL{cases} ELSE {edges.Length} END"), parameters, texts);
    }

    /// <summary>
    /// Options that no condition tells apart become the first of them. A text that is spelled in another way passes as it is, and is understood here; so
    /// that nothing depends on how the database compares texts.
    /// </summary>
    private SqlKey Net(ChoiceQuestion question, string column, SqlConditions conditions)
    {
        AnswerOption[][] classes = [.. conditions.Classes(question).Where(c => c.Length > 1)];
        if (classes.Length == 0 || !_columns.IsTextOrWhole(column))
        {
            return Whole(column);
        }

        var text = $"CAST({_dialect.Quoted(column)} AS {_dialect.TextType})";
        var parameters = new List<(string Name, object? Value)>();
        var cases = string.Concat(classes.Select(c => $" WHEN {text} IN ({string.Join(", ", c.Select(o => Marked(o.Code)))}) THEN {Marked(c[0].Code)}"));
        return new SqlKey(column, $"CASE{cases} ELSE {text} END", [.. parameters.Distinct()]);

        string Marked(string code)
        {
            parameters.Add(_parameters.Of(code));
            return _parameters.Marked(parameters[^1]);
        }
    }
}

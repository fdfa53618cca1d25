namespace SurveyStats;

/// <summary>Where the responses stand in a database, a row a respondent: a table, a view, or a query.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SqlSource
{
    private readonly string[] _path;
    private readonly string? _query;

    private SqlSource(string[] path, string? query, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        _path = path;
        _query = query;
        Parameters = parameters;
    }

    /// <summary>The parameters of the query.</summary>
    internal IReadOnlyList<(string Name, object? Value)> Parameters { get; }

    /// <summary>A table or view. Names may hold any character: they are quoted.</summary>
    /// <param name="path">Its name, after those of its schema and database, if these are needed: <c>Table("surveys", "wave 3")</c>.</param>
    /// <exception cref="ArgumentException">There is no name, or an empty one.</exception>
    public static SqlSource Table(params IReadOnlyList<string> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Count > 0 && !path.Any(string.IsNullOrEmpty)
            ? new SqlSource([.. path], null, [])
            : throw new ArgumentException(
                "A table has a name, and no part of it is empty. Give the schema, if needed, and the table, each as a text of its own.", nameof(path));
    }

    /// <summary>
    /// A query, which stands in brackets in every statement. It is taken as it is: never make it of what users typed; give that as parameters.
    /// </summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="parameters">The names of its parameters, without their mark, and their values.</param>
    /// <exception cref="ArgumentException">The query is empty, or a parameter has no name or one that stands twice.</exception>
    public static SqlSource Query(string sql, params IReadOnlyList<(string Name, object? Value)> parameters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        ArgumentNullException.ThrowIfNull(parameters);
        var names = parameters.Select(p => p.Name).ToList();
        return names.TrueForAll(n => !string.IsNullOrEmpty(n)) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
            ? new SqlSource([], sql.Trim().TrimEnd(';').TrimEnd(), [.. parameters])
            : throw new ArgumentException("A parameter of the query has no name, or a name that stands twice. Give each a name of its own.", nameof(parameters));
    }

    /// <summary>The name of the table, or "query".</summary>
    public override string ToString() => _query is null ? string.Join('.', _path) : "query";

    /// <summary>What stands after FROM. A comment at the end of a query ends with its line.</summary>
    internal string Text(SqlDialect dialect) => _query is null
        ? $"{string.Join('.', _path.Select(dialect.Quoted))} AS {dialect.Quoted("s")}"
        : $"(\n{_query}\n) AS {dialect.Quoted("s")}";
}

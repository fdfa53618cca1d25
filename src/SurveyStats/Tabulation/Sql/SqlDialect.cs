using System.Data.Common;

namespace SurveyStats;

/// <summary>How a database writes names, parameters and types, as far as <see cref="SqlTabulator"/> needs it.</summary>
/// <remarks>
/// Immutable. Everything else that is written is SQL which DuckDB, PostgreSQL, SQLite and MySQL understand alike. The words of answers are compared as the
/// database compares them: where a collation takes "a" for "A" (the default of MySQL), codes that differ in nothing else must not stand in one column.
/// </remarks>
public sealed class SqlDialect
{
    private readonly char _quote;

    private SqlDialect(string name, char quote, char parameterMark, string doubleType, string textType)
    {
        Name = name;
        _quote = quote;
        ParameterMark = parameterMark;
        DoubleType = doubleType;
        TextType = textType;
    }

    /// <summary>Names in double quotes, parameters after @: PostgreSQL, SQLite and others that follow the standard.</summary>
    public static SqlDialect Ansi { get; } = new("ANSI", '"', '@', "DOUBLE PRECISION", "VARCHAR");

    /// <summary>As <see cref="Ansi"/>, with parameters after $: DuckDB, where @ is an operator.</summary>
    public static SqlDialect DuckDb { get; } = new("DuckDB", '"', '$', "DOUBLE PRECISION", "VARCHAR");

    /// <summary>Names in backticks, parameters after @: MySQL 8.0.17 or later, and MariaDB.</summary>
    public static SqlDialect MySql { get; } = new("MySQL", '`', '@', "DOUBLE", "CHAR");

    /// <summary>The name of the dialect.</summary>
    public string Name { get; }

    /// <summary>What stands before the name of a parameter.</summary>
    internal char ParameterMark { get; }

    /// <summary>The type of a double.</summary>
    internal string DoubleType { get; }

    /// <summary>The type of a text of any length, as a cast names it.</summary>
    internal string TextType { get; }

    /// <summary>The dialect of a connection, by the name of its type: that of MySQL, that of DuckDB, else ANSI.</summary>
    /// <param name="connection">The connection.</param>
    public static SqlDialect Of(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var type = connection.GetType().Name;
        return type.StartsWith("MySql", StringComparison.Ordinal) ? MySql
            : type.StartsWith("DuckDB", StringComparison.Ordinal) ? DuckDb
            : Ansi;
    }

    /// <summary>The name of the dialect.</summary>
    public override string ToString() => Name;

    /// <summary>A name as it is written in a statement: between quotes, with quotes in it doubled.</summary>
    internal string Quoted(string name) => $"{_quote}{name.Replace($"{_quote}", $"{_quote}{_quote}", StringComparison.Ordinal)}{_quote}";
}

using System.Data.Common;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Whether the weights of a database are weights, and how many are not.</summary>
internal sealed class SqlWeights
{
    /// <summary>The number of fields that tell of each group: how many weights are missing, the smallest and the largest.</summary>
    public const int Fields = 3;

    private object? _text;

    /// <summary>Whether some are missing, negative or not finite.</summary>
    public bool AreBad { get; private set; }

    /// <summary>Takes the fields of a group.</summary>
    public void Add(DbDataReader reader, int field)
    {
        AreBad |= SqlNumber.ToInt64(reader.GetValue(field)) > 0;
        for (var end = field + 1; end < field + Fields; end++)
        {
            var value = reader.GetValue(end);
            if (value is not DBNull && !SqlNumber.IsNumber(value))
            {
                _text ??= value;
            }

            AreBad |= value is not DBNull && _text is null && !(SqlNumber.ToDouble(value) is >= 0 and <= double.MaxValue);
        }
    }

    /// <exception cref="SurveyDataException">The weights stand as texts.</exception>
    public void CheckType(string column, string source)
    {
        if (_text is not null)
        {
            throw ErrorCollector.Fatal(
                source, null, column, DbTableReader.TextOf(_text), "is no number: the database holds weights as something else.",
                "Convert the column to a number, in the database or by a query: CAST(... AS DOUBLE PRECISION).");
        }
    }

    /// <summary>The statement that counts the bad ones. No number is larger than the infinite ones, NaN among them where a database has it.</summary>
    public static SqlStatement Statement(string column, SqlDialect dialect, SqlSource source, SqlParameters parameters)
    {
        var (largest, w) = (parameters.Of(double.MaxValue), dialect.Quoted("w"));
        return new SqlStatement(
            "weights",
            $"""
            SELECT COUNT(*) - COUNT({w}) AS {dialect.Quoted("missing")},
              SUM(CASE WHEN {w} < 0 THEN 1 ELSE 0 END) AS {dialect.Quoted("negative")},
              SUM(CASE WHEN {w} > {parameters.Marked(largest)} THEN 1 ELSE 0 END) AS {dialect.Quoted("infinite")}
            FROM (SELECT CAST({dialect.Quoted(column)} AS {dialect.DoubleType}) AS {w} FROM {source.Text(dialect)}) AS {dialect.Quoted("r")}
            """,
            [.. source.Parameters, largest]);
    }

    /// <summary>Tells of what that statement found.</summary>
    public static void Tell(DbDataReader reader, string column, SqlErrors errors)
    {
        const string Cure = "Weights are finite, 0 or more: correct them, or leave the responses out by a query.";
        string[] problems = ["missing", "negative", "not finite"];
        for (var field = 0; field < problems.Length; field++)
        {
            if (SqlNumber.ToInt64(reader.GetValue(field)) is > 0 and var responses)
            {
                errors.Add(column, null, $"The weight is {problems[field]}.", responses, Cure);
            }
        }
    }
}

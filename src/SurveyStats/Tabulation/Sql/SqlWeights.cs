using System.Data.Common;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>What is wrong with the weights of a database, group by group.</summary>
internal sealed class SqlWeights
{
    /// <summary>The number of fields that tell of them: missing, negative and infinite ones, the smallest and the largest.</summary>
    public const int Fields = 5;

    private long _missing;
    private long _negative;
    private long _infinite;
    private object? _text;

    /// <summary>Takes the fields of a group.</summary>
    public void Add(DbDataReader reader, int field)
    {
        _missing += SqlNumber.ToInt64(reader.GetValue(field));
        _negative += SqlNumber.ToInt64(reader.GetValue(field + 1));
        _infinite += SqlNumber.ToInt64(reader.GetValue(field + 2));
        for (var end = field + 3; end < field + Fields; end++)
        {
            if (!reader.IsDBNull(end) && reader.GetValue(end) is var value && !SqlNumber.IsNumber(value))
            {
                _text ??= value;
            }
        }
    }

    /// <summary>Tells of them.</summary>
    /// <exception cref="SurveyDataException">The weights stand as texts.</exception>
    public void Check(string column, SqlErrors errors, string source)
    {
        const string Cure = "Weights are finite, 0 or more: correct them, or leave the responses out by a query.";
        if (_text is not null)
        {
            throw ErrorCollector.Fatal(
                source, null, column, DbTableReader.TextOf(_text), "is no number: the database holds weights as something else.",
                "Convert the column to a number, in the database or by a query: CAST(... AS DOUBLE PRECISION).");
        }

        foreach (var (problem, responses) in new[] { ("missing", _missing), ("negative", _negative), ("not finite", _infinite) })
        {
            if (responses > 0)
            {
                errors.Add(column, null, $"The weight is {problem}.", responses, Cure);
            }
        }
    }
}

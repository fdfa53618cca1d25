using System.Data.Common;
using System.Globalization;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// What the numbers of a source are like, asked before the cells are: whether a column holds nothing but finite numbers, so that the database may compare
/// and sum them, and how many distinct ones. Others (numbers in texts, codes for missing answers) are grouped as they stand, and read here.
/// </summary>
internal sealed class SqlNumbers
{
    private readonly SqlRequest _request;
    private readonly SqlColumns _columns;
    private readonly (Question Question, string Column, bool IsTabulated)[] _asked;
    private readonly Dictionary<Question, (bool IsPlain, long Distinct)> _found = [];

    /// <param name="request">What is asked for.</param>
    /// <param name="columns">The columns.</param>
    public SqlNumbers(SqlRequest request, SqlColumns columns)
    {
        (_request, _columns) = (request, columns);
        _asked = request.Options.DecimalComma || HasNumericCodes(columns.Meaning, request.Options)
            ? []
            : [.. request.Used.OfType<NumericQuestion>().Select(q => ((Question)q, columns.Of(q).Single(), request.Questions.Contains(q)))];
    }

    /// <summary>Whether the database may compare and sum the numbers of a question.</summary>
    public bool ArePlain(Question question) => _found.GetValueOrDefault(question).IsPlain;

    /// <summary>Whether the distinct numbers of a tabulated question are too many to be kept, so that the database sums their moments.</summary>
    public bool AreMany(Question question) => _found.GetValueOrDefault(question) is { IsPlain: true, Distinct: > NumberMoments.LargestDistinct };

    /// <summary>The statement that asks; null where there is nothing to ask.</summary>
    public SqlStatement? Statement(SqlDialect dialect, SqlSource source)
    {
        if (_asked.Length == 0 && _request.WeightColumn is null)
        {
            return null;
        }

        string[] names = [.. _asked.Select(a => a.Column), .. _request.WeightColumn is { } weight ? [weight] : Array.Empty<string>()];
        var from = source.Text(dialect);
        var asked = names.SelectMany((name, i) => Asked(name, i, i < _asked.Length && _asked[i].IsTabulated));
        var inner = string.Join(",\n    ", names.Select((name, i) => $"{dialect.Quoted(name)} AS {Alias("x", i)}"));
        return new SqlStatement(
            "numbers", $"SELECT\n  {string.Join(",\n  ", asked)}\nFROM (\n  SELECT\n    {inner}\n  FROM {from}\n) AS {dialect.Quoted("r")}", source.Parameters);

        IEnumerable<string> Asked(string name, int i, bool isTabulated)
        {
            yield return $"MIN({Alias("x", i)}) AS {Alias("low", i)}";
            yield return $"MAX({Alias("x", i)}) AS {Alias("high", i)}";
            if (isTabulated)
            {
                var column = dialect.Quoted(name);
                var weighted = _request.WeightColumn is { } w ? $" AND CAST({dialect.Quoted(w)} AS {dialect.DoubleType}) > 0" : string.Empty;
                yield return $"(SELECT COUNT(*) FROM (SELECT DISTINCT {column} FROM {from} WHERE {column} IS NOT NULL{weighted}) AS {dialect.Quoted("d")}) "
                    + $"AS {Alias("distinct", i)}";
            }
        }

        string Alias(string role, int i) => dialect.Quoted(string.Create(CultureInfo.InvariantCulture, $"{role}{i}"));
    }

    /// <summary>Supposes numbers, few of them distinct, without asking.</summary>
    public void Suppose()
    {
        foreach (var (question, _, _) in _asked)
        {
            _found[question] = (true, 0);
        }
    }

    /// <summary>Reads the answer.</summary>
    /// <exception cref="SurveyDataException">The weights stand as texts.</exception>
    public void Read(DbDataReader reader, string source)
    {
        var field = 0;
        foreach (var (question, _, isTabulated) in _asked)
        {
            var isPlain = IsFinite(reader.GetValue(field++)) & IsFinite(reader.GetValue(field++));
            _found[question] = (isPlain, isTabulated ? SqlNumber.ToInt64(reader.GetValue(field++)) : 0);
        }

        if (_request.WeightColumn is { } weight
            && new[] { reader.GetValue(field), reader.GetValue(field + 1) }.FirstOrDefault(w => w is not DBNull && !SqlNumber.IsNumber(w)) is { } text)
        {
            throw ErrorCollector.Fatal(
                source, null, weight, DbTableReader.TextOf(text), "is no number: the database holds weights as something else.",
                "Convert the column to a number, in the database or by a query: CAST(... AS DOUBLE PRECISION).");
        }
    }

    private static bool IsFinite(object value) => SqlNumber.IsNumber(value) && double.IsFinite(SqlNumber.ToDouble(value));

    /// <summary>Whether a number stands for a missing answer, such as -1, so that numbers have to be looked at one by one.</summary>
    private static bool HasNumericCodes(CellMeaning meaning, ReadOptions options) =>
        options.MissingValues.Concat(options.NotAskedValues).Concat(options.DontKnowValues).Concat(options.RefusedValues).Any(text => meaning.TryNumber(text, out _));
}

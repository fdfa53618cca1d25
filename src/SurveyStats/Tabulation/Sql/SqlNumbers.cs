using System.Data.Common;
using System.Globalization;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// What the numbers of a source are like, asked before the cells are: whether a column holds nothing but finite numbers, so that the database may compare
/// and sum them, and how many distinct ones at most in a group. Others (numbers in texts, codes for missing answers) are grouped as they stand, and read
/// here.
/// </summary>
internal sealed class SqlNumbers
{
    private const int FirstRows = 20_000;

    private readonly SqlRequest _request;
    private readonly SqlColumns _columns;
    private readonly (Question Question, string Column, bool IsTabulated)[] _asked;
    private readonly Dictionary<Question, (bool IsPlain, long Distinct)> _found = [];
    private bool[] _isCounted = [];

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

    /// <summary>
    /// The statement that looks at the first rows, so that numbers which nearly all differ need not be counted to the last; null where none is tabulated.
    /// </summary>
    public SqlStatement? FirstStatement(SqlDialect dialect, SqlSource source)
    {
        string[] columns = [.. _asked.Where(a => a.IsTabulated).Select(a => dialect.Quoted(a.Column))];
        var from = source.Text(dialect);
        return columns.Length == 0 ? null : new SqlStatement(
            "numbers",
            $"SELECT\n  {string.Join(",\n  ", columns.Select((c, i) => FormattableString.Invariant($"COUNT(DISTINCT {c}) AS {dialect.Quoted($"distinct{i}")}")))}"
            + FormattableString.Invariant($"\nFROM (SELECT {string.Join(", ", columns.Distinct())} FROM {from} LIMIT {FirstRows}) AS {dialect.Quoted("r")}"),
            source.Parameters);
    }

    /// <summary>Reads the answer to the first look.</summary>
    public void ReadFirst(DbDataReader reader)
    {
        var field = 0;
        foreach (var (question, _, _) in _asked.Where(a => a.IsTabulated))
        {
            _found[question] = (true, SqlNumber.ToInt64(reader.GetValue(field++)));
        }
    }

    /// <summary>
    /// The statement that asks; null where there is nothing to ask. It asks by the first segmentation's questions, so that shards that are parted by one of
    /// them answer for themselves.
    /// </summary>
    public SqlStatement? Statement(SqlDialect dialect, SqlSource source)
    {
        if (_asked.Length == 0)
        {
            return null;
        }

        var parting = _request.Segmentations[0].Questions.Where(q => q is ChoiceQuestion and not MultipleChoiceQuestion);
        string[] groups = [.. parting.SelectMany(q => _columns.Of(q)).Distinct().Select(dialect.Quoted)];
        _isCounted = Array.ConvertAll(_asked, a => a.IsTabulated && _found.GetValueOrDefault(a.Question).Distinct <= NumberMoments.LargestDistinct);
        var asked = _asked.SelectMany((a, i) => Asked(dialect.Quoted(a.Column), i, _isCounted[i]));
        return new SqlStatement(
            "numbers",
            $"SELECT\n  {string.Join(",\n  ", asked)}\nFROM {source.Text(dialect)}{(groups.Length == 0 ? string.Empty : $"\nGROUP BY {string.Join(", ", groups)}")}",
            source.Parameters);

        IEnumerable<string> Asked(string column, int i, bool isCounted)
        {
            yield return $"MIN({column}) AS {Alias("low", i)}";
            yield return $"MAX({column}) AS {Alias("high", i)}";
            if (isCounted)
            {
                yield return $"COUNT(DISTINCT {column}) AS {Alias("distinct", i)}";
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

    /// <summary>Reads a row of the answer, that of one group.</summary>
    public void Read(DbDataReader reader)
    {
        var field = 0;
        for (var i = 0; i < _asked.Length; i++)
        {
            var question = _asked[i].Question;
            var (low, high) = (reader.GetValue(field++), reader.GetValue(field++));
            var distinct = _isCounted[i] ? SqlNumber.ToInt64(reader.GetValue(field++)) : 0;
            var (isPlain, most) = _found.GetValueOrDefault(question, (true, 0));
            _found[question] = (isPlain && (low is DBNull || (IsFinite(low) && IsFinite(high))), Math.Max(most, distinct));
        }
    }

    private static bool IsFinite(object value) => SqlNumber.IsNumber(value) && double.IsFinite(SqlNumber.ToDouble(value));

    /// <summary>Whether a number stands for a missing answer, such as -1, so that numbers have to be looked at one by one.</summary>
    private static bool HasNumericCodes(CellMeaning meaning, ReadOptions options) =>
        options.MissingValues.Concat(options.NotAskedValues).Concat(options.DontKnowValues).Concat(options.RefusedValues).Any(text => meaning.TryNumber(text, out _));
}

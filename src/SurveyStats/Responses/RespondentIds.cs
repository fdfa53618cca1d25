using System.Collections;

namespace SurveyStats.Responses;

/// <summary>The identifiers of respondents, made to texts when they are asked for: numbers take 8 bytes a respondent until then.</summary>
/// <param name="column">The column as it was read.</param>
/// <param name="rows">The rows that are kept; null: all.</param>
internal sealed class RespondentIds(RawColumn column, int[]? rows) : IReadOnlyList<string>
{
    public int Count => rows?.Length ?? column.Count;

    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return column.TextOf(RowOf(index));
        }
    }

    /// <summary>The row of a respondent in the table as it was read.</summary>
    public int RowOf(int index) => rows is null ? index : rows[index];

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

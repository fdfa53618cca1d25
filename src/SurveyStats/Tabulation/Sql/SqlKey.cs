using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>What rows are grouped by: a column as it stands, or a small number that stands for a range of it.</summary>
/// <param name="Column">The column of the source that it tells of.</param>
/// <param name="Expression">The SQL; equal keys have equal SQL.</param>
/// <param name="Parameters">The parameters in it.</param>
/// <param name="Texts">A text that stands for each number, of those that no condition tells apart; null where the value is taken as it is.</param>
internal sealed record SqlKey(string Column, string Expression, IReadOnlyList<(string Name, object? Value)> Parameters, string[]? Texts = null)
{
    /// <summary>Whether it is the column as it stands, so that no other key can tell more of it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The text of a value, as the readers would have it; null for a binary one.</summary>
    public string? TextOf(object value) => Texts is null ? DbTableReader.TextOf(value) : Texts[SqlNumber.ToInt64(value)];
}

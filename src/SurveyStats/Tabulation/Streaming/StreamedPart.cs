using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>What was made of some rows of a source.</summary>
/// <param name="Tally">Their tally; null if none is left, or there are errors.</param>
/// <param name="Errors">What is wrong with rows.</param>
/// <param name="RowsRead">The number of rows.</param>
/// <param name="RowsSkipped">The number of rows left out because of an error.</param>
/// <param name="IsLost">Whether the rest of the source cannot be trusted.</param>
internal sealed record StreamedPart(Tally? Tally, ErrorCollector Errors, long RowsRead, long RowsSkipped, bool IsLost = false)
{
    /// <summary>Whether a response weighs more than 0.</summary>
    public bool HasWeight { get; init; } = true;

    /// <summary>The identifiers, where they are to be unique over all parts.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>The line or record number of a response.</summary>
    public Func<int, long> PlaceOf { get; init; } = row => row;
}

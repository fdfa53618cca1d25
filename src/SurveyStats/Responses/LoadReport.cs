namespace SurveyStats;

/// <summary>What loading a response set found.</summary>
/// <remarks>Immutable.</remarks>
public sealed class LoadReport
{
    private readonly SurveyDataError[] _errors;
    private readonly string[] _remarks;

    internal LoadReport(
        string source, long rowsRead, long rowsSkipped, IEnumerable<SurveyDataError> errors, IEnumerable<string>? remarks = null)
    {
        _remarks = [.. remarks ?? []];
        Source = source;
        RowsRead = rowsRead;
        RowsSkipped = rowsSkipped;
        _errors = [.. errors];
    }

    /// <summary>The file or other source.</summary>
    public string Source { get; }

    /// <summary>The number of data rows in the source.</summary>
    public long RowsRead { get; }

    /// <summary>The number of rows left out because of an error, where skipping was asked for.</summary>
    public long RowsSkipped { get; }

    /// <summary>The errors of the rows left out, up to the limit that was asked for.</summary>
    public IReadOnlyList<SurveyDataError> Errors => _errors;

    /// <summary>How columns were read, where that was a choice: identifiers, guessed scales, columns left out.</summary>
    public IReadOnlyList<string> Remarks => _remarks;
}

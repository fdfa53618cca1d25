namespace SurveyStats.Responses;

/// <summary>A source as it was read: named columns of texts, and the place of each row in the source. Every reader makes one of these.</summary>
internal sealed class RawTable(string source, IEnumerable<RawColumn> columns)
{
    private readonly RowPlaces _places = new();

    /// <summary>The file or other source, as named in errors.</summary>
    public string Source { get; } = source;

    public IReadOnlyList<RawColumn> Columns { get; } = [.. columns];

    public int Count => _places.Count;

    /// <summary>The line or record number of a row in the source, from 1, as named in errors.</summary>
    public long PlaceOf(int row) => _places[row];

    /// <summary>The column with a name, if there is one.</summary>
    public RawColumn? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>Ends a row: every column has been appended to.</summary>
    public void EndRow(long place) => _places.Add(place);

    /// <summary>Ends rows: every column has been appended to.</summary>
    public void EndRows(RowPlaces places) => _places.Add(places);
}

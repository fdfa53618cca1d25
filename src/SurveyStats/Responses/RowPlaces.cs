namespace SurveyStats.Responses;

/// <summary>The line or record numbers of rows. Only where one does not follow upon the last is anything stored.</summary>
internal sealed class RowPlaces
{
    private readonly List<int> _rows = [];
    private readonly List<long> _places = [];

    public int Count { get; private set; }

    /// <summary>The number of a row in the source.</summary>
    public long this[int row]
    {
        get
        {
            var run = _rows.BinarySearch(row);
            run = run >= 0 ? run : ~run - 1;
            return _places[run] + row - _rows[run];
        }
    }

    public void Clear()
    {
        _rows.Clear();
        _places.Clear();
        Count = 0;
    }

    public void Add(long place) => Add(place, 1);

    /// <summary>Adds rows that follow upon each other.</summary>
    public void Add(long place, int rows)
    {
        if (rows > 0 && (Count == 0 || _places[^1] + Count - _rows[^1] != place))
        {
            _rows.Add(Count);
            _places.Add(place);
        }

        Count += rows;
    }

    public void Add(RowPlaces other)
    {
        for (var run = 0; run < other._rows.Count; run++)
        {
            Add(other._places[run], (run + 1 < other._rows.Count ? other._rows[run + 1] : other.Count) - other._rows[run]);
        }
    }
}

namespace SurveyStats.Responses;

/// <summary>Collects the errors of one source, so that they are reported together.</summary>
internal sealed class ErrorCollector(string source, int limit)
{
    private readonly List<SurveyDataError> _errors = [];

    public string Source { get; } = source;

    /// <summary>How many errors there are, those beyond the limit included.</summary>
    public long Count { get; private set; }

    /// <summary>The errors, up to the limit, in the order of the source.</summary>
    public IEnumerable<SurveyDataError> Errors => _errors.OrderBy(e => e.Row ?? 0);

    public void Add(long? row, string? column, string? text, string problem, string cure)
    {
        Count++;
        if (_errors.Count < limit)
        {
            _errors.Add(new SurveyDataError(Source, row, column, text, problem, cure));
        }
    }

    /// <summary>Takes over the errors that were found further on in the source.</summary>
    public void Add(ErrorCollector other)
    {
        Count += other.Count;
        _errors.AddRange(other._errors.Take(limit - _errors.Count));
    }

    /// <exception cref="SurveyDataException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (Count > 0)
        {
            throw new SurveyDataException(Errors, Count - _errors.Count);
        }
    }

    /// <summary>An error that no other can follow.</summary>
    public static SurveyDataException Fatal(string source, long? row, string? column, string? text, string problem, string cure) =>
        new([new SurveyDataError(source, row, column, text, problem, cure)]);
}

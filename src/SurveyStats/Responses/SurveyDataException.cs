namespace SurveyStats;

/// <summary>
/// Survey data that cannot be loaded as they are. All errors found, up to a limit, are reported together; nothing is half-loaded.
/// </summary>
public sealed class SurveyDataException : Exception
{
    private readonly SurveyDataError[] _errors;

    /// <summary>Creates the exception for one or more errors.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="more">How many errors were found beyond those listed.</param>
    public SurveyDataException(IEnumerable<SurveyDataError> errors, long more = 0)
        : this([.. errors], more)
    {
    }

    private SurveyDataException(SurveyDataError[] errors, long more)
        : base(Describe(errors, more))
    {
        _errors = errors;
        More = more;
    }

    /// <summary>The errors in the order of the source.</summary>
    public IReadOnlyList<SurveyDataError> Errors => _errors;

    /// <summary>How many errors were found beyond those listed.</summary>
    public long More { get; }

    private static string Describe(SurveyDataError[] errors, long more)
    {
        if (errors.Length == 0)
        {
            throw new ArgumentException("At least one error is needed.", nameof(errors));
        }

        if (errors.Length == 1 && more == 0)
        {
            return errors[0].ToString();
        }

        var lines = errors.Select(e => e.ToString()).Prepend(FormattableString.Invariant($"{errors.Length + more} errors:"));
        return string.Join("\n  ", more > 0 ? lines.Append(FormattableString.Invariant($"... and {more} more.")) : lines);
    }
}

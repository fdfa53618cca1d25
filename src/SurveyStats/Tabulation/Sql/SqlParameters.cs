using System.Globalization;

namespace SurveyStats.Tabulation;

/// <summary>The values that statements compare with, each under a name: p0, p1, ... Equal values share a name.</summary>
internal sealed class SqlParameters
{
    private readonly SqlDialect _dialect;
    private readonly Dictionary<object, string> _names = [];

    /// <param name="dialect">How a parameter is marked.</param>
    /// <param name="source">The source, whose own parameters must have other names.</param>
    /// <exception cref="ArgumentException">A parameter of the source is named like one here.</exception>
    public SqlParameters(SqlDialect dialect, SqlSource source)
    {
        _dialect = dialect;
        if (source.Parameters.Select(p => p.Name).FirstOrDefault(IsOwn) is { } name)
        {
            throw new ArgumentException(
                $"The parameter '{name}' of the query has a name that the tabulator uses itself: p and a number. Name it otherwise.", nameof(source));
        }
    }

    /// <summary>A value, by the name of its parameter.</summary>
    public (string Name, object? Value) Of(object value)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            _names.Add(value, name = string.Create(CultureInfo.InvariantCulture, $"p{_names.Count}"));
        }

        return (name, value);
    }

    private static bool IsOwn(string name) => name.Length > 1 && name[0] is 'p' or 'P' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A parameter as it is written in a statement.</summary>
    public string Marked((string Name, object? Value) parameter) => $"{_dialect.ParameterMark}{parameter.Name}";
}

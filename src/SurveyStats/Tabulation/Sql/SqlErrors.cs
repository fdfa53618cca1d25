using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>What is wrong with the data of a database, with the number of responses in place of a row. In the same order whatever that of the rows.</summary>
internal sealed class SqlErrors(string source, int limit)
{
    private readonly SortedDictionary<(string Column, string Text, string Problem), (bool HasText, long Responses, string Cure)> _errors = new(
        Comparer<(string Column, string Text, string Problem)>.Create((a, b) =>
            string.CompareOrdinal(a.Column, b.Column) is not 0 and var column ? column
            : string.CompareOrdinal(a.Text, b.Text) is not 0 and var text ? text
            : string.CompareOrdinal(a.Problem, b.Problem)));

    /// <summary>Adds an error; one that is told already, by another branch that counts the same rows, is told once.</summary>
    /// <param name="column">The column or question.</param>
    /// <param name="text">What stands there; null: nothing.</param>
    /// <param name="problem">What is wrong, in a sentence.</param>
    /// <param name="responses">In how many responses; 0: in none alone.</param>
    /// <param name="cure">What to do about it.</param>
    public void Add(string? column, string? text, string problem, long responses, string cure) =>
        _errors.TryAdd((column ?? string.Empty, text ?? string.Empty, problem), (text is not null, responses, cure));

    /// <exception cref="SurveyDataException">There are errors.</exception>
    public void ThrowIfAny()
    {
        var errors = new ErrorCollector(source, limit);
        foreach (var ((column, text, problem), (hasText, responses, cure)) in _errors)
        {
            var counted = responses == 0 ? problem : FormattableString.Invariant($"{problem.TrimEnd('.')} ({responses} {(responses == 1 ? "response" : "responses")}).");
            errors.Add(null, column.Length == 0 ? null : column, hasText ? text : null, counted, cure);
        }

        errors.ThrowIfAny();
    }
}

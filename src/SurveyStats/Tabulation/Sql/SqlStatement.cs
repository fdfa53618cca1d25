using System.Globalization;

namespace SurveyStats.Tabulation;

/// <summary>A statement for the database.</summary>
/// <param name="Step">What it is for, as named in errors.</param>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">Its parameters, by name without mark.</param>
internal sealed record SqlStatement(string Step, string Text, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>The statement with the values of its parameters as comments, of one line each whatever they hold.</summary>
    public string ToString(SqlDialect dialect) =>
        $"{Text};\n{string.Concat(Parameters.Select(p => $"-- {dialect.ParameterMark}{p.Name} = {Shown(p.Value)}\n"))}";

    private static string Shown(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c))}'",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "?",
    };
}

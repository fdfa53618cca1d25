namespace SurveyStats;

/// <summary>How a multiple-choice question stands in the columns of a source: a column an option, or one column with a list.</summary>
/// <remarks>
/// In split columns 1, true, yes, x, selected, checked, or the option's own code or wording mean ticked; 0, false, no, not selected, unchecked mean
/// not ticked; blank means not ticked too. A respondent with blanks only has no answer.
/// </remarks>
public sealed class MultipleChoiceColumns
{
    private MultipleChoiceColumns(string question, IReadOnlyList<string> columns, string? prefix, char? separator)
    {
        Question = question;
        Columns = columns;
        Prefix = prefix;
        Separator = separator;
    }

    /// <summary>The id of the question.</summary>
    public string Question { get; }

    /// <summary>The columns, one an option; empty for a list or a prefix.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>What the names of the columns begin with; the rest is the code of the option.</summary>
    internal string? Prefix { get; }

    /// <summary>What separates the options of a list.</summary>
    internal char? Separator { get; }

    /// <summary>A column for each option, by name.</summary>
    /// <param name="question">The id of the question.</param>
    /// <param name="columns">The columns; their names are the codes of the options when inferring.</param>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public static MultipleChoiceColumns Split(string question, params IReadOnlyList<string> columns)
    {
        ArgumentException.ThrowIfNullOrEmpty(question);
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Count > 0
            ? new MultipleChoiceColumns(question, [.. columns], null, null)
            : throw new ArgumentException($"Name at least one column of '{question}'.", nameof(columns));
    }

    /// <summary>A column for each option, by what their names begin with.</summary>
    /// <param name="question">The id of the question.</param>
    /// <param name="prefix">The beginning, such as "brand_"; the rest of the name is the code of the option.</param>
    public static MultipleChoiceColumns SplitByPrefix(string question, string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(question);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new MultipleChoiceColumns(question, [], prefix, null);
    }

    /// <summary>One column with a list of the options chosen.</summary>
    /// <param name="question">The id of the question, and the name of the column.</param>
    /// <param name="separator">What separates the options; default: a semicolon.</param>
    public static MultipleChoiceColumns Delimited(string question, char separator = ';')
    {
        ArgumentException.ThrowIfNullOrEmpty(question);
        return new MultipleChoiceColumns(question, [], null, separator);
    }
}

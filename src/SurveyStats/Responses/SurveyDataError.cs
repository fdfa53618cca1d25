namespace SurveyStats;

/// <summary>One thing wrong with survey data: where it stands, what it says and how to cure it.</summary>
/// <param name="Source">The file or other source.</param>
/// <param name="Row">The line or record number in the source, from 1, the header included; null where it concerns the whole source.</param>
/// <param name="Column">The column or question; null where it concerns the whole row.</param>
/// <param name="Text">The offending text, shortened; null where there is none.</param>
/// <param name="Problem">What is wrong, and what was expected.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record SurveyDataError(string Source, long? Row, string? Column, string? Text, string Problem, string Cure)
{
    private const int LongestText = 60;

    /// <summary>The error in one line: "file, row 7, column 'weight': '-1' ... Cure.".</summary>
    public override string ToString()
    {
        var place = Source
            + (Row is { } row ? FormattableString.Invariant($", row {row}") : string.Empty)
            + (Column is null ? string.Empty : $", column '{Column}'");
        return $"{place}: {Quoted()}{Problem} {Cure}";
    }

    private string Quoted()
    {
        if (Text is null)
        {
            return string.Empty;
        }

        var shown = Text.Length > LongestText ? string.Concat(Text.AsSpan(0, LongestText), "...") : Text;
        return $"'{string.Concat(shown.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()))}' ";
    }
}

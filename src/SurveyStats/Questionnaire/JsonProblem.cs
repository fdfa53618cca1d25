using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SurveyStats.Questionnaire;

/// <summary>
/// Says what the serializer found wrong in the words of who wrote the file. Its own messages name types of this library; one that is not
/// known here is passed on as it is.
/// </summary>
internal static partial class JsonProblem
{
    private const int LongestExcerpt = 40;

    /// <summary>The problem, its line, the text that ends there, and the cure.</summary>
    public static string Describe(JsonException error, string json)
    {
        var message = WithoutPlace(error.Message);
        var said = Matched(MissingField(), message, "The field {0} is missing. Give it.")
            ?? Matched(UnknownField(), message, "The field '{0}' is unknown. Correct its name or remove it.")
            ?? Matched(RepeatedField(), message, "The field '{0}' stands twice. Keep one.")
            ?? (message.Contains("doesn't allow null", StringComparison.Ordinal) ? "The value is null. Give one." : null)
            ?? (WrongKind().Match(message) is { Success: true } kind
                ? $"The value is of the wrong kind. Expected {Expected(error.InnerException, kind.Groups[1].Value)}."
                : message);
        return said + Place(error, json);
    }

    private static string? Matched(Regex pattern, string message, string said) =>
        pattern.Match(message) is { Success: true } match ? string.Format(null, said, match.Groups[1].Value) : null;

    /// <summary>What should have stood there: for texts and numbers the cause says it, and the type is that of the object around them.</summary>
    private static string Expected(Exception? cause, string type) => (cause, type) switch
    {
        (InvalidOperationException, _) when cause.Message.Contains("as a string", StringComparison.Ordinal) => "a text",
        (InvalidOperationException, _) => "a number",
        (FormatException, _) => "a number within the range of its field",
        (_, "System.String") => "a text",
        _ when type.Contains("List", StringComparison.Ordinal) || type.EndsWith("[]", StringComparison.Ordinal) => "a list [...]",
        _ => "an object {...}",
    };

    /// <summary>The message without the path and position, which are said in our own way.</summary>
    private static string WithoutPlace(string message)
    {
        var path = message.IndexOf(" Path:", StringComparison.Ordinal);
        var line = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return path >= 0 ? message[..path] : line >= 0 ? message[..line] : message;
    }

    private static string Place(JsonException error, string json)
    {
        if (error.LineNumber is not { } number)
        {
            return string.Empty;
        }

        var line = json.Split('\n').ElementAtOrDefault((int)number) ?? string.Empty;
        var bytes = Encoding.UTF8.GetBytes(line);
        var end = (int)Math.Min(error.BytePositionInLine ?? 0, bytes.Length);
        var start = Math.Max(0, end - LongestExcerpt);
        var excerpt = Encoding.UTF8.GetString(bytes[start..end]).Trim();
        return FormattableString.Invariant($" (line {number + 1}")
            + (excerpt.Length > 0 ? $", at the end of: {(start > 0 ? "..." : string.Empty)}{excerpt})" : ")");
    }

    [GeneratedRegex("missing required properties including: (.+?)\\.$")]
    private static partial Regex MissingField();

    [GeneratedRegex("The JSON property '(.+)' could not be mapped")]
    private static partial Regex UnknownField();

    [GeneratedRegex("Duplicate property '(.+)' encountered")]
    private static partial Regex RepeatedField();

    [GeneratedRegex("could not be converted to (.+)\\.$")]
    private static partial Regex WrongKind();
}

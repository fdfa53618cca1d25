namespace SurveyStats;

/// <summary>JSON that is not what it should be: where, what, and what was expected.</summary>
public sealed class SurveyFormatException : FormatException
{
    internal SurveyFormatException(string message, string path, Exception? inner = null)
        : base($"{path}: {message}", inner) => Path = path;

    /// <summary>The place in the JSON, such as "$.questions[2].options".</summary>
    public string Path { get; }
}

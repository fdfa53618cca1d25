namespace SurveyStats;

/// <summary>A note on a result: something to keep in mind when it is read.</summary>
/// <param name="Code">What the note is about, for programs.</param>
/// <param name="Message">The note in words.</param>
public sealed record ResultNote(NoteCode Code, string Message)
{
    /// <summary>The note in words.</summary>
    public override string ToString() => Message;
}

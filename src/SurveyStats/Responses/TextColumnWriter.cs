namespace SurveyStats.Responses;

/// <summary>Collects the answers to an open question.</summary>
internal sealed class TextColumnWriter(OpenTextQuestion question) : ValueColumnWriter<string?>(question)
{
    public override void WriteText(string text) => Write(text);
}

namespace SurveyStats.Responses;

/// <summary>Collects the answers to a numeric question.</summary>
internal sealed class NumberColumnWriter(NumericQuestion question) : ValueColumnWriter<double>(question)
{
    public override void WriteNumber(double value) => Write(value);
}

namespace SurveyStats.Benchmarks.Large;

/// <summary>An answer as an object: for each question that a respondent answered, or option that was chosen, one.</summary>
/// <param name="Country">The country.</param>
/// <param name="Answer">The question and the answer, as one code.</param>
/// <param name="Weight">The weight of the respondent.</param>
internal sealed record AnswerRecord(byte Country, ushort Answer, double Weight)
{
    /// <summary>All answers, a question after the other.</summary>
    public static IEnumerable<AnswerRecord> Of(SurveyColumns columns)
    {
        for (var question = 0; question < columns.Questions; question++)
        {
            for (var row = 0; row < columns.Rows; row++)
            {
                foreach (var code in columns.Masks is { } masks ? Bits(masks[row]) : [columns.Answers[question][row]])
                {
                    yield return new AnswerRecord(columns.Country[row], (ushort)((question * columns.Codes) + code), columns.Weights[row]);
                }
            }
        }
    }

    /// <summary>The cell of a country and an answer.</summary>
    public static int CellOf(SurveyColumns columns, byte country, ushort answer) =>
        columns.CellOf(answer / columns.Codes, country) + (answer % columns.Codes);

    private static IEnumerable<int> Bits(ushort mask) => Enumerable.Range(0, 16).Where(bit => ((mask >> bit) & 1) != 0);
}

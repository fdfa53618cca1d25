namespace SurveyStats.Significance;

/// <summary>The answers of all respondents to a term.</summary>
/// <param name="Codes">The code of each response; -1 where it has no answer.</param>
/// <param name="Table">The values of the columns for each code.</param>
internal sealed record TermValues(int[] Codes, IReadOnlyList<double[]> Table)
{
    public const int Missing = -1;
}

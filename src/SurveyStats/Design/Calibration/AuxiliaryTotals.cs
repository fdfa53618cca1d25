namespace SurveyStats.Design;

/// <summary>Auxiliary variables of respondents, with their totals in the population.</summary>
/// <param name="Names">The names, such as "age" or "gender = female".</param>
/// <param name="Columns">The value of each variable for each respondent: [variable][row], finite.</param>
/// <param name="Totals">The total of each in the population, finite.</param>
internal sealed record AuxiliaryTotals(IReadOnlyList<string> Names, IReadOnlyList<double[]> Columns, double[] Totals)
{
    /// <summary>The weighted sum of a variable.</summary>
    public double Sum(int variable, ReadOnlySpan<double> weights)
    {
        var (sum, x) = (0.0, Columns[variable]);
        for (var row = 0; row < weights.Length; row++)
        {
            sum += weights[row] * x[row];
        }

        return sum;
    }

    /// <summary>The totals before and after.</summary>
    public MarginReport Report(double[] before, double[] after) =>
        new("totals", [.. Names.Select((name, j) => new MarginCategory(name, Totals[j], Sum(j, before), Sum(j, after)))]);
}

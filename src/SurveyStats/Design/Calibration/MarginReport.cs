namespace SurveyStats;

/// <summary>The categories of a margin, or a list of totals: what is known of the population, and what the weighted sample gave before and after.</summary>
/// <param name="Name">The name, such as "country".</param>
/// <param name="Categories">The categories, or totals, in the order given.</param>
public sealed partial record MarginReport(string Name, IReadOnlyList<MarginCategory> Categories)
{
    /// <summary>The category that is furthest from its target afterwards.</summary>
    public MarginCategory Worst => Categories.MaxBy(c => Math.Abs(c.Error))!;
}

namespace SurveyStats;

/// <summary>One category of a margin, or one known total.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">What is known of the population.</param>
/// <param name="Before">What the sample gave with the weights before.</param>
/// <param name="After">What it gives with the weights after.</param>
public sealed record MarginCategory(string Name, double Target, double Before, double After)
{
    /// <summary>How far the sample is above the target afterwards.</summary>
    public double Error => After - Target;
}

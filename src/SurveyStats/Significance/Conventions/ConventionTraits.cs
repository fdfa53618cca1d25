namespace SurveyStats.Significance;

/// <summary>In what one convention differs from another, each in a few words.</summary>
/// <param name="Bases">The bases of the standard error.</param>
/// <param name="Variance">How the variance is estimated.</param>
/// <param name="Distribution">The reference distribution.</param>
/// <param name="Overlap">What is made of respondents in both columns.</param>
/// <param name="Correction">What else is done to the statistic.</param>
internal sealed record ConventionTraits(
    string Bases, string Variance, string Distribution, string Overlap, string Correction = ConventionTraits.NoCorrection)
{
    public const string NoCorrection = "no correction";

    public string Text => $"{Bases} bases; {Variance}; {Distribution}; {Overlap}" + (Correction == NoCorrection ? string.Empty : $"; {Correction}");
}

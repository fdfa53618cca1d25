using SurveyStats.Estimation;

namespace SurveyStats.Significance;

/// <summary>
/// lincom after svy: mean or svy: proportion with over(), of Stata.
/// <para>
/// Formula: t = (p1 - p2)/SE with the joint covariance, on the degrees of freedom of the whole design: primary units less strata, whether they have
/// respondents in the columns or not; the number of replicates less one.
/// </para>
/// Bad where many primary units have nobody in the columns: the degrees of freedom are too many.
/// Source: Stata Survey Data Reference Manual, variance estimation and subpopulation estimation; Korn and Graubard (1999), section 5.2, on the degrees of freedom.
/// </summary>
internal sealed class StataConvention() : DesignConvention(
    "Stata lincom", "Contrast of two domains by their joint covariance, which ignores multiplicity.", "t, df of the whole design")
{
    private protected override double DegreesOfFreedom(ProportionSet shares, SamplingVariance sampling, IReadOnlyList<CellRatio> columns) =>
        shares.Table.Sampling?.Replicates is { } replicates ? replicates.DegreesOfFreedom ?? replicates.Count - 1 : sampling.DesignDegreesOfFreedom;
}

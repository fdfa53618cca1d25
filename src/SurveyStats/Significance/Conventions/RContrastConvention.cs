using SurveyStats.Estimation;

namespace SurveyStats.Significance;

/// <summary>
/// svycontrast of R survey on the shares of svyby, with the degrees of freedom of its design.
/// <para>
/// Formula: t = (p1 - p2)/SE with the joint covariance, on the degrees of freedom of the design within all columns of the table (primary units less strata,
/// counted where they have respondents; the rank of the replicates less one).
/// </para>
/// svycontrast itself prints no p-value, and confint takes the normal distribution unless it is given these degrees of freedom.
/// Source: Lumley (2010), Complex Surveys, section 2.4; documentation of the R package survey, svycontrast and degf.
/// </summary>
internal sealed class RContrastConvention() : DesignConvention(
    "R svycontrast", "Contrast of two domains by their joint covariance, which ignores multiplicity.", "t, df of all columns")
{
    private protected override double DegreesOfFreedom(ProportionSet shares, SamplingVariance sampling, IReadOnlyList<CellRatio> columns) =>
        OfAllColumns(shares, sampling);
}

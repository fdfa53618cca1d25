using SurveyStats.Estimation;

namespace SurveyStats.Significance;

/// <summary>
/// svyttest of R survey, on the two columns.
/// <para>
/// Formula: t = (p1 - p2)/SE with the joint covariance, on the degrees of freedom of the design within both columns (primary units less strata, counted
/// where they have respondents; the rank of the replicates less one) less one.
/// </para>
/// The one that is subtracted is the slope of the regression behind the test. Not for columns that overlap.
/// Source: Lumley (2010), Complex Surveys, section 2.4; documentation of the R package survey, svyttest.
/// </summary>
internal sealed class RTTestConvention() : DesignConvention(
    "R svyttest", "Contrast of two domains by their joint covariance, which ignores multiplicity.", "t, df of both columns - 1", "columns without overlap only")
{
    private protected override bool AllowsOverlap => false;

    private protected override double DegreesOfFreedom(ProportionSet shares, SamplingVariance sampling, IReadOnlyList<CellRatio> columns) =>
        sampling.DegreesOfFreedom(columns.SelectMany(c => c.Cells).Distinct().Order()) - 1;
}

using SurveyStats.Estimation;

namespace SurveyStats.Significance;

/// <summary>
/// The difference of two domain means of SAS SURVEYMEANS.
/// <para>
/// Formula: t = (p1 - p2)/SE with the joint covariance, on the degrees of freedom of the observations analysed: primary units less strata that have
/// respondents in the base of any column; the number of replicates, not less one.
/// </para>
/// Respondents of no column are not counted here, which differs from the software where a segmentation leaves whole primary units out.
/// Source: SAS/STAT User's Guide, The SURVEYMEANS Procedure, degrees of freedom and domain analysis.
/// </summary>
internal sealed class SasConvention() : DesignConvention(
    "SAS domain difference", "Contrast of two domains by their joint covariance, which ignores multiplicity.", "t, df of the observations analysed")
{
    private protected override double DegreesOfFreedom(ProportionSet shares, SamplingVariance sampling, IReadOnlyList<CellRatio> columns) =>
        shares.Table.Sampling?.Replicates is { } replicates ? replicates.DegreesOfFreedom ?? replicates.Count : OfAllColumns(shares, sampling);
}

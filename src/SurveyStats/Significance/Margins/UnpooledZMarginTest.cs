namespace SurveyStats.Significance;

/// <summary>
/// The z test of a difference against D with the unpooled variance.
/// <para>Formula: z = (d - D) / sqrt(p1 q1/n1 + p2 q2/n2); undefined where both shares are 0 or 1.</para>
/// Bad for small samples and shares near 0 or 1: it rejects too often. Source: Blackwelder (1982), Controlled Clinical Trials 3.
/// </summary>
internal sealed class UnpooledZMarginTest() : MarginTest("unpooled z")
{
    private protected override double Variance(double x1, double n1, double x2, double n2, double nullDifference) =>
        WaldDifferenceInterval.Variance(x1, n1) + WaldDifferenceInterval.Variance(x2, n2);
}

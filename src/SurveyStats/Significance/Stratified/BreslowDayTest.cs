namespace SurveyStats.Significance;

/// <summary>
/// Breslow and Day's test of the homogeneity of odds ratios.
/// <para>Formula: X2 = sum of (a - A)^2/var(A) (<see cref="BreslowDaySums"/>) at Mantel and Haenszel's odds ratio, on (strata - 1) degrees of freedom.</para>
/// Slightly too large, as that odds ratio is not the efficient one: <see cref="OddsRatioHomogeneityTest.BreslowDayTarone"/> mends it. Bad for small strata.
/// Source: Breslow and Day (1980), Statistical Methods in Cancer Research 1, equation 4.33.
/// </summary>
internal sealed class BreslowDayTest() : OddsRatioHomogeneityTest("Breslow-Day", "no correction, at the Mantel-Haenszel odds ratio")
{
    private protected override TestResult Compute(StratumCounts[] strata) =>
        BreslowDaySums.Result(BreslowDaySums.Of(strata), s => s.Statistic, Name, Convention);
}

namespace SurveyStats.Significance;

/// <summary>
/// Breslow and Day's test of the homogeneity of odds ratios with Tarone's correction.
/// <para>
/// Formula: X2 = sum of (a - A)^2/var(A) - (sum of (a - A))^2 / sum of var(A) (<see cref="BreslowDaySums"/>) at Mantel and Haenszel's odds ratio, on
/// (strata - 1) degrees of freedom.
/// </para>
/// Bad for small strata: a note says so. Source: Tarone (1985), Biometrika 72, 91-95.
/// </summary>
internal sealed class BreslowDayTaroneTest() : OddsRatioHomogeneityTest("Breslow-Day", "Tarone's correction, at the Mantel-Haenszel odds ratio")
{
    private protected override TestResult Compute(StratumCounts[] strata) => BreslowDaySums.Result(
        BreslowDaySums.Of(strata), s => Math.Max(0, s.Statistic - (s.Difference / s.Variance * s.Difference)), Name, Convention);
}

namespace SurveyStats.Significance;

/// <summary>
/// The likelihood ratio test of one proportion.
/// <para>
/// Formula: r = sign(p - p0) sqrt(G), G = 2 (x log(x/(n p0)) + (n - x) log((n - x)/(n q0))), 0 log 0 = 0, against the normal distribution; two-sided
/// that is G on 1 degree of freedom. The statistic is r.
/// </para>
/// Bad for small n and p0 near 0 or 1: it rejects a little too often. Source: Wilks (1938), Annals of Mathematical Statistics 9.
/// </summary>
internal sealed class LikelihoodRatioTest() : ProportionTest("likelihood ratio", "signed root")
{
    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative)
    {
        var deviance = BinomialLog.Deviance(x, n, p0);
        return double.IsPositiveInfinity(deviance)
            ? OfExact(BinomialLog.OfTails(BinomialLog.LowerTail(x, n, p0), BinomialLog.UpperTail(x, n, p0), alternative))
            : TestFigures.OfNormal(Math.Sign(Excess(x, n, p0)) * Math.Sqrt(2 * Math.Max(0, deviance)), alternative);
    }
}

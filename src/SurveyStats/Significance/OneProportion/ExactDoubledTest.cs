namespace SurveyStats.Significance;

/// <summary>
/// The exact binomial test, two-sided by doubling.
/// <para>Formula: P(X &lt;= x) or P(X &gt;= x) one-sided; two-sided min(1, 2 min(P(X &lt;= x), P(X &gt;= x))).</para>
/// Agrees with Clopper and Pearson's interval: p0 lies outside it where the test rejects. Conservative. Whole counts only.
/// Source: Clopper and Pearson (1934), Biometrika 26; Gibbons and Pratt (1975), The American Statistician 29, for the doubling.
/// </summary>
internal sealed class ExactDoubledTest() : ProportionTest("exact binomial", "two-sided: twice the smaller tail")
{
    private protected override string CureForFractions => "Score, which takes effective counts";

    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative) =>
        OfExact(BinomialLog.OfTails(BinomialLog.LowerTail(x, n, p0), BinomialLog.UpperTail(x, n, p0), alternative));
}

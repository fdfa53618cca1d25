using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Fisher's test with mid-p-values: the observed table counts half.
/// <para>Formula: the p-value of <see cref="FisherTest"/> minus P(x1)/2, for every alternative.</para>
/// Its level is close to the nominal one, not guaranteed; recommended where that suffices. Whole counts only.
/// Source: Lancaster (1961), Journal of the American Statistical Association 56, 223-234; Fagerland, Lydersen and Laake (2015), Recommended
/// tests and confidence intervals for paired and independent binomial proportions, for the two-sided form.
/// </summary>
internal sealed class FisherMidPTest() : WholeCountTest("Fisher mid-p", "two-sided by probability")
{
    private protected override TestFigures Compute(long x1, long n1, long x2, long n2, Alternative alternative)
    {
        var count = ConditionalCount.Of(x1, n1, x2, n2);
        var whole = FisherTest.LogPValue(count, alternative);
        return TestFigures.OfLogPValue(whole + Elementary.LogOnePlus(-0.5 * Math.Exp(Math.Min(count.LogProbability - whole, 0))));
    }
}

namespace SurveyStats.Significance;

/// <summary>A test that enumerates tables and so needs whole counts.</summary>
internal abstract class WholeCountTest(string name, string convention) : TwoProportionTest(name, convention)
{
    private protected sealed override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative)
    {
        var (count1, trials1, count2, trials2) = WholeCounts.Of(x1, n1, x2, n2, Name);
        return Compute(count1, trials1, count2, trials2, alternative);
    }

    /// <summary>The figures for whole counts, n1, n2 > 0.</summary>
    private protected abstract TestFigures Compute(long x1, long n1, long x2, long n2, Alternative alternative);
}

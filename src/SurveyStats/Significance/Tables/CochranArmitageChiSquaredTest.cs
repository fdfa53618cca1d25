namespace SurveyStats.Significance;

/// <summary>
/// Cochran and Armitage's test for a trend of shares, as a chi-square.
/// <para>Formula: z^2 on 1 degree of freedom, z as in <see cref="CochranArmitageTest"/>: the part of Pearson's chi-square that a straight line explains.</para>
/// Undefined and bad where z is. Knows no one-sided alternative. Source: Cochran (1954), Biometrics 10, 417-451; Armitage (1955), Biometrics 11.
/// </summary>
internal sealed class CochranArmitageChiSquaredTest() : TrendTest("Cochran-Armitage chi-square", "variance with N")
{
    private protected override TestFigures Compute(
        IReadOnlyList<double> successes, IReadOnlyList<double> trials, IReadOnlyList<double> scores, Alternative alternative)
    {
        if (alternative != Alternative.TwoSided)
        {
            throw new ArgumentException("A chi-square test knows no direction. Use CochranArmitage, by its z, for a one-sided alternative.", nameof(alternative));
        }

        var (t, variance) = CochranArmitageTest.Trend(successes, trials, scores);
        return variance > 0 ? TestFigures.OfChiSquared(t / variance * t, 1) : TestFigures.WithoutVariance(1);
    }
}

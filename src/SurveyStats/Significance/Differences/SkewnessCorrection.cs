namespace SurveyStats.Significance;

/// <summary>The score corrected for the skewness of its distribution.</summary>
internal static class SkewnessCorrection
{
    /// <summary>
    /// The z with s = z + (z^2 - 1) c, for the score s = S / sqrt(V) and c = (third central moment of S) / (6 V^(3/2)).
    /// <para>Formula: z = 2 (s + c) / (1 + sqrt(1 + 4 c (s + c))), a negative radicand counts as 0.</para>
    /// Source: Gart and Nam (1988), Biometrics 44 (ratio) and (1990), Biometrics 46 (difference); Laud (2017), Pharmaceutical Statistics
    /// 16.
    /// </summary>
    public static double Corrected(double s, double c) => 2 * (s + c) / (1 + Math.Sqrt(Math.Max(0, 1 + (4 * c * (s + c)))));
}

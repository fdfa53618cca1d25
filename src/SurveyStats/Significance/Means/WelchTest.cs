namespace SurveyStats.Significance;

/// <summary>
/// Welch's t test of two means, with separate variances.
/// <para>
/// Formula: SE = sqrt(v1 + v2), v = s^2/n; (v1 + v2)^2 / (v1^2/(n1 - 1) + v2^2/(n2 - 1)) degrees of freedom (Satterthwaite).
/// </para>
/// Good from bases of about 15 on, unequal spreads included; a rating scale with all answers near one end wants more. Source: Welch (1947), Biometrika 34;
/// Satterthwaite (1946), Biometrics Bulletin 2.
/// </summary>
internal sealed class WelchTest() : TwoMeanTest("Welch's t", "separate variances, Satterthwaite's degrees of freedom")
{
    internal override (double Error, double DegreesOfFreedom) Precision(double s1, double n1, double s2, double n2)
    {
        // Errors relative to the larger one, so that no fourth power overflows or vanishes.
        var (e1, e2) = (s1 / Math.Sqrt(n1), s2 / Math.Sqrt(n2));
        var scale = Math.Max(e1, e2);
        if (scale == 0)
        {
            return (0, n1 + n2 - 2);
        }

        var (v1, v2) = (e1 / scale * (e1 / scale), e2 / scale * (e2 / scale));
        return (scale * Math.Sqrt(v1 + v2), (v1 + v2) * (v1 + v2) / ((v1 * v1 / (n1 - 1)) + (v2 * v2 / (n2 - 1))));
    }
}

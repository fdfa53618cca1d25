namespace SurveyStats.Significance;

/// <summary>
/// Student's t test of two means, with one variance for both groups.
/// <para>Formula: SE = s sqrt(1/n1 + 1/n2), s^2 = ((n1 - 1) s1^2 + (n2 - 1) s2^2)/(n1 + n2 - 2); n1 + n2 - 2 degrees of freedom.</para>
/// Bad where spreads and bases both differ: Welch's test has no such weakness. Source: Student (1908), Biometrika 6; Fisher (1925), Metron 5.
/// </summary>
internal sealed class PooledMeanTest() : TwoMeanTest("Student's t", "one variance for both groups")
{
    internal override (double Error, double DegreesOfFreedom) Precision(double s1, double n1, double s2, double n2)
    {
        var df = n1 + n2 - 2;
        var variance = (((n1 - 1) / df) * (s1 * s1)) + ((n2 - 1) / df * (s2 * s2));
        return (Math.Sqrt(variance) * Math.Sqrt((1 / n1) + (1 / n2)), df);
    }
}

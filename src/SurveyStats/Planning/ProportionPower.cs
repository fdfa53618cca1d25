namespace SurveyStats.Planning;

/// <summary>The z tests of one and of two proportions as <see cref="NormalPower"/> takes them.</summary>
internal static class ProportionPower
{
    /// <summary>One proportion p against p0: s0 = sqrt(p0 q0), s1 = sqrt(p q), c = 1/2. Source: Fleiss, Levin and Paik (2003), section 2.4.</summary>
    public static NormalPower OfOne(double p, double p0, PlannedTest test) =>
        new(test.Directed(p - p0), Deviation(p0), Deviation(p), test.ContinuityCorrection ? 0.5 : 0);

    /// <summary>
    /// Two proportions with groups of n and r n: s0 = sqrt(P Q (1 + 1/r)), P = (p1 + r p2)/(1 + r), s1 = sqrt(p1 q1 + p2 q2/r), c = (1 + 1/r)/2.
    /// Source: Fleiss, Levin and Paik (2003), section 4.2.
    /// </summary>
    public static NormalPower OfTwo(double p1, double p2, double r, PlannedTest test)
    {
        var pooled = (p1 + (r * p2)) / (1 + r);
        return new NormalPower(
            test.Directed(p1 - p2),
            Deviation(pooled) * Math.Sqrt(1 + (1 / r)),
            Math.Sqrt((p1 * (1 - p1)) + (p2 * (1 - p2) / r)),
            test.ContinuityCorrection ? (1 + (1 / r)) / 2 : 0);
    }

    private static double Deviation(double p) => Math.Sqrt(p * (1 - p));
}

namespace SurveyStats.Significance;

/// <summary>
/// Mantel and Haenszel's common risk difference with Newcombe's interval: the Wilson limits [l1, u1] and [l2, u2] of both shares in every stratum,
/// squared and added (MOVER: the method of variance estimates recovery).
/// <para>
/// Formula: d = sum of w (p1 - p2), w = n1 n2/N over the sum of them; lower = d - sqrt(sum of w^2 ((p1 - l1)^2 + (u2 - p2)^2)), upper = d + sqrt(sum of
/// w^2 ((u1 - p1)^2 + (p2 - l2)^2)). For one stratum it is Newcombe's interval. There is no standard error.
/// </para>
/// Good for small strata and shares near 0 or 1, and never outside of [-1, 1]; not the interval of Yan and Su (2010), who adjust z instead of adding
/// squares. Undefined where no stratum has both groups.
/// Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10; Zou, Huang and Zhang (2009), Computational Statistics and Data Analysis 53,
/// 1080-1085, for the sum over strata.
/// </summary>
internal sealed class StratifiedNewcombe() : StratifiedDifferenceMethod("Newcombe, Mantel-Haenszel weights")
{
    private static readonly ResultNote NoStratum = new(NoteCode.NothingToCompare, "no stratum has both groups");

    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail)
    {
        var (total, difference, below, above) = (0.0, 0.0, 0.0, 0.0);
        foreach (var t in strata)
        {
            if (t.N1 > 0 && t.N2 > 0)
            {
                var weight = t.N1 / t.N * t.N2;
                var (p1, p2) = (t.A / t.N1, t.C / t.N2);
                IntervalMethod.Wilson.TryLimits(t.A, t.N1, tail, out var l1, out var u1);
                IntervalMethod.Wilson.TryLimits(t.C, t.N2, tail, out var l2, out var u2);
                total += weight;
                difference += t.Determinant / t.N;
                below = double.Hypot(below, weight * double.Hypot(p1 - l1, u2 - p2));
                above = double.Hypot(above, weight * double.Hypot(u1 - p1, p2 - l2));
            }
        }

        if (total == 0)
        {
            return StratifiedFigures.Undefined(NoStratum);
        }

        // A tail above one half turns the limits round.
        var (d, sign) = (Math.Clamp(difference / total, -1, 1), tail > 0.5 ? -1 : 1);
        return new StratifiedFigures(
            d, null, Math.Clamp(d - (sign * below / total), -1, 1), Math.Clamp(d + (sign * above / total), -1, 1));
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Hommel's adjustment: closed testing in which every intersection of j hypotheses is tested by Simes' p = min over its ordered p-values of
/// j q(k) / k. The adjusted p of a hypothesis is the largest over the intersections that contain it.
/// <para>
/// For each j the hardest intersection with p(i) consists of p(i) and the j - 1 largest other p-values. With c(j) the smallest j p(m - j + k) / k over
/// k = 2, ..., j, Simes' p of that intersection is min(c(j), j p(i)) if p(i) is not among the j largest, else min(c(j), j p(m - j + 1)).
/// </para>
/// Needs independence or positive dependence. Takes about m^2 steps.
/// Source: Hommel (1988), Biometrika 75; Wright (1992), Biometrics 48, for the adjusted form.
/// </summary>
internal sealed class HommelAdjustment() : Adjustment("Hommel")
{
    private protected override double[] AdjustRising(double[] p, PValueScale scale)
    {
        var m = p.Length;
        double[] adjusted = [.. p];
        for (var j = 2; j <= m; j++)
        {
            var ofLargest = SimesOfLargest(p, j, scale);
            for (var i = 0; i < m; i++)
            {
                adjusted[i] = Math.Max(adjusted[i], Math.Min(ofLargest, scale.Times(p[Math.Min(i, m - j)], j)));
            }
        }

        return adjusted;
    }

    /// <summary>c(j): Simes' p of j p-values without the term of the smallest.</summary>
    private static double SimesOfLargest(double[] p, int j, PValueScale scale)
    {
        var smallest = double.PositiveInfinity;
        for (var k = 2; k <= j; k++)
        {
            smallest = Math.Min(smallest, scale.Times(p[p.Length - j + k - 1], j / (double)k));
        }

        return smallest;
    }
}

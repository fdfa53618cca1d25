namespace SurveyStats.Significance;

/// <summary>
/// Hommel's adjustment: closed testing in which every intersection of j hypotheses is tested by Simes' p = min over its ordered p-values of
/// j q(k) / k. The adjusted p of a hypothesis is the largest over the intersections that contain it.
/// <para>
/// For each j the hardest intersection with p(i) consists of p(i) and the j - 1 largest p-values; with j = m, all of them.
/// </para>
/// Needs independence or positive dependence. Takes m^2 steps for each p-value.
/// Source: Hommel (1988), Biometrika 75; Wright (1992), Biometrics 48, for the adjusted form.
/// </summary>
internal sealed class HommelAdjustment() : Adjustment("Hommel")
{
    private protected override double[] AdjustRising(double[] p) => [.. p.Select((_, i) => Adjust(p, i))];

    private static double Adjust(double[] p, int i)
    {
        var largest = p[i];
        for (var j = 2; j <= p.Length; j++)
        {
            largest = Math.Max(largest, Simes(p, i, j));
        }

        return largest;
    }

    /// <summary>Simes' p of the j p-values that consist of p(i) and the largest others.</summary>
    private static double Simes(double[] p, int i, int j)
    {
        var first = p.Length - j;
        var (smallest, rank) = (double.PositiveInfinity, 0);
        if (i < first)
        {
            smallest = j * p[i];
            rank = 1;
            first++;
        }

        for (var k = first; k < p.Length; k++)
        {
            smallest = Math.Min(smallest, j * p[k] / ++rank);
        }

        return smallest;
    }
}

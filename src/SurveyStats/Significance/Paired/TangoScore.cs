namespace SurveyStats.Significance;

/// <summary>
/// Tango's score test that the difference of two paired shares is D.
/// <para>
/// Formula: z = (b - c - N D)/sqrt(N (2q + D (1 - D))), q = (sqrt(B^2 - 4 A C) - B)/(2A) with A = 2N, B = -b - c + (2N - b + c) D,
/// C = -c D (1 - D). At D = 0 it is McNemar's z. A negative D is tested with first and second exchanged, so that C is never positive and no root cancels.
/// </para>
/// Good from N of about 10 on. Source: Tango (1998), Statistics in Medicine 17, 891-908.
/// </summary>
internal static class TangoScore
{
    /// <summary>N (2q + D (1 - D)), the variance of b - c under p1 - p2 = D, in [-1, 1].</summary>
    public static double Variance(PairedCounts t, double difference)
    {
        if (difference < 0)
        {
            (t, difference) = (t.Swapped, -difference);
        }

        var (n, d) = (t.N, difference);
        var linear = (((2 * n) - t.B + t.C) * d) - t.B - t.C;
        var constant = t.C * d * (1 - d);
        var root = Math.Sqrt((linear * linear) + (8 * n * constant));
        var q = linear > 0 ? 2 * constant / (root + linear) : (root - linear) / (4 * n);
        return n * ((2 * q) + (d * (1 - d)));
    }

    /// <summary>The figures of the test.</summary>
    public static TestFigures Figures(PairedCounts t, double difference, Alternative alternative) =>
        TestFigures.OfNormal(t.B - t.C - (t.N * difference), Variance(t, difference), alternative);
}

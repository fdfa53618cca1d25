namespace SurveyStats.Numerics;

/// <summary>
/// The correction s(a) of Stirling's formula: Gamma(a) = sqrt(2 pi / a) (a / e)^a exp(s(a)), a &gt; 0; about 1 / (12 a).
/// Differences of log-gamma functions of large arguments cancel; differences of s do not.
/// Source: Loader (2000), Fast and accurate computation of binomial probabilities.
/// </summary>
internal static class StirlingCorrection
{
    private const double SmallestAsymptotic = 10;

    /// <summary>B_2k / (2k (2k - 1)), k = 1, 2, ...: the coefficients of 1/a, 1/a^3, ...</summary>
    private static readonly double[] Coefficients =
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188,
    ];

    /// <summary>s(1/2), s(1), s(3/2), ...: counts and half counts are the common arguments.</summary>
    private static readonly double[] HalfIntegers = [.. Enumerable.Range(1, 2 * (int)SmallestAsymptotic).Select(k => Compute(k / 2.0))];

    internal static double Of(double a)
    {
        if (a >= SmallestAsymptotic)
        {
            return Asymptotic(a);
        }

        var twice = 2 * a;
        var index = (int)twice;
        return index >= 1 && index == twice ? HalfIntegers[index - 1] : Compute(a);
    }

    private static double Asymptotic(double a)
    {
        var reciprocal = 1 / a;
        var square = reciprocal * reciprocal;
        var last = a < 30 ? 8 : a < 1000 ? 5 : 2;
        var sum = 0.0;
        for (var k = last; k >= 0; k--)
        {
            sum = sum * square + Coefficients[k];
        }

        return sum * reciprocal;
    }

    private static double Compute(double a)
    {
        var sum = 0.0;
        for (; a < SmallestAsymptotic; a++)
        {
            sum += Step(a);
        }

        return sum + Asymptotic(a);
    }

    /// <summary>s(a) - s(a + 1) = (a + 1/2) log(1 + 1/a) - 1 = r^2/3 + r^4/5 + ..., r = 1 / (2 a + 1).</summary>
    private static double Step(double a)
    {
        if (a < 0.5)
        {
            return (a + 0.5) * (Elementary.LogOnePlus(a) - Math.Log(a)) - 1;
        }

        var r = 1 / (2 * a + 1);
        var square = r * r;
        return square * Elementary.HyperbolicTangentRemainder(square);
    }
}

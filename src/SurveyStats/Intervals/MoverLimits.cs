namespace SurveyStats.Intervals;

/// <summary>
/// MOVER, the method of variance estimates recovery: limits of a difference or ratio of two parameters from the limits [l1, u1] and [l2, u2] of both
/// and the correlation r of their estimates. The distances p - l and u - p stand for z times the standard error near each limit.
/// <para>
/// Formula, difference: lower = p1 - p2 - sqrt(a^2 + b^2 - 2 r a b), a = p1 - l1, b = u2 - p2; upper = p1 - p2 + sqrt(a^2 + b^2 - 2 r a b), a = u1 - p1,
/// b = p2 - l2.
/// </para>
/// <para>
/// Formula, ratio: the lower limit R is where the lower limit of p1 - R p2 is 0: with a = p1 - l1, b = u2 - p2, A = u2 (2 p2 - u2), B = p1 p2 - r a b and
/// C = l1 (2 p1 - l1) it is the root C/(B + sqrt(B^2 - A C)) of A R^2 - 2 B R + C = 0; the upper limit is the reciprocal of the lower of p2/p1.
/// </para>
/// Source: Zou and Donner (2008), Statistics in Medicine 27, 1693-1702; Donner and Zou (2012), Statistical Methods in Medical Research 21, 347-359.
/// </summary>
internal static class MoverLimits
{
    /// <summary>sqrt(a^2 + b^2 - 2 r a b): how far a limit lies from the difference.</summary>
    public static double Distance(double a, double b, double r = 0) => Math.Sqrt(Math.Max(0, (a * a) + (b * b) - (2 * r * a * b)));

    /// <summary>Both limits of p1 - p2.</summary>
    public static (double Lower, double Upper) Difference(
        (double P, double Lower, double Upper) first, (double P, double Lower, double Upper) second, double r)
    {
        var d = first.P - second.P;
        return (
            d - Distance(first.P - first.Lower, second.Upper - second.P, r),
            d + Distance(first.Upper - first.P, second.P - second.Lower, r));
    }

    /// <summary>
    /// The lower limit of the ratio of two parameters that are 0 or more, p1 with the lower limit l1 and p2 with the upper limit u2, which may be infinite.
    /// </summary>
    public static double LowerOfRatio(double p1, double l1, double p2, double u2, double r = 0)
    {
        if (l1 == 0 || double.IsInfinity(u2))
        {
            return 0;
        }

        var (a, b) = (p1 - l1, u2 - p2);
        var ofU2 = u2 * ((2 * p2) - u2);

        // The radicand, B^2 - A C, without the cancellation.
        var slant = (p1 * b) - (r * a * p2);
        var radicand = (slant * slant) + ((1 - (r * r)) * (a * a * ofU2));
        return l1 * ((2 * p1) - l1) / ((p1 * p2) - (r * a * b) + Math.Sqrt(Math.Max(0, radicand)));
    }

    /// <summary>Both limits of a ratio of positive parameters, by the difference of their logarithms.</summary>
    /// <param name="first">The logarithms of the first parameter and its limits; the lower may be minus infinity, the upper infinite.</param>
    /// <param name="second">Those of the second.</param>
    /// <param name="r">The correlation.</param>
    public static (double Lower, double Upper) OfLogarithms(
        (double P, double Lower, double Upper) first, (double P, double Lower, double Upper) second, double r)
    {
        var d = first.P - second.P;
        var (below, above) = (
            Far(first.P - first.Lower, second.Upper - second.P, r), Far(first.Upper - first.P, second.P - second.Lower, r));
        return (Math.Exp(d - below), Math.Exp(d + above));
    }

    private static double Far(double a, double b, double r) =>
        double.IsInfinity(a) || double.IsInfinity(b) ? double.PositiveInfinity : Distance(a, b, r);
}

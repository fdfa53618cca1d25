namespace SurveyStats.Intervals;

/// <summary>
/// Sison and Glaz' simultaneous intervals, of one width for all categories.
/// <para>
/// Formula: nu(c) is the probability that all counts X_i of a multinomial sample with the shares n_i/N lie within n_i - c and n_i + c: that of
/// independent Poisson variables with means n_i, given their sum N (Levin's representation). The sum of the variables so truncated is taken by its
/// Edgeworth expansion. With c >= 1 the smallest for which nu(c) &lt;= 1 - alpha &lt; nu(c + 1), and g = (1 - alpha - nu(c)) / (nu(c + 1) - nu(c)):
/// lower = (n_i - c)/N, upper = (n_i + c + 2g)/N. The box is not cut at N. Where nu(1) already exceeds the level, c = 0 and nu(0) is taken as 0.
/// </para>
/// Good for many categories of similar size; for a few unequal ones Goodman's are better, as the width is the same for rare answers.
/// Source: Sison and Glaz (1995), Journal of the American Statistical Association 90, 366-369; May and Johnson (2000), Journal of Statistical
/// Software 5(6); Levin (1981), Annals of Statistics 9.
/// </summary>
internal sealed class SisonGlazIntervals() : MultinomialIntervalMethod("Sison-Glaz")
{
    private protected override (double Lower, double Upper)[] Limits(double[] counts, double total, ConfidenceLevel level)
    {
        foreach (var n in counts)
        {
            if (n != Math.Floor(n))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Sison-Glaz needs whole counts, and {n} is not. Use Goodman, which takes the effective counts of weighted samples."), nameof(counts));
            }
        }

        var (c, g) = HalfWidth(counts, total, level.Value);
        return [.. counts.Select(n => ((n - c) / total, (n + c + (2 * g)) / total))];
    }

    /// <summary>c and g.</summary>
    private static (double C, double G) HalfWidth(double[] counts, double total, double level)
    {
        TruncatedPoisson[] boxes = [.. counts.Select(n => new TruncatedPoisson(n))];
        var first = Coverage(boxes, total);
        var previous = first;
        for (var c = 1.0; c <= total; c++)
        {
            var next = Coverage(boxes, total);
            if (previous <= level && level < next)
            {
                return (c, (level - previous) / (next - previous));
            }

            previous = next;
        }

        return first > level ? (0, level / first) : (total, 0);
    }

    /// <summary>nu of boxes that are wider by one on each side than at the call before.</summary>
    private static double Coverage(TruncatedPoisson[] boxes, double total)
    {
        var (mean, variance, third, fourth, inBoxes) = (0.0, 0.0, 0.0, 0.0, 1.0);
        foreach (var box in boxes)
        {
            box.Widen();
            mean += box.MeanDeviation;
            variance += box.Variance;
            third += box.ThirdCumulant;
            fourth += box.FourthCumulant;
            inBoxes *= box.Probability;
        }

        var (z, g1, g2) = (-mean / Math.Sqrt(variance), third / Math.Pow(variance, 1.5), fourth / (variance * variance));
        var z2 = z * z;
        var edgeworth = 1 + (g1 * z * (z2 - 3) / 6) + (g2 * (((z2 - 6) * z2) + 3) / 24)
            + (g1 * g1 * (((((z2 - 15) * z2) + 45) * z2) - 15) / 72);
        return inBoxes * edgeworth * Math.Exp(-z2 / 2) / Math.Sqrt(2 * Math.PI * variance) / TruncatedPoisson.Mode(total);
    }
}

namespace SurveyStats;

/// <summary>How the weights of a sample are distributed, and what that costs in precision.</summary>
/// <remarks>Immutable. Respondents of weight 0 are counted apart, and are in no other figure.</remarks>
public sealed partial class WeightReport
{
    // Made when it is first asked for: a step of calibration has two reports, which are seldom read.
    private readonly Lazy<Distribution> _distribution;

    private WeightReport(double[] weights)
    {
        _distribution = new Lazy<Distribution>(() => Distribution.Of(weights));
    }

    /// <summary>The number of respondents with a weight other than 0, n.</summary>
    public int Count => Sorted.Length;

    /// <summary>The number of respondents of weight 0.</summary>
    public int Zeros => _distribution.Value.Zeros;

    /// <summary>The sum of the weights.</summary>
    public double Sum => _distribution.Value.Sum;

    /// <summary>The mean weight; 0 without respondents.</summary>
    public double Mean => Count == 0 ? 0 : Sum / Count;

    /// <summary>The smallest weight; null without respondents. Negative only after linear calibration without bounds.</summary>
    public double? Minimum => Count == 0 ? null : Sorted[0];

    /// <summary>The largest weight; null without respondents.</summary>
    public double? Maximum => Count == 0 ? null : Sorted[^1];

    /// <summary>The largest weight over the smallest; null where the smallest is not positive.</summary>
    public double? Ratio => Minimum > 0 ? Maximum / Minimum : null;

    /// <summary>
    /// Kish's design effect of unequal weights, 1 + CV^2 = n (sum of w^2)/(sum of w)^2; null where the sum is not positive.
    /// Source: Kish (1965), Survey Sampling, section 11.7.
    /// </summary>
    public double? DesignEffect => 1 + (CoefficientOfVariation * CoefficientOfVariation);

    /// <summary>The coefficient of variation of the weights, their standard deviation (divisor n) over their mean; null where the sum is not positive.</summary>
    public double? CoefficientOfVariation => _distribution.Value.CoefficientOfVariation;

    /// <summary>Kish's effective size, n over the design effect = (sum of w)^2/(sum of w^2); null where the sum is not positive.</summary>
    public double? EffectiveSize => Count / DesignEffect;

    /// <summary>The share of the sum that the largest 1 % of the weights have (at least one respondent); null where the sum is not positive.</summary>
    public double? TopShare => _distribution.Value.TopShare;

    private double[] Sorted => _distribution.Value.Sorted;

    /// <summary>A quantile of the weights, one respondent one weight.</summary>
    /// <param name="probability">The share of respondents below, in [0, 1]: 0.5 for the median.</param>
    /// <returns>The quantile, interpolated between neighbours (Hyndman and Fan 1996, type 7); null without respondents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public double? Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Give a share from 0 to 1: 0.95 for the 95th percentile.");
        }

        if (Count == 0)
        {
            return null;
        }

        var place = probability * (Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, Count - 1);
        return Sorted[below] + ((place - below) * (Sorted[above] - Sorted[below]));
    }

    /// <summary>The report of weights, which must not change afterwards.</summary>
    internal static WeightReport Of(double[] weights) => new(weights);

    private sealed record Distribution(double[] Sorted, int Zeros, double Sum, double? CoefficientOfVariation, double? TopShare)
    {
        public static Distribution Of(double[] weights)
        {
            var sorted = Array.FindAll(weights, w => w != 0);
            Array.Sort(sorted);
            var zeros = weights.Length - sorted.Length;
            var largest = sorted.Length == 0 ? 0 : Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));

            // In units of the largest, so that no square overflows or vanishes; from deviations, so that nothing cancels.
            var sum = largest == 0 ? 0 : sorted.Sum(w => w / largest);
            if (!(sum > 0))
            {
                return new Distribution(sorted, zeros, sum * largest, null, null);
            }

            var mean = sum / sorted.Length;
            var squares = sorted.Sum(w => ((w / largest) - mean) * ((w / largest) - mean));
            return new Distribution(
                sorted,
                zeros,
                sum * largest,
                Math.Sqrt(squares / sorted.Length) / mean,
                sorted[^((sorted.Length + 99) / 100)..].Sum(w => w / largest) / sum);
        }
    }
}

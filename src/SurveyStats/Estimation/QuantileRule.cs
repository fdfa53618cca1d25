namespace SurveyStats;

/// <summary>How a quantile is read off weighted values. The family is closed.</summary>
/// <remarks>
/// Notation: the distinct values x_1 below x_2 ... below x_K, W_k the sum of the weights of the values up to x_k, W = W_K. For equal weights the names
/// are those of Hyndman and Fan (1996), The American Statistician 50, 361-365.
/// </remarks>
public abstract class QuantileRule
{
    // The cumulative weight of a step is reached if it falls short by rounding only.
    private const double Rounding = 1e-12;

    private protected QuantileRule(string name) => Name = name;

    /// <summary>The smallest value x_k with W_k at least p W (type 1; R survey's "math"). The default.</summary>
    public static QuantileRule Inverse { get; } = new InverseRule();

    /// <summary>As <see cref="Inverse"/>, but the mean of x_k and x_(k+1) where W_k is p W exactly (type 2; "school").</summary>
    public static QuantileRule Averaged { get; } = new AveragedRule();

    /// <summary>
    /// Linear between the points (V_i/V, y_i) of all answers y_1 up to y_n, V_i the sum of their weights so far (type 4; "hf4"). Equal answers count with their
    /// mean weight each, so that their order does not matter.
    /// </summary>
    public static QuantileRule LinearFromWeights { get; } = new LinearRule("linear, type 4", fromZero: false);

    /// <summary>
    /// Linear between the points (V_(i-1)/V_(n-1), y_i), V_0 = 0 (type 7; "hf7"; R's and Excel's default for equal weights), equal answers as in
    /// <see cref="LinearFromWeights"/>.
    /// </summary>
    public static QuantileRule LinearFromZero { get; } = new LinearRule("linear, type 7", fromZero: true);

    /// <summary>All rules.</summary>
    public static IReadOnlyList<QuantileRule> All { get; } = [Inverse, Averaged, LinearFromWeights, LinearFromZero];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The quantile of weighted values.</summary>
    /// <param name="values">The distinct values, rising.</param>
    /// <param name="cumulative">The cumulative weights, the last one above 0.</param>
    /// <param name="each">The mean weight of the answers with each value.</param>
    /// <param name="p">The probability, in [0, 1].</param>
    internal abstract double Quantile(ReadOnlySpan<double> values, ReadOnlySpan<double> cumulative, ReadOnlySpan<double> each, double p);

    private static int FirstReaching(ReadOnlySpan<double> cumulative, double weight)
    {
        var (low, high) = (0, cumulative.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cumulative[middle] >= weight ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private sealed class InverseRule() : QuantileRule("inverse of the distribution, type 1")
    {
        internal override double Quantile(ReadOnlySpan<double> values, ReadOnlySpan<double> cumulative, ReadOnlySpan<double> each, double p) =>
            values[FirstReaching(cumulative, p * cumulative[^1] * (1 - Rounding))];
    }

    private sealed class AveragedRule() : QuantileRule("averaged at steps, type 2")
    {
        internal override double Quantile(ReadOnlySpan<double> values, ReadOnlySpan<double> cumulative, ReadOnlySpan<double> each, double p)
        {
            var weight = p * cumulative[^1];
            var k = FirstReaching(cumulative, weight * (1 - Rounding));
            return k + 1 < values.Length && Math.Abs(cumulative[k] - weight) <= Rounding * cumulative[^1]
                ? (values[k] + values[k + 1]) / 2
                : values[k];
        }
    }

    private sealed class LinearRule(string name, bool fromZero) : QuantileRule(name)
    {
        internal override double Quantile(ReadOnlySpan<double> values, ReadOnlySpan<double> cumulative, ReadOnlySpan<double> each, double p)
        {
            // Each answer is a point; of equal ones the first and the last matter: the value holds from one to the other.
            var last = values.Length - 1;
            var total = fromZero ? cumulative[last] - each[last] : cumulative[last];
            var weight = p * total;
            var k = fromZero ? LastFrom(cumulative, weight) : FirstReaching(cumulative, weight * (1 - Rounding));
            var start = k == 0 ? 0 : cumulative[k - 1];
            var (first, end) = fromZero ? (start, cumulative[k] - each[k]) : (start + each[k], cumulative[k]);
            return weight < first ? Between(values, k - 1, fromZero ? start - each[Math.Max(0, k - 1)] : start, first, weight)
                : weight > end && k < last ? Between(values, k, end, cumulative[k], weight)
                : values[k];
        }

        /// <summary>The value whose stretch of weights begins last at or below a weight.</summary>
        private static int LastFrom(ReadOnlySpan<double> cumulative, double weight)
        {
            var k = FirstReaching(cumulative, weight);
            return k + 1 < cumulative.Length && cumulative[k] <= weight ? k + 1 : k;
        }

        private static double Between(ReadOnlySpan<double> values, int k, double from, double to, double weight) =>
            k < 0 ? values[0] : values[k] + ((values[k + 1] - values[k]) * (weight - from) / (to - from));
    }
}

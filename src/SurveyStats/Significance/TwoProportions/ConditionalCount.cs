using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// x1 given all margins of the fourfold table, which under equal proportions is hypergeometric: n1 of the N trials, m = x1 + x2 of which
/// succeed. All figures are natural logarithms.
/// </summary>
internal readonly record struct ConditionalCount(long Value, long Trials1, long Successes, long Trials)
{
    /// <summary>
    /// A probability that exceeds another by less than this factor counts as equal to it, so that the ties of exact arithmetic are ties
    /// here: the convention of R's fisher.test.
    /// </summary>
    private static readonly double LogTieFactor = Elementary.LogOnePlus(1e-7);

    public static ConditionalCount Of(long x1, long n1, long x2, long n2) => new(x1, n1, x1 + x2, n1 + n2);

    /// <summary>log P(X = x1).</summary>
    public double LogProbability => Hypergeometric.LogProbability(Value, Trials1, Successes, Trials);

    /// <summary>log P(X at most x1).</summary>
    public double LogLower => LowerAt(Value);

    /// <summary>log P(X at least x1).</summary>
    public double LogUpper => UpperAt(Value);

    /// <summary>The probability of all values that are not more probable than x1.</summary>
    public double LogOfNoMoreProbable()
    {
        var (lowest, highest) = Hypergeometric.Support(Trials1, Successes, Trials);
        var mode = Hypergeometric.Mode(Trials1, Successes, Trials);
        var bound = LogProbability + LogTieFactor;
        if (ProbabilityAt(mode) <= bound)
        {
            return 0;
        }

        // x1 itself lies on one side of the mode, and everything beyond it with it.
        var (below, above) = (Value < mode ? Value : lowest - 1, Value > mode ? Value : highest + 1);
        for (var (low, high) = (below, mode); high - low > 1;)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ProbabilityAt(middle) <= bound ? (middle, high) : (low, middle);
            below = low;
        }

        for (var (low, high) = (mode, above); high - low > 1;)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ProbabilityAt(middle) <= bound ? (low, middle) : (middle, high);
            above = high;
        }

        return LogarithmicSum.Of(LowerAt(below), UpperAt(above));
    }

    /// <summary>The smaller tail of x1, and of the other tail as much as is not larger than that.</summary>
    public double LogOfNoMoreExtremeTail()
    {
        var (lowest, highest) = Hypergeometric.Support(Trials1, Successes, Trials);
        var (lower, upper) = (LogLower, LogUpper);
        var bound = Math.Min(lower, upper) + LogTieFactor;
        if (lower <= upper)
        {
            var above = highest + 1;
            for (var low = Value; above - low > 1;)
            {
                var middle = low + ((above - low) / 2);
                (low, above) = UpperAt(middle) <= bound ? (low, middle) : (middle, above);
            }

            return LogarithmicSum.Of(lower, UpperAt(above));
        }

        var below = lowest - 1;
        for (var high = Value; high - below > 1;)
        {
            var middle = below + ((high - below) / 2);
            (below, high) = LowerAt(middle) <= bound ? (middle, high) : (below, middle);
        }

        return LogarithmicSum.Of(LowerAt(below), upper);
    }

    private double ProbabilityAt(long value) => Hypergeometric.LogProbability(value, Trials1, Successes, Trials);

    private double LowerAt(long value) => Hypergeometric.LogLowerTail(value, Trials1, Successes, Trials);

    private double UpperAt(long value) => Hypergeometric.LogUpperTail(value, Trials1, Successes, Trials);
}

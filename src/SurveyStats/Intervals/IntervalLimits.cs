using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>The limits of a method for every count of n trials, and the coverage that follows from them.</summary>
internal sealed class IntervalLimits
{
    private const int GridSteps = 1_000;

    /// <summary>Limits as near as this, relative to the nearer end of [0, 1], differ by rounding only; near 1 the doubles themselves are coarser.</summary>
    private const double SameLimit = 1e-13;

    private const double SpacingNearOne = 4.5e-16;

    /// <summary>Probabilities below this, relative to that of the mode, do not count.</summary>
    private const double Negligible = 1e-20;

    private readonly double[] _lower;
    private readonly double[] _upper;

    private IntervalLimits(double[] lower, double[] upper) => (_lower, _upper) = (lower, upper);

    public int Trials => _lower.Length - 1;

    public static IntervalLimits Of(IntervalMethod method, int trials, ConfidenceLevel level, IntervalSides sides)
    {
        var (lower, upper) = (new double[trials + 1], new double[trials + 1]);
        for (var x = 0; x <= trials; x++)
        {
            var interval = method.Interval(x, trials, level, sides)!;
            (lower[x], upper[x]) = (interval.Lower, interval.Upper);
        }

        return new IntervalLimits(lower, upper);
    }

    /// <summary>The integral of the coverage over p: P(X = x) integrates to a beta distribution function divided by n + 1.</summary>
    public double MeanCoverage()
    {
        var (sum, n) = (0.0, Trials);
        for (var x = 0; x <= n; x++)
        {
            sum += Math.Max(0, 1 - Beta.LowerTail(_lower[x], x + 1, n - x + 1) - Beta.UpperTail(_upper[x], x + 1, n - x + 1));
        }

        return sum / (n + 1);
    }

    /// <summary>The width averaged over p: every count has the chance 1/(n + 1) then.</summary>
    public double MeanWidth() => _upper.Zip(_lower, (u, l) => u - l).Average();

    /// <summary>The coverage on a grid and on both sides of each limit, by rising share.</summary>
    public List<CoveragePoint> Curve()
    {
        var points = new List<CoveragePoint>(GridSteps + (4 * _lower.Length));
        var jumps = Jumps();
        var beside = jumps.SelectMany(jump => new[] { jump.First, jump.Last }).ToHashSet();
        foreach (var p in Enumerable.Range(1, GridSteps - 1).Select(i => i / (double)GridSteps).Where(p => !beside.Contains(p)))
        {
            points.Add(new CoveragePoint(p, Coverage(p, p, p)));
        }

        foreach (var (first, last) in jumps)
        {
            if (first > 0)
            {
                points.Add(new CoveragePoint(first, Coverage(first, first, double.BitDecrement(first))));
            }

            if (last < 1)
            {
                points.Add(new CoveragePoint(last, Coverage(last, double.BitIncrement(last), last)));
            }
        }

        // A stable sort: at the same share the left side stays before the right one.
        return [.. points.OrderBy(point => point.Share)];
    }

    /// <summary>
    /// The sum of P(X = x) at p over the counts whose upper limit is at least one share and whose lower limit at most another. These are p itself for the
    /// coverage at p, and its neighbours among the doubles for the coverage beside it, where the probabilities are those at p.
    /// </summary>
    public double Coverage(double p, double leastUpper, double mostLower)
    {
        var n = Trials;
        var mode = (int)Math.Min(Math.Floor((n + 1) * p), n);
        var atMode = Binomial.Probability(mode, n, p);
        var (sum, odds) = (Covers(mode, leastUpper, mostLower) ? atMode : 0, p / (1 - p));
        var term = atMode;
        for (var x = mode; x < n && term > Negligible; x++)
        {
            term *= (n - x) * odds / (x + 1);
            sum += Covers(x + 1, leastUpper, mostLower) ? term : 0;
        }

        term = atMode;
        for (var x = mode; x > 0 && term > Negligible; x--)
        {
            term *= x / ((n - x + 1) * odds);
            sum += Covers(x - 1, leastUpper, mostLower) ? term : 0;
        }

        return Math.Min(sum, 1);
    }

    private bool Covers(int x, double leastUpper, double mostLower) => _upper[x] >= leastUpper && _lower[x] <= mostLower;

    /// <summary>The shares at which the coverage jumps, each as the first and last of the limits that agree; 0 and 1 among them.</summary>
    private List<(double First, double Last)> Jumps()
    {
        var limits = _lower.Concat(_upper).Append(0).Append(1).Order().ToArray();
        var jumps = new List<(double First, double Last)> { (limits[0], limits[0]) };
        foreach (var limit in limits)
        {
            var (first, last) = jumps[^1];
            if (limit - last <= (SameLimit * Math.Min(limit, 1 - limit)) + (limit > 0.5 ? SpacingNearOne : 0))
            {
                jumps[^1] = (first, limit);
            }
            else
            {
                jumps.Add((limit, limit));
            }
        }

        return jumps;
    }
}

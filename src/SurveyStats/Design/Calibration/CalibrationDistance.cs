using SurveyStats.Design;

namespace SurveyStats;

/// <summary>
/// How far calibration may move weights, and at what price: it makes the weight w of a respondent g w, where the factors g stay as near to 1 as
/// the totals allow, in the sense of the distance.
/// <para>Formula: g = g(x'lambda), with lambda such that sum of w g x = the totals; g(0) = 1, g'(0) = 1.</para>
/// Source: Deville and Sarndal (1992), JASA 87, 376-382.
/// </summary>
/// <remarks>Immutable, a closed family.</remarks>
public abstract class CalibrationDistance
{
    private protected CalibrationDistance(string name, double lowest, double highest)
    {
        Name = name;
        LowestFactor = lowest;
        HighestFactor = highest;
    }

    /// <summary>
    /// The generalised regression estimator (GREG): g = 1 + x'lambda. Always has a solution; factors may be negative where few respondents
    /// stand for much. The default.
    /// </summary>
    public static CalibrationDistance Linear { get; } = new LinearDistance();

    /// <summary>The multiplicative distance: g = exp(x'lambda). Factors are positive, but some may be large.</summary>
    public static CalibrationDistance Raking { get; } = new RakingDistance();

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The lowest factor; null: none.</summary>
    public double? LowerBound => double.IsInfinity(LowestFactor) ? null : LowestFactor;

    /// <summary>The highest factor; null: none.</summary>
    public double? UpperBound => double.IsInfinity(HighestFactor) ? null : HighestFactor;

    internal double LowestFactor { get; }

    internal double HighestFactor { get; }

    /// <summary>The linear distance with factors cut off at bounds: g = min(max(1 + x'lambda, lower), upper). Many factors may stand at the bounds.</summary>
    /// <param name="lower">The lowest factor, at least 0 and below 1.</param>
    /// <param name="upper">The highest factor, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is on the wrong side of 1, negative or not finite.</exception>
    public static CalibrationDistance LinearBounded(double lower, double upper)
    {
        Check(lower, upper);
        return new BoundedLinearDistance(lower, upper);
    }

    /// <summary>The logit distance: factors approach the bounds, but never reach them.</summary>
    /// <param name="lower">The lowest factor, at least 0 and below 1.</param>
    /// <param name="upper">The highest factor, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is on the wrong side of 1, negative or not finite.</exception>
    public static CalibrationDistance Logit(double lower, double upper)
    {
        Check(lower, upper);
        return new LogitDistance(lower, upper);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The factor g(u).</summary>
    internal abstract double Factor(double u);

    /// <summary>The derivative g'(u).</summary>
    internal abstract double Slope(double u);

    /// <summary>An antiderivative of g, which is convex: its minimum is the solution.</summary>
    internal abstract double Potential(double u);

    private static void Check(double lower, double upper)
    {
        if (!(lower >= 0 && lower < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "The lowest factor is at least 0 and below 1, such as 0.3.");
        }

        if (!(upper > 1 && double.IsFinite(upper)))
        {
            throw new ArgumentOutOfRangeException(nameof(upper), upper, "The highest factor is finite and above 1, such as 3.");
        }
    }
}

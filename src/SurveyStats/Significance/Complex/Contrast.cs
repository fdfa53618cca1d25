using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A combination of estimates of one sample, with the variance that follows from their joint covariance.</summary>
/// <remarks>
/// Immutable. For estimates m with covariance C the contrast g(m) has the variance V = d' C d, d the derivatives of g at m (the delta method; exact
/// for a linear one). The interval is g -/+ t SE and the test of g = 0 (or another value) Student's t, on the degrees of freedom of the design. Where an
/// estimate or a variance is missing the contrast has none: null, never NaN. Bad for ratios of small shares, whose distribution is skew: take the
/// logarithm, or the interval of the comparison. Source: Binder (1983), International Statistical Review 51, 279-292; Lumley (2010), section 2.3.
/// </remarks>
public sealed partial class Contrast
{
    private const string TestName = "t test of a contrast";

    private Contrast(string name, double? estimate, double? variance, double degreesOfFreedom)
    {
        Name = name;
        Estimate = estimate;
        StandardError = estimate is null || variance is not { } v ? null : Math.Sqrt(Math.Max(0, v));
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>What is contrasted, such as "Sweden - Norway".</summary>
    public string Name { get; }

    /// <summary>The value of the contrast; null if an estimate in it is missing, or it is not defined for them.</summary>
    public double? Estimate { get; }

    /// <summary>The standard error; null without an estimate.</summary>
    public double? StandardError { get; }

    /// <summary>The degrees of freedom of the design; 0 if there are none, infinite for simple samples.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>A confidence interval: g -/+ t SE.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="degreesOfFreedom">Other degrees of freedom, above 0, infinite for the normal distribution; default: those of the design.</param>
    /// <returns>The interval; null without a standard error or degrees of freedom.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default, double? degreesOfFreedom = null)
    {
        var df = Given(degreesOfFreedom);
        if (Estimate is not { } g || StandardError is not { } error || !(df > 0))
        {
            return null;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, df) * error;
        return double.IsFinite(margin) ? new ConfidenceInterval(g - margin, g + margin, level, IntervalSides.TwoSided, "Student's t") : null;
    }

    /// <summary>Tests that the contrast has a value.</summary>
    /// <param name="value">The value under the hypothesis; default: 0.</param>
    /// <param name="alternative">The alternative; default: it differs.</param>
    /// <param name="degreesOfFreedom">Other degrees of freedom, above 0, infinite for the normal distribution; default: those of the design.</param>
    /// <returns>The result; undefined, with a note, without an estimate, a variance or degrees of freedom.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the degrees of freedom are not above 0.</exception>
    public TestResult Test(double value = 0, Alternative alternative = Alternative.TwoSided, double? degreesOfFreedom = null)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Give a finite value, such as 0.");
        }

        var df = Given(degreesOfFreedom);
        const string convention = "joint covariance of the design";
        return Estimate is not { } g ? TestResult.Undefined(TestName, convention, new ResultNote(NoteCode.EmptyBase, "an estimate of the contrast is missing"), alternative)
            : StandardError is not > 0 ? TestResult.Undefined(TestName, convention, new ResultNote(NoteCode.ZeroVariance, "the contrast has no variance"), alternative)
            : !(df > 0) ? TestResult.Undefined(TestName, convention, JointDifference.NoDegreesOfFreedom, alternative)
            : TestResult.FromFigures(TestName, convention, TestFigures.OfStudent((g - value) / StandardError.Value, df, alternative), alternative);
    }

    /// <summary>sum of c_i m_i.</summary>
    internal static Contrast Linear(string name, IReadOnlyList<double> coefficients, IReadOnlyList<double?> estimates, double[,]? covariance, double degreesOfFreedom) =>
        new(name, Sum(coefficients, estimates), Quadratic(coefficients, covariance, coefficients.Index().Sum(c => Math.Abs(c.Item * (estimates[c.Index] ?? 0)))), degreesOfFreedom);

    /// <summary>m_1/m_2; defined unless m_2 = 0.</summary>
    internal static Contrast Ratio(string name, double? first, double? second, double[,]? covariance, double degreesOfFreedom) =>
        second is not { } b || b == 0 || first is not { } a
            ? new(name, null, null, degreesOfFreedom)
            : new(name, a / b, Quadratic([1 / b, -a / (b * b)], covariance), degreesOfFreedom);

    /// <summary>ln(m_1/m_2); defined where both are positive.</summary>
    internal static Contrast LogRatio(string name, double? first, double? second, double[,]? covariance, double degreesOfFreedom) =>
        first is not > 0 || second is not > 0
            ? new(name, null, null, degreesOfFreedom)
            : new(name, Math.Log(first.Value / second.Value), Quadratic([1 / first.Value, -1 / second.Value], covariance), degreesOfFreedom);

    /// <summary>ln(p_1/(1 - p_1)) - ln(p_2/(1 - p_2)); defined where both lie between 0 and 1.</summary>
    internal static Contrast LogOddsRatio(string name, double? first, double? second, double[,]? covariance, double degreesOfFreedom)
    {
        if (first is not (> 0 and < 1 and { } p) || second is not (> 0 and < 1 and { } q))
        {
            return new(name, null, null, degreesOfFreedom);
        }

        return new(
            name, Math.Log(p / (1 - p)) - Math.Log(q / (1 - q)), Quadratic([1 / (p * (1 - p)), -1 / (q * (1 - q))], covariance), degreesOfFreedom);
    }

    private static double? Sum(IReadOnlyList<double> coefficients, IReadOnlyList<double?> estimates)
    {
        double? sum = 0;
        for (var i = 0; i < coefficients.Count; i++)
        {
            sum += coefficients[i] * estimates[i];
        }

        return sum;
    }

    private static double? Quadratic(IReadOnlyList<double> d, double[,]? covariance, double sizeOfEstimates = 0)
    {
        if (covariance is null)
        {
            return null;
        }

        const double rounding = 1e-14;
        var (sum, sizes) = (0.0, 0.0);
        for (var i = 0; i < d.Count; i++)
        {
            for (var j = 0; j < d.Count; j++)
            {
                sum += d[i] * covariance[i, j] * d[j];
                sizes += Math.Abs(d[i] * covariance[i, j] * d[j]);
            }
        }

        // What is left of sizes that cancel, as in the sum of all shares, is rounding.
        var ofEstimates = rounding * sizeOfEstimates;
        return Math.Abs(sum) <= (rounding * sizes) + (ofEstimates * ofEstimates) ? 0 : sum;
    }

    private double Given(double? degreesOfFreedom) => degreesOfFreedom is not { } df ? DegreesOfFreedom
        : df > 0 ? df
        : throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), df, "Give degrees of freedom above 0; infinity for the normal distribution.");
}

using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>An estimated mean of a rating scale or a numeric question.</summary>
/// <remarks>
/// Immutable. The mean is m = (sum of w x) / W over the substantive answers x, W = sum of w. The standard deviation is
/// s = sqrt(n_eff / (n_eff - 1) * (sum of w (x - m)^2) / W), the standard error s sqrt(c / n_eff), with n_eff Kish's effective base (n without
/// weights) and c = (N - n) / N the finite population correction of a mean (1 for a large population). The interval is m -/+ t SE with Student's t
/// on n_eff - 1 degrees of freedom. Under a complex design SE and degrees of freedom are those of the design, and s^2 = n/(n - 1) (sum of
/// w (x - m)^2) / W. Without answers there is no mean, with an effective base of 1 or less no deviation: null, never NaN.
/// Source: Student (1908); Kish (1965), section 11.7; Cochran (1977), section 2.6.
/// </remarks>
public sealed partial class Mean
{
    internal Mean(string segment, Question question, IReadOnlyList<(double Value, CellSums Sums)> values, CellSums all, SampleDesign design, double correction, Func<double, SampledFigures>? sampled = null, (double Mean, double Spread)? moments = null)
    {
        Segment = segment;
        Question = question;
        Design = design;
        Base = SampleBase.Of(all);
        Notes = SmallBaseRule.Default.NotesFor(Base);
        if (all.Count == 0)
        {
            return;
        }

        var mean = moments?.Mean ?? (values.Count == 1 ? values[0].Value : WeightedSum(values, x => x) / all.Weight);
        Estimate = mean;
        var spread = moments?.Spread ?? (WeightedSum(values, x => (x - mean) * (x - mean)) / all.Weight);
        if (sampled?.Invoke(spread) is { } figures)
        {
            StandardDeviation = all.Count > 1 ? Math.Sqrt(spread * all.Count / (all.Count - 1)) : null;
            StandardError = figures.Variance is { } v ? Math.Sqrt(v) : null;
            DegreesOfFreedom = figures.DegreesOfFreedom;
            DesignEffect = figures.DesignEffect;
        }
        else if (Base.Effective > 1)
        {
            StandardDeviation = Math.Sqrt(spread * Base.Effective / (Base.Effective - 1));
            StandardError = StandardDeviation * Math.Sqrt(correction / Base.Effective);
            DegreesOfFreedom = Base.Effective - 1;
        }
    }

    /// <summary>The segment that the mean is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The base: those with a substantive answer.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The mean, in the units of the question; null if the base is empty.</summary>
    public double? Estimate { get; }

    /// <summary>The standard deviation of the answers, in the units of the question; null if the effective base is not above 1.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The standard error of the mean, in the units of the question; null if the effective base is not above 1.</summary>
    public double? StandardError { get; }

    /// <summary>The degrees of freedom n_eff - 1; null if the effective base is not above 1. Under a complex design those of the design, 0 if there are none.</summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>The design effect under a complex design; null for other designs and where all answer alike.</summary>
    public DesignEffect? DesignEffect { get; }

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>A confidence interval for the mean: m -/+ t SE.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval, or null if there is no standard error, or so few degrees of freedom that every mean is in it.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default)
    {
        if (Estimate is not { } mean || StandardError is not { } error || DegreesOfFreedom is not (> 0 and { } df))
        {
            return null;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, df) * error;

        // With hardly any degree of freedom the quantile exceeds every double.
        return double.IsFinite(margin)
            ? new ConfidenceInterval(mean - margin, mean + margin, level, IntervalSides.TwoSided, "Student's t")
            : null;
    }

    private static double WeightedSum(IReadOnlyList<(double Value, CellSums Sums)> values, Func<double, double> of)
    {
        var sum = new ExactSum();
        foreach (var (value, sums) in values)
        {
            sum.Add(sums.Weight * of(value));
        }

        return sum.Value;
    }
}

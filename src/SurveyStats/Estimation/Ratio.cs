using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>The ratio of the totals of two numbers that the same respondents gave, such as turnover per employee.</summary>
/// <remarks>
/// Immutable. The ratio is R = (sum of w y)/(sum of w z) over those who answered both; its variance is that of the total of the linearised variable
/// (y - R z)/(sum of w z), or that of the replicates. The interval is R -/+ t SE with Student's t on the degrees of freedom of the design. Without a base, or
/// with divisors that sum to 0, there is no ratio: null, never NaN. Bad where the total of the divisor is itself uncertain (a relative error above
/// 10 %). Source: Cochran (1977), Sampling Techniques, chapter 6; Woodruff (1971), Journal of the American Statistical Association 66, 411-414.
/// </remarks>
public sealed partial class Ratio
{
    internal Ratio(string segment, Question numerator, Question denominator, double? estimate, SampleBase sampleBase, SampleDesign design, double? variance, double degreesOfFreedom)
    {
        Segment = segment;
        Numerator = numerator;
        Denominator = denominator;
        Estimate = estimate;
        Base = sampleBase;
        Design = design;
        StandardError = estimate is null || variance is not { } v ? null : Math.Sqrt(v);
        DegreesOfFreedom = degreesOfFreedom;
        Notes = SmallBaseRule.Default.NotesFor(Base);
    }

    /// <summary>The segment that the ratio is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The question whose total is divided.</summary>
    public Question Numerator { get; }

    /// <summary>The question by whose total it is divided.</summary>
    public Question Denominator { get; }

    /// <summary>The base: those with a substantive answer to both.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The ratio, in units of the first question per unit of the second; null if the base is empty or the divisors sum to 0.</summary>
    public double? Estimate { get; }

    /// <summary>The standard error; null without an estimate.</summary>
    public double? StandardError { get; }

    /// <summary>The degrees of freedom of the design in the base; 0 if there are none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>A confidence interval for the ratio: R -/+ t SE.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval, or null without a standard error or degrees of freedom.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default)
    {
        if (Estimate is not { } ratio || StandardError is not { } error || !(DegreesOfFreedom > 0))
        {
            return null;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom) * error;
        return double.IsFinite(margin) ? new ConfidenceInterval(ratio - margin, ratio + margin, level, IntervalSides.TwoSided, "Student's t") : null;
    }
}

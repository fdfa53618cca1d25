using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>An estimated total in the population: how many gave an answer, or the sum of a number over everyone.</summary>
/// <remarks>
/// Immutable. The total is t = sum of w y over the base, y being 1 or 0 for an answer, or the number; its variance is that of the design. Weights must
/// add up to the population for t to be a figure of the population. The interval is t -/+ t_df SE with Student's t on the degrees of freedom of the
/// design. With an empty base there is no total: null, never NaN. Source: Särndal, Swensson and Wretman (1992), section 2.8; Lumley (2010), section 2.2.
/// </remarks>
public sealed partial class Total
{
    internal Total(string segment, Question question, AnswerSet? answers, double? estimate, SampleBase sampleBase, SampleDesign design, SampledFigures figures)
    {
        Segment = segment;
        Question = question;
        Answers = answers;
        Estimate = estimate;
        Base = sampleBase;
        Design = design;
        StandardError = figures.Variance is { } v ? Math.Sqrt(v) : null;
        DegreesOfFreedom = figures.DegreesOfFreedom;
        DesignEffect = figures.DesignEffect;
        Notes = SmallBaseRule.Default.NotesFor(Base);
    }

    /// <summary>The segment that the total is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The answers that are counted; null for the sum of a number.</summary>
    public AnswerSet? Answers { get; }

    /// <summary>The base: those who answered.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The total, in persons or in the units of the question; null if the base is empty.</summary>
    public double? Estimate { get; }

    /// <summary>The standard error, in the units of the total; null if the base is empty.</summary>
    public double? StandardError { get; }

    /// <summary>The degrees of freedom of the variance in the base; 0 if there are none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The design effect; null where all answer alike.</summary>
    public DesignEffect? DesignEffect { get; }

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>A confidence interval for the total: t -/+ t_df SE.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval, or null without a standard error or degrees of freedom.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default)
    {
        if (Estimate is not { } total || StandardError is not { } error || DegreesOfFreedom <= 0)
        {
            return null;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom) * error;
        return double.IsFinite(margin) ? new ConfidenceInterval(total - margin, total + margin, level, IntervalSides.TwoSided, "Student's t") : null;
    }
}

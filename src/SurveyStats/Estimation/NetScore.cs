using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>
/// A net score: the share of one end of a question less that of the other end, such as the net promoter score (9 and 10 less 0 to 6).
/// <para>
/// Formula: net = p - d, p and d the shares of both ends of the base, in [-1, 1]; variance (p (1 - p) + d (1 - d) + 2 p d) c/n_eff = (p + d - (p - d)^2) c/n_eff,
/// n_eff Kish's effective base (n without weights), c the finite population correction (1 for a large population), or that of a complex design; interval net -/+ z SE, within [-1, 1].
/// </para>
/// Bad for small bases and where nearly all give the same answer: the interval is a point where all do. Source: Reichheld (2003), Harvard Business Review
/// 81(12); Rocks (2016), The American Statistician 70, for the variance; Kish (1965), section 11.7.
/// </summary>
/// <remarks>Immutable. With an empty base there is no estimate: null, never NaN.</remarks>
public sealed partial class NetScore
{
    private const string Method = "Wald";

    internal NetScore(NetScoreDefinition definition, string segment, (CellSums Positive, CellSums Negative, CellSums Base) sums, SampleDesign design, double correction, SampledFigures? sampled = null)
    {
        Segment = segment;
        Question = definition.Question;
        Positive = definition.Positive;
        Negative = definition.Negative;
        QuestionBase = definition.QuestionBase;
        Base = SampleBase.Of(sums.Base);
        Design = design;
        var notes = SmallBaseRule.Default.NotesFor(Base).ToList();
        if (sums.Base.Count > 0)
        {
            var (p, d) = (Share(sums.Positive, sums.Base), Share(sums.Negative, sums.Base));
            (PositiveShare, NegativeShare, Estimate) = (p, d, p - d);
            Variance = sampled is null ? ((p * (1 - p)) + (d * (1 - d)) + (2 * p * d)) * correction / Base.Effective : sampled.Variance;
            DegreesOfFreedom = sampled?.DegreesOfFreedom ?? double.PositiveInfinity;
            if (Variance == 0 && correction > 0)
            {
                notes.Add(new ResultNote(NoteCode.ZeroVariance, "all answers are alike, so that the score has no estimated variance"));
            }
        }

        Notes = notes;
    }

    /// <summary>The segment that the score is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The answers that count as positive, in words.</summary>
    public string Positive { get; }

    /// <summary>The answers that count as negative, in words.</summary>
    public string Negative { get; }

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>The base: unweighted, weighted and effective.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The share p of positive answers, in [0, 1]; null if the base is empty.</summary>
    public double? PositiveShare { get; }

    /// <summary>The share d of negative answers, in [0, 1]; null if the base is empty.</summary>
    public double? NegativeShare { get; }

    /// <summary>The score p - d, in [-1, 1]; null if the base is empty.</summary>
    public double? Estimate { get; }

    /// <summary>The estimated variance of the score; null if the base is empty.</summary>
    public double? Variance { get; }

    /// <summary>The standard error, the square root of the variance; null if the base is empty.</summary>
    public double? StandardError => Variance is { } v ? Math.Sqrt(v) : null;

    /// <summary>The degrees of freedom of the variance under a complex design, 0 if there are none; infinite for other designs.</summary>
    public double DegreesOfFreedom { get; } = double.PositiveInfinity;

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>A confidence interval for the score: net -/+ z SE, within [-1, 1]; under a complex design with Student's t in place of z.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval, or null if the base is empty, or the design leaves no degrees of freedom.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default)
    {
        if (Estimate is not { } net || StandardError is not { } error || !(DegreesOfFreedom > 0))
        {
            return null;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom) * error;
        return new ConfidenceInterval(Math.Max(-1, net - margin), Math.Min(1, net + margin), level, IntervalSides.TwoSided, Method);
    }

    private static double Share(CellSums part, CellSums whole) => part.Count == whole.Count ? 1 : part.Weight / whole.Weight;
}

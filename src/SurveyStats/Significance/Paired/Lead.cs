using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>The lead of one answer over another in the same sample: the difference of two shares that the same respondents gave.</summary>
/// <remarks>
/// Immutable. Answers of one question are not independent: who chooses one does not choose the other, or, in a multiple choice, may choose both.
/// The lead is therefore the difference of a paired table with b = those who chose only the first, c = only the second, a = both, d = neither,
/// and its variance is (p_b + p_c - (p_b - p_c)^2)/n; for exclusive answers b and c are all who chose them. With weights the shares are weighted
/// and n is Kish's effective base; a finite population divides it by the correction. Under a complex design the joint covariance of both shares is
/// used, with Student's t. Without respondents there is no lead: null, never NaN.
/// Source: Scott and Seber (1983), The American Statistician 37, 319-320, for exclusive answers; Kish (1965), section 11.7, for the weights.
/// </remarks>
public sealed partial class Lead
{
    // The counts at the effective base; null without respondents and for a census.
    private readonly PairedCounts? _counts;
    private readonly bool _isCensus;

    internal Lead(
        Proportion first, Proportion over, CellSums both, CellSums firstOnly, CellSums overOnly, CellSums neither, double? covariance = null)
    {
        First = first;
        Over = over;
        Covariance = first.Estimate is null ? null : covariance;
        var total = first.Base.Weighted;
        if (first.Estimate is null)
        {
            return;
        }

        Difference = (firstOnly.Weight - overOnly.Weight) / total;
        if (first.Sampled is not null)
        {
            return;
        }

        _isCensus = double.IsInfinity(first.PrecisionBase);
        if (!_isCensus)
        {
            // Without weights the scale is exactly 1, and the counts stay whole.
            var scale = first.PrecisionBase / total;
            _counts = new PairedCounts(both.Weight * scale, firstOnly.Weight * scale, overOnly.Weight * scale, neither.Weight * scale);
        }
    }

    /// <summary>The segment that the lead is about; "Total" for everyone.</summary>
    public string Segment => First.Segment;

    /// <summary>The share of the answer that leads, or trails where the lead is negative.</summary>
    public Proportion First { get; }

    /// <summary>The share of the answer that it leads over.</summary>
    public Proportion Over { get; }

    /// <summary>The base of both shares.</summary>
    public SampleBase Base => First.Base;

    /// <summary>The lead, first minus second share, in [-1, 1]; null if the base is empty.</summary>
    public double? Difference { get; }

    /// <summary>The covariance of the two shares under a complex design; null for other designs, and if the base is empty.</summary>
    public double? Covariance { get; }

    /// <summary>
    /// The correlation of the two shares under a complex design, in [-1, 1]; null for other designs, and where a share has no variance.
    /// </summary>
    public double? Correlation => Covariance / Math.Sqrt((First.Variance * Over.Variance) ?? 0) is { } r && double.IsFinite(r) ? Math.Clamp(r, -1, 1) : null;

    /// <summary>The degrees of freedom of the lead under a complex design, 0 if there are none; infinite for other designs.</summary>
    public double DegreesOfFreedom => First.DegreesOfFreedom;

    /// <summary>
    /// The standard error of the lead, sqrt((p_b + p_c - (p_b - p_c)^2)/n), or, under a complex design, sqrt(V1 + V2 - 2 C); null if the base is empty, 0 for
    /// a census.
    /// </summary>
    public double? StandardError => First.Sampled is not null ? JointDifference.StandardError(First.Variance, Over.Variance, Covariance) : _counts is { } t ? Math.Sqrt(t.DiscordantSpread / t.N) / t.N : _isCensus ? 0 : null;

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes => First.Notes;

    /// <summary>A confidence interval for the lead, at the effective base.</summary>
    /// <param name="method">The method; default: Tango's score interval.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if the base is empty. For a census it is the lead itself.</returns>
    public ConfidenceInterval? Interval(
        PairedDifferenceMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        if (First.Sampled is not null && method is null && sides == IntervalSides.TwoSided)
        {
            return JointDifference.Interval(Difference, First.Variance, Over.Variance, Covariance, DegreesOfFreedom, level);
        }

        RequireSimple(method is not null, nameof(method));
        method ??= PairedDifferenceMethod.Tango;
        return _isCensus ? ConfidenceInterval.Exactly(Difference!.Value, level, sides, method.Name) : (_counts is { } t ? method.Interval(t, level, sides) : null);
    }

    /// <summary>The lead as a contrast, with the joint covariance of a complex design: for other degrees of freedom, or another value under the hypothesis.</summary>
    /// <exception cref="InvalidOperationException">The design is a simple one, whose interval and test work from counts.</exception>
    public Contrast ToContrast() => First.Sampled is null
        ? throw new InvalidOperationException("The sample is a simple one. Use Interval and Test, or state a design: responses.DrawnBy(SampleDesign.Complex()).")
        : Contrast.Linear(
            $"{First.Answers} - {Over.Answers}", [1, -1], [First.Estimate, Over.Estimate],
            First.Variance is { } v1 && Over.Variance is { } v2 ? new[,] { { v1, Covariance ?? 0 }, { Covariance ?? 0, v2 } } : null, DegreesOfFreedom);

    /// <summary>Tests that neither leads, at the effective base.</summary>
    /// <param name="test">The test; default: McNemar's z. The exact and mid-p tests are for samples without weights.</param>
    /// <param name="alternative">The alternative; default: one of them leads. Greater: the first leads.</param>
    /// <returns>The result; undefined, with a note, if the base is empty, nobody chose only one of both, or for a census.</returns>
    /// <exception cref="ArgumentException">
    /// A chi-square test was asked for a one-sided alternative, or an exact test for a weighted sample or a finite population.
    /// </exception>
    public TestResult Test(McNemarTest? test = null, Alternative alternative = Alternative.TwoSided)
    {
        if (First.Sampled is not null && test is null)
        {
            return JointDifference.Test(Difference, First.Variance, Over.Variance, Covariance, DegreesOfFreedom, alternative);
        }

        RequireSimple(test is not null, nameof(test));
        test ??= McNemarTest.Z;
        if (test.IsForWholeCounts && _counts is { } counts && (counts.B != Math.Floor(counts.B) || counts.C != Math.Floor(counts.C)))
        {
            throw new ArgumentException($"{test} is for whole counts, and this sample has effective ones. Use McNemarTest.Z.", nameof(test));
        }

        return _counts is { } t ? test.Test(t.B, t.C, alternative)
            : TestResult.Undefined(
                test.Name,
                test.Convention,
                _isCensus
                    ? new ResultNote(NoteCode.Census, "a census has no sampling error: the lead is what it is")
                    : new ResultNote(NoteCode.EmptyBase, "no respondent in the base"),
                alternative);
    }

    private void RequireSimple(bool isNamed, string argument)
    {
        if (First.Sampled is not null)
        {
            throw new ArgumentException(
                isNamed
                    ? "The procedure works from counts, which say nothing of strata and clusters. Leave it out: the joint covariance of the design is then used."
                    : "Under a complex design the interval of a lead has two sides.",
                argument);
        }
    }
}

namespace SurveyStats.Significance;

/// <summary>Makes the result of a common ratio from the figures of its logarithm.</summary>
internal static class StratifiedRatios
{
    /// <summary>Why a ratio of two sums is undefined.</summary>
    public static ResultNote ZeroSum { get; } = new(NoteCode.ZeroCount, "a numerator or denominator is 0 over all strata: the ratio is undefined");

    public static StratifiedRatio Result(string measure, string method, StratifiedFigures figures, ConfidenceLevel level, IntervalSides sides)
    {
        if (figures.Estimate is not { } estimate)
        {
            return new StratifiedRatio(measure, method, null, null, null, null, null, null, figures.Note is { } note ? [note] : []);
        }

        double? lower = sides == IntervalSides.UpperBound || double.IsInfinity(figures.Lower) ? null : figures.Lower;
        double? upper = sides == IntervalSides.LowerBound || double.IsInfinity(figures.Upper) ? null : figures.Upper;
        var interval = new RatioInterval(
            double.IsPositiveInfinity(estimate) ? null : Math.Exp(estimate), lower is { } l ? Math.Exp(l) : 0, upper is { } u && Math.Exp(u) is var e && double.IsFinite(e) ? e : null, level, sides, method);
        return new StratifiedRatio(measure, method, double.IsFinite(estimate) ? estimate : null, figures.StandardError, lower, upper, interval, figures.Heterogeneity, []);
    }
}

using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// A convention of survey software: the difference of two shares as a contrast of domain means with their joint covariance, linearised or by replicates.
/// <para>
/// Formula: t = (p1 - p2)/SE, SE^2 = V1 + V2 - 2 C; interval p1 - p2 -/+ t SE, not cut at -1 and 1, as the software prints it. The conventions differ in the
/// degrees of freedom.
/// </para>
/// Simple random samples and weighted ones without strata or clusters are linearised too, each respondent a primary unit.
/// Source: Binder (1983), International Statistical Review 51, 279-292.
/// </summary>
internal abstract class DesignConvention : ComparisonConvention
{
    private const string InCovariance = "overlap in the covariance";

    private protected DesignConvention(string name, string description, string distribution, string overlap = InCovariance)
        : base(name, description, new("design", "joint covariance", distribution, overlap), Adjustment.None)
    {
    }

    /// <summary>Whether columns may have respondents in common.</summary>
    private protected virtual bool AllowsOverlap => true;

    /// <inheritdoc/>
    internal override ConventionLine Compare(ProportionSet shares, int first, int second, ConfidenceLevel level)
    {
        if (shares[first].Estimate - shares[second].Estimate is not { } difference)
        {
            return Line(null, ConventionFigures.EmptyBase, null);
        }

        if (!AllowsOverlap && shares.Table.Overlap(first, second))
        {
            return Line(difference, ConventionFigures.NotTested("cannot be computed: the columns have respondents in common"), null);
        }

        try
        {
            return Contrast(shares, difference, [shares.RatioAt(first), shares.RatioAt(second)], level);
        }
        catch (LonelyUnitException)
        {
            return Line(difference, ConventionFigures.NotTested("cannot be computed: a stratum has one primary unit only, and the design no rule for it"), null);
        }
    }

    /// <summary>The degrees of freedom of the test of two columns.</summary>
    private protected abstract double DegreesOfFreedom(ProportionSet shares, SamplingVariance sampling, IReadOnlyList<CellRatio> columns);

    /// <summary>The degrees of freedom in the base of all columns of the table.</summary>
    private protected static double OfAllColumns(ProportionSet shares, SamplingVariance sampling) =>
        sampling.DegreesOfFreedom(Enumerable.Range(0, shares.Table.Cells.Count).Where(c => shares.Table.Cells[c].Pattern.IsIn(shares.QuestionBase)));

    private ConventionLine Contrast(ProportionSet shares, double difference, CellRatio[] ratios, ConfidenceLevel level)
    {
        var sampling = shares.LinearisedOrReplicated();
        var covariance = sampling.Covariance(ratios);
        var variance = covariance[0, 0] + covariance[1, 1] - (2 * covariance[0, 1]);

        // A difference of segments with the same respondents has no variance but for rounding.
        const double rounding = 1e-14;
        variance = variance > rounding * (covariance[0, 0] + covariance[1, 1]) ? variance : 0;
        var df = DegreesOfFreedom(shares, sampling, ratios);
        var figures = variance > 0 && !(df > 0)
            ? new ConventionFigures(Math.Sqrt(variance), TestFigures.Undefined(JointDifference.NoDegreesOfFreedom))
            : ConventionFigures.OfStudent(difference, variance, df);
        return Line(difference, figures, Interval(difference, figures.Test.Statistic is null ? null : figures.StandardError, df, level));
    }

    private ConfidenceInterval? Interval(double difference, double? standardError, double df, ConfidenceLevel level)
    {
        var margin = standardError is { } se ? StudentT.UpperQuantile(level.Alpha / 2, df) * se : double.PositiveInfinity;
        return double.IsFinite(margin) ? new ConfidenceInterval(difference - margin, difference + margin, level, IntervalSides.TwoSided, Name) : null;
    }
}

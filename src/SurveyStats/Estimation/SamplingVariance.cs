using System.Runtime.CompilerServices;
using SurveyStats.Design;

namespace SurveyStats.Estimation;

/// <summary>How ratios and totals of the cells of a table vary from sample to sample, under the design of the tally.</summary>
internal abstract class SamplingVariance
{
    // What is prepared for one table serves all questions that are asked of it.
    private static readonly ConditionalWeakTable<TallyTable, SamplingVariance> Prepared = [];

    /// <summary>How the cells of a table vary; null for a simple random sample and for Kish's approximation, which have formulas of their own.</summary>
    public static SamplingVariance? Of(TallyTable table) => table.Sampling is null ? null : Prepared.GetValue(table, Prepare);

    /// <summary>
    /// How the cells of a table vary under any design, by linearisation where it is a simple random sample or one with Kish's approximation: then from
    /// the sums of squared weights of the cells.
    /// </summary>
    public static SamplingVariance OfAnyDesign(Tally tally, TallyTable table)
    {
        if (Of(table) is { } variance)
        {
            return variance;
        }

        var frame = SampleFrame.OfIndependent(tally.SampleSize, (tally.Design as SimpleRandomSample)?.PopulationSize);
        return new LinearisedVariance([.. table.Columns.Select(c => c with { Groups = [(0, c.Cell)] })], frame);
    }

    /// <summary>The degrees of freedom of the whole design.</summary>
    public abstract double DesignDegreesOfFreedom { get; }

    /// <summary>The estimate; null if the denominator is 0.</summary>
    public abstract double? Estimate(CellRatio ratio);

    /// <summary>
    /// The variance of one estimate. Strata without respondents in its base add nothing. Null if all strata have one primary unit, each to add the mean of
    /// the others.
    /// </summary>
    /// <exception cref="LonelyUnitException">A stratum in the base has one primary unit, and the design has no rule for it.</exception>
    public abstract double? Variance(CellRatio ratio);

    /// <summary>The covariance of two estimates, in the domain that the bases of both make up; null as for <see cref="Variance"/>.</summary>
    /// <exception cref="LonelyUnitException">A stratum in the domain has one primary unit, and the design has no rule for it.</exception>
    public abstract double? Covariance(CellRatio first, CellRatio second);

    /// <summary>The covariance matrix of several estimates, in the domain that their bases make up together.</summary>
    /// <exception cref="LonelyUnitException">A stratum in the domain has one primary unit, and the design has no rule for it; or all have.</exception>
    public double[,] Covariance(IReadOnlyList<CellRatio> ratios) => CovarianceOrNone(ratios) ?? throw NothingToAverage();

    /// <summary>The covariance matrix of several estimates; null as for <see cref="Variance"/>.</summary>
    /// <exception cref="LonelyUnitException">A stratum in the domain has one primary unit, and the design has no rule for it.</exception>
    public abstract double[,]? CovarianceOrNone(IReadOnlyList<CellRatio> ratios);

    /// <summary>That each stratum is to add the mean of the others, and none has more than one primary unit.</summary>
    public virtual LonelyUnitException NothingToAverage() => new([]);

    /// <summary>The degrees of freedom in a domain: units less strata with respondents in these cells, or the rank of the replicates less 1.</summary>
    public abstract double DegreesOfFreedom(IEnumerable<int> cells);

    private static SamplingVariance Prepare(TallyTable table) =>
        table.Sampling!.Replicates is not null ? new ReplicateVariance(table)
        : table.CalibratedRows is not null ? new CalibratedVariance(table)
        : new LinearisedVariance(table.Columns, table.Sampling.Frame);
}

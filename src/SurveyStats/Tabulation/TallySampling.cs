using SurveyStats.Design;

namespace SurveyStats.Tabulation;

/// <summary>What a tally keeps of a bound design.</summary>
/// <param name="Frame">The strata and units.</param>
/// <param name="Replicates">The replicates, without the weights of responses; null where the variance is linearised.</param>
/// <param name="AreExplicit">Whether the replicates are weights of responses, whose totals the cells hold, not factors of the groups.</param>
internal sealed record TallySampling(SampleFrame Frame, ReplicateWeights? Replicates, bool AreExplicit = false)
{
    public static TallySampling? Of(BoundDesign design) =>
        design.Frame is { } frame ? new TallySampling(frame, design.Replicates is { } replicates ? replicates with { Weights = null } : null, design.Replicates?.Weights is not null) : null;
}

/// <summary>The responses behind the cells of a table: calibrated weights vary in a way that sums by unit do not tell.</summary>
/// <param name="Design">The bound design, with its residual steps.</param>
/// <param name="CellOfRow">The cell of each response, by index in the table; -1 for those outside the domain or of weight 0.</param>
internal sealed record CalibratedRows(BoundDesign Design, int[] CellOfRow)
{
    /// <summary>The same responses in their original order, so that sums over them have the same bits.</summary>
    public CalibratedRows InOriginalOrder() =>
        Design.Order is { } order ? new CalibratedRows(Design.InOriginalOrder(), order.Original<int>(CellOfRow)) : this;
}

namespace SurveyStats.Design;

/// <summary>A residual step for responses that are in another order. It works in the original order, so that its sums are the same to the last bit.</summary>
/// <param name="original">The step for the original order.</param>
/// <param name="order">The order of the scores.</param>
internal sealed class OrderedResidual(WeightResidual original, RowOrder order) : WeightResidual
{
    /// <summary>The step for the original order.</summary>
    public WeightResidual Original => original;

    public override void Apply(Span<double> scores)
    {
        var inOriginalOrder = order.Original<double>(scores);
        original.Apply(inOriginalOrder);
        order.Ordered<double>(inOriginalOrder).CopyTo(scores);
    }
}

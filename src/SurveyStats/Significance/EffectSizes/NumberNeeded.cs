namespace SurveyStats;

/// <summary>The number needed: in how many people of the first segment one more gives the answer than in as many of the second.</summary>
/// <remarks>
/// Immutable. Formula: 1 / d, d the difference of shares; negative where the first share is the smaller. Its limits are the reciprocals of those of d,
/// [l, u]. Where l &lt; 0 &lt; u they do not hold the numbers between them but those beyond: from 1/u up to infinity (one more), and from infinity
/// down to 1/|l| (one fewer); there is no upper limit then.
/// Source: Altman (1998), British Medical Journal 317, 1309-1312; Laupacis, Sackett and Roberts (1988), New England Journal of Medicine 318.
/// </remarks>
public sealed partial class NumberNeeded
{
    internal NumberNeeded(double difference, ConfidenceInterval interval)
    {
        Estimate = Reciprocal(difference) ?? -Reciprocal(-difference);
        DifferenceInterval = interval;
    }

    /// <summary>1 / difference; null if there is no difference.</summary>
    public double? Estimate { get; }

    /// <summary>The interval of the difference, from which the limits come.</summary>
    public ConfidenceInterval DifferenceInterval { get; }

    /// <summary>Whether the interval of the difference holds 0, so that the numbers needed reach infinity on both sides.</summary>
    public bool ReachesInfinity => DifferenceInterval.Contains(0);

    /// <summary>The smallest number in which one more gives the answer, 1/u; null if the difference cannot be above 0.</summary>
    public double? SmallestForOneMore => Reciprocal(DifferenceInterval.Upper);

    /// <summary>The largest number in which one more gives the answer, 1/l; null if there is none or it is infinite.</summary>
    public double? LargestForOneMore => Reciprocal(DifferenceInterval.Lower);

    /// <summary>The smallest number in which one fewer gives the answer, 1/|l|; null if the difference cannot be below 0.</summary>
    public double? SmallestForOneFewer => Reciprocal(-DifferenceInterval.Lower);

    /// <summary>The largest number in which one fewer gives the answer, 1/|u|; null if there is none or it is infinite.</summary>
    public double? LargestForOneFewer => Reciprocal(-DifferenceInterval.Upper);

    private static double? Reciprocal(double x) => x > 0 && double.IsFinite(1 / x) ? 1 / x : null;
}

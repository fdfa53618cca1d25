namespace SurveyStats;

/// <summary>How replicate weights were made, which decides how their estimates are scaled to a variance.</summary>
/// <remarks>Immutable, a closed family.</remarks>
public sealed class ReplicationMethod
{
    private readonly Func<int, double?> _scale;

    private ReplicationMethod(string name, Func<int, double?> scale, bool alwaysCentredAtEstimate = false)
    {
        Name = name;
        _scale = scale;
        AlwaysCentredAtEstimate = alwaysCentredAtEstimate;
    }

    /// <summary>Delete one primary unit at a time, without strata: scale (R - 1)/R unless stated. Source: Quenouille (1956).</summary>
    public static ReplicationMethod Jackknife { get; } = new("jackknife", replicates => (replicates - 1.0) / replicates);

    /// <summary>Delete one primary unit at a time within strata (JKn): a scale for each replicate, (n_h - 1)/n_h. Source: Rust and Rao (1996).</summary>
    public static ReplicationMethod StratifiedJackknife { get; } = new("stratified jackknife", _ => null);

    /// <summary>Delete one of the two primary units of each stratum (JK2): scale 1. Source: Rust and Rao (1996).</summary>
    public static ReplicationMethod PairedJackknife { get; } = new("paired jackknife", _ => 1);

    /// <summary>Balanced repeated replication: scale 1/R. Source: McCarthy (1969).</summary>
    public static ReplicationMethod BalancedRepeated { get; } = new("balanced repeated replication", replicates => 1.0 / replicates);

    /// <summary>Successive differences: scale 4/R, centred at the estimate. Source: Fay and Train (1995).</summary>
    public static ReplicationMethod SuccessiveDifference { get; } = new("successive differences", replicates => 4.0 / replicates, alwaysCentredAtEstimate: true);

    /// <summary>The bootstrap: scale 1/(R - 1). Source: Rao and Wu (1988).</summary>
    public static ReplicationMethod Bootstrap { get; } = new("bootstrap", replicates => 1.0 / (replicates - 1));

    /// <summary>Any other: the scale has to be stated.</summary>
    public static ReplicationMethod Other { get; } = new("other", _ => null);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether replicates are always compared with the estimate of the full sample.</summary>
    internal bool AlwaysCentredAtEstimate { get; }

    /// <summary>Fay's balanced repeated replication: half samples keep a part rho of the weight; scale 1/(R (1 - rho)^2).</summary>
    /// <param name="rho">The part kept, from 0 to below 1; 0.3 to 0.5 in use.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not in [0, 1).</exception>
    public static ReplicationMethod Fay(double rho)
    {
        if (!(rho >= 0 && rho < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rho), rho, "Give a part from 0 to below 1, such as 0.3.");
        }

        return new ReplicationMethod(FormattableString.Invariant($"Fay's method, rho = {rho}"), replicates => 1 / (replicates * (1 - rho) * (1 - rho)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The scale of a number of replicates; null where it has to be stated.</summary>
    internal double? Scale(int replicates) => _scale(replicates);
}

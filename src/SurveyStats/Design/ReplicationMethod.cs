using SurveyStats.Design;

namespace SurveyStats;

/// <summary>
/// How replicate weights are made, and how their estimates are scaled to a variance. The family is closed; each method is one file. It reads replicate
/// weights that others made (<see cref="ReplicateSample"/>) and, all but <see cref="Other"/>, makes them from a design.
/// </summary>
/// <remarks>
/// Notation of all methods: h stratum, n_h primary units drawn in it, N_h in the population, f_h = n_h/N_h (0 where N_h is not stated), R replicates.
/// A replicate multiplies the weights of the responses by a factor for each unit. The replicates of a design in several stages are those of its primary
/// units, and everything below a primary unit shares its factor, save with <see cref="MultistageBootstrap"/>. A stratum with one primary unit follows
/// <see cref="LonelyUnits"/>, unless it was the only one of the population.
/// </remarks>
public abstract class ReplicationMethod
{
    private protected ReplicationMethod(string name) => Name = name;

    /// <summary>Delete one primary unit at a time, without strata (JK1): scale (R - 1)/R unless stated.</summary>
    public static ReplicationMethod Jackknife { get; } = new Jackknife();

    /// <summary>Delete one primary unit at a time within strata (JKn): a scale for each replicate, (n_h - 1)/n_h.</summary>
    public static ReplicationMethod StratifiedJackknife { get; } = new StratifiedJackknife();

    /// <summary>Delete one of the two primary units of each stratum (JK2): scale 1.</summary>
    public static ReplicationMethod PairedJackknife { get; } = new PairedJackknife();

    /// <summary>Balanced repeated replication, of half samples (BRR): scale 1/R.</summary>
    public static ReplicationMethod BalancedRepeated { get; } = new BalancedRepeatedReplication();

    /// <summary>Successive differences of units in their order (SDR): scale 4/R, centred at the estimate.</summary>
    public static ReplicationMethod SuccessiveDifference { get; } = new SuccessiveDifferenceReplication();

    /// <summary>The rescaled bootstrap, of n_h - 1 draws in each stratum: scale 1/(R - 1). The bootstrap to choose.</summary>
    public static ReplicationMethod Bootstrap { get; } = new RescaledBootstrap();

    /// <summary>The bootstrap of n_h draws in each stratum, corrected by one common scale: the one that R survey names "bootstrap".</summary>
    public static ReplicationMethod CantyDavisonBootstrap { get; } = new CantyDavisonBootstrap();

    /// <summary>The rescaled bootstrap of designs in several stages, each from a finite population: scale 1/(R - 1).</summary>
    public static ReplicationMethod MultistageBootstrap { get; } = new MultistageRescaledBootstrap();

    /// <summary>Any other, of replicate weights that others made: the scale has to be stated.</summary>
    public static ReplicationMethod Other { get; } = new OtherReplication();

    /// <summary>All methods without a parameter.</summary>
    public static IReadOnlyList<ReplicationMethod> All { get; } =
    [
        Jackknife, StratifiedJackknife, PairedJackknife, BalancedRepeated, SuccessiveDifference, Bootstrap, CantyDavisonBootstrap, MultistageBootstrap, Other,
    ];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether replicates are always compared with the estimate of the full sample.</summary>
    internal virtual bool AlwaysCentredAtEstimate => false;

    /// <summary>Fay's balanced repeated replication: half samples keep a part rho of the weight; scale 1/(R (1 - rho)^2).</summary>
    /// <param name="rho">The part kept, from 0 to below 1; 0.3 to 0.5 in use.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not in [0, 1).</exception>
    public static ReplicationMethod Fay(double rho) => new BalancedRepeatedReplication(rho);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The scale of replicates that others made; null where it has to be stated.</summary>
    internal abstract double? Scale(int replicates);

    /// <summary>Makes the replicates of a sample: factors of the groups of its frame.</summary>
    /// <param name="frame">The strata and units; each response a unit only if the frame lists them (<see cref="ResponseFrame"/>).</param>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="ArgumentException">The method does not suit the design, or the request does not suit the method.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    internal abstract ReplicateWeights Create(SampleFrame frame, ReplicationRequest request);
}

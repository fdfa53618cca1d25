using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>An adjustment of p-values for the number of tests. The family is closed; each adjustment is one file.</summary>
/// <remarks>
/// Notation of all adjustments: m p-values, in rising order p(1), ..., p(m). Undefined p-values (null) stay null and are not counted. Results are
/// at most 1, and in the order of the input. <see cref="MaxT"/> and <see cref="Tukey"/> need more than p-values: give them to the comparisons of a
/// <see cref="ProportionSet"/>, which knows how its shares vary together.
/// </remarks>
public abstract class Adjustment
{
    private protected Adjustment(string name) => Name = name;

    /// <summary>No adjustment.</summary>
    public static Adjustment None { get; } = new NoAdjustment();

    /// <summary>Bonferroni's: controls the probability of any false finding.</summary>
    public static Adjustment Bonferroni { get; } = new BonferroniAdjustment();

    /// <summary>Šidák's: as Bonferroni, for independent tests.</summary>
    public static Adjustment Sidak { get; } = new SidakAdjustment();

    /// <summary>Holm's step-down form of Bonferroni, never weaker: the default of the library.</summary>
    public static Adjustment Holm { get; } = new HolmAdjustment();

    /// <summary>The step-down form of Šidák's.</summary>
    public static Adjustment HolmSidak { get; } = new HolmSidakAdjustment();

    /// <summary>Hochberg's step-up adjustment, for independent or positively dependent tests.</summary>
    public static Adjustment Hochberg { get; } = new HochbergAdjustment();

    /// <summary>Hommel's, for independent or positively dependent tests; never weaker than Hochberg's.</summary>
    public static Adjustment Hommel { get; } = new HommelAdjustment();

    /// <summary>Benjamini and Hochberg's: controls the expected share of false findings, for independent or positively dependent tests.</summary>
    public static Adjustment BenjaminiHochberg { get; } = new BenjaminiHochbergAdjustment();

    /// <summary>Benjamini and Yekutieli's: controls the expected share of false findings under any dependence.</summary>
    public static Adjustment BenjaminiYekutieli { get; } = new BenjaminiYekutieliAdjustment();

    /// <summary>Single-step max-T: exact for statistics that are jointly normal, by their correlations. For comparisons of a <see cref="ProportionSet"/>.</summary>
    public static Adjustment MaxT { get; } = new MaxTAdjustment();

    /// <summary>Tukey and Kramer's, by the studentized range: for all pairs of segments without common respondents.</summary>
    public static Adjustment Tukey { get; } = new TukeyAdjustment();

    /// <summary>The adjustments that need nothing but p-values: all except <see cref="MaxT"/> and <see cref="Tukey"/>.</summary>
    public static IReadOnlyList<Adjustment> All { get; } =
        [None, Bonferroni, Sidak, Holm, HolmSidak, Hochberg, Hommel, BenjaminiHochberg, BenjaminiYekutieli];

    /// <summary>The adjustments that need the joint distribution of the tests.</summary>
    public static IReadOnlyList<Adjustment> AllJoint { get; } = [MaxT, Tukey];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Whether the joint distribution of the tests is needed, which only the comparisons of a <see cref="ProportionSet"/> know.</summary>
    public bool NeedsJointDistribution => this is JointAdjustment;

    /// <summary>Adjusts p-values.</summary>
    /// <param name="pValues">The p-values in any order, each in [0, 1] or null where a test is undefined.</param>
    /// <returns>The adjusted p-values in the same order.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1] or not a number.</exception>
    /// <exception cref="InvalidOperationException">The adjustment needs the joint distribution of the tests.</exception>
    public IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        foreach (var p in pValues)
        {
            if (p is { } value && !(value >= 0 && value <= 1))
            {
                throw new ArgumentException(FormattableString.Invariant($"{value} is no p-value. P-values lie between 0 and 1."), nameof(pValues));
            }
        }

        return InOrder(pValues, PValueScale.Plain);
    }

    /// <summary>Adjusts p-values by their natural logarithms, which tell those that are too small for a double.</summary>
    /// <param name="logPValues">The logarithms in any order, each finite and 0 or less, or null where a test is undefined.</param>
    /// <returns>The logarithms of the adjusted p-values in the same order.</returns>
    /// <exception cref="ArgumentException">A logarithm is above 0, infinite or not a number.</exception>
    /// <exception cref="InvalidOperationException">The adjustment needs the joint distribution of the tests.</exception>
    public IReadOnlyList<double?> AdjustLog(IReadOnlyList<double?> logPValues)
    {
        ArgumentNullException.ThrowIfNull(logPValues);
        foreach (var log in logPValues)
        {
            if (log is { } value && !(value <= 0 && double.IsFinite(value)))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"{value} is no logarithm of a p-value. They are finite, and 0 or less."), nameof(logPValues));
            }
        }

        return InOrder(logPValues, PValueScale.Logarithmic);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The logarithms of the adjusted p-values of tests whose joint distribution is known; most adjustments do without it.</summary>
    internal virtual IReadOnlyList<double?> AdjustJointly(IReadOnlyList<double?> logPValues, JointDistribution joint) => AdjustLog(logPValues);

    /// <summary>
    /// What makes intervals simultaneous under this adjustment: Bonferroni's inequality, unless it has its own; null if it does not control the
    /// probability of any error.
    /// </summary>
    internal virtual string? IntervalAdjustment => BonferroniAdjustment.FullName;

    /// <summary>The error probability of each of some two-sided intervals, one at least, that together err with probability alpha at most.</summary>
    internal virtual double IntervalAlpha(double alpha, int[] rows, JointDistribution joint) => alpha / rows.Length;

    /// <summary>Adjusts p-values in rising order; results above 1 are capped by the caller.</summary>
    private protected abstract double[] AdjustRising(double[] p, PValueScale scale);

    /// <summary>A function of each p-value and its place, counted from 0.</summary>
    private protected static double[] Each(double[] p, Func<double, int, double> adjusted)
    {
        var values = new double[p.Length];
        for (var i = 0; i < p.Length; i++)
        {
            values[i] = adjusted(p[i], i);
        }

        return values;
    }

    /// <summary>Running maximum from the smallest p-value on (step-down).</summary>
    private protected static double[] RunningMaximum(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], values[i - 1]);
        }

        return values;
    }

    /// <summary>Running minimum from the largest p-value down (step-up).</summary>
    private protected static double[] RunningMinimum(double[] values)
    {
        for (var i = values.Length - 2; i >= 0; i--)
        {
            values[i] = Math.Min(values[i], values[i + 1]);
        }

        return values;
    }

    private double?[] InOrder(IReadOnlyList<double?> values, PValueScale scale)
    {
        var (rising, order, count) = (new double[values.Count], new int[values.Count], 0);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                (rising[count], order[count++]) = (value, i);
            }
        }

        Array.Resize(ref rising, count);
        Array.Sort(rising, order, 0, count);
        var adjusted = AdjustRising(rising, scale);
        var result = new double?[values.Count];
        for (var i = 0; i < count; i++)
        {
            // Rounding may put m p / m below p.
            result[order[i]] = Math.Clamp(adjusted[i], values[order[i]]!.Value, scale.One);
        }

        return result;
    }
}

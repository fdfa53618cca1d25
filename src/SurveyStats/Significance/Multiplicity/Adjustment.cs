using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>An adjustment of p-values for the number of tests. The family is closed; each adjustment is one file.</summary>
/// <remarks>
/// Notation of all adjustments: m p-values, in rising order p(1), ..., p(m). Undefined p-values (null) stay null and are not counted. Results are
/// at most 1, and in the order of the input.
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

    /// <summary>All adjustments.</summary>
    public static IReadOnlyList<Adjustment> All { get; } =
        [None, Bonferroni, Sidak, Holm, HolmSidak, Hochberg, Hommel, BenjaminiHochberg, BenjaminiYekutieli];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Adjusts p-values.</summary>
    /// <param name="pValues">The p-values in any order, each in [0, 1] or null where a test is undefined.</param>
    /// <returns>The adjusted p-values in the same order.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1] or not a number.</exception>
    public IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.FirstOrDefault(p => p is { } value && !(value >= 0 && value <= 1)) is { } bad)
        {
            throw new ArgumentException(FormattableString.Invariant($"{bad} is no p-value. P-values lie between 0 and 1."), nameof(pValues));
        }

        int[] order = [.. Enumerable.Range(0, pValues.Count).Where(i => pValues[i] is not null).OrderBy(i => pValues[i])];
        var adjusted = AdjustRising([.. order.Select(i => pValues[i]!.Value)]);
        var result = new double?[pValues.Count];
        for (var i = 0; i < order.Length; i++)
        {
            // Rounding may put m p / m below p.
            result[order[i]] = Math.Clamp(adjusted[i], pValues[order[i]]!.Value, 1);
        }

        return result;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Adjusts p-values in rising order; results above 1 are capped by the caller.</summary>
    private protected abstract double[] AdjustRising(double[] p);

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
}

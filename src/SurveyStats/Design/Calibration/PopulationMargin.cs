namespace SurveyStats;

/// <summary>
/// What is known of the population: how many people, or which share of them, are in each segment of a segmentation whose segments do not overlap
/// and in which every respondent is. Several variables at once: cross their segmentations.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class PopulationMargin
{
    private const double LargestRounding = 0.005;

    private readonly Dictionary<Segment, double> _targets;

    private PopulationMargin(Segmentation by, Dictionary<Segment, double> targets, bool hasShares, double? populationSize)
    {
        By = by;
        _targets = targets;
        HasShares = hasShares;
        PopulationSize = populationSize;
    }

    /// <summary>The segmentation.</summary>
    public Segmentation By { get; }

    /// <summary>Whether shares are known, and not numbers.</summary>
    public bool HasShares { get; }

    /// <summary>The size of the population: the sum of the numbers, or what was stated with shares; null: the shares are scaled to the sum of weights.</summary>
    public double? PopulationSize { get; }

    /// <summary>The numbers, or shares, by segment, in the order of the segmentation; segments that are not named are left out.</summary>
    public IReadOnlyList<(Segment Segment, double Value)> Targets =>
        [.. By.Segments.Where(_targets.ContainsKey).Select(segment => (segment, _targets[segment]))];

    /// <summary>A margin of numbers.</summary>
    /// <param name="by">The segmentation.</param>
    /// <param name="counts">The number of people in each segment, by its name; 0 or more.</param>
    /// <exception cref="ArgumentException">A segment is unknown or named twice, a number is negative or not finite, or all are 0.</exception>
    public static PopulationMargin Of(Segmentation by, params IReadOnlyList<(string Segment, double Count)> counts)
    {
        var targets = Checked(by, counts, nameof(counts));
        return new PopulationMargin(by, targets, hasShares: false, targets.Values.Sum());
    }

    /// <summary>A margin of numbers.</summary>
    /// <param name="by">The segmentation.</param>
    /// <param name="counts">The number of people in each segment, by its name; 0 or more.</param>
    /// <exception cref="ArgumentException">A segment is unknown or named twice, a number is negative or not finite, or all are 0.</exception>
    public static PopulationMargin Of(Segmentation by, IReadOnlyDictionary<string, double> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Of(by, [.. counts.Select(c => (c.Key, c.Value))]);
    }

    /// <summary>A margin of shares, scaled to the sum of weights unless <see cref="ScaledTo"/> states the size of the population.</summary>
    /// <param name="by">The segmentation.</param>
    /// <param name="shares">
    /// The share of each segment, by its name, in [0, 1]. They add up to 1; where rounding leaves them up to 0.005 off, they are scaled.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A segment is unknown or named twice, a share is negative or not finite, or they do not add up to 1 (percentages do not).
    /// </exception>
    public static PopulationMargin Shares(Segmentation by, params IReadOnlyList<(string Segment, double Share)> shares)
    {
        var targets = Checked(by, shares, nameof(shares));
        var sum = targets.Values.Sum();
        if (Math.Abs(sum - 1) > LargestRounding)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The shares of '{by.Name}' add up to {sum:0.#####}, not to 1. ")
                + (sum > 50 ? "Give shares, not percentages: 21 % is 0.21." : "Correct them, or give numbers with PopulationMargin.Of, of any scale."),
                nameof(shares));
        }

        return new PopulationMargin(by, targets.ToDictionary(t => t.Key, t => t.Value / sum), hasShares: true, populationSize: null);
    }

    /// <summary>A margin of shares.</summary>
    /// <param name="by">The segmentation.</param>
    /// <param name="shares">The share of each segment, by its name; see <see cref="Shares(Segmentation, IReadOnlyList{ValueTuple{string, double}})"/>.</param>
    /// <exception cref="ArgumentException">A segment is unknown or named twice, a share is negative or not finite, or they do not add up to 1.</exception>
    public static PopulationMargin Shares(Segmentation by, IReadOnlyDictionary<string, double> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Shares(by, [.. shares.Select(s => (s.Key, s.Value))]);
    }

    /// <summary>The same margin for a population of a stated size: shares become numbers, numbers are scaled.</summary>
    /// <param name="populationSize">The size of the population, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not finite and above 0.</exception>
    public PopulationMargin ScaledTo(double populationSize)
    {
        if (!(populationSize > 0 && double.IsFinite(populationSize)))
        {
            throw new ArgumentOutOfRangeException(nameof(populationSize), populationSize, "The size of a population is finite and above 0.");
        }

        return HasShares
            ? new PopulationMargin(By, _targets, hasShares: true, populationSize)
            : new PopulationMargin(By, _targets.ToDictionary(t => t.Key, t => t.Value / PopulationSize!.Value * populationSize), hasShares: false, populationSize);
    }

    /// <summary>The segmentation with its numbers or shares.</summary>
    public override string ToString() =>
        $"{By.Name}: {string.Join(", ", Targets.Select(t => FormattableString.Invariant($"{t.Segment} {t.Value:0.####}")))}";

    /// <summary>The number of people in a segment of a population; null where none is stated.</summary>
    internal double? CountIn(Segment segment, double populationSize) =>
        _targets.TryGetValue(segment, out var value) ? HasShares ? value * populationSize : value : null;

    private static Dictionary<Segment, double> Checked(Segmentation by, IReadOnlyList<(string Segment, double Value)> values, string argument)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(values, argument);
        var targets = new Dictionary<Segment, double>();
        foreach (var (name, value) in values)
        {
            if (!(value >= 0 && double.IsFinite(value)))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"'{name}' of '{by.Name}' has the target {value}. Targets are finite, 0 or more."), argument);
            }

            if (!targets.TryAdd(by[name], value))
            {
                throw new ArgumentException($"'{name}' of '{by.Name}' has two targets. Give one.", argument);
            }
        }

        return targets.Values.Any(value => value > 0)
            ? targets
            : throw new ArgumentException($"The margin '{by.Name}' has no target above 0. Give the number of people in each segment.", argument);
    }
}

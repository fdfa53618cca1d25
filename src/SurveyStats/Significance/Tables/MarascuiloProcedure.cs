using System.Collections;
using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>All pairs of several proportions compared at once, at one level for all: Marascuilo's procedure.</summary>
/// <remarks>
/// <para>
/// Immutable. Formula: a pair differs where |p_i - p_j| exceeds its critical range sqrt(c) sqrt(p_i q_i / n_i + p_j q_j / n_j), c the quantile of
/// chi-square on k - 1 degrees of freedom at the level; its p-value is P(chi-square on k - 1 > (p_i - p_j)^2 / variance), null without variance.
/// </para>
/// Conservative for pairs, since it also covers every other contrast; bad for small groups. Holm-adjusted pairs find more.
/// Source: Marascuilo (1966), Psychological Bulletin 65, 280-290.
/// </remarks>
public sealed partial class MarascuiloProcedure : IReadOnlyList<MarascuiloPair>
{
    private readonly MarascuiloPair[] _pairs;

    private MarascuiloProcedure(MarascuiloPair[] pairs, int groups, ConfidenceLevel level)
    {
        _pairs = pairs;
        GroupCount = groups;
        Level = level;
    }

    /// <summary>The number of groups k.</summary>
    public int GroupCount { get; }

    /// <summary>The level that holds for all pairs together.</summary>
    public ConfidenceLevel Level { get; }

    /// <inheritdoc/>
    public int Count => _pairs.Length;

    /// <inheritdoc/>
    public MarascuiloPair this[int index] => _pairs[index];

    /// <summary>Compares all pairs of groups.</summary>
    /// <param name="successes">The successes of each group, 0 to its trials; may be fractional (effective counts).</param>
    /// <param name="trials">The trials of each group, finite and above 0.</param>
    /// <param name="level">The level for all pairs together; default: 95 %.</param>
    /// <param name="groups">The names of the groups; default: "group 1", "group 2" and so on.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two groups, the lists differ in length, a group has no trials, or a count is impossible.
    /// </exception>
    public static MarascuiloProcedure Compare(
        IReadOnlyList<double> successes, IReadOnlyList<double> trials, ConfidenceLevel level = default, IReadOnlyList<string>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(successes);
        ArgumentNullException.ThrowIfNull(trials);
        groups ??= [.. Enumerable.Range(1, successes.Count).Select(i => FormattableString.Invariant($"group {i}"))];
        Check(successes, trials, groups);
        var k = successes.Count;
        var root = Math.Sqrt(ChiSquared.UpperQuantile(level.Alpha, k - 1));
        var pairs =
            from i in Enumerable.Range(0, k)
            from j in Enumerable.Range(i + 1, k - i - 1)
            select MarascuiloPair.Of((i, groups[i], successes[i], trials[i]), (j, groups[j], successes[j], trials[j]), root, k);
        return new MarascuiloProcedure([.. pairs], k, level);
    }

    /// <inheritdoc/>
    public IEnumerator<MarascuiloPair> GetEnumerator() => ((IEnumerable<MarascuiloPair>)_pairs).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Check(IReadOnlyList<double> successes, IReadOnlyList<double> trials, IReadOnlyList<string> groups)
    {
        if (successes.Count < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"There is {successes.Count} group. Give two or more to compare."), nameof(successes));
        }

        if (trials.Count != successes.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {successes.Count} groups of successes and {trials.Count} of trials. Give one number of each for each group."), nameof(trials));
        }

        if (groups.Count != successes.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {groups.Count} names for {successes.Count} groups. Give one for each."), nameof(groups));
        }

        for (var i = 0; i < successes.Count; i++)
        {
            Counts.Check(successes[i], trials[i], nameof(successes), nameof(trials));
            if (trials[i] == 0)
            {
                throw new ArgumentException(FormattableString.Invariant($"Group {i} has 0 trials, so no share. Leave it out."), nameof(trials));
            }
        }
    }
}

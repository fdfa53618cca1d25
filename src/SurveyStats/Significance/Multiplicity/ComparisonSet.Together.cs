namespace SurveyStats;

/// <content>The adjustment of several sets of comparisons together.</content>
public sealed partial class ComparisonSet
{
    /// <summary>Adjusts the p-values of several sets of comparisons, such as the rows of a table, over a declared family.</summary>
    /// <param name="sets">The sets; their earlier adjustment is replaced. Their intervals stay as they are.</param>
    /// <param name="family">The family: each row by itself, the rows of one question and segmentation, or all; default: all.</param>
    /// <param name="adjustment">The adjustment; default: Holm. Max-T and Tukey know only how the comparisons of one row vary together.</param>
    /// <returns>The sets in the same order, with p-values adjusted over the family.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The family is none of those defined.</exception>
    /// <exception cref="InvalidOperationException">The adjustment needs the joint distribution of the tests.</exception>
    public static IReadOnlyList<ComparisonSet> AdjustTogether(
        IReadOnlyList<ComparisonSet> sets, ComparisonFamily family = ComparisonFamily.Table, Adjustment? adjustment = null)
    {
        ArgumentNullException.ThrowIfNull(sets);
        adjustment ??= Adjustment.Holm;
        var adjusted = new ComparisonSet[sets.Count];
        foreach (var rows in Enumerable.Range(0, sets.Count).GroupBy(row => FamilyOf(sets[row], row, family)))
        {
            var logPValues = adjustment.AdjustLog([.. rows.SelectMany(row => sets[row].Select(c => c.Test.LogPValue))]);
            var tests = logPValues.Count(p => p is not null);
            var at = 0;
            foreach (var row in rows)
            {
                var count = sets[row].Count;
                adjusted[row] = new ComparisonSet(sets[row].Family, sets[row]._comparisons, adjustment, [.. logPValues.Skip(at).Take(count)], tests);
                at += count;
            }
        }

        return adjusted;
    }

    /// <summary>What the sets of one family have in common.</summary>
    private static object FamilyOf(ComparisonSet set, int row, ComparisonFamily family) => family switch
    {
        ComparisonFamily.Row => row,
        ComparisonFamily.Block => (set.Select(c => c.First.Answers?.Question).FirstOrDefault(), set.Family, string.Join('\n', set.Select(c => c.First.Segment))),
        ComparisonFamily.Table => family,
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "Give Row, Block or Table."),
    };
}

namespace SurveyStats.Significance;

/// <summary>The weighted rank of each value among all answers of some segments, as a fraction of the sum of weights.</summary>
internal static class WeightedRanks
{
    /// <summary>Midranks: the weight below and half of the own weight of equal answers.</summary>
    /// <param name="table">A table by segments that do not overlap.</param>
    public static Dictionary<double, double> Midranks(TallyTable table)
    {
        var values = table.Values(_ => true);
        var (total, below) = (values.Sum(v => v.Sums.Weight), 0.0);
        var fractions = new Dictionary<double, double>();
        foreach (var (value, sums) in values)
        {
            fractions.Add(value, (below + (sums.Weight / 2)) / total);
            below += sums.Weight;
        }

        return fractions;
    }

    /// <summary>The mean, over equal answers in their order, of the weight so far less half the own.</summary>
    /// <param name="answers">The value and weight of each answer, in the order of the responses.</param>
    public static Dictionary<double, double> InOrder(IReadOnlyList<(double Value, double Weight)> answers)
    {
        var (total, below) = (answers.Sum(a => a.Weight), 0.0);
        var fractions = new Dictionary<double, double>();
        foreach (var ties in answers.GroupBy(a => a.Value).OrderBy(g => g.Key))
        {
            var (soFar, sum, count) = (below, 0.0, 0);
            foreach (var (_, weight) in ties)
            {
                soFar += weight;
                sum += soFar - (weight / 2);
                count++;
            }

            fractions.Add(ties.Key, sum / count / total);
            below = soFar;
        }

        return fractions;
    }
}

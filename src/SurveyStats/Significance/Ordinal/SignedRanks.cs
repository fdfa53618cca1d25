namespace SurveyStats.Significance;

/// <summary>The midranks of the absolute differences that are not 0, doubled so that they are whole numbers.</summary>
/// <param name="Doubled">Twice the midrank of each difference.</param>
/// <param name="Positive">The sum of those of positive differences, 2 V.</param>
/// <param name="Excess">That of positive ones less that of negative ones: 4 (V - n (n + 1)/4).</param>
internal sealed record SignedRanks(IReadOnlyList<long> Doubled, long Positive, long Excess)
{
    /// <exception cref="ArgumentException">A difference is infinite or not a number.</exception>
    public static SignedRanks Of(IReadOnlyList<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        for (var i = 0; i < differences.Count; i++)
        {
            if (!double.IsFinite(differences[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Difference {i} is {differences[i]}. Give finite differences; leave out missing ones."), nameof(differences));
            }
        }

        var (ranks, positive, negative, below) = (new List<long>(), 0L, 0L, 0L);
        foreach (var ties in differences.Where(d => d != 0).GroupBy(Math.Abs).OrderBy(g => g.Key))
        {
            var count = ties.LongCount();
            var doubled = (2 * below) + count + 1;
            foreach (var d in ties)
            {
                ranks.Add(doubled);
                positive += d > 0 ? doubled : 0;
                negative += d < 0 ? doubled : 0;
            }

            below += count;
        }

        return new SignedRanks(ranks, positive, positive - negative);
    }
}

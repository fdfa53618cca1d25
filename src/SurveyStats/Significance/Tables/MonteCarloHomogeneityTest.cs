using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Freeman and Halton's exact test by simulation.
/// <para>
/// Formula: p = (b + 1) / (m + 1), where b of m random tables with the margins of the observed one are at most as probable as it (up to a factor
/// 1 + 1e-7). A table is drawn by handing out the answers of all respondents to the groups in random order. The range of p is Clopper and Pearson's
/// 99 % interval for b of m.
/// </para>
/// The random numbers are whole ones, made by <see cref="SplitMix64"/> from the seed, so that the same seed gives the same p on every machine. The time
/// is proportional to respondents times replicates. Bad for very small p: none is below 1 / (m + 1).
/// Source: Boyett (1979), Applied Statistics 28, algorithm AS 144; Hope (1968), Journal of the Royal Statistical Society B 30, for p.
/// </summary>
internal sealed class MonteCarloHomogeneityTest(ulong seed, int replicates) : HomogeneityTest(
    "Freeman-Halton, simulated", FormattableString.Invariant($"{replicates} random tables, seed {seed}"))
{
    private protected override TestResult Compute(double[][] table)
    {
        var counts = WholeCounts.Of(table);
        var b = Extreme(counts);
        ClopperPearson(b, out var range);
        var note = new ResultNote(NoteCode.SimulatedPValue, FormattableString.Invariant(
            $"p is simulated: with 99% confidence between {range.Lower:0.0####} and {range.Upper:0.0####}"));
        return TestResult.FromFigures(
            Name, Convention, TestFigures.OfLogPValue(Math.Log((b + 1.0) / (replicates + 1.0))), notes: [note], range: range);
    }

    private void ClopperPearson(int b, out PValueRange range)
    {
        IntervalMethod.ClopperPearson.TryLimits(b, replicates, TailOf.Each(ConfidenceLevel.P99, IntervalSides.TwoSided), out var lower, out var upper);
        range = new PValueRange(lower, upper, ConfidenceLevel.P99);
    }

    /// <summary>How many of the random tables are at most as probable as the observed one.</summary>
    private int Extreme(int[][] table)
    {
        // The largest group takes what is left over, so that nothing is drawn for it.
        int[][] groups = [.. table.OrderBy(row => row.Sum())];
        var (rows, columns) = (groups.Length, groups[0].Length);
        var sizes = groups.Select(row => row.Sum()).ToArray();
        var totals = Enumerable.Range(0, columns).Select(c => groups.Sum(row => row[c])).ToArray();
        var logFactorials = LogFactorials(Math.Max(sizes.Max(), totals.Max()));
        var threshold = groups.Sum(row => row.Sum(n => logFactorials[n])) - CellTerms.TieTolerance;
        var answers = Enumerable.Range(0, columns).SelectMany(c => Enumerable.Repeat(c, totals[c])).ToArray();
        var random = new SplitMix64(seed);
        var (cells, rest) = (new int[columns], new int[columns]);
        var extreme = 0;
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            Array.Copy(totals, rest, columns);
            var (sum, drawn) = (0.0, 0);
            for (var row = 0; row < rows - 1; row++)
            {
                Array.Clear(cells);
                for (var end = drawn + sizes[row]; drawn < end; drawn++)
                {
                    var other = drawn + random.Below(answers.Length - drawn);
                    (answers[drawn], answers[other]) = (answers[other], answers[drawn]);
                    cells[answers[drawn]]++;
                }

                for (var c = 0; c < columns; c++)
                {
                    sum += logFactorials[cells[c]];
                    rest[c] -= cells[c];
                }
            }

            foreach (var n in rest)
            {
                sum += logFactorials[n];
            }

            extreme += sum >= threshold ? 1 : 0;
        }

        return extreme;
    }

    private static double[] LogFactorials(int largest) => [.. Enumerable.Range(0, largest + 1).Select(n => Gamma.LogGamma(n + 1.0))];
}

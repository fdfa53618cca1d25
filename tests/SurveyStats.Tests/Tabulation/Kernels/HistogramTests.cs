using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests;

/// <summary>Each kernel against a plain loop: all widths, all tails, with and without vectors.</summary>
public sealed class HistogramTests
{
    private static readonly Random Random = new(7);

    [Fact]
    public void Bytes_in_runs_are_counted_for_every_width_and_tail()
    {
        for (var width = 1; width <= RunHistogram.LargestWidth; width++)
        {
            foreach (var length in Enumerable.Range(0, 70).Append(255 * 32).Append((256 * 32) + 5).Append(40_001))
            {
                byte[] codes = [.. Enumerable.Range(0, length).Select(_ => (byte)Random.Next(width))];
                var (expected, found, oneByOne) = (new long[width], new long[width], new long[width]);
                Array.ForEach(codes, code => expected[code]++);
                RunHistogram.Count(codes, found);
                Assert.Equal(expected, found);
                Assert.Equal(length, RunHistogram.CountOneByOne(codes, 0, oneByOne));
                Assert.Equal(expected, oneByOne);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(4_097)]
    public void Keys_are_counted(int cells)
    {
        var histogram = new CountHistogram(cells);
        var (expected, totals) = (new long[cells], new CellTotals(cells, null));
        for (var length = 0; length < 40; length++)
        {
            int[] keys = [.. Enumerable.Range(0, length).Select(_ => Random.Next(cells))];
            Array.ForEach(keys, key => expected[key]++);
            histogram.Add(keys, 0);
        }

        histogram.AddTo(totals);
        histogram.AddTo(totals);
        Assert.Equal(expected, totals.Counts);
    }

    [Fact]
    public void A_key_without_a_cell_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new CountHistogram(3).Add([0, 2, 3], 0));
        Assert.Equal("A code is outside its column. Its key is not from 0 to 2.", error.Message);
        Assert.Throws<InvalidOperationException>(() => new CountHistogram(3).Add([-1], 0));
    }

    /// <summary>More rows than 64 bits hold, in one cell, and in many.</summary>
    [Theory]
    [InlineData(1, true, 1.0, 1.3)]
    [InlineData(3, true, 1e-3, 1.0)]
    [InlineData(300, true, 1e5, 1e9)]
    [InlineData(3, false, 0.5, 8.0)]
    [InlineData(2_000, false, 0.9, 1.0)]
    public void Weights_are_summed_exactly(int cells, bool hasCounts, double smallest, double largest)
    {
        const int block = 3_001;
        double[] weights = [largest, smallest, .. Enumerable.Range(2, 100_000).Select(_ => smallest + ((largest - smallest) * Random.NextDouble()))];
        var units = hasCounts ? WeightUnits.WithCounts(largest, smallest)! : WeightUnits.ForRows(largest, smallest, weights.Length)!;
        int[] keys = [.. weights.Select(_ => Random.Next(cells))];
        var (vectors, oneByOne) = (new WeightHistogram(cells, new SampleWeights(weights), units, block), new WeightHistogram(cells, new SampleWeights(weights), units, block));
        for (var start = 0; start < weights.Length; start += block)
        {
            var ofBlock = keys.AsSpan(start, Math.Min(block, weights.Length - start));
            vectors.Add(ofBlock, start);
            oneByOne.AddOneByOne(ofBlock, start);
        }

        foreach (var histogram in new[] { vectors, oneByOne })
        {
            var totals = new CellTotals(cells, units);
            histogram.AddTo(totals);
            for (var cell = 0; cell < cells; cell++)
            {
                double[] members = [.. weights.Where((_, row) => keys[row] == cell)];
                Assert.Equal(members.Length, totals.Counts[cell]);
                Assert.Equal(Exact(members), totals.Weight(cell).ToExpansion());
                Assert.Equal(Exact([.. members.Select(w => w * w)]), totals.SquaredWeight(cell).ToExpansion());
            }
        }
    }

    [Theory]
    [InlineData(1.0, 1e-7, false, false)]
    [InlineData(1.0, 1e-5, true, false)]
    [InlineData(1.0, 1e-2, true, true)]
    [InlineData(1e300, 1e299, false, false)]
    [InlineData(0.0, 0.0, false, false)]
    public void Weights_that_would_leave_a_rest_have_no_units(double largest, double smallest, bool withCounts, bool forRows)
    {
        Assert.Equal(withCounts, WeightUnits.WithCounts(largest, smallest) is not null);
        Assert.Equal(forRows, WeightUnits.ForRows(largest, smallest, 10_000_000) is not null);
    }

    private static double[] Exact(double[] numbers)
    {
        var sum = new ExactSum();
        Array.ForEach(numbers, sum.Add);
        return sum.ToExpansion();
    }
}

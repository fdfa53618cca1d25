using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>Sums by slot in two integers a column, against <see cref="ExactSum"/>.</summary>
public sealed class PairedSumsTests
{
    private const int Slots = 5;

    private static readonly Gen<double[]> Columns = Gen.OneOf(
        Gen.Double[0.1, 9.0].Array[0, 50],
        Gen.Double[-1, 1].Array[0, 50],
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-20, 20], (m, e) => Math.ScaleB(m, e)).Array[0, 50],
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-1080, 1010], (m, e) => Math.ScaleB(m, e)).Array[0, 50],
        Gen.Select(Gen.Double[0, 1], Gen.Double[-320, -290], (m, e) => m * Math.Pow(10, e)).Array[0, 50],
        Gen.OneOf(new[] { 0.0, -0.0, 1, 3, double.Epsilon, -double.MaxValue / 4096, 1e-200, 1e303 }.Select(x => Gen.Const(x)).ToArray()).Array[0, 50]);

    [Fact]
    public void Sums_are_those_of_exact_addition_with_and_without_vectors() =>
        Law.Holds(Gen.Select(Columns, Columns, Gen.Int[0, Slots - 1].Array[50], Gen.OneOf(Gen.Const(1L), Gen.Const(5_000L), Gen.Const(1_000_000L), Gen.Const((long)int.MaxValue))), c =>
        {
            var (first, second, places, additions) = c;
            var rows = Math.Min(first.Length, second.Length);
            (first, second) = (first[..rows], second[..rows]);
            var slots = places[..rows];
            var (windowA, windowB) = (new SumWindow(SumWindow.Largest(first), Math.Max(additions, rows)), new SumWindow(SumWindow.Largest(second), Math.Max(additions, rows)));
            foreach (var sums in new[] { ByVectors(windowA, windowB, first, second, slots), OneByOne(windowA, windowB, first, second, slots) })
            {
                for (var slot = 0; slot < Slots; slot++)
                {
                    Assert.Equal(Exact(first, slots, slot), sums.First(slot).ToExpansion());
                    Assert.Equal(Exact(second, slots, slot), sums.Second(slot).ToExpansion());
                }
            }
        }, 200);

    [Fact]
    public void Slots_are_added_to_slots_exactly() => Law.Holds(Columns, column =>
    {
        var window = new SumWindow(SumWindow.Largest(column), 100);
        var slots = column.Select((_, i) => i % Slots).ToArray();
        var sums = ByVectors(window, window, column, column, slots);
        var all = new PairedSums([(window, window)]);
        all.Grow(1);
        for (var slot = 0; slot < Slots; slot++)
        {
            all.Add(0, sums, slot);
        }

        Assert.Equal(Exact(column, new int[column.Length], 0), all.First(0).ToExpansion());
    });

    /// <summary>A number above the magnitude that the window was made for goes to the rest.</summary>
    [Fact]
    public void A_number_above_the_window_is_not_lost()
    {
        var window = new SumWindow(1, 10);
        double[] column = [1, 1e100, 0.3, -1e100, 1e-300];
        var (highs, lows, rests) = (0L, 0L, default(ExactTotal));
        foreach (var number in column)
        {
            window.Split(number, out var high, out var low, out var rest);
            (highs, lows, rests) = (highs + high, lows + low, rests + ExactTotal.Of(rest));
        }

        Assert.Equal(Exact(column, new int[5], 0), (window.Total(highs, lows) + rests).ToExpansion());
    }

    [Fact]
    public void The_largest_magnitude_is_found_wherever_it_is()
    {
        for (var length = 1; length < 20; length++)
        {
            var column = Enumerable.Range(1, length).Select(i => i % 2 == 0 ? i : -(double)i).ToArray();
            Assert.Equal(length, SumWindow.Largest(column));
            Array.Reverse(column);
            Assert.Equal(length, SumWindow.Largest(column));
        }

        Assert.Equal(0, SumWindow.Largest([]));
    }

    private static PairedSums ByVectors(SumWindow windowA, SumWindow windowB, double[] first, double[] second, int[] slots)
    {
        var (sums, lanes) = (new PairedSums([(windowA, windowB)]), new PairedLanes([(windowA, windowB)], 50));
        sums.Grow(Slots);
        lanes.Split(0, first, second);
        sums.Add(slots, lanes);
        return sums;
    }

    private static PairedSums OneByOne(SumWindow windowA, SumWindow windowB, double[] first, double[] second, int[] slots)
    {
        var (sums, lanes) = (new PairedSums([(windowA, windowB)]), new PairedLanes([(windowA, windowB)], 50));
        sums.Grow(Slots);
        lanes.SplitOneByOne(0, first, second);
        sums.AddOneByOne(slots, lanes);
        return sums;
    }

    private static double[] Exact(double[] column, int[] slots, int slot)
    {
        var sum = new ExactSum();
        for (var i = 0; i < column.Length; i++)
        {
            if (slots[i] == slot)
            {
                sum.Add(column[i]);
            }
        }

        return sum.ToExpansion();
    }
}

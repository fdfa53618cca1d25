using System.Numerics;
using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class ExactSumTests
{
    private static readonly Gen<double> Numbers = Gen.Frequency(
        (4, Gen.Double[-10, 10]),
        (2, Gen.Select(Gen.Double[-1, 1], Gen.Int[-300, 300], (m, e) => m * Math.Pow(10, e))),
        (1, Gen.Const(double.Epsilon)),
        (1, Gen.Const(-double.MaxValue / 1024)),
        (1, Gen.Const(0.0)));

    [Fact]
    public void Any_order_and_any_grouping_give_the_same_bits() => Law.Holds(Gen.Select(Numbers.Array[0, 60], Gen.Int[0, 60], Gen.Int[1, 60]), c =>
    {
        var (numbers, cut, step) = c;
        var whole = Sum(numbers);
        var first = Sum(numbers.Take(cut));
        first.Add(Sum(numbers.Skip(cut)));
        var reordered = Sum(numbers.Select((x, i) => (x, i)).OrderBy(p => p.i % step).ThenByDescending(p => p.i).Select(p => p.x));
        Assert.Equal(whole.ToExpansion(), first.ToExpansion());
        Assert.Equal(whole.ToExpansion(), reordered.ToExpansion());
    });

    /// <summary>Against whole-number arithmetic: each double is a whole multiple of 2^-1074.</summary>
    [Fact]
    public void The_sum_is_rounded_once_and_correctly() => Law.Holds(Numbers.Array[0, 40], numbers =>
    {
        var exact = numbers.Aggregate(BigInteger.Zero, (sum, x) => sum + Units(x));
        var value = Sum(numbers).Value;
        var error = BigInteger.Abs(Units(value) - exact);
        Assert.True(error <= BigInteger.Abs(Units(Math.BitIncrement(value)) - exact) && error <= BigInteger.Abs(Units(Math.BitDecrement(value)) - exact));
    });

    [Fact]
    public void An_expansion_holds_the_sum_exactly() => Law.Holds(Numbers.Array[0, 40], numbers =>
    {
        var expansion = Sum(numbers).ToExpansion();
        Assert.Equal(numbers.Aggregate(BigInteger.Zero, (sum, x) => sum + Units(x)), expansion.Aggregate(BigInteger.Zero, (sum, x) => sum + Units(x)));
        Assert.Equal(expansion, ExactSum.FromExpansion(expansion).ToExpansion());
    });

    [Fact]
    public void Nothing_is_lost_to_cancellation() => Assert.Equal(1, Sum([1e300, 1, -1e300]).Value);

    [Fact]
    public void Carries_are_taken_in_time()
    {
        var sum = new ExactSum();
        for (var i = 0; i < 1_000_000; i++)
        {
            sum.Add(0.1);
        }

        // A million times the double nearest to 0.1, which is 0.1000000000000000055511151231257827.
        Assert.Equal(100_000.000000000005551, sum.Value);
    }

    [Fact]
    public void A_sum_beyond_every_double_is_refused_when_it_is_read()
    {
        var sum = Sum([double.MaxValue, double.MaxValue]);
        Assert.Throws<OverflowException>(() => sum.Value);
        sum.Add(-double.MaxValue);
        Assert.Equal(double.MaxValue, sum.Value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Only_finite_numbers_are_summed(double number) => Assert.Throws<ArgumentOutOfRangeException>(() => new ExactSum().Add(number));

    private static ExactSum Sum(IEnumerable<double> numbers)
    {
        var sum = new ExactSum();
        foreach (var number in numbers)
        {
            sum.Add(number);
        }

        return sum;
    }

    private static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var mantissa = exponent == 0 ? bits : (bits & 0xF_FFFF_FFFF_FFFF) | (1L << 52);
        return new BigInteger(Math.Sign(value)) * mantissa << Math.Max(exponent - 1, 0);
    }
}

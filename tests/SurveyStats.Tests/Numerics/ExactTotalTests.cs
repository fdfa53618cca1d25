using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>Against <see cref="ExactSum"/>, which is tested against whole-number arithmetic.</summary>
public sealed class ExactTotalTests
{
    private static readonly Gen<double> Numbers = Gen.Frequency(
        (4, Gen.Double[-10, 10]),
        (3, Gen.Int[-9, 9].Select(i => (double)i)),
        (2, Gen.Select(Gen.Double[-1, 1], Gen.Int[-300, 300], (m, e) => m * Math.Pow(10, e))),
        (2, Gen.Select(Gen.Double[-1, 1], Gen.Int[-12, 12], (m, e) => m * Math.Pow(10, e))),
        (1, Gen.Const(double.Epsilon)),
        (1, Gen.Const(-double.MaxValue / 1024)),
        (1, Gen.Const(-0.0)));

    [Fact]
    public void Totals_added_in_any_grouping_have_the_parts_of_the_exact_sum() => Law.Holds(Gen.Select(Numbers.Array[0, 40], Gen.Int[0, 40]), c =>
    {
        var (numbers, cut) = c;
        var expected = Exact(numbers).ToExpansion();
        var total = Total(numbers.Take(cut)) + Total(numbers.Skip(cut));
        Assert.Equal(expected, total.ToExpansion());
        Assert.Equal(Exact(numbers).Value, total.Value);
        Assert.Equal(expected, ExactTotal.FromExpansion(expected).ToExpansion());
    }, 500);

    [Fact]
    public void Nothing_is_lost_to_cancellation() =>
        Assert.Equal(1, (ExactTotal.Of(1e300) + ExactTotal.Of(1) + ExactTotal.Of(-1e300)).Value);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Only_finite_numbers_are_summed(double number) => Assert.Throws<ArgumentOutOfRangeException>(() => ExactTotal.Of(number));

    [Fact]
    public void A_sum_beyond_every_double_is_refused() =>
        Assert.Throws<OverflowException>(() => ExactTotal.Of(double.MaxValue) + ExactTotal.Of(double.MaxValue));

    /// <summary>Ties go to the even neighbour, at 2^53 + 1 and with a rest that breaks the tie.</summary>
    [Fact]
    public void Ties_are_rounded_to_even()
    {
        var two53 = Math.ScaleB(1, 53);
        Assert.Equal([two53, 1], ExactTotal.OfWhole((Int128)two53 + 1, 0).ToExpansion());
        Assert.Equal([two53 + 4, -1], ExactTotal.OfWhole((Int128)two53 + 3, 0).ToExpansion());
        Assert.Equal([-two53 - 4, 1], ExactTotal.OfWhole(-(Int128)two53 - 3, 0).ToExpansion());
    }

    private static ExactTotal Total(IEnumerable<double> numbers) => numbers.Aggregate(default(ExactTotal), (sum, x) => sum + ExactTotal.Of(x));

    private static ExactSum Exact(IEnumerable<double> numbers)
    {
        var sum = new ExactSum();
        foreach (var number in numbers)
        {
            sum.Add(number);
        }

        return sum;
    }
}

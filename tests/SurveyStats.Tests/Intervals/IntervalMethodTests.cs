using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class IntervalMethodTests
{
    private static readonly Gen<(int N, int X, IntervalMethod Method, double Level)> Cases =
        from n in Gen.Int[1, 2000]
        from x in Gen.Int[0, n]
        from method in Gen.Int[0, IntervalMethod.All.Count - 1].Select(i => IntervalMethod.All[i])
        from level in Gen.Double[0.5, 0.999]
        select (n, x, method, level);

    [Fact]
    public void Successes_and_failures_mirror() => Law.Holds(Cases, c =>
    {
        var (there, back) = (
            c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level))!, c.Method.Interval(c.N - c.X, c.N, ConfidenceLevel.Of(c.Level))!);
        Assert.Equal(there.Lower, 1 - back.Upper, 1e-14);
        Assert.Equal(there.Upper, 1 - back.Lower, 1e-14);
    });

    [Fact]
    public void A_bound_at_half_the_error_is_the_limit_of_the_two_sided_interval() => Law.Holds(Cases, c =>
    {
        var two = c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level))!;
        var oneSided = ConfidenceLevel.Of(1 - ((1 - c.Level) / 2));
        Assert.Equal(two.Lower, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.LowerBound)!.Lower, 1e-12);
        Assert.Equal(two.Upper, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.UpperBound)!.Upper, 1e-12);
        Assert.Equal(1, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.LowerBound)!.Upper);
        Assert.Equal(0, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.UpperBound)!.Lower);
    });

    [Theory]
    [InlineData("Wilson")]
    [InlineData("Clopper-Pearson")]
    [InlineData("Jeffreys")]
    public void No_success_starts_at_zero_and_all_successes_end_at_one(string name)
    {
        var method = IntervalMethod.All.Single(m => m.Name == name);
        Assert.Equal(0, method.Interval(0, 17)!.Lower);
        Assert.Equal(1, method.Interval(17, 17)!.Upper);
    }

    [Fact]
    public void Wilson_for_22_and_14_of_30_is_as_published()
    {
        var (first, second) = (IntervalMethod.Wilson.Interval(22, 30)!, IntervalMethod.Wilson.Interval(14, 30)!);
        Assert.Equal(0.555520383048111, first.Lower, 1e-14);
        Assert.Equal(0.8581733668040368, first.Upper, 1e-14);
        Assert.Equal(0.3023238890769976, second.Lower, 1e-14);
        Assert.Equal(0.638577003801267, second.Upper, 1e-14);
    }

    /// <summary>The equation of the score interval, n (p - u)^2 = z^2 u (1 - u), at a share that would cancel in the plain formula.</summary>
    [Fact]
    public void Wilson_keeps_its_digits_for_one_success_in_a_thousand_million()
    {
        const double n = 1e9, z2 = 3.8414588206941254;
        var u = IntervalMethod.Wilson.Interval(1, n)!.Lower;
        var p = 1 / n;
        Assert.Equal(1, n * (p - u) * (p - u) / (z2 * u * (1 - u)), 1e-13);
    }

    /// <summary>Clopper and Pearson's limit for one success in n solves (1 - u)^n = 1 - a/2; the figure is 1 - (39/40)^(1e-9) by mpmath.</summary>
    [Fact]
    public void Clopper_Pearson_keeps_its_digits_for_one_success_in_a_thousand_million()
    {
        var u = IntervalMethod.ClopperPearson.Interval(1, 1e9)!.Lower;
        Assert.Equal(2.5317807983969379703e-11, u, 1e-13 * u);
    }

    [Fact]
    public void Without_trials_there_is_no_interval() => Assert.All(IntervalMethod.All, m => Assert.Null(m.Interval(0, 0)));

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, double.NaN)]
    [InlineData(0, -1)]
    public void Impossible_counts_are_refused(double successes, double trials) =>
        Assert.All(IntervalMethod.All, m => Assert.Throws<ArgumentOutOfRangeException>(() => m.Interval(successes, trials)));
}

using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ClopperPearsonIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 5.</summary>
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.ClopperPearson.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    /// <summary>Without a success the upper limit solves (1 - u)^n = a/2; with nothing but successes the lower limit solves u^n = a/2.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void At_no_and_at_all_successes_the_limit_has_a_closed_form(double trials)
    {
        var root = Math.Pow(0.025, 1 / trials);
        Assert.Equal(1 - root, IntervalMethod.ClopperPearson.Interval(0, trials)!.Upper, 2e-15);
        Assert.Equal(root, IntervalMethod.ClopperPearson.Interval(trials, trials)!.Lower, 2e-15);
    }

    /// <summary>At the limits both binomial tails are a/2, by plain summation.</summary>
    [Theory]
    [InlineData(3, 10)]
    [InlineData(7, 12)]
    [InlineData(14, 30)]
    public void At_each_limit_a_binomial_tail_is_half_the_error(int successes, int trials)
    {
        var interval = IntervalMethod.ClopperPearson.Interval(successes, trials)!;
        Assert.Equal(0.025, Enumerable.Range(successes, trials - successes + 1).Sum(x => Probability(x, trials, interval.Lower)), 1e-15);
        Assert.Equal(0.025, Enumerable.Range(0, successes + 1).Sum(x => Probability(x, trials, interval.Upper)), 1e-15);
    }

    /// <summary>Clopper and Pearson's limit for one success in n solves (1 - u)^n = 1 - a/2: u = 1 - 0.975^(1/n), here from 30 digits.</summary>
    [Fact]
    public void Clopper_Pearson_keeps_its_digits_for_one_success_in_a_thousand_million()
    {
        var u = IntervalMethod.ClopperPearson.Interval(1, 1e9)!.Lower;
        Assert.Equal(1, u / 2.53178079839693797e-11, 1e-15);
    }

    private static double Probability(int x, int n, double p) =>
        Enumerable.Range(1, x).Aggregate(1.0, (product, i) => product * (n - x + i) / i) * Math.Pow(p, x) * Math.Pow(1 - p, n - x);
}

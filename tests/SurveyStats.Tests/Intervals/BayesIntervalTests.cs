using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class BayesIntervalTests
{
    /// <summary>Under the uniform prior the posterior of no success is Beta(1, n + 1), with the quantile 1 - (1 - u)^(1/(n + 1)).</summary>
    [Fact]
    public void No_success_under_the_uniform_prior_has_a_closed_form()
    {
        var interval = IntervalMethod.Bayes(1, 1).Interval(0, 9)!;
        Assert.Equal(1 - Math.Pow(0.975, 0.1), interval.Lower, 1e-15);
        Assert.Equal(1 - Math.Pow(0.025, 0.1), interval.Upper, 1e-15);
    }

    [Fact]
    public void The_prior_of_Jeffreys_gives_his_interval_but_at_the_ends()
    {
        var (bayes, jeffreys) = (IntervalMethod.Bayes(0.5, 0.5), IntervalMethod.Jeffreys);
        Assert.Equal(jeffreys.Interval(3, 17)!.Lower, bayes.Interval(3, 17)!.Lower);
        Assert.Equal(jeffreys.Interval(3, 17)!.Upper, bayes.Interval(3, 17)!.Upper);
        Assert.True(bayes.Interval(0, 17)!.Lower > 0);
    }

    [Fact]
    public void The_prior_is_in_the_name() => Assert.Equal("Bayes, prior Beta(2, 0.5)", IntervalMethod.Bayes(2, 0.5).Name);

    [Theory]
    [InlineData(0, 1, "priorA")]
    [InlineData(1, -1, "priorB")]
    [InlineData(double.NaN, 1, "priorA")]
    [InlineData(1, double.PositiveInfinity, "priorB")]
    public void Impossible_priors_are_refused(double a, double b, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Bayes(a, b)).ParamName);
}

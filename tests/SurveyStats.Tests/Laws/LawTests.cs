using System.Globalization;
using CsCheck;
using Xunit;

namespace SurveyStats.Tests.Laws;

public sealed class LawTests
{
    [Fact]
    public void A_law_that_is_broken_is_reported_with_its_seed_and_made_small()
    {
        var error = Assert.Throws<CsCheckException>(() => Law.Holds(Gen.Int[0, 1_000_000], number => Assert.True(number < 1_000)));
        Assert.Contains("Set seed: ", error.Message, StringComparison.Ordinal);
        var smallest = int.Parse(error.Message.Split('\n')[1], CultureInfo.InvariantCulture);
        Assert.InRange(smallest, 1_000, 20_000);
    }

    [Fact]
    public void The_cases_are_the_same_in_every_run()
    {
        var first = new List<double>();
        var second = new List<double>();
        Law.Holds(Gen.Double[0, 1], first.Add);
        Law.Holds(Gen.Double[0, 1], second.Add);
        Assert.Equal(first, second);
        Assert.InRange(first.Distinct().Count(), 150, 300);
    }
}

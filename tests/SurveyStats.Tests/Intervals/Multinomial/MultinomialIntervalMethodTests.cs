using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals.Multinomial;

public sealed class MultinomialIntervalMethodTests
{
    private static readonly Gen<double[]> Counts = Gen.Int[0, 60].Select(n => (double)n).Array[2, 7].Where(counts => counts.Sum() > 0);

    [Fact]
    public void Intervals_contain_their_shares_lie_in_the_unit_interval_and_widen_with_the_level() => Law.Holds(Counts, counts =>
    {
        foreach (var method in MultinomialIntervalMethod.All)
        {
            var (narrow, wide) = (method.Intervals(counts, ConfidenceLevel.P90)!, method.Intervals(counts, ConfidenceLevel.P99)!);
            for (var i = 0; i < counts.Length; i++)
            {
                Assert.True(narrow[i].Contains(narrow.Shares[i]) && narrow[i].Lower >= 0 && narrow[i].Upper <= 1, $"{method} {narrow[i]} {narrow.Shares[i]}");
                Assert.True(counts.Sum() < 10 || (wide[i].Lower <= narrow[i].Lower && wide[i].Upper >= narrow[i].Upper), $"{method} {narrow[i]} {wide[i]}");
            }
        }
    });

    [Fact]
    public void Goodmans_intervals_are_Wilsons_at_Bonferronis_level() => Law.Holds(Counts, counts =>
    {
        var (goodman, wilson) = (MultinomialIntervalMethod.Goodman.Intervals(counts)!, MultinomialIntervalMethod.BonferroniWilson.Intervals(counts)!);
        Assert.All(goodman.Zip(wilson), pair => Assert.Equal((pair.First.Lower, pair.First.Upper), (pair.Second.Lower, pair.Second.Upper), (a, b) =>
            Math.Abs(a.Item1 - b.Item1) <= 1e-15 && Math.Abs(a.Item2 - b.Item2) <= 1e-15));
    });

    /// <summary>By enumeration of every sample of 15 from three categories: the conservative methods cover at least the level, or nearly.</summary>
    [Theory]
    [InlineData(0.2, 0.3)]
    [InlineData(0.33, 0.33)]
    [InlineData(0.5, 0.4)]
    public void The_intervals_hold_together_with_about_the_level(double p1, double p2)
    {
        double[] shares = [p1, p2, 1 - p1 - p2];
        foreach (var method in new[] { MultinomialIntervalMethod.Goodman, MultinomialIntervalMethod.QuesenberryHurst })
        {
            var coverage = 0.0;
            for (var a = 0; a <= 15; a++)
            {
                for (var b = 0; a + b <= 15; b++)
                {
                    double[] counts = [a, b, 15 - a - b];
                    coverage += method.Intervals(counts)!.Zip(shares).All(x => x.First.Contains(x.Second)) ? Probability(counts, shares) : 0;
                }
            }

            Assert.InRange(coverage, 0.93, 1);
        }
    }

    [Fact]
    public void Without_any_count_there_are_no_intervals() =>
        Assert.All(MultinomialIntervalMethod.All, method => Assert.Null(method.Intervals([0, 0, 0])));

    [Fact]
    public void Misuse_is_told_with_the_category() => Assert.All(MultinomialIntervalMethod.All, method =>
    {
        Assert.Contains("two at least", Assert.Throws<ArgumentException>(() => method.Intervals([5])).Message, StringComparison.Ordinal);
        Assert.Contains("Category 1 has the count -3", Assert.Throws<ArgumentException>(() => method.Intervals([5, -3])).Message, StringComparison.Ordinal);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => method.Intervals([double.NaN, 3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => method.Intervals(null!));
    });

    [Fact]
    public void A_report_says_method_and_level()
    {
        var text = MultinomialIntervalMethod.Goodman.Intervals([23, 32, 45], ConfidenceLevel.P90)!.ToString();
        Assert.Contains("90% interval", text, StringComparison.Ordinal);
        Assert.EndsWith("Intervals: Goodman, simultaneous over 3 categories.", text, StringComparison.Ordinal);
    }

    private static double Probability(double[] counts, double[] shares)
    {
        var (logProbability, total) = (0.0, counts.Sum());
        for (var k = 1; k <= total; k++)
        {
            logProbability += Math.Log(k);
        }

        foreach (var (count, share) in counts.Zip(shares))
        {
            for (var k = 1; k <= count; k++)
            {
                logProbability += Math.Log(share / k);
            }
        }

        return Math.Exp(logProbability);
    }
}

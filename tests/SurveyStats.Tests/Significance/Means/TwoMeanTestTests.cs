using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Means;

public sealed class TwoMeanTestTests
{
    // Ratings 3, 8, 12, 20, 7 against 10, 14, 9, 6, 2 of the steps 1 to 5: sums of squared deviations 60 and 53.9512195121951 (2212/41).
    private const double M1 = 3.4, M2 = 99.0 / 41;
    private static readonly double S1 = Math.Sqrt(60.0 / 49), S2 = Math.Sqrt(2212.0 / 41 / 40);

    private static readonly Gen<(double M1, double S1, double N1, double M2, double S2, double N2)> Summaries = Gen.Select(
        Gen.Double[-5, 5], Gen.Double[0, 3], Gen.Double[1.5, 300], Gen.Double[-5, 5], Gen.Double[0, 3], Gen.Double[1.5, 300]);

    /// <summary>R 4.2.2: t.test(x, y).</summary>
    [Fact]
    public void Welchs_test_is_that_of_R()
    {
        var test = TwoMeanTest.Welch.Test(M1, S1, 50, M2, S2, 41);
        var interval = TwoMeanTest.Welch.Interval(M1, S1, 50, M2, S2, 41)!;
        Assert.Equal(4.1133076927930841, test.Statistic!.Value, 1e-12);
        Assert.Equal(83.807937136617781, test.DegreesOfFreedom!.Value, 1e-11);
        Assert.Equal(9.0699813281767540e-05, test.PValue!.Value, 1e-16);
        Assert.Equal(0.50896733930825122, interval.Lower, 1e-13);
        Assert.Equal(1.4617643680088217, interval.Upper, 1e-13);
    }

    /// <summary>R 4.2.2: t.test(x, y, var.equal = TRUE).</summary>
    [Fact]
    public void Students_test_is_that_of_R()
    {
        var test = TwoMeanTest.Pooled.Test(M1, S1, 50, M2, S2, 41);
        var interval = TwoMeanTest.Pooled.Interval(M1, S1, 50, M2, S2, 41)!;
        Assert.Equal(4.1332269968144191, test.Statistic!.Value, 1e-12);
        Assert.Equal(89, test.DegreesOfFreedom);
        Assert.Equal(8.0721630068105371e-05, test.PValue!.Value, 1e-16);
        Assert.Equal(0.51166795031344114, interval.Lower, 1e-13);
        Assert.Equal(1.4590637570036318, interval.Upper, 1e-13);
    }

    [Fact]
    public void The_test_rejects_where_the_interval_excludes_zero() => Law.Holds(Summaries, s =>
    {
        foreach (var method in TwoMeanTest.All)
        {
            var test = method.Test(s.M1, s.S1, s.N1, s.M2, s.S2, s.N2);
            var interval = method.Interval(s.M1, s.S1, s.N1, s.M2, s.S2, s.N2);
            Assert.True(test.PValue is null || interval is null || Math.Abs(test.PValue.Value - 0.05) < 1e-9 || interval.Contains(0) == test.PValue > 0.05, $"{test} {interval}");
        }
    });

    [Fact]
    public void Degrees_of_freedom_lie_between_those_of_the_smaller_group_and_of_both() => Law.Holds(Summaries, s =>
    {
        var df = TwoMeanTest.Welch.Test(s.M1, s.S1, s.N1, s.M2, s.S2, s.N2).DegreesOfFreedom;
        Assert.True(df is null || (df >= Math.Min(s.N1, s.N2) - 1 - 1e-9 && df <= s.N1 + s.N2 - 2 + 1e-9), $"{df}");
    });

    [Fact]
    public void Changing_the_groups_changes_the_sign() => Law.Holds(Summaries, s =>
    {
        foreach (var method in TwoMeanTest.All)
        {
            var (one, other) = (method.Test(s.M1, s.S1, s.N1, s.M2, s.S2, s.N2), method.Test(s.M2, s.S2, s.N2, s.M1, s.S1, s.N1));
            Assert.Equal(one.Statistic ?? 0, -(other.Statistic ?? 0), 1e-11);
            Assert.Equal(one.LogPValue ?? 0, other.LogPValue ?? 0, 1e-9);
        }
    });

    [Fact]
    public void Without_spread_the_test_is_undefined_and_the_interval_a_point()
    {
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(TwoMeanTest.Welch.Test(1, 0, 5, 2, 0, 5).Notes).Code);
        Assert.Equal((-1.0, -1.0), (TwoMeanTest.Welch.Interval(1, 0, 5, 2, 0, 5)!.Lower, TwoMeanTest.Welch.Interval(1, 0, 5, 2, 0, 5)!.Upper));
    }

    [Fact]
    public void Impossible_summaries_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoMeanTest.Welch.Test(double.NaN, 1, 5, 2, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoMeanTest.Welch.Test(1, -1, 5, 2, 1, 5));
        Assert.Contains("above 1", Assert.Throws<ArgumentOutOfRangeException>(() => TwoMeanTest.Welch.Test(1, 1, 1, 2, 1, 5)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoMeanTest.Welch.Test(1, 1, 5, 2, 1, 5, (Alternative)9));
    }
}

using System.Globalization;
using CsCheck;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>What every method on the counts of two samples promises, whatever its formula: no figure that is not a number, no limits the wrong way round, clear refusals.</summary>
public sealed class CountLaws
{
    private static readonly Gen<int> Trials = Gen.Frequency((6, Gen.Int[1, 60]), (2, Gen.Int[61, 3000]), (1, Gen.Int[1, 1]));

    private static readonly Gen<(int X1, int N1, int X2, int N2)> Tables =
        from n1 in Trials
        from n2 in Trials
        from x1 in Gen.Frequency((4, Gen.Int[0, n1]), (1, Gen.Const(0)), (1, Gen.Const(n1)))
        from x2 in Gen.Frequency((4, Gen.Int[0, n2]), (1, Gen.Const(0)), (1, Gen.Const(n2)))
        select (x1, n1, x2, n2);

    public static TheoryData<double, double, double, double, string> Misuses { get; } = new()
    {
        { -1, 5, 1, 5, "successes1" },
        { 6, 5, 1, 5, "successes1" },
        { double.NaN, 5, 1, 5, "successes1" },
        { 1, -5, 1, 5, "trials1" },
        { 1, double.NaN, 1, 5, "trials1" },
        { 1, double.PositiveInfinity, 1, 5, "trials1" },
        { 1, 5, -0.5, 5, "successes2" },
        { 1, 5, 5.5, 5, "successes2" },
        { 1, 5, double.NaN, 5, "successes2" },
        { 1, 5, 1, -1, "trials2" },
        { 1, 5, 1, double.NegativeInfinity, "trials2" },
    };

    [Theory]
    [MemberData(nameof(Misuses))]
    public void Every_method_refuses_impossible_counts_by_name_and_value(double x1, double n1, double x2, double n2, string argument)
    {
        var value = (argument switch { "successes1" => x1, "trials1" => n1, "successes2" => x2, _ => n2 }).ToString(CultureInfo.InvariantCulture);
        IEnumerable<(string Name, Action Call)> calls =
        [
            .. DifferenceIntervalMethod.All.Select(m => (m.Name, new Action(() => m.Interval(x1, n1, x2, n2)))),
            .. RatioIntervalMethod.All.Select(m => (m.Name, new Action(() => m.Interval(x1, n1, x2, n2)))),
            .. OddsRatioIntervalMethod.All.Select(m => (m.Name, new Action(() => m.Interval(x1, n1, x2, n2)))),
            .. TwoProportionTest.All.Select(t => (t.Name, new Action(() => t.Test(x1, n1, x2, n2)))),
        ];
        foreach (var (name, call) in calls)
        {
            var refusal = Assert.Throws<ArgumentOutOfRangeException>(call);
            Assert.True(refusal.ParamName == argument, $"{name}: {refusal.ParamName}");
            Assert.Contains(value, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_trials_there_is_no_interval_and_no_p_value()
    {
        Assert.All(DifferenceIntervalMethod.All, m => Assert.Null(m.Interval(0, 0, 1, 5)));
        Assert.All(RatioIntervalMethod.All, m => Assert.Null(m.Interval(1, 5, 0, 0)));
        Assert.All(OddsRatioIntervalMethod.All, m => Assert.Null(m.Interval(0, 0, 0, 0)));
        Assert.All(TwoProportionTest.All, t => Assert.Equal(NoteCode.EmptyBase, Assert.Single(t.Test(0, 0, 1, 5).Notes).Code));
    }

    [Fact]
    public void Limits_of_differences_are_numbers_in_order_and_in_range() => Law.Holds(Tables, c =>
    {
        foreach (var method in DifferenceIntervalMethod.All.Where(m => IsQuick(m.Name, c.N1 + c.N2)))
        {
            var interval = method.Interval(c.X1, c.N1, c.X2, c.N2)!;
            Assert.True(-1 <= interval.Lower && interval.Lower <= interval.Upper && interval.Upper <= 1, $"{interval}");
        }
    });

    [Fact]
    public void Limits_of_ratios_are_numbers_in_order_and_contain_the_estimate() => Law.Holds(Tables, c =>
    {
        RatioInterval?[] intervals =
        [
            .. RatioIntervalMethod.All.Select(m => m.Interval(c.X1, c.N1, c.X2, c.N2)),
            .. OddsRatioIntervalMethod.All.Select(m => m.Interval(c.X1, c.N1, c.X2, c.N2)),
        ];
        foreach (var interval in intervals.OfType<RatioInterval>())
        {
            Assert.True(interval.Lower >= 0 && double.IsFinite(interval.Lower), $"{interval}");
            Assert.True(interval.Upper is null || (interval.Upper >= interval.Lower && double.IsFinite(interval.Upper.Value)), $"{interval}");
            Assert.True(interval.Estimate is null || double.IsFinite(interval.Estimate.Value), $"{interval}");
        }
    });

    [Fact]
    public void P_values_are_probabilities_and_agree_with_their_logarithms() => Law.Holds(Tables, c =>
    {
        foreach (var test in TwoProportionTest.All.Where(t => IsQuick(t.Name, c.N1 + c.N2)))
        {
            var result = test.Test(c.X1, c.N1, c.X2, c.N2);
            Assert.Equal(result.PValue is null, result.LogPValue is null);
            Assert.True(result.PValue is null or (>= 0 and <= 1), $"{result}");
            Assert.True(result.LogPValue is null or (<= 0 and > double.NegativeInfinity), $"{result}");
            Assert.Equal(result.LogPValue, test.LogPValue(c.X1, c.N1, c.X2, c.N2));
        }
    }, count: 150);

    /// <summary>Methods that search over every outcome of both samples are tried on small samples only.</summary>
    private static bool IsQuick(string name, int total) =>
        total <= 60 || !(name.StartsWith("Barnard", StringComparison.Ordinal) || name.StartsWith("Boschloo", StringComparison.Ordinal)
            || name.StartsWith("Chan", StringComparison.Ordinal) || name.StartsWith("Agresti-Min", StringComparison.Ordinal));
}

using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class EquivalenceResultTests
{
    private static readonly Gen<(int X1, int X2, int N)> Tables =
        from n in Gen.Int[20, 400]
        from x1 in Gen.Int[1, n - 1]
        from x2 in Gen.Int[1, n - 1]
        select (x1, x2, n);

    [Fact]
    public void Equivalence_has_the_larger_p_value_of_both_tests()
    {
        var result = MarginTest.FarringtonManning.TestEquivalence(150, 200, 148, 200, -0.1, 0.1);
        Assert.Equal(result.Upper.PValue, result.PValue);
        Assert.True(result.Lower.PValue < result.PValue);
        Assert.Equal((Alternative.Greater, Alternative.Less), (result.Lower.Alternative, result.Upper.Alternative));
    }

    /// <summary>Schuirmann (1987): two one-sided tests at the level a reject exactly where the interval of level 1 - 2a lies between the margins.</summary>
    [Fact]
    public void Equivalence_is_shown_where_the_90_percent_interval_lies_between_the_margins() => Law.Holds(Tables, c =>
    {
        var p = MarginTest.MiettinenNurminen.TestEquivalence(c.X1, c.N, c.X2, c.N, -0.15, 0.15).PValue!.Value;
        var interval = DifferenceIntervalMethod.MiettinenNurminen.Interval(c.X1, c.N, c.X2, c.N, ConfidenceLevel.P90)!;
        Assert.True(Math.Abs(p - 0.05) < 1e-9 || p < 0.05 == (interval.Lower > -0.15 && interval.Upper < 0.15));
    });

    [Fact]
    public void Equivalence_is_shown_as_a_table()
    {
        var result = MarginTest.FarringtonManning.TestEquivalence(150, 200, 148, 200, -0.1, 0.1);
        Assert.Equal(
            """
            Equivalence within -10.0 to +10.0 points
            difference         statistic       p
            above -10.0            2.518  0.0059
            below +10.0           -2.064  0.0195
            both: equivalence             0.0195
            Two one-sided tests: Farrington-Manning.
            """.ReplaceLineEndings("\n"),
            result.ToString());
        Assert.Contains("| both: equivalence |  | 0.0195 |", result.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(5, result.ToCsv().Split("\r\n").Length);
    }

    [Fact]
    public void Without_variance_equivalence_is_undefined_with_a_note()
    {
        var result = MarginTest.UnpooledZ.TestEquivalence(10, 10, 10, 10, -0.1, 0.1);
        Assert.Null(result.PValue);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(result.Notes).Code);
    }
}

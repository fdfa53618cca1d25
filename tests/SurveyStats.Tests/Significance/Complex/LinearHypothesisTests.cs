using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Significance.Complex;

public sealed class LinearHypothesisTests
{
    private static readonly double[,] Unit = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

    [Fact]
    public void One_combination_is_the_square_of_t()
    {
        double[,] covariance = { { 0.04, 0.01 }, { 0.01, 0.09 } };
        var test = LinearHypothesis.Test([0.5, 0.1], covariance, [[1, -1]], 17, [0.05]);
        var t = (0.4 - 0.05) / Math.Sqrt(0.04 + 0.09 - 0.02);
        Assert.Equal(t * t, test.F.Statistic!.Value, 1e-13);
        Assert.Equal(2 * StudentT.UpperTail(t, 17), test.F.PValue!.Value, 1e-14);
        Assert.Equal(test.F.PValue, test.AdjustedF.PValue);
        Assert.Equal(2 * Normal.UpperTail(t), test.ChiSquared.PValue!.Value, 1e-14);
    }

    [Fact]
    public void Several_combinations_have_the_figures_of_the_formula()
    {
        // Independent unit variances: W = 9 + 16 for the first two, F = W/2, adjusted W (10 - 1)/(2 * 10).
        var test = LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0], [0, 1, 0]], 10);
        Assert.Equal((25.0, 2.0), (test.ChiSquared.Statistic, test.ChiSquared.DegreesOfFreedom));
        Assert.Equal((12.5, 2.0, 10.0), (test.F.Statistic, test.F.DegreesOfFreedom, test.F.DenominatorDegreesOfFreedom));
        Assert.Equal((11.25, 2.0, 9.0), (test.AdjustedF.Statistic, test.AdjustedF.DegreesOfFreedom, test.AdjustedF.DenominatorDegreesOfFreedom));
        Assert.Equal(FDistribution.UpperTail(11.25, 2, 9), test.AdjustedF.PValue!.Value, 1e-16);
    }

    [Fact]
    public void The_test_does_not_depend_on_how_equality_is_written()
    {
        double[,] covariance = { { 0.04, 0.01, 0 }, { 0.01, 0.09, -0.02 }, { 0, -0.02, 0.05 } };
        var first = LinearHypothesis.Test([0.5, 0.1, 0.3], covariance, [[1, -1, 0], [1, 0, -1]], 12);
        var second = LinearHypothesis.Test([0.5, 0.1, 0.3], covariance, [[0, 2, -2], [1, 1, -2]], 12);
        var third = LinearHypothesis.Test([0.5, 0.1, 0.3], covariance, [[1, -1, 0], [1, 0, -1], [0, 1, -1]], 12);
        Assert.Equal(first.F.LogPValue!.Value, second.F.LogPValue!.Value, 1e-12);
        Assert.Equal(first.F.LogPValue!.Value, third.F.LogPValue!.Value, 1e-12);
        Assert.Equal(NoteCode.SingularCovariance, Assert.Single(third.Notes).Code);
    }

    [Fact]
    public void Impossible_tests_are_undefined_with_a_note()
    {
        var contradicted = LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0], [2, 0, 0]], 10, [0, 1]);
        Assert.Null(contradicted.F.PValue);
        Assert.Equal(NoteCode.SingularCovariance, Assert.Single(contradicted.F.Notes).Code);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(LinearHypothesis.Test([3], new double[1, 1], [[1]], 10).F.Notes).Code);
        var few = LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0], [0, 1, 0]], 1);
        Assert.NotNull(few.F.PValue);
        Assert.Equal(NoteCode.NoDegreesOfFreedom, Assert.Single(few.AdjustedF.Notes).Code);
        Assert.NotNull(LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0]], 0).ChiSquared.PValue);
        Assert.Equal(few.ChiSquared.PValue!.Value, LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0], [0, 1, 0]], double.PositiveInfinity).AdjustedF.PValue!.Value, 1e-15);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Throws<ArgumentException>("combinations", () => LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0]], 1));
        Assert.Throws<ArgumentException>("combinations", () => LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, double.NaN]], 1));
        Assert.Throws<ArgumentException>("values", () => LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0]], 1, [1, 2]));
        Assert.Throws<ArgumentException>("covariance", () => LinearHypothesis.Test([3, 4], Unit, [[1, 0]], 1));
        Assert.Throws<ArgumentException>("estimates", () => LinearHypothesis.Test([3, double.NaN, 7], Unit, [[1, 0, 0]], 1));
        Assert.Throws<ArgumentOutOfRangeException>("degreesOfFreedom", () => LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0]], -1));
    }

    [Fact]
    public void The_result_prints_in_every_form()
    {
        var test = LinearHypothesis.Test([3, 4, 7], Unit, [[1, 0, 0], [0, 1, 0]], 10, hypothesis: "both are 0");
        Assert.Equal(
            """
            both are 0
            adjusted Wald F: 11.250 on 2 and 9 df, p = 0.0036 (joint covariance of the design)
            Wald F: 12.500 on 2 and 10 df, p = 0.0019 (joint covariance of the design)
            Wald chi-square: 25.000 on 2 df, p = 3.7e-6 (joint covariance of the design)
            """.ReplaceLineEndings("\n"),
            test.ToString());
        Assert.Contains("| Wald F | 12.500 | 2.000 | 10.000 | 0.0019 |", test.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("hypothesis,test,statistic,", test.ToCsv(), StringComparison.Ordinal);
    }
}

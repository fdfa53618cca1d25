using Xunit;

namespace SurveyStats.Tests.Significance.Complex;

public sealed class GoodnessOfFitTestTests
{
    private static readonly double[] Totals = [3493.555, 688.87, 946.2500000000001];

    private static readonly double[,] Covariance =
    {
        { 1253835.650640385, 36666.20631153848, 309391.5338269232 },
        { 36666.20631153848, 83725.54513076918, 21907.66734615385 },
        { 309391.5338269232, 21907.66734615385, 97227.36219230779 },
    };

    private static readonly double[] Thirds = [1.0 / 3, 1.0 / 3, 1.0 / 3];

    /// <summary>R 4.2, survey 4.1-1: svygofchisq(~stype, dclus2, p = rep(1/3, 3)). R prints X2 at the size of the population, N = 5128.675.</summary>
    [Fact]
    public void Scaled_totals_have_the_figures_of_R()
    {
        var result = GoodnessOfFitTest.ScaledTotals.Test(Totals, Covariance, Thirds, 126, 39);
        Assert.Equal(2811.889070110702, result.Statistic!.Value * 5128.675 / 126, 1e-9);
        Assert.Equal(1.147651095763843, result.DegreesOfFreedom!.Value, 1e-12);
        Assert.Equal(1, result.PValue!.Value / 8.743332753909281e-05, 1e-11);
    }

    /// <summary>The formula from svymean's covariance in plain matrices (complex_table.R).</summary>
    [Fact]
    public void The_second_order_has_the_figures_of_its_formula()
    {
        var result = GoodnessOfFitTest.RaoScott.Test(Totals, Covariance, Thirds, 126, 39);
        Assert.Equal(26.84235084363634, result.Statistic!.Value, 1e-10);
        Assert.Equal(1.239891480977461, result.DegreesOfFreedom!.Value, 1e-11);
        Assert.Equal(1.239891480977461 * 39, result.DenominatorDegreesOfFreedom!.Value, 1e-9);
        Assert.Equal(1, result.PValue!.Value / 8.959813360235003e-07, 1e-10);
    }

    [Fact]
    public void The_mixture_lies_between_chi_squares_with_the_smallest_and_the_largest_weight()
    {
        var (exact, saddlepoint) = (GoodnessOfFitTest.ExactMixture.Test(Totals, Covariance, Thirds, 126, 39), GoodnessOfFitTest.Saddlepoint.Test(Totals, Covariance, Thirds, 126, 39));
        Assert.Equal(69.08178483408452, exact.Statistic!.Value, 1e-10);
        Assert.Equal(1, saddlepoint.PValue!.Value / exact.PValue!.Value, 0.2);
    }

    [Fact]
    public void Multinomial_sampling_has_Pearsons_test()
    {
        double[] counts = [40, 25, 35];
        var covariance = new double[3, 3];

        // Under the known shares themselves: n (diag pi - pi pi'), so that all eigenvalues are 1.
        double[] known = [0.4, 0.3, 0.3];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                covariance[i, j] = 100 * ((i == j ? known[i] : 0) - (known[i] * known[j]));
            }
        }

        var result = GoodnessOfFitTest.ExactMixture.Test(counts, covariance, known, 100, double.PositiveInfinity);
        var x2 = (5.0 * 5 / 30) + (5.0 * 5 / 30);
        Assert.Equal(x2, result.Statistic!.Value, 1e-12);
        Assert.Equal(Math.Exp(-x2 / 2), result.PValue!.Value, 1e-12);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        static NoteCode NoteOf(TestResult result) => Assert.Single(result.Notes).Code;
        Assert.All(GoodnessOfFitTest.All, test => Assert.Equal(NoteCode.ZeroVariance, NoteOf(test.Test([1, 2], new double[2, 2], [0.5, 0.5], 3, 2))));
        Assert.All(GoodnessOfFitTest.All, test => Assert.Equal(NoteCode.EmptyBase, NoteOf(test.Test([0, 0], new double[2, 2], [0.5, 0.5], 3, 2))));
        Assert.Equal(NoteCode.NoDegreesOfFreedom, NoteOf(GoodnessOfFitTest.RaoScott.Test(Totals, Covariance, Thirds, 126, 0)));
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        var test = GoodnessOfFitTest.RaoScott;
        Assert.Throws<ArgumentException>("shares", () => test.Test(Totals, Covariance, [0.5, 0.5], 126, 39));
        Assert.Throws<ArgumentException>("shares", () => test.Test(Totals, Covariance, [0.5, 0.5, 0], 126, 39));
        Assert.Throws<ArgumentException>("shares", () => test.Test(Totals, Covariance, [0.5, 0.5, 0.5], 126, 39));
        Assert.Throws<ArgumentException>("shares", () => test.Test([1], new double[1, 1], [1], 126, 39));
        Assert.Throws<ArgumentException>("covariance", () => test.Test(Totals, new double[2, 2], Thirds, 126, 39));
    }
}

using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class MultivariateNormalMaximumTests
{
    private const double Exact = 5e-14;

    /// <summary>One shared variable: figures by Figures/make_multivariate_normal.py.</summary>
    [Theory]
    [InlineData(2.0, new[] { 0.7071067811865476, 0.7071067811865476, 0.7071067811865476, 0.7071067811865476 }, 0.14306045526210164)]
    [InlineData(2.5, new[] { 0.3, 0.5, 0.9, 0.99 }, 0.040980262679969833)]
    [InlineData(6, new[] { 0.7, 0.6, 0.5 }, 5.9192963320603417e-9)]
    [InlineData(12, new[] { 0.7, 0.95, 0.5 }, 1.0658892456284049e-32)]
    [InlineData(1.0, new[] { 0.2, 0.999 }, 0.52919747951717043)]
    public void Comparisons_with_one_reference_meet_independent_figures(double c, double[] b, double tail)
    {
        var maximum = MultivariateNormalMaximum.Of([.. b.Select((x, i) =>
        {
            var row = new double[b.Length + 1];
            (row[0], row[i + 1]) = (x, Math.Sqrt((1 - x) * (1 + x)));
            return row;
        })]);
        Assert.IsType<MultivariateNormalOneFactor>(maximum);
        Assert.InRange(maximum.UpperTail(c) / tail - 1, -Exact, Exact);
    }

    /// <summary>Two variables: figures by Figures/make_multivariate_normal.py.</summary>
    [Theory]
    [InlineData(1.96, 0.5, 0.0907388829679194)]
    [InlineData(2.5, -0.9, 0.018402191077408867)]
    [InlineData(5, 0.5, 1.1449568702302453e-6)]
    [InlineData(20, 0.99, 1.0159577574701174e-88)]
    [InlineData(0.3, 0.1, 0.94412390186297735)]
    [InlineData(3, 0.999, 0.002857830019299325)]
    public void Two_comparisons_meet_independent_figures(double c, double rho, double tail)
    {
        var plane = new MultivariateNormalPlane([[1, 0], [rho, Math.Sqrt((1 - rho) * (1 + rho))]]);
        Assert.InRange(plane.UpperTail(c) / tail - 1, -Exact, Exact);
    }

    [Theory]
    [InlineData(2.0, new[] { 1.0, 1, 1 }, 0.11218311427809737)]
    [InlineData(2.4, new[] { 1.0, 2, 5 }, 0.041685695261421249)]
    [InlineData(2.4, new[] { 0.01, 1, 1 }, 0.040572989400176092)]
    [InlineData(8, new[] { 1.0, 3, 9 }, 3.7187834002858206e-15)]
    [InlineData(0.4, new[] { 1.0, 2, 3 }, 0.9147027172355878)]
    public void All_pairs_of_three_groups_meet_independent_figures(double c, double[] variances, double tail)
    {
        var maximum = MultivariateNormalMaximum.Of(AllPairs(variances));
        Assert.IsType<MultivariateNormalPlane>(maximum);
        Assert.InRange(maximum.UpperTail(c) / tail - 1, -Exact, Exact);
    }

    /// <summary>The studentized range is exact for equal variances.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    public void The_lattice_rule_meets_the_studentized_range_within_its_error(int k)
    {
        var maximum = MultivariateNormalMaximum.Of(AllPairs([.. Enumerable.Repeat(1.0, k)]));
        Assert.IsType<MultivariateNormalLattice>(maximum);
        foreach (var c in new[] { 1, 2, 3, 4, 6, 10, 20 })
        {
            var off = Math.Abs(maximum.UpperTail(c) / StudentizedRange.UpperTail(c * Math.Sqrt(2), k, double.PositiveInfinity) - 1);
            Assert.True(off < 1e-4 + (5 * maximum.RelativeError(c)) && off < 5e-3, FormattableString.Invariant($"{k} {c}: {off} {maximum.RelativeError(c)}"));
        }
    }

    /// <summary>Unequal variances: figures to about 5 digits by Figures/make_multivariate_normal.py.</summary>
    [Theory]
    [InlineData(2.5, new[] { 1.0, 2, 4, 8 }, 0.0559462)]
    [InlineData(3.0, new[] { 0.1, 1, 1, 5 }, 0.0124752)]
    public void All_pairs_of_four_groups_meet_independent_figures(double c, double[] variances, double tail) =>
        Assert.InRange(MultivariateNormalMaximum.Of(AllPairs(variances)).UpperTail(c) / tail - 1, -5e-4, 5e-4);

    [Fact]
    public void The_same_statistic_twice_counts_once()
    {
        var once = MultivariateNormalMaximum.Of([[1, 0]]);
        Assert.Equal(once.UpperTail(2), MultivariateNormalMaximum.Of([[1, 0], [-1, 0]]).UpperTail(2));
        Assert.Equal(1, once.UpperTail(2) / (2 * Normal.UpperTail(2)), 1e-13);
    }

    /// <summary>The rows of all pairs of independent groups.</summary>
    private static double[][] AllPairs(double[] variances)
    {
        var rows = new List<double[]>();
        for (var i = 0; i < variances.Length; i++)
        {
            for (var j = i + 1; j < variances.Length; j++)
            {
                var row = new double[variances.Length];
                var length = Math.Sqrt(variances[i] + variances[j]);
                (row[i], row[j]) = (Math.Sqrt(variances[i]) / length, -Math.Sqrt(variances[j]) / length);
                rows.Add(row);
            }
        }

        return [.. rows];
    }
}

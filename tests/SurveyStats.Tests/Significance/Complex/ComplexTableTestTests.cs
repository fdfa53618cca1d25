using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Significance.Complex;

public sealed class ComplexTableTestTests
{
    private static readonly double[][] ApiTotals =
    [
        [406.1639556884766, 101.5409889221191, 270.7759704589844],
        [4467.803512573242, 372.3169593811035, 575.3989372253418],
    ];

    private static readonly double[,] ApiCovariance = Square(
        34168.81026764763, -481.2508488401071, -4090.632215140912, 182153.4462859806, 12271.89664542273, 16121.9034361436,
        -481.2508488401071, 2887.505093040644, 481.2508488401073, -7700.013581441718, 2165.628819780483, -481.2508488401073,
        -4090.632215140912, 481.2508488401073, 9304.183077575412, -14918.77631404333, -4652.091538787704, -3689.58984110749,
        182153.4462859806, -7700.013581441718, -14918.77631404333, 1379264.932775748, 27912.54923272623, 89512.65788425997,
        12271.89664542273, 2165.628819780483, -4652.091538787704, 27912.54923272623, 17966.69835669734, 11469.81189735589,
        16121.9034361436, -481.2508488401073, -3689.58984110749, 89512.65788425997, 11469.81189735589, 26147.96278697917);

    /// <summary>California schools, sch.wide by stype, clusters dnum: R 4.2 with survey 4.1-1, and its formulas in plain matrices (complex_table.R).</summary>
    public static TheoryData<ComplexTableTest, double, double?, double?, double> Api() => new()
    {
        { ComplexTableTest.RaoScott, 5.193369541474877, 1.494639777707455, 20.92495688790438, 0.02174746237079692 },
        { ComplexTableTest.RaoScottFirstOrder, 11.94089208074534, 2, null, 0.005553263303113219 },
        { ComplexTableTest.RaoScottLikelihoodRatio, 4.298390727276044, 1.494639777707456, 20.92495688790438, 0.03683308006957275 },
        { ComplexTableTest.RaoScottLikelihoodRatioFirstOrder, 9.883105637944524, 2, null, 0.0135904121031981 },
        { ComplexTableTest.DesignEffectCorrected, 10.85098924433529, 2, null, 0.004402887857198117 },
        { ComplexTableTest.DesignEffectCorrectedF, 5.425494622167645, 2, 28, 0.01019960369533809 },
        { ComplexTableTest.Wald, 2.401058600602679, 2, 14, 0.1268963006023508 },
        { ComplexTableTest.AdjustedWald, 2.229554414845345, 2, 13, 0.1470578869012484 },
        { ComplexTableTest.Saddlepoint, 11.94089208074534, null, 20.92495688790438, 0.0228898961169129 },
    };

    [Theory]
    [MemberData(nameof(Api))]
    public void Schools_have_the_figures_of_R(ComplexTableTest test, double statistic, double? df, double? denominator, double p)
    {
        var result = Schools().Test(test);
        Assert.Equal(1, result.Test.Statistic!.Value / statistic, 1e-11);
        Assert.Equal(df ?? -1, result.Test.DegreesOfFreedom ?? -1, 1e-11);
        Assert.Equal(denominator ?? -1, result.Test.DenominatorDegreesOfFreedom ?? -1, 1e-10);
        Assert.Equal(1, result.Test.PValue!.Value / p, 1e-10);
        Assert.Equal(11.94089208074534, result.PearsonChiSquared!.Value, 1e-11);
        Assert.Equal(9.883105637944524, result.LikelihoodRatioChiSquared!.Value, 1e-11);
        Assert.Equal(1.818110720751472, result.DesignEffects[0], 1e-12);
        Assert.Equal(0.4811464350091446, result.DesignEffects[1], 1e-12);
    }

    [Fact]
    public void Every_test_is_the_same_for_the_transposed_table()
    {
        int[] turned = [0, 3, 1, 4, 2, 5];
        var covariance = new double[6, 6];
        foreach (var (i, j) in Places(6))
        {
            covariance[i, j] = ApiCovariance[turned[i], turned[j]];
        }

        var table = ComplexTable.Of([.. Enumerable.Range(0, 3).Select(j => new[] { ApiTotals[0][j], ApiTotals[1][j] })], covariance, 183, 14);
        Assert.All(ComplexTableTest.All, test => Assert.Equal(
            Schools().Test(test).Test.LogPValue!.Value, table.Test(test).Test.LogPValue!.Value, 1e-10));
    }

    [Fact]
    public void Every_test_is_the_same_for_shares_and_for_totals()
    {
        var total = ApiTotals.Sum(row => row.Sum());
        var covariance = new double[6, 6];
        foreach (var (i, j) in Places(6))
        {
            covariance[i, j] = ApiCovariance[i, j] / total / total;
        }

        var table = ComplexTable.Of([.. ApiTotals.Select(row => row.Select(t => t / total).ToArray())], covariance, 183, 14);
        Assert.All(ComplexTableTest.All, test => Assert.Equal(
            Schools().Test(test).Test.LogPValue!.Value, table.Test(test).Test.LogPValue!.Value, 1e-10));
    }

    [Fact]
    public void Empty_rows_and_columns_change_nothing()
    {
        double[][] totals = [[.. ApiTotals[0].Take(1), 0, .. ApiTotals[0].Skip(1)], [0, 0, 0, 0], [.. ApiTotals[1].Take(1), 0, .. ApiTotals[1].Skip(1)]];
        int[] places = [0, 2, 3, 8, 10, 11];
        var covariance = new double[12, 12];
        foreach (var (i, j) in Places(6))
        {
            covariance[places[i], places[j]] = ApiCovariance[i, j];
        }

        var table = ComplexTable.Of(totals, covariance, 183, 14);
        Assert.All(ComplexTableTest.All, test => Assert.Equal(Schools().Test(test).Test.LogPValue, table.Test(test).Test.LogPValue));
    }

    [Fact]
    public void Multinomial_sampling_has_design_effects_of_one_and_Pearsons_test()
    {
        double[][] counts = [[20, 31, 12], [18, 22, 40], [9, 25, 33]];
        var n = counts.Sum(row => row.Sum());
        var table = ComplexTable.Of(counts, Multinomial([.. counts.SelectMany(c => c)]), n, double.PositiveInfinity);
        var pearson = ContingencyTable.Of(counts).Test();
        Assert.All(table.Test().DesignEffects, effect => Assert.Equal(1, effect, 1e-12));
        foreach (var test in new[] { ComplexTableTest.RaoScott, ComplexTableTest.RaoScottFirstOrder, ComplexTableTest.ExactMixture })
        {
            Assert.Equal(pearson.LogPValue!.Value, table.Test(test).Test.LogPValue!.Value, 1e-11);
        }

        Assert.Equal(pearson.Statistic!.Value, table.Test(ComplexTableTest.RaoScottFirstOrder).Test.Statistic!.Value, 1e-11);
        Assert.Equal(ContingencyTable.Of(counts).Test(HomogeneityTest.LikelihoodRatio).Statistic!.Value, table.Test().LikelihoodRatioChiSquared!.Value, 1e-10);
        Assert.Equal(double.PositiveInfinity, table.Test().Test.DenominatorDegreesOfFreedom);
    }

    /// <summary>Three filled cells cannot tell four contrasts apart.</summary>
    [Fact]
    public void Empty_cells_reduce_the_contrasts_with_a_note()
    {
        double[][] counts = [[20, 0, 0], [0, 47, 0], [0, 0, 33]];
        var table = ComplexTable.Of(counts, Multinomial([.. counts.SelectMany(c => c)]), 100, 30);
        foreach (var test in ComplexTableTest.All)
        {
            var result = table.Test(test);
            Assert.All(result.DesignEffects, effect => Assert.InRange(effect, 0, 3));
            Assert.True(result.Test.PValue is >= 0 and <= 1 || result.Notes.Count > 0);
        }

        var sparse = table.Test(ComplexTableTest.RaoScott);
        Assert.Contains(sparse.Notes, note => note.Code == NoteCode.SparseTable);
        Assert.Equal(3, sparse.DesignEffects.Count);
    }

    [Fact]
    public void Too_few_primary_units_leave_the_Wald_test_undefined_and_the_Rao_Scott_test_defined()
    {
        // A covariance of rank 2 for 6 contrasts.
        double[][] totals = [[30, 20, 10, 12], [14, 26, 17, 20], [25, 18, 30, 22]];
        var covariance = OfUnits(12, 3);
        var table = ComplexTable.Of(totals, covariance, 244, 2);
        var wald = table.Test(ComplexTableTest.Wald).Test;
        Assert.Null(wald.PValue);
        Assert.Equal(NoteCode.SingularCovariance, Assert.Single(wald.Notes).Code);
        var raoScott = table.Test().Test;
        Assert.InRange(raoScott.PValue!.Value, 0, 1);
        Assert.InRange(raoScott.DegreesOfFreedom!.Value, 1, 2.0000001);
        Assert.InRange(table.Test(ComplexTableTest.ExactMixture).Test.PValue!.Value, 0, 1);
    }

    [Fact]
    public void Large_sparse_tables_have_an_answer()
    {
        var random = new SplitMix64(3);
        double[][] counts = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 5).Select(_ => (double)Math.Max(0, random.Below(12) - 5)).ToArray())];
        var n = counts.Sum(row => row.Sum());
        var table = ComplexTable.Of(counts, OfUnits(200, 60), n, 59);
        foreach (var test in ComplexTableTest.All)
        {
            var result = table.Test(test).Test;
            Assert.True(result.PValue is >= 0 and <= 1 || result.Notes.Count > 0, $"{test}: {result}");
        }

        Assert.NotNull(table.Test().Test.PValue);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        static NoteCode NoteOf(ComplexTable table, ComplexTableTest test) => Assert.Single(table.Test(test).Notes).Code;
        Assert.All(ComplexTableTest.All, test => Assert.Equal(NoteCode.NothingToCompare, NoteOf(ComplexTable.Of([[3, 4]], new double[2, 2], 7, 3), test)));
        Assert.All(ComplexTableTest.All, test => Assert.Equal(NoteCode.NothingToCompare, NoteOf(ComplexTable.Of([[3, 0], [4, 0]], new double[4, 4], 7, 3), test)));
        Assert.All(ComplexTableTest.All, test => Assert.Equal(NoteCode.ZeroVariance, NoteOf(ComplexTable.Of([[3, 2], [4, 1]], new double[4, 4], 9, 3), test)));
        var census = ComplexTable.Of(ApiTotals, ApiCovariance, 183, 0);
        foreach (var test in new[] { ComplexTableTest.RaoScott, ComplexTableTest.Wald, ComplexTableTest.ExactMixture, ComplexTableTest.DesignEffectCorrectedF })
        {
            Assert.Equal(NoteCode.NoDegreesOfFreedom, NoteOf(census, test));
        }

        Assert.Equal(NoteCode.NoDegreesOfFreedom, NoteOf(ComplexTable.Of(ApiTotals, ApiCovariance, 183, 1), ComplexTableTest.AdjustedWald));
        Assert.NotNull(census.Test(ComplexTableTest.RaoScottFirstOrder).Test.PValue);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Throws<ArgumentException>("covariance", () => ComplexTable.Of([[1, 2], [3, 4]], new double[3, 3], 10, 5));
        Assert.Throws<ArgumentException>("covariance", () => ComplexTable.Of([[1, 2]], new double[,] { { 1, 0.5 }, { 0.4, 1 } }, 10, 5));
        Assert.Throws<ArgumentException>("covariance", () => ComplexTable.Of([[1, 2]], new double[,] { { -1, 0 }, { 0, 1 } }, 10, 5));
        Assert.Throws<ArgumentException>("covariance", () => ComplexTable.Of([[1, 2]], new[,] { { double.NaN, 0 }, { 0, 1 } }, 10, 5));
        Assert.ThrowsAny<ArgumentException>(() => ComplexTable.Of([[1, -2]], new double[2, 2], 10, 5));
        Assert.Throws<ArgumentOutOfRangeException>("respondents", () => ComplexTable.Of([[1, 2]], new double[2, 2], 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>("degreesOfFreedom", () => ComplexTable.Of([[1, 2]], new double[2, 2], 10, -1));
        Assert.Throws<ArgumentNullException>(() => ComplexTableTest.RaoScott.Test(null!));
    }

    [Fact]
    public void The_result_prints_in_every_form()
    {
        var result = ComplexTable.Of(ApiTotals, ApiCovariance, 183, 14, ["No", "Yes"], ["E", "H", "M"]).Test();
        Assert.Equal(
            """
            Rao-Scott F: 5.193 on 1.495 and 20.925 df, p = 0.0217 (second order correction, observed shares, design degrees of freedom; smallest expected count 1.8 < 5)
            Pearson X2 11.941 without correction, n = 183, 14 design df, generalised design effects 0.48 to 1.82.
            """.ReplaceLineEndings("\n"),
            result.ToString());
        Assert.Contains("| Rao-Scott F | 5.193 | 1.495 and 20.925 | 0.0217 |", result.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("test,statistic,degrees_of_freedom,denominator_degrees_of_freedom,", result.ToCsv(), StringComparison.Ordinal);
        Assert.StartsWith("share of all", result.Table.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("| share of all |", result.Table.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("group,answer,total,share,standard_error", result.Table.ToCsv(), StringComparison.Ordinal);
    }

    private static ComplexTable Schools() => ComplexTable.Of(ApiTotals, ApiCovariance, 183, 14);

    private static IEnumerable<(int I, int J)> Places(int n) => Enumerable.Range(0, n * n).Select(k => (k / n, k % n));

    private static double[,] Square(params double[] values)
    {
        var n = (int)Math.Sqrt(values.Length);
        var square = new double[n, n];
        foreach (var (i, j) in Places(n))
        {
            square[i, j] = values[(i * n) + j];
        }

        return square;
    }

    /// <summary>The covariance of multinomial counts: n (diag p - p p').</summary>
    private static double[,] Multinomial(double[] counts)
    {
        var (n, covariance) = (counts.Sum(), new double[counts.Length, counts.Length]);
        foreach (var (i, j) in Places(counts.Length))
        {
            covariance[i, j] = (i == j ? counts[i] : 0) - (counts[i] * counts[j] / n);
        }

        return covariance;
    }

    /// <summary>The covariance of sums over a few random units.</summary>
    private static double[,] OfUnits(int cells, int units)
    {
        var random = new SplitMix64(5);
        double[][] scores = [.. Enumerable.Range(0, units).Select(_ => Enumerable.Range(0, cells).Select(_ => random.Below(1000) / 500.0 - 1).ToArray())];
        var covariance = new double[cells, cells];
        foreach (var (i, j) in Places(cells))
        {
            var (a, b) = (scores.Average(s => s[i]), scores.Average(s => s[j]));
            covariance[i, j] = scores.Sum(s => (s[i] - a) * (s[j] - b)) * units / (units - 1);
        }

        return covariance;
    }
}

using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>
/// Tests of k x c tables at the sizes of the published survey: 121 companies, 541 companies. R's fisher.test and chisq.test on the same tables are in
/// Peers/tables.R.
/// </summary>
public class ContingencyTableBenchmarks
{
    private static readonly double[][] Companies121 = [[8, 7, 5, 6, 3], [5, 9, 8, 6, 3], [4, 6, 9, 7, 4], [9, 5, 6, 4, 7]];

    private static readonly double[][] Uneven121 = [[3, 11, 10, 17, 9], [5, 3, 7, 13, 7], [9, 6, 5, 2, 2], [1, 1, 4, 1, 5]];

    private static readonly double[][] Companies541 = [[68, 43, 24], [60, 51, 25], [52, 49, 34], [71, 40, 24]];

    private static readonly double[][] FiveBySix541 =
        [[25, 13, 17, 24, 11, 18], [15, 27, 19, 12, 18, 17], [21, 16, 25, 16, 14, 16], [18, 19, 10, 27, 17, 17], [12, 18, 21, 15, 25, 18]];

    /// <summary>Pearson's chi-square, 4 x 5.</summary>
    [Benchmark]
    public double? Pearson4x5() => HomogeneityTest.Pearson.Test(Companies121).PValue;

    /// <summary>Cressie and Read, 4 x 5.</summary>
    [Benchmark]
    public double? CressieRead4x5() => HomogeneityTest.CressieRead.Test(Companies121).PValue;

    /// <summary>The exact p, 4 x 3 with a total of 541.</summary>
    [Benchmark]
    public double? FreemanHalton4x3Total541() => HomogeneityTest.FreemanHalton.Test(Companies541).PValue;

    /// <summary>The exact p, 4 x 5 with a total of 121.</summary>
    [Benchmark]
    public double? FreemanHalton4x5Total121() => HomogeneityTest.FreemanHalton.Test(Companies121).PValue;

    /// <summary>121 companies in four countries of unequal bases and five answers, p = 0.0086.</summary>
    [Benchmark]
    public double? FreemanHalton4x5Uneven121() => HomogeneityTest.FreemanHalton.Test(Uneven121).PValue;

    /// <summary>Certified bounds, 5 x 6 with a total of 541.</summary>
    [Benchmark]
    public double? FreemanHalton5x6Total541() => HomogeneityTest.FreemanHalton.Test(FiveBySix541).PValueRange?.Lower;

    /// <summary>100000 random tables, 4 x 5 with a total of 121.</summary>
    [Benchmark]
    public double? MonteCarlo4x5Total121() => HomogeneityTest.MonteCarlo(1).Test(Companies121).PValue;

    /// <summary>Cramer's V with its interval and the other measures.</summary>
    [Benchmark]
    public double? Association4x5() => ContingencyTable.Of(Companies121).Association().CramersV;
}

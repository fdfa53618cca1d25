using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>
/// Every convention against figures of conventions.py (from rows of respondents, at 40 digits) and conventions.R (the R package survey 4.1-1), both beside
/// this file. The rows are those of the World Values Survey: "Too Little" for poverty, in Sweden, in Norway, in both together, among women.
/// </summary>
public sealed class ConventionFiguresTests
{
    /// <summary>Table, convention, statistic, degrees of freedom, p-value.</summary>
    public static TheoryData<string, string, double, double?, double> Columns { get; } = new()
    {
        { "counts", "SPSS Custom Tables", 2.65017195125853, null, 0.00804508136819658 },
        { "counts", "Survey Reporter", 2.65017195125853, 148.000000000000, 0.00891987339757373 },
        { "counts", "Quantum", 2.64132327229412, 149.000000000000, 0.00913915645455011 },
        { "counts", "Q", 2.65017195125853, null, 0.00804508136819658 },
        { "counts", "askia", 2.75092122162151, null, 0.00594279330420278 },
        { "counts", "cr.cube", 2.75092122162151, 148.000000000000, 0.00668520240375435 },
        { "counts", "Kish pooled z", 2.65017195125853, null, 0.00804508136819658 },
        { "counts", "Kish N - 1", 2.64132327229412, null, 0.00825828792938078 },
        { "unweighted", "SPSS Custom Tables", 3.36644912384948, null, 0.000761426262392639 },
        { "unweighted", "Survey Reporter", 3.36644912384948, 2128.00000000000, 0.000774964709215868 },
        { "unweighted", "Quantum", 3.36565878480259, 2129.00000000000, 0.000777170015854546 },
        { "unweighted", "Q", 3.36644912384948, null, 0.000761426262392639 },
        { "unweighted", "askia", 3.37928728197992, null, 0.000726740230532032 },
        { "unweighted", "cr.cube", 3.37928728197992, 2128.00000000000, 0.000739847076026543 },
        { "unweighted", "Kish pooled z", 3.36644912384948, null, 0.000761426262392639 },
        { "unweighted", "Kish N - 1", 3.36565878480259, null, 0.000763611034077810 },
        { "weighted", "SPSS Custom Tables", 3.96467214109909, null, 7.34968929983755e-5 },
        { "weighted", "Survey Reporter", 3.50457386831208, 1663.44770609837, 0.000469455435266416 },
        { "weighted", "Quantum", 3.50352156865586, 1664.44770609837, 0.000471293087304334 },
        { "weighted", "Q", 3.51741151088973, 2129.00000000000, 0.000444906724550768 },
        { "weighted", "askia", 3.98500783145937, null, 6.74779001575464e-5 },
        { "weighted", "cr.cube", 3.52278747604941, 1663.44770609837, 0.000438570789392308 },
        { "weighted", "Kish pooled z", 3.50434846866827, null, 0.000457725979106980 },
        { "weighted", "Kish N - 1", 3.50329623669160, null, 0.000459538090185127 },
        { "design weights", "SPSS Custom Tables", 8.47461429843893, null, 2.35859663664446e-17 },
        { "design weights", "Survey Reporter", 3.52261226087774, 1663.44770736466, 0.000438858637891380 },
        { "design weights", "Quantum", 3.52155454493064, 1664.44770736466, 0.000440593022536316 },
        { "design weights", "Q", 3.51870430459580, 2129.00000000000, 0.000442757070042216 },
        { "design weights", "askia", 8.43443455943652, null, 3.32807919142860e-17 },
        { "design weights", "cr.cube", 3.52278759715680, 1663.44770736466, 0.000438570590485781 },
        { "design weights", "Kish pooled z", 3.50434858749237, null, 0.000457725774850014 },
        { "design weights", "Kish N - 1", 3.50329635548082, null, 0.000459537885233887 },
        { "nested", "SPSS Custom Tables", 2.38829413340052, null, 0.0169267886345630 },
        { "nested", "Survey Reporter", 3.50158890692307, 1663.39606280513, 0.000474707044179553 },
        { "nested", "Quantum", 3.50087276655867, 1664.39606280513, 0.000475967616529767 },
        { "nested", "Q", 3.50087276655867, 2444.01440485336, 0.000472044221036461 },
        { "nested", "askia", 2.40486613277913, null, 0.0161783909314812 },
        { "partial overlap", "SPSS Custom Tables", -0.706126934151440, null, 0.480109203275039 },
        { "partial overlap", "Survey Reporter", -0.764870315391051, 2573.10491636703, 0.444418913396856 },
        { "partial overlap", "Quantum", -0.764744395738790, 2574.10491636703, 0.444493865296144 },
        { "partial overlap", "Q", -0.764744395738790, 3036.38640738106, 0.444483193316048 },
        { "partial overlap", "askia", -0.705743840468918, null, 0.480347452149877 },
        { "grid", "SPSS Custom Tables", 1.10531418927542, null, 0.269023471675713 },
        { "grid", "Survey Reporter", 1.04458046045086, 6.33333333333333, 0.334438225844698 },
        { "grid", "Quantum", 1.01275833151566, 7.33333333333333, 0.343418879999224 },
        { "grid", "Q", 1.01275833151566, 15.6666666666667, 0.326562202331415 },
        { "grid", "askia", 1.12853219079492, null, 0.259095229849085 },
        { "grid", "cr.cube", 1.05409255338946, 8.00000000000000, 0.322632767299110 },
        { "exclusive", "SPSS Custom Tables", 2.19089023002066, null, 0.0284597369163106 },
        { "exclusive", "Survey Reporter", 1.73631188551241, 98.0000000000000, 0.0856512908817766 },
        { "exclusive", "Quantum", 1.73196566621651, 99.0000000000000, 0.0863943080404409 },
        { "exclusive", "Q", 1.74981589605967, 99.0000000000000, 0.0832486252449610 },
        { "exclusive", "askia", 2.21766381286372, null, 0.0265777633650162 },
        { "exclusive", "cr.cube", 1.75863114528165, 98.0000000000000, 0.0817617782271473 },
    };

    /// <summary>Design, convention, statistic, degrees of freedom, p-value, for Sweden and Norway among all countries.</summary>
    public static TheoryData<string, string, double, double, double> Designs { get; } = new()
    {
        { "complex", "R svyttest", 2.25520662693094, 53, 0.028274550015834 },
        { "complex", "R svycontrast", 2.25520662693094, 108, 0.0261364759090464 },
        { "with populations", "R svyttest", 2.50820532904573, 53, 0.0152308294827392 },
        { "with populations", "R svycontrast", 2.50820532904572, 108, 0.0136213089792493 },
        { "design weights", "R svyttest", 3.53585513352974, 2128, 0.000415145772312156 },
        { "design weights", "R svycontrast", 3.53585513352974, 5380, 0.000409879959423031 },
        { "unweighted", "R svyttest", 3.3789732655985, 2128, 0.000740688098280942 },
        { "unweighted", "R svycontrast", 3.37897326559843, 5380, 0.000732742022536628 },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Conventions_on_counts_agree_with_the_published_formulas(string table, string convention, double statistic, double? degreesOfFreedom, double p)
    {
        var test = ComparisonConvention.AllOfColumns.Single(c => c.Name == convention).Test(Table(table));
        AssertClose(statistic, test.Statistic!.Value, 1e-11);
        AssertClose(degreesOfFreedom ?? 0, test.DegreesOfFreedom ?? 0, 1e-12);
        AssertClose(p, test.PValue!.Value, 1e-10);
        AssertClose(Math.Log(p), test.LogPValue!.Value, 1e-11);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Conventions_on_the_design_agree_with_R(string design, string convention, double statistic, double degreesOfFreedom, double p)
    {
        var test = WorldValues.SharesByCountry(Design(design)).CompareUnderConventions("Sweden", "Norway")[Named(convention)].Test;
        AssertClose(statistic, test.Statistic!.Value, 1e-9);
        Assert.Equal(degreesOfFreedom, test.DegreesOfFreedom!.Value);
        AssertClose(p, test.PValue!.Value, 1e-8);
    }

    [Fact]
    public void Rao_and_Scotts_test_of_Q_is_that_of_svychisq()
    {
        // conventions.R: sqrt(F) and p of svychisq on the two columns alone.
        var test = ComparisonConvention.Q.Test(Table("weighted"));
        AssertClose(3.51741151088973, test.Statistic!.Value, 1e-12);
        AssertClose(0.000444906724550768, test.PValue!.Value, 1e-10);
    }

    [Fact]
    public void A_t_test_of_Q_for_answers_that_exclude_each_other_is_worked_out_by_hand()
    {
        // 45 and 30 of 100: 0.15/sqrt((0.75 - 0.0225)/99) = 0.15/0.0857233 = 1.74982.
        var line = ComparisonConvention.Q.Compare(Table("exclusive"));
        AssertClose(0.15, line.Difference!.Value, 1e-15);
        AssertClose(0.0857233, line.StandardError!.Value, 1e-6);
        Assert.Equal(99, line.Test.DegreesOfFreedom);
    }

    [Fact]
    public void The_documented_example_of_svyttest_on_apiclus1_is_met()
    {
        // R survey 4.1-1, apiclus1: svyttest of 1[sch.wide = Yes] by comp.imp: t = 11.0229671617 on 13 degrees of freedom, p = 5.74725352999e-08.
        var shares = WorldValues.SchoolsByImprovement();
        var test = shares.CompareUnderConventions("Yes", "No")[ComparisonConvention.RTTest].Test;
        AssertClose(11.0229671617, test.Statistic!.Value, 1e-10);
        Assert.Equal(13, test.DegreesOfFreedom);
        AssertClose(5.74725352999e-08, test.PValue!.Value, 1e-9);
    }

    /// <summary>Rows and columns of Hirotsu's table of occupation by severity of illness, with the t values that the tests of cr.cube publish.</summary>
    [Theory]
    [InlineData(148, 2166, 86, 1419, 0.926265419379764)]
    [InlineData(444, 8323, 86, 1419, -1.06821799614525)]
    [InlineData(111, 2166, 49, 1419, 2.46608073666841)]
    [InlineData(352, 8323, 49, 1419, 1.45733791450049)]
    [InlineData(645, 2166, 328, 1419, 4.47444356884568)]
    [InlineData(1911, 8323, 328, 1419, -0.127565104025694)]
    public void The_published_figures_of_cr_cube_are_met(long x1, long n1, long x2, long n2, double t)
    {
        var test = ComparisonConvention.CrunchCube.Test(ColumnPair.FromCounts(x1, n1, x2, n2));
        AssertClose(t, test.Statistic!.Value, 1e-13);
        Assert.Equal(n1 + n2 - 2, test.DegreesOfFreedom);
    }

    private static ComparisonConvention Named(string name) => ComparisonConvention.All.Single(c => c.Name == name);

    private static ColumnPair Table(string name) => name switch
    {
        "counts" => ColumnPair.FromCounts(56, 70, 48, 80),
        "unweighted" => WorldValues.SharesByGroup(null).Columns("Sweden", "Norway"),
        "weighted" => WorldValues.SharesByGroup("mr_weight").Columns("Sweden", "Norway"),
        "design weights" => WorldValues.SharesByGroup("syn_weight").Columns("Sweden", "Norway"),
        "nested" => WorldValues.SharesByGroup("mr_weight").Columns("Sweden", "Nordic"),
        "partial overlap" => WorldValues.SharesByGroup("mr_weight").Columns("Norway", "Women"),

        // The sums of the ten respondents of conventions.py.
        "grid" => ColumnPair.OfPaired(new(10, 15, 27), new(6, 10, 20), new(4, 7, 15), new(3, 6, 14)),
        _ => ColumnPair.OfPaired(new(100, 100, 100), new(45, 45, 45), new(30, 30, 30), default),
    };

    private static SampleDesign Design(string name) => name switch
    {
        "complex" => SampleDesign.Complex("syn_weight", "syn_stratum", ["syn_psu"], nested: true),
        "with populations" => SampleDesign.Complex("syn_weight", "syn_stratum", ["syn_psu"], ["syn_npsu_pop"], nested: true),
        "design weights" => SampleDesign.Complex("syn_weight"),
        _ => SampleDesign.SimpleRandom,
    };

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), FormattableString.Invariant($"{actual:R} instead of {expected:R}"));
}

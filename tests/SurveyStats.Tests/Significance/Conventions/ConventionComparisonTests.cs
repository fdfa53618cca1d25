using System.Globalization;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class ConventionComparisonTests
{
    private static readonly SampleDesign Complex = SampleDesign.Complex("syn_weight", "syn_stratum", ["syn_psu"], nested: true);

    [Fact]
    public void Every_convention_has_a_line_or_says_why_not()
    {
        var comparison = WorldValues.SharesByGroup("mr_weight").CompareUnderConventions("Sweden", "Nordic");
        Assert.Equal(ComparisonConvention.All, comparison.Select(l => l.Convention));
        Assert.Contains("have respondents in common", Assert.Single(comparison[ComparisonConvention.KishPooledZ].Notes).Message, StringComparison.Ordinal);
        Assert.Contains("negative", Assert.Single(comparison[ComparisonConvention.CrunchCube].Notes).Message, StringComparison.Ordinal);
        var tested = comparison.Where(l => l.Test.PValue is not null).ToList();
        Assert.Equal(9, tested.Count);
        Assert.All(tested, l => Assert.Equal(comparison[0].Difference!.Value, l.Difference!.Value, 1e-12));
        Assert.All(tested, l => Assert.Equal(l.Test.Statistic!.Value, l.Difference!.Value / l.StandardError!.Value, 1e-9));
    }

    [Fact]
    public void The_default_line_is_the_comparison_of_the_library()
    {
        foreach (var shares in new[] { WorldValues.SharesByGroup(null), WorldValues.SharesByGroup("mr_weight"), WorldValues.SharesByCountry(Complex) })
        {
            var line = shares.CompareUnderConventions("Sweden", "Norway")[ComparisonConvention.SurveyStatsDefault];
            var comparison = shares.Compare("Sweden", "Norway");
            Assert.Equal((comparison.Test.LogPValue, comparison.Interval), (line.Test.LogPValue, line.Interval));
            Assert.Equal(line.Test.Statistic!.Value, line.Difference!.Value / line.StandardError!.Value, 1e-9);
        }

        // Without overlap and without a complex design the default is Kish's pooled z.
        var weighted = WorldValues.SharesByGroup("mr_weight").CompareUnderConventions("Sweden", "Norway");
        Assert.Equal(weighted[ComparisonConvention.KishPooledZ].Test.Statistic!.Value, weighted[ComparisonConvention.SurveyStatsDefault].Test.Statistic!.Value, 1e-12);
    }

    [Fact]
    public void Survey_software_differs_in_the_degrees_of_freedom_only()
    {
        // Sweden and Norway have 54 of the 108 degrees of freedom of the four countries.
        var two = WorldValues.SharesOfTwo(Complex).CompareUnderConventions("Sweden", "Norway");
        Assert.Equal([53, 54, 108, 54], Enumerable.Range(8, 4).Select(i => two[i].Test.DegreesOfFreedom!.Value));
        Assert.Single(two.Skip(8).Take(4).Select(l => l.StandardError).Distinct());
        var four = WorldValues.SharesByCountry(Complex).CompareUnderConventions("Sweden", "Norway");
        Assert.Equal([53, 108, 108, 108], Enumerable.Range(8, 4).Select(i => four[i].Test.DegreesOfFreedom!.Value));
        Assert.True(two[ComparisonConvention.RTTest].Interval!.Width > two[ComparisonConvention.Stata].Interval!.Width);
    }

    [Fact]
    public void Under_replicates_Stata_counts_one_less_than_there_are_and_SAS_all()
    {
        string[] columns = [.. Enumerable.Range(1, 40).Select(i => i.ToString("'jk'00", CultureInfo.InvariantCulture))];
        var design = SampleDesign.Replicates(ReplicationMethod.Other, columns, "syn_weight", scale: 1, replicateScales: [.. columns.Select(_ => 0.9)]);
        var comparison = WorldValues.SharesByCountry(design, "wvs_jkn.csv").CompareUnderConventions("Sweden", "Norway");
        Assert.Equal(39, comparison[ComparisonConvention.Stata].Test.DegreesOfFreedom);
        Assert.Equal(40, comparison[ComparisonConvention.Sas].Test.DegreesOfFreedom);
        Assert.True(comparison[ComparisonConvention.RContrast].Test.DegreesOfFreedom < 40);
    }

    [Fact]
    public void What_a_convention_skips_is_a_result_with_a_note()
    {
        Assert.Equal("not tested: a share is 0 % or 100 %", Note(ComparisonConvention.SpssCustomTables, 0, 30, 12, 40, NoteCode.NotTested));
        Assert.Equal("not tested: a weighted base is below 2", Note(ComparisonConvention.SpssCustomTables, 0, 1, 12, 40, NoteCode.NotTested));
        Assert.Equal("not tested: the shares are equal", Note(ComparisonConvention.SurveyReporter, 3, 10, 12, 40, NoteCode.NotTested));
        Assert.Equal("not tested: a base is below 2", Note(ComparisonConvention.Q, 1, 1, 12, 40, NoteCode.NotTested));
        Assert.Equal("not tested: both shares are 0 % or both 100 %", Note(ComparisonConvention.Q, 7, 7, 4, 4, NoteCode.NotTested));
        Assert.Equal("not tested: an expected count is below 5", Note(ComparisonConvention.Askia, 3, 10, 12, 40, NoteCode.NotTested));
        Assert.Equal("not tested: nobody gave the answer in a column", Note(ComparisonConvention.Askia, 0, 40, 30, 40, NoteCode.NotTested));
        Assert.Equal("the difference has no variance", Note(ComparisonConvention.Quantum, 5, 5, 9, 9, NoteCode.ZeroVariance));
        Assert.Equal("the bases leave no degrees of freedom", Note(ComparisonConvention.SurveyReporter, 1, 1, 0, 1, NoteCode.NoDegreesOfFreedom));
        Assert.All(ComparisonConvention.AllOfColumns, c => Assert.Equal("no respondent in a base", Note(c, 0, 0, 1, 2, NoteCode.EmptyBase)));
    }

    [Fact]
    public void One_respondent_has_no_variance_under_a_design()
    {
        var comparison = Groups.OfWithTotal(("a", 1, 1)).CompareUnderConventions("a", "Total");
        Assert.Contains("one primary unit", Assert.Single(comparison[ComparisonConvention.Stata].Notes).Message, StringComparison.Ordinal);
        Assert.All(comparison, l => Assert.Null(l.Test.PValue));
    }

    [Theory]
    [InlineData(50, 50, "not above 1.65: no letter")]
    [InlineData(62, 50, "above 1.65: letter a (90 %)")]
    [InlineData(65, 50, "above 1.96: letter A (95 %)")]
    [InlineData(70, 50, "above 2.576: letter A+ (99 %)")]
    public void Askia_decides_by_fixed_thresholds(int x1, int x2, string note) =>
        Assert.Equal(note, Assert.Single(ComparisonConvention.Askia.Test(ColumnPair.FromCounts(x1, 100, x2, 100)).Notes).Message);

    [Fact]
    public void A_row_is_compared_under_a_convention_with_its_own_adjustment()
    {
        var shares = WorldValues.SharesByCountry(SampleDesign.SimpleRandom);
        var spss = shares.CompareAllPairs(ComparisonConvention.SpssCustomTables);
        Assert.Equal(("all pairs", 6, "Bonferroni"), (spss.Family, spss.TestsInFamily, spss.Adjustment.Name));
        var pair = spss["Norway", "Sweden"];
        Assert.Equal(6 * pair.Test.PValue!.Value, pair.AdjustedPValue!.Value, 1e-12);
        Assert.Equal("Benjamini-Hochberg", shares.CompareAllPairs(ComparisonConvention.Q).Adjustment.Name);
        Assert.Equal("none", shares.CompareAllPairs(ComparisonConvention.Quantum).Adjustment.Name);
        Assert.Equal("Benjamini-Hochberg", shares.CompareAllPairs(ComparisonConvention.SpssCustomTables, Adjustment.BenjaminiHochberg).Adjustment.Name);
        Assert.Equal(4, spss.CompactLetters().Shares.Count);
        Assert.Equal(shares.CompareAllPairs()["Norway", "Sweden"].AdjustedLogPValue, shares.CompareAllPairs(ComparisonConvention.SurveyStatsDefault)["Norway", "Sweden"].AdjustedLogPValue);
    }

    [Fact]
    public void Skipped_pairs_are_not_counted_in_the_adjustment()
    {
        var spss = Groups.Of(("a", 10, 20), ("b", 15, 20), ("c", 20, 20)).CompareAllPairs(ComparisonConvention.SpssCustomTables);
        Assert.Equal((3, 1), (spss.Count, spss.TestsInFamily));
        Assert.Equal(spss["a", "b"].Test.PValue, spss["a", "b"].AdjustedPValue);
        Assert.Null(spss["a", "c"].AdjustedPValue);
    }

    [Fact]
    public void A_comparison_is_shown_with_what_differs_and_the_spread_of_p()
    {
        var comparison = WorldValues.SharesByGroup("mr_weight").CompareUnderConventions("Sweden", "Norway");
        var text = comparison.ToString();
        Assert.Contains("Sweden 61.2% (n = 1003, weighted", text, StringComparison.Ordinal);
        Assert.Contains("weighted bases; pooled; normal; overlap ignored; in a row: Bonferroni", text, StringComparison.Ordinal);
        Assert.Contains("conventions find a difference at 5 %, before any adjustment.", text, StringComparison.Ordinal);
        Assert.Contains("| SPSS Custom Tables |", comparison.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(ComparisonConvention.All.Count + 2, comparison.ToCsv().Split("\r\n").Length);
        Assert.Contains("No convention tests this pair.", Groups.Of(("a", 0, 0), ("b", 1, 2)).CompareUnderConventions("a", "b").ToString(), StringComparison.Ordinal);
        Assert.Equal("SPSS Custom Tables", comparison[0].ToCsv().Split("\r\n")[1].Split(',')[0]);
        Assert.Contains("SPSS Custom Tables", comparison[0].ToString() + comparison[0].ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_says_which_of_its_rules_a_convention_followed()
    {
        ColumnPair counts = ColumnPair.FromCounts(5, 10, 7, 20), weighted = WorldValues.SharesByGroup("mr_weight").Columns("Sweden", "Norway");
        ColumnPair nested = WorldValues.SharesByGroup("mr_weight").Columns("Sweden", "Nordic");
        Assert.Equal(
            ["unweighted bases; pooled; chi-square, 1 df; no overlap", "weight design bases; linearised; F, 1 and n - 1 df; no overlap"],
            new[] { counts, weighted }.Select(c => ComparisonConvention.Q.Compare(c).Rule));
        Assert.Contains("Pearson's r", ComparisonConvention.Q.Compare(nested).Rule, StringComparison.Ordinal);
        Assert.Contains("m - 2 df", ComparisonConvention.CrunchCube.Compare(nested).Rule, StringComparison.Ordinal);
        Assert.Equal(ComparisonConvention.AllOfColumns, nested.CompareUnderConventions().Select(l => l.Convention));
        var complex = WorldValues.SharesByCountry(Complex).CompareUnderConventions("Sweden", "Norway");
        Assert.Contains("t, df of all columns", complex[ComparisonConvention.SurveyStatsDefault].Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_convention_says_what_it_does_in_a_sentence()
    {
        Assert.Equal(13, ComparisonConvention.All.Select(c => c.Name).Distinct().Count());
        Assert.All(ComparisonConvention.All, c => Assert.Matches("^[A-Z].*(ignores|less the covariance).*\\.$", c.Description));
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        var shares = Groups.Of(("a", 1, 2), ("b", 1, 3));
        Assert.Equal("second", Assert.Throws<ArgumentException>(() => shares.CompareUnderConventions("a", "a")).ParamName);
        Assert.Throws<ArgumentException>(() => shares.Columns("a", "x"));
        Assert.Equal("convention", Assert.Throws<ArgumentNullException>(() => shares.CompareAllPairs((ComparisonConvention)null!)).ParamName);
        Assert.Throws<InvalidOperationException>(() => shares.CompareAllPairs(ComparisonConvention.Q, Adjustment.MaxT));
        Assert.Equal("columns", Assert.Throws<ArgumentNullException>(() => ComparisonConvention.Q.Test(null!)).ParamName);
        var few = shares.CompareUnderConventions("a", "b", [ComparisonConvention.Q]);
        Assert.Equal("convention", Assert.Throws<ArgumentException>(() => few[ComparisonConvention.Stata]).ParamName);
        CellSums ten = new(10, 10, 10), eleven = new(11, 11, 11);
        Assert.Equal("firstChose", Assert.Throws<ArgumentException>(() => ColumnPair.Of(ten, eleven, ten, ten)).ParamName);
        Assert.Equal("bothBase", Assert.Throws<ArgumentException>(() => ColumnPair.Of(ten, ten, ten, ten, eleven)).ParamName);
        Assert.Equal("successes2", Assert.Throws<ArgumentOutOfRangeException>(() => ColumnPair.FromCounts(1, 2, -1, 2)).ParamName);
        Assert.Equal("bothChose", Assert.Throws<ArgumentException>(() => ColumnPair.OfPaired(ten, ten, new(1, 1, 1), ten)).ParamName);
        Assert.Equal("firstChose", Assert.Throws<ArgumentException>(() => ColumnPair.Of(ten, new(3, double.NaN, 3), ten, ten)).ParamName);
    }

    private static string Note(ComparisonConvention convention, long x1, long n1, long x2, long n2, NoteCode code)
    {
        var test = ((ColumnConvention)convention).Test(ColumnPair.FromCounts(x1, n1, x2, n2));
        Assert.Equal((null, null), (test.PValue, test.Statistic));
        var note = Assert.Single(test.Notes);
        Assert.Equal(code, note.Code);
        return note.Message;
    }
}

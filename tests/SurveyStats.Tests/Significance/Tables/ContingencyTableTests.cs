using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class ContingencyTableTests
{
    private static readonly ContingencyTable Table = ContingencyTable.Of([[20, 10, 5], [15, 12, 9]], ["Sweden", "Norway"], ["a", "b", "c"]);

    [Fact]
    public void Totals_and_counts_are_those_of_the_table()
    {
        Assert.Equal([35.0, 36], Table.GroupTotals);
        Assert.Equal([35.0, 22, 14], Table.AnswerTotals);
        Assert.Equal((71.0, 12.0), (Table.Total, Table[1, 1]));
    }

    [Fact]
    public void Later_changes_of_the_lists_do_not_reach_the_table()
    {
        double[][] counts = [[1, 2], [3, 4]];
        var table = ContingencyTable.Of(counts);
        counts[0][0] = 100;
        Assert.Equal(1, table[0, 0]);
    }

    [Fact]
    public void Verbs_and_the_door_of_lists_agree()
    {
        double[][] counts = [[20, 10, 5], [15, 12, 9]];
        Assert.Equal(HomogeneityTest.Pearson.Test(counts).PValue, Table.Test().PValue);
        Assert.Equal(HomogeneityTest.FreemanHalton.Test(counts).PValue, Table.Test(HomogeneityTest.FreemanHalton).PValue);
    }

    [Fact]
    public void Labels_are_numbered_where_none_are_given() =>
        Assert.Equal("group 2, answer 1", $"{ContingencyTable.Of([[1, 2], [3, 4]]).Groups[1]}, {ContingencyTable.Of([[1, 2], [3, 4]]).Answers[0]}");

    [Fact]
    public void A_tally_gives_whole_labelled_counts_and_the_same_test()
    {
        var responses = ResponseSet.ParseCsv("answer,country\nyes,A\nyes,A\nno,A\nno,B\nno,B\nyes,B\nno,B\n");
        var (question, by) = (responses.Survey.SingleChoice("answer"), responses.Survey.SegmentsBy("country"));
        var tally = Tally.Of(responses, question, by);
        var table = tally.CountsOf(question, by);
        Assert.Equal(["A", "B"], table.Groups);
        Assert.Equal(7, table.Total);
        Assert.Equal(2, table[0, table.Answers.ToList().IndexOf("yes")]);
        Assert.Equal(tally.TestHomogeneity(question, by).PValue, table.Test().PValue);
        Assert.NotNull(table.Test(HomogeneityTest.FreemanHalton).PValue);
    }

    [Fact]
    public void The_text_is_an_aligned_table() => Assert.Equal(
        "counts   a   b   c  total\nSweden  20  10   5     35\nNorway  15  12   9     36\ntotal   35  22  14     71", Table.ToString());

    [Fact]
    public void An_empty_table_has_nothing_to_test() =>
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(ContingencyTable.Of([]).Test().Notes).Code);

    [Fact]
    public void A_wrong_number_of_labels_is_refused()
    {
        Assert.Equal("groups", Assert.Throws<ArgumentException>(() => ContingencyTable.Of([[1, 2], [3, 4]], ["only one"])).ParamName);
        Assert.Equal("answers", Assert.Throws<ArgumentException>(() => ContingencyTable.Of([[1, 2], [3, 4]], null, ["a", "b", "c"])).ParamName);
    }

    [Fact]
    public void Ragged_rows_and_impossible_counts_are_refused()
    {
        Assert.Contains("Row 1", Assert.Throws<ArgumentException>(() => ContingencyTable.Of([[1, 2], [3]])).Message, StringComparison.Ordinal);
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => ContingencyTable.Of([[1, -1]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ContingencyTable.Of([[1, double.NaN]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table[2, 0]);
    }
}

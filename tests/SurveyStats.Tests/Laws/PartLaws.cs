using System.Globalization;
using System.Text;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Tabulation in parts side by side: their number changes no bit.</summary>
public sealed class PartLaws
{
    private const int Rows = 10_000;

    public static TheoryData<string> Designs => ["none", "weights", "strata", "clusters", "replicates"];

    [Theory]
    [MemberData(nameof(Designs))]
    public void The_number_of_parts_changes_no_bit(string kind)
    {
        var responses = ResponseSet.ParseCsv(Csv, new ReadOptions
        {
            WeightColumn = kind == "weights" ? "w" : null,
            IgnoredColumns = kind == "none" ? ["w", "psu", "r1", "r2"] : kind == "weights" ? ["psu", "r1", "r2"] : kind == "replicates" ? ["psu"] : ["r1", "r2"],
            Design = kind switch
            {
                "strata" => SampleDesign.Complex("w", "stratum", clusters: null),
                "clusters" => SampleDesign.Complex("w", "stratum", ["psu"], nested: true),
                "replicates" => SampleDesign.Replicates(ReplicationMethod.Bootstrap, ["r1", "r2"], "w"),
                _ => null,
            },
            DesignColumns = kind is "strata" ? ["psu"] : [],
        });
        var questions = new Question[] { responses.Survey["answer"], responses.Survey["income"], responses.Survey["age"] };
        Segmentation[] by = [responses.Survey.SegmentsBy("country"), Segmentation.Total];
        var whole = OnePassTabulator.Tabulate(responses, questions, by, parts: 1).ToJson();
        foreach (var parts in new[] { 2, 3, 7 })
        {
            Assert.Equal(whole, OnePassTabulator.Tabulate(responses, questions, by, parts: parts).ToJson());
        }
    }

    [Fact]
    public void Pairs_in_parts_are_those_of_the_whole()
    {
        var responses = ResponseSet.ParseCsv(Csv, new ReadOptions { Design = SampleDesign.Complex("w", "stratum"), IgnoredColumns = ["psu", "r1", "r2"] });
        var (income, age, by) = (responses.Survey.Numeric("income"), responses.Survey.Numeric("age"), responses.Survey.SegmentsBy("country"));
        var whole = Cells(1);
        Assert.True(whole.Count > Rows / 2);
        Assert.Equal(whole, Cells(2));
        Assert.Equal(whole, Cells(7));

        List<string> Cells(int parts) =>
        [
            .. OnePassTabulator.Tabulate(responses, [income], [by], _ => Pairs(responses, income, age), parts)[income, by].Cells.Select(cell => string.Create(
                CultureInfo.InvariantCulture,
                $"{cell.Atom.Segments[0]} {cell.Pattern.Number:R} {cell.Pattern.Divisor:R} {cell.Cell.Count} {cell.Cell.ToSums().Weight:R} {cell.Cell.ToSums().SquaredWeight:R}")),
        ];
    }

    private static PairCoder Pairs(ResponseSet responses, NumericQuestion first, NumericQuestion second) => new(
        PatternCoder.For(responses.Column(first)),
        PatternCoder.For(responses.Column(second)),
        pattern => TallyTable.ValueOf(first, pattern),
        pattern => TallyTable.ValueOf(second, pattern));

    /// <summary>Incomes have more distinct values than are kept, ages fewer; every seventh answer is missing.</summary>
    private static string Csv { get; } = Text();

    private static string Text()
    {
        var (random, text) = (new Random(20), new StringBuilder("country,stratum,psu,answer,income,age,w,r1,r2\n"));
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"C{random.Next(5)},S{random.Next(4)},{random.Next(30)},{(row % 7 == 0 ? string.Empty : $"A{random.Next(4)}")},")
                .Append(CultureInfo.InvariantCulture, $"{random.NextDouble() * 1e5:R},{18 + random.Next(60)},{0.1 + random.NextDouble():R},{random.NextDouble():R},{random.NextDouble():R}\n");
        }

        return text.ToString();
    }
}

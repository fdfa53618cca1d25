using CsCheck;
using SurveyStats.Design;
using SurveyStats.Responses;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Tables counted by key are those made row by row, bit for bit: in any number of parts, in domains, in any order of rows.</summary>
public sealed class KernelLaws
{
    private static readonly Gen<(ResponseSet Responses, Criterion Domain, Segmentation By)> Surveys =
        from responses in RandomSurvey.ResponsesOf(largest: 60)
        from domain in RandomSurvey.CriterionOn(Coded(responses.Survey), depth: 1)
        from one in RandomSurvey.CriterionOn(Coded(responses.Survey), depth: 2)
        from other in RandomSurvey.CriterionOn(Coded(responses.Survey), depth: 2)
        from kind in Gen.Int[0, 4]
        select (responses, domain, SegmentationOf(responses.Survey, kind, one, other));

    [Fact]
    public void Tables_by_key_are_tables_by_rows() => Law.Holds(Surveys, c =>
    {
        var (responses, domain, by) = c;
        Question[] questions = [.. responses.Survey.Questions.Where(q => q is not OpenTextQuestion)];
        Segmentation[] segmentations = [by, Segmentation.Total];
        foreach (var set in new[] { responses, responses.Within(Segmentation.Of("domain", ("domain", domain)).Segments[0]) })
        {
            var expected = OnePassTabulator.Tabulate(set, questions, segmentations, parts: 1, byRows: true).ToJson();
            foreach (var (parts, ordered) in new[] { (1, set), (3, set), (1, set.PartitionedBy(by)), (2, set.PartitionedBy(by)) })
            {
                Assert.Equal(expected, OnePassTabulator.Tabulate(ordered, questions, segmentations, parts: parts).ToJson());
            }
        }
    }, 300);

    [Theory]
    [InlineData(20_000, 5, 3)]
    [InlineData(70_000, 40, 12)]
    public void Many_rows_with_weights_are_summed_to_the_same_bits(int rows, int countries, int options)
    {
        var random = new Random(rows);
        var country = new SingleChoiceQuestion("country", Enumerable.Range(0, countries).Select(i => new AnswerDefinition($"c{i}")));
        var brands = new MultipleChoiceQuestion("brands", Enumerable.Range(0, options).Select(i => new AnswerDefinition($"b{i}")));
        SingleChoiceQuestion[] votes = [.. Enumerable.Range(0, 7).Select(q => new SingleChoiceQuestion($"vote{q}", Enumerable.Range(0, 5).Select(i => new AnswerDefinition($"v{i}"))))];
        var survey = new Survey("many", [country, brands, .. votes]);
        byte[] Codes(int codes) => [.. Enumerable.Range(0, rows).Select(_ => (byte)(codes * random.NextDouble() * random.NextDouble()))];
        ResponseColumn[] columns =
        [
            new CodedColumn(country, Codes(countries + 2)),
            new MaskColumn(brands, new CodeBuffer([.. Enumerable.Range(0, rows).Select(_ => (ushort)random.Next((1 << options) + 2))])),
            .. votes.Select(v => new CodedColumn(v, Codes(7))),
        ];
        double[] weights = [.. Enumerable.Range(0, rows).Select(_ => random.Next(50) == 0 ? 0 : 0.3 + random.NextDouble())];
        foreach (var w in new[] { null, weights })
        {
            var responses = new ResponseSet(survey, columns, w, null, new LoadReport("many", rows, 0, []));
            var by = survey.SegmentsBy("country");
            Question[] questions = [brands, .. votes];
            var expected = OnePassTabulator.Tabulate(responses, questions, [by], parts: 1, byRows: true).ToJson();
            Assert.Equal(expected, OnePassTabulator.Tabulate(responses, questions, [by], parts: 1).ToJson());
            Assert.Equal(expected, OnePassTabulator.Tabulate(responses, questions, [by], parts: 2).ToJson());
            Assert.Equal(expected, OnePassTabulator.Tabulate(responses.PartitionedBy(by), questions, [survey.SegmentsBy("country")], parts: 3).ToJson());
        }
    }

    /// <summary>2^14 units by 2^17 pairs of codes are 2^31 keys and more, which an int does not hold.</summary>
    [Fact]
    public void More_keys_than_a_number_holds_are_no_shape()
    {
        const int rows = 1 << 14;
        SingleChoiceQuestion Asked(string id, int options) => new(id, Enumerable.Range(0, options).Select(i => new AnswerDefinition($"{id}{i}")));
        var (first, second, vote) = (Asked("first", 510), Asked("second", 254), Asked("vote", 3));
        var survey = new Survey("wide", [first, second, vote]);
        int[] Codes(int options) => [.. Enumerable.Range(0, rows).Select(row => row % options)];
        var names = new DesignColumn("unit", Codes(rows), [.. Enumerable.Range(0, rows).Select(i => $"{i}")], _ => null);
        var responses = new ResponseSet(
            survey, [new CodedColumn(first, Codes(510)), new CodedColumn(second, Codes(254)), new CodedColumn(vote, Codes(3))], null, null, new LoadReport("wide", rows, 0, []),
            designColumns: [names]).DrawnBy(SampleDesign.Complex(clusters: ["unit"]));
        Segmentation[] by = [survey.SegmentsBy("first").CrossedWith(survey.SegmentsBy("second"))];
        Assert.Equal(rows, responses.Bound.Frame!.GroupCount);
        Assert.Empty(JointShape.Of(responses, [vote], by));
    }

    private static Question[] Coded(Survey survey) => [.. survey.Questions.Where(q => q is SingleChoiceQuestion)];

    private static Segmentation SegmentationOf(Survey survey, int kind, Criterion one, Criterion other) => kind switch
    {
        0 => survey.SegmentsBy("country"),
        1 => survey.SegmentsBy("country").WithTotal("all"),
        2 => survey.SegmentsBy("country").CrossedWith(survey.SegmentsBy("vote")),
        _ => Segmentation.Of("any", ("one", one), ("other", other)),
    };
}

using System.Globalization;
using CsCheck;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Tallies of complex samples: of parts and of the whole, through JSON, and against a loop over rows.</summary>
public sealed class DesignTallyLaws
{
    private const int Replicates = 3;

    private static readonly SingleChoiceQuestion Country = new("country", ["A", "B", "C"]);
    private static readonly RatingQuestion Answer = new("answer", ["1", "2", "3"]);
    private static readonly NumericQuestion Number = new("number");
    private static readonly Survey Questionnaire = new("Sample", [Country, Answer, Number]);

    private static readonly Segmentation By = Questionnaire.SegmentsBy("country");

    private static readonly Gen<Row> Rows =
        from stratum in Gen.Int[1, 3]
        from cluster in Gen.Int[1, 4]
        from household in Gen.Int[1, 3]
        from weight in Gen.OneOf(Gen.Double[0.1, 9], Gen.Const(0.0), Gen.Double[0, 1e-9], Gen.Int[1, 5].Select(i => (double)i))
        from answers in Gen.Int[0, 3].Array[2]
        from number in Gen.Double[-5, 5]
        from replicates in Gen.Double[0, 4].Array[Replicates]
        from part in Gen.Int[0, 4]
        select new Row(stratum, cluster, household, weight, answers, number, replicates, part);

    private static readonly Gen<(Row[] Rows, SampleDesign Design)> Cases = Gen.Select(Rows.Array[1, 40], Gen.Int[0, 6], (rows, kind) => (Weighed(rows), DesignOf(kind)));

    [Fact]
    public void Tallies_of_parts_merge_in_any_order_to_the_tally_of_the_whole() => Law.Holds(Gen.Select(Cases, Gen.Int[0, 1_000_000]), c =>
    {
        var ((rows, design), order) = c;
        var whole = TallyOf(rows, design);
        var parts = rows.GroupBy(r => r.Part).Select(g => TallyOf([.. g], design)).ToList();
        var random = new Random(order);
        while (parts.Count > 1)
        {
            var (first, second) = (Take(parts, random), Take(parts, random));
            parts.Add(order % 2 == 0 ? first.MergedWith(second) : Tally.FromJson(first.ToJson()).MergedWith(Tally.FromJson(second.ToJson())));
        }

        AssertSame(whole, parts[0]);
    }, 150);

    [Fact]
    public void A_tally_goes_through_JSON_bit_for_bit() => Law.Holds(Cases, c =>
    {
        var tally = TallyOf(c.Rows, c.Design);
        var json = tally.ToJson();
        Assert.Equal(json, Tally.FromJson(json).ToJson());
        AssertSame(tally, Tally.FromJson(json));
    });

    [Fact]
    public void Cells_and_groups_agree_with_a_naive_count() => Law.Holds(Cases, c =>
    {
        var responses = ResponsesOf(c.Rows, c.Design);
        var table = TallyOf(c.Rows, c.Design)[Answer, By];
        var rows = Enumerable.Range(0, responses.Count).Where(i => responses.Bound.Weights![i] != 0 && responses.AnswersOf(i, Country).Count > 0);
        var expected = rows
            .GroupBy(i => (responses.AnswersOf(i, Country)[0].Index, Answer: responses.AnswersOf(i, Answer) is [var answer, ..] ? answer.Index : -1, responses.Bound.GroupOfRow?[i] ?? 0))
            .Select(g => $"{g.Key}: {g.Count()}, {Sum(g.Select(i => responses.Bound.Weights![i]))}")
            .Order(StringComparer.Ordinal);
        var found = table.Cells.SelectMany(cell => cell.Groups.Select(g =>
            $"{(cell.Atom.Segments[0], cell.Pattern.Options.Length == 0 ? -1 : cell.Pattern.Options[0], g.Group)}: {g.Cell.Count}, {g.Cell.ToSums().Weight.ToString("R", CultureInfo.InvariantCulture)}"));
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        foreach (var cell in table.Cells)
        {
            Assert.Equal(cell.Cell.Count, cell.Groups.Sum(g => g.Cell.Count));
            Assert.Equal(cell.Cell.Weight.ToExpansion(), cell.Groups.Aggregate(default(SurveyStats.Numerics.ExactTotal), (sum, g) => sum + g.Cell.Weight).ToExpansion());
        }
    });

    [Fact]
    public void Parts_that_contradict_each_other_are_not_merged()
    {
        var design = SampleDesign.Complex("w", "h", population: ["size"]);
        var first = TallyOf([new Row(1, 1, 1, 2, [0, 0], 1, [1, 1, 1], 0)], design);
        var second = TallyOf([new Row(1, 1, 1, 2, [0, 0], 1, [1, 1, 1], 0, Size: 90)], design);
        var error = Assert.Throws<ArgumentException>(() => first.MergedWith(second));
        Assert.StartsWith(
            "The tallies cannot be merged: the population of stratum 'h1' differs (60 and 90 units). State that of the whole sample in each part.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tally_of_the_first_version_is_read()
    {
        var json = Tally.Of(ResponsesOf([new Row(1, 1, 1, 2, [0, 0], 1, [1, 1, 1], 0)], SampleDesign.Weighted), Answer).ToJson();
        Assert.Equal(json, Tally.FromJson(Versioned(json, 1)).ToJson());
        var error = Assert.Throws<SurveyFormatException>(() => Tally.FromJson(Versioned(json, 3)));
        Assert.Equal("$.version", error.Path);
    }

    private static string Versioned(string json, int version)
    {
        const string Field = "\"version\":";
        var place = json.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
        return FormattableString.Invariant($"{json[..place]} {version}{json[json.IndexOf(',', place)..]}");
    }

    /// <summary>A sample, and each part of it, has a weight above 0.</summary>
    private static Row[] Weighed(Row[] rows) =>
        [.. rows.Select((row, i) => row.Weight == 0 && Array.FindIndex(rows, r => r.Part == row.Part) == i ? row with { Weight = 1 } : row)];

    private static SampleDesign DesignOf(int kind) => kind switch
    {
        0 => SampleDesign.Complex("w", "h"),
        1 => SampleDesign.Complex("w", "h", ["c"], lonelyUnits: LonelyUnits.Adjust),
        2 => SampleDesign.Complex("w", "h", ["c"], ["size"], nested: true, lonelyUnits: LonelyUnits.Average),
        3 => SampleDesign.Complex("w", null, ["c", "household"], ["size", "size"], nested: true),
        4 => SampleDesign.Complex("w", "h", population: ["size"], lonelyInDomains: true, lonelyUnits: LonelyUnits.Remove),
        5 => SampleDesign.Replicates(ReplicationMethod.Fay(0.3), ["r1", "r2", "r3"], "w", degreesOfFreedom: 2),
        _ => SampleDesign.Replicates(ReplicationMethod.Other, ["r1", "r2", "r3"], "w", scale: 0.5, degreesOfFreedom: 2),
    };

    private static Tally Take(List<Tally> parts, Random random)
    {
        var place = random.Next(parts.Count);
        var part = parts[place];
        parts.RemoveAt(place);
        return part;
    }

    private static Tally TallyOf(Row[] rows, SampleDesign design) =>
        Tally.Of(ResponsesOf(rows, design), [Answer, Number], [By, Segmentation.Total]);

    private static ResponseSet ResponsesOf(Row[] rows, SampleDesign design)
    {
        var builder = new ResponseSetBuilder(Questionnaire);
        foreach (var row in rows)
        {
            builder.Begin(row.Weight).DesignValue("h", $"h{row.Stratum}").DesignValue("c", $"c{row.Stratum}{row.Cluster}").DesignValue("household", $"{row.Household}")
                .DesignValue("size", row.Size).DesignValue("w", row.Weight);
            for (var r = 0; r < Replicates; r++)
            {
                builder.DesignValue($"r{r + 1}", row.Replicates[r]);
            }

            if (row.Answers[0] < 3)
            {
                builder.Answer(Country.Options[row.Answers[0]]);
            }

            if (row.Answers[1] < 3)
            {
                builder.Answer(Answer.Options[row.Answers[1]]);
            }

            builder.Answer(Number, row.Number);
        }

        return builder.Build().DrawnBy(design);
    }

    /// <summary>The same text: bit for bit. The groups of explicit replicates tell only the rank, which was stated: they are left out.</summary>
    private static void AssertSame(Tally expected, Tally actual)
    {
        if (expected.Design is ReplicateSample)
        {
            Assert.Equal(
                expected.Tables.SelectMany(t => t.Cells).Select(Text),
                actual.Tables.SelectMany(t => t.Cells).Select(Text));
            return;
        }

        Assert.Equal(expected.ToJson(), actual.ToJson());
    }

    private static string Text(TallyCell cell) => string.Join(
        ", ", [.. cell.Atom.Segments, cell.Pattern.State, .. cell.Pattern.Options, cell.Pattern.Number, cell.Cell.ToSums(), .. cell.Replicates!.Select(r => r.ToString("R", CultureInfo.InvariantCulture))]);

    private static string Sum(IEnumerable<double> weights)
    {
        var sum = new SurveyStats.Numerics.ExactSum();
        foreach (var weight in weights)
        {
            sum.Add(weight);
        }

        return sum.Value.ToString("R", CultureInfo.InvariantCulture);
    }

    private sealed record Row(int Stratum, int Cluster, int Household, double Weight, int[] Answers, double Number, double[] Replicates, int Part, double Size = 60);
}

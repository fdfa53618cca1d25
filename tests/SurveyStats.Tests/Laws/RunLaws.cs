using CsCheck;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Runs of rows that are known without looking at rows again.</summary>
public sealed class RunLaws
{
    private static readonly Gen<(ResponseSet Responses, Segmentation By, Segmentation Other)> Cases =
        from responses in RandomSurvey.ResponsesOf(largest: 60)
        let questions = responses.Survey.Questions.Where(q => q is not OpenTextQuestion).ToArray()
        from first in RandomSurvey.CriterionOn(questions, depth: 1)
        from second in RandomSurvey.CriterionOn(questions, depth: 2)
        from kind in Gen.Int[0, 6]
        from otherKind in Gen.Int[0, 9]
        select (responses.PartitionedBy(SegmentationOf(responses.Survey, first, kind)), SegmentationOf(responses.Survey, first, kind), SegmentationOf(responses.Survey, second, otherKind));

    [Fact]
    public void Every_row_of_a_run_is_in_its_segments_and_in_no_other() => Law.Holds(Cases, c =>
    {
        foreach (var by in new[] { c.By, c.Other })
        {
            var row = 0;
            foreach (var run in c.Responses.RunsOf(by) ?? [])
            {
                Assert.Equal(row, run.Start);
                for (; row < run.Start + run.Length; row++)
                {
                    Assert.Equal(Enumerable.Range(0, by.Segments.Count).Where(s => NaiveCriterion.Holds(by.Segments[s].Criterion, c.Responses, row)), run.Segments);
                }
            }

            Assert.True(c.Responses.RunsOf(by) is null || row == c.Responses.Count);
        }
    }, 500);

    /// <summary>The segments written once more are other objects.</summary>
    [Fact]
    public void The_same_segments_written_again_have_the_runs_of_the_partition() => Law.Holds(Cases, c =>
    {
        Assert.NotSame(c.By, c.Responses.PartitionedSegments);
        Assert.Same(c.Responses.Partition!.Runs, c.Responses.RunsOf(c.By));
        Assert.Same(c.Responses.Partition!.Runs, c.Responses.RunsOf(c.Responses.PartitionedSegments!));
    });

    [Fact]
    public void Groups_and_a_total_above_the_segments_have_runs_and_a_total_always_has() => Law.Holds(Cases, c =>
    {
        Assert.NotNull(c.Responses.RunsOf(c.By.WithTotal("everyone")));
        Assert.NotNull(c.Responses.RunsOf(c.By.WithGroup("the first", c.By.Segments[0].Name.Default)));
        Assert.Equal(Math.Min(1, c.Responses.Count), c.Responses.RunsOf(Segmentation.Total)!.Count);
        Assert.Equal(Math.Min(1, c.Responses.Count), c.Responses.InOriginalOrder().RunsOf(Segmentation.Total)!.Count);
        Assert.Null(c.Responses.InOriginalOrder().RunsOf(c.By));
    });

    /// <summary>Of single choices and of bands all is known that a run has of them.</summary>
    [Fact]
    public void Other_segments_by_the_same_question_have_runs()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("country", ["NO", "SE", "DK", "FI"]), new NumericQuestion("age")]);
        var (country, age) = (survey.Choice("country"), survey.Numeric("age"));
        var builder = new ResponseSetBuilder(survey);
        for (var row = 0; row < 100; row++)
        {
            builder.Begin();
            if (row % 5 > 0)
            {
                builder.Answer(country.Options[(row % 5) - 1]);
            }

            if (row % 7 > 0)
            {
                builder.Answer(age, row);
            }
        }

        var responses = builder.Build();
        var odd = Segmentation.Of("odd", ("north", Criterion.Chose(AnswerSet.Of("n", country.Options[0], country.Options[3]))), ("not Sweden", !Criterion.Chose(country.Options[1])));
        Assert.Equal(
            ["0 20: 0,1", "20 20: ", "40 20: 1", "60 20: 0,1", "80 20: 1"],
            responses.PartitionedBy(survey.SegmentsBy("country")).RunsOf(odd)!.Select(r => FormattableString.Invariant($"{r.Start} {r.Length}: {string.Join(",", r.Segments)}")));
        var bands = responses.PartitionedBy(Segmentation.Bands(age, 20, 50, 80));
        Assert.Equal([0, 1, -1], bands.RunsOf(Segmentation.Bands(age, 50))!.Select(r => r.Segments is [var only] ? only : -1));
        Assert.Null(bands.RunsOf(Segmentation.Bands(age, 40)));
        Assert.Null(bands.RunsOf(odd));
        var stranger = new Survey("t", [new SingleChoiceQuestion("country", ["NO", "SE"])]).SegmentsBy("country");
        Assert.Throws<ArgumentException>(() => bands.RunsOf(stranger));
    }

    private static Segmentation SegmentationOf(Survey survey, Criterion criterion, int kind)
    {
        var country = survey.SegmentsBy("country");
        return kind switch
        {
            0 => country,
            1 => survey.SegmentsBy("vote"),
            2 => survey.SegmentsBy("brands"),
            3 => country.CrossedWith(survey.SegmentsBy("vote")),
            4 => Segmentation.Bands(survey.Numeric("age"), 30, 50),
            5 => Segmentation.Of("not", ("first", !country.Segments[0].Criterion)),
            6 => Segmentation.Of("odd", ("some", criterion), ("first", country.Segments[0].Criterion)),
            7 => country.WithGroup("group", country.Segments[0].Name.Default).WithTotal("all"),
            8 => Segmentation.Of("any", ("some", criterion | country.Segments[0].Criterion)),
            _ => Segmentation.Bands(survey.Numeric("age"), 50),
        };
    }
}

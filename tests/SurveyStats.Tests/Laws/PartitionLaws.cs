using CsCheck;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Responses stored segment by segment are the same responses: every result keeps its bits, and the original order comes back.</summary>
public sealed class PartitionLaws
{
    private static readonly Gen<(ResponseSet Responses, Segmentation By)> Surveys =
        from responses in RandomSurvey.ResponsesOf(largest: 60)
        from criterion in RandomSurvey.CriterionOn([.. responses.Survey.Questions.Where(q => q is not OpenTextQuestion)], depth: 1)
        from kind in Gen.Int[0, 5]
        select (responses, SegmentationOf(responses.Survey, criterion, kind));

    private static readonly Gen<(ResponseSet Responses, Segmentation By)> Samples = SamplesOf(RandomDesign.People);

    /// <summary>Without missing answers to what is calibrated.</summary>
    private static readonly Gen<(ResponseSet Responses, Segmentation By)> CompleteSamples = SamplesOf(
        RandomDesign.People.Select(rows => rows.Select(r => r with { Country = r.Country % 3, Income = r.Income ?? 1 }).ToArray()));

    [Fact]
    public void Runs_hold_the_rows_of_each_atom_in_their_original_order() => Law.Holds(Surveys, c =>
    {
        var (responses, by) = c;
        var partitioned = responses.PartitionedBy(by);
        Assert.Same(by, partitioned.PartitionedSegments);
        var (row, atoms) = (0, new List<int[]>());
        foreach (var run in partitioned.Partition!.Runs)
        {
            Assert.Equal(row, run.Start);
            Assert.True(run.Length > 0);
            int[] originals = [.. Enumerable.Range(run.Start, run.Length).Select(partitioned.OriginalRow)];
            Assert.Equal(originals.Order(), originals);
            foreach (var original in originals)
            {
                Assert.Equal(run.Segments, Enumerable.Range(0, by.Segments.Count).Where(s => NaiveCriterion.Holds(by.Segments[s].Criterion, responses, original)));
            }

            row += run.Length;
            atoms.Add(run.Segments);
        }

        Assert.Equal(responses.Count, row);
        var inSegments = atoms.Where(a => a.Length > 0).ToList();
        Assert.Equal(inSegments.Select(a => new Atom(a)).Order(), inSegments.Select(a => new Atom(a)));
        Assert.True(inSegments.Count == atoms.Count || (atoms[^1].Length == 0 && inSegments.Count == atoms.Count - 1));
    });

    [Fact]
    public void Every_answer_and_weight_moves_along_and_comes_back() => Law.Holds(Surveys, c =>
    {
        var (responses, by) = c;
        var partitioned = responses.PartitionedBy(by);
        Assert.Equal(Enumerable.Range(0, responses.Count), Enumerable.Range(0, responses.Count).Select(partitioned.OriginalRow).Order());
        for (var row = 0; row < responses.Count; row++)
        {
            Assert.Equal(Described(responses, partitioned.OriginalRow(row)), Described(partitioned, row));
        }

        var back = partitioned.InOriginalOrder();
        Assert.Null(back.PartitionedSegments);
        Assert.Equal(Enumerable.Range(0, responses.Count).Select(row => Described(responses, row)), Enumerable.Range(0, responses.Count).Select(row => Described(back, row)));
    });

    [Fact]
    public void Tallies_of_surveys_keep_their_bits() => Law.Holds(Surveys, c =>
    {
        var (responses, by) = c;
        Question[] questions = [.. responses.Survey.Questions.Where(q => q is not OpenTextQuestion)];
        Segmentation[] segmentations = [by, Segmentation.Total, responses.Survey.SegmentsBy("country")];
        var domain = responses.Survey.SegmentsBy("vote").Segments[0];
        foreach (var set in new[] { responses, responses.Within(domain) })
        {
            var expected = Tally.Of(set, questions, segmentations).ToJson();
            Assert.Equal(expected, Tally.Of(set.PartitionedBy(by), questions, segmentations).ToJson());
            Assert.Equal(expected, Tally.Of(set.PartitionedBy(segmentations[2]).PartitionedBy(by), questions, segmentations).ToJson());
            Assert.Equal(expected, Tally.Of(set.PartitionedBy(by).InOriginalOrder(), questions, segmentations).ToJson());
        }
    });

    [Fact]
    public void Estimates_of_samples_keep_their_bits() => Law.Holds(Samples, c =>
    {
        var (responses, by) = c;
        var partitioned = responses.PartitionedBy(by);
        AssertSame(responses, partitioned);
        AssertSame(responses, partitioned.DrawnBy(responses.Design));
        Assert.Equal(responses.Bound.GroupOfRow, partitioned.InOriginalOrder().Bound.GroupOfRow);
        Assert.Equal(responses.Weights.ToArray(), partitioned.InOriginalOrder().Weights.ToArray());
        Assert.Equal(responses.Bound.Replicates?.Weights, partitioned.InOriginalOrder().Bound.Replicates?.Weights);
    });

    [Fact]
    public void Calibration_keeps_its_bits_before_and_after() => Law.Holds(Gen.Select(CompleteSamples, Gen.Bool), c =>
    {
        var ((responses, by), twice) = c;
        var margin = PopulationMargin.Of(RandomDesign.Countries, [.. RandomDesign.Countries.Segments.Select(s => (s.Name.Default, 7.0))]);
        ResponseSet Calibrated(ResponseSet set)
        {
            set = set.CalibratedTo([CalibrationTotal.Population(100), CalibrationTotal.Sum(RandomDesign.Hours, 180)], CalibrationDistance.Raking);
            return twice ? set.PostStratifiedTo(margin) : set;
        }

        if (Record.Exception(() => Calibrated(responses)) is { } refused)
        {
            Assert.Equal(refused.Message, Record.Exception(() => Calibrated(responses.PartitionedBy(by)))?.Message);
            return;
        }

        AssertSame(Calibrated(responses), Calibrated(responses).PartitionedBy(by));
        AssertSame(Calibrated(responses), Calibrated(responses.PartitionedBy(by)));
    });

    private static Gen<(ResponseSet Responses, Segmentation By)> SamplesOf(Gen<RandomDesign.Row[]> samples) =>
        from people in samples
        from design in RandomDesign.Any
        from kind in Gen.Int[0, 3]
        select (
            RandomDesign.Responses(people, design),
            kind switch
            {
                0 => RandomDesign.Countries,
                1 => RandomDesign.Countries.WithTotal(),
                2 => RandomDesign.Questionnaire.SegmentsBy("vote"),
                _ => Segmentation.Bands(RandomDesign.Hours, 2, 3),
            });

    private static void AssertSame(ResponseSet expected, ResponseSet actual)
    {
        Assert.Equal(Results(expected), Results(actual));
        Assert.Equal(expected.WeightReport().ToString(), actual.WeightReport().ToString());
        Assert.Equal(expected.Weights.ToArray(), actual.InOriginalOrder().Weights.ToArray());
    }

    /// <summary>Estimates with their standard errors and degrees of freedom, to the last bit; or why there are none.</summary>
    private static IEnumerable<string> Results(ResponseSet responses)
    {
        yield return Text(() => string.Join("; ", responses.ProportionsOf(RandomDesign.Vote["left"], RandomDesign.Countries).Select(p =>
            FormattableString.Invariant($"{p.Count} {p.Estimate:R} {p.StandardError:R} {p.DegreesOfFreedom:R}"))));
        yield return Text(() => string.Join("; ", responses.MeansOf(RandomDesign.Income, RandomDesign.Countries).Select(m =>
            FormattableString.Invariant($"{m.Estimate:R} {m.StandardError:R} {m.DegreesOfFreedom:R}"))));
        yield return Text(() => FormattableString.Invariant($"{responses.ProportionsOf(RandomDesign.Vote["left"], RandomDesign.Countries).Compare("A", "B").Test.PValue:R}"));
        yield return Text(() => string.Join("; ", responses.LinearRegression(RandomDesign.Income, RegressionTerm.Numeric(RandomDesign.Hours)).Coefficients.Select(b =>
            FormattableString.Invariant($"{b.Estimate:R} {b.StandardError:R} {b.DegreesOfFreedom:R}"))));
        yield return Text(() => FormattableString.Invariant($"{responses.TestRanks(RandomDesign.Hours, RandomDesign.Countries, RankScore.Wilcoxon).Test.PValue:R}"));
    }

    private static string Text(Func<string> result)
    {
        try
        {
            return result();
        }
        catch (Exception none) when (none is ArgumentException or InvalidOperationException or SurveyDataException)
        {
            return none.Message;
        }
    }

    private static string Described(ResponseSet responses, int row) => FormattableString.Invariant(
        $"{(responses.HasWeights ? responses.Weights[row] : 1):R}: ") + string.Join("; ", responses.Survey.Questions.Select(q => $"{responses.StateOf(row, q)} " + q switch
        {
            ChoiceQuestion choice => string.Join(",", responses.AnswersOf(row, choice)),
            NumericQuestion number => FormattableString.Invariant($"{responses.NumberOf(row, number):R}"),
            OpenTextQuestion text => responses.TextOf(row, text) ?? string.Empty,
            _ => throw new NotSupportedException(),
        }));

    private static Segmentation SegmentationOf(Survey survey, Criterion criterion, int kind)
    {
        var country = survey.SegmentsBy("country");
        return kind switch
        {
            0 => country,
            1 => country.WithTotal(),
            2 => survey.SegmentsBy("brands"),
            3 => country.CrossedWith(survey.SegmentsBy("vote")),
            4 => Segmentation.Bands(survey.Numeric("age"), 30, 50),
            _ => Segmentation.Of("odd", ("some", criterion), ("first", country.Segments[0].Criterion)),
        };
    }
}

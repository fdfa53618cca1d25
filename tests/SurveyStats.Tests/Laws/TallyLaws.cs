using CsCheck;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>A tally is the same however its responses are split, ordered or stored.</summary>
public sealed class TallyLaws
{
    private static readonly Gen<(ResponseSet Responses, Segmentation By)> Cases =
        from responses in RandomSurvey.ResponsesOf(largest: 40)
        from criterion in RandomSurvey.CriterionOn([.. responses.Survey.Questions.Where(q => q is not OpenTextQuestion)], depth: 1)
        from kind in Gen.Int[0, 4]
        select (responses, SegmentationOf(responses.Survey, criterion, kind));

    /// <summary>Splitting by halves of rows would need a second set of responses; splitting by domain gives two tallies of disjoint respondents.</summary>
    [Fact]
    public void Tallies_of_parts_merge_to_the_tally_of_the_whole_bit_for_bit() =>
        Law.Holds(Gen.Select(Cases, Gen.Int[1, 3]), c =>
        {
            var ((responses, by), cut) = c;
            var questions = Tabulated(responses.Survey);
            var part = Criterion.Chose(responses.Survey.Choice("country").Options[(cut - 1) % responses.Survey.Choice("country").Options.Count]);
            var whole = Tally.Of(responses, questions, [by]);
            var inside = Tally.Of(responses.Within(part), questions, [by]);
            var outside = Tally.Of(responses.Within(!part), questions, [by]);
            Assert.Equal(Cells(whole), Cells(inside.MergedWith(outside)));
            Assert.Equal(Cells(whole), Cells(outside.MergedWith(inside)));
        });

    [Fact]
    public void A_tally_goes_through_JSON_bit_for_bit_and_merges_afterwards() => Law.Holds(Cases, c =>
    {
        var (responses, by) = c;
        var tally = Tally.Of(responses, Tabulated(responses.Survey), [by, Segmentation.Total]);
        var json = tally.ToJson();
        var read = Tally.FromJson(json);
        Assert.Equal(json, read.ToJson());
        Assert.Equal(2 * responses.Count, read.MergedWith(tally).SampleSize);
    });

    /// <summary>Against the definition: a loop over rows and segments with plain sums.</summary>
    [Fact]
    public void Cells_agree_with_a_naive_count() => Law.Holds(Cases, c =>
    {
        var (responses, by) = c;
        foreach (var question in responses.Survey.Questions.OfType<ChoiceQuestion>())
        {
            var table = Tally.Of(responses, question, by)[question, by];
            foreach (var segment in by.Segments)
            {
                foreach (var option in question.Options)
                {
                    Agree(table.Chose(option, segment), Naive(responses, segment, row => responses.AnswersOf(row, question).Contains(option)));
                }

                foreach (var state in Enum.GetValues<AnswerState>())
                {
                    Agree(table.InState(state, segment), Naive(responses, segment, row => responses.StateOf(row, question) == state));
                }
            }
        }
    });

    [Fact]
    public void The_bytes_allocated_do_not_grow_with_the_rows()
    {
        var (small, large) = (AllocatedFor(100_000), AllocatedFor(1_000_000));

        // The runtime's own bookkeeping moves the figure by some hundred bytes from run to run; a byte a row would be 900,000.
        Assert.InRange(large - small, -4_096, 4_096);
    }

    private static long AllocatedFor(int rows)
    {
        var answer = new SingleChoiceQuestion("answer", ["a", "b", "c"]);
        var survey = new Survey("s", [answer]);
        var codes = new int[rows];
        for (var i = 0; i < rows; i++)
        {
            codes[i] = i % 3;
        }

        var responses = new ResponseSet(
            survey, [new SurveyStats.Responses.CodedColumn(answer, codes)], null, null, new LoadReport("test", rows, 0, []));
        var by = survey.SegmentsBy("answer");

        // The least of several runs: while the runtime still compiles the methods anew, a run allocates more.
        return Enumerable.Range(0, 10).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();

            // In one part, on this thread: further parts allocate as much each, on threads that are not measured.
            OnePassTabulator.Tabulate(responses, [answer], [by], parts: 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static Segmentation SegmentationOf(Survey survey, Criterion criterion, int kind)
    {
        var country = survey.SegmentsBy("country");
        return kind switch
        {
            0 => country,
            1 => country.WithTotal(),
            2 => country.WithGroup("group", country.Segments[0].Name.Default).WithTotal("all"),
            3 => country.CrossedWith(survey.SegmentsBy("vote")),
            _ => Segmentation.Of("odd", ("some", criterion), ("others", !criterion), ("first", country.Segments[0].Criterion)),
        };
    }

    private static IReadOnlyList<Question> Tabulated(Survey survey) => [.. survey.Questions.Where(q => q is not OpenTextQuestion)];

    /// <summary>All cells with their exact sums, in canonical order.</summary>
    private static string Cells(Tally tally) => tally.ToJson()[tally.ToJson().IndexOf("\"tables\"", StringComparison.Ordinal)..];

    private static CellSums Naive(ResponseSet responses, Segment segment, Func<int, bool> counts)
    {
        var (n, w, w2) = (0L, 0.0, 0.0);
        for (var row = 0; row < responses.Count; row++)
        {
            var weight = responses.HasWeights ? responses.Weights[row] : 1;
            if (weight > 0 && counts(row) && NaiveCriterion.Holds(segment.Criterion, responses, row))
            {
                n++;
                w += weight;
                w2 += weight * weight;
            }
        }

        return new CellSums(n, w, w2);
    }

    private static void Agree(CellSums got, CellSums expected)
    {
        Assert.Equal(expected.Count, got.Count);
        Assert.Equal(expected.Weight, got.Weight, 1e-12 * Math.Max(1, expected.Weight));
        Assert.Equal(expected.SquaredWeight, got.SquaredWeight, 1e-12 * Math.Max(1, expected.SquaredWeight));
    }
}

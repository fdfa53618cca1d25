using CsCheck;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>The atoms of rows, against the definition: the segments whose condition each row meets.</summary>
public sealed class AtomLaws
{
    private static readonly Gen<(ResponseSet Responses, Segmentation By)> Cases =
        from responses in RandomSurvey.ResponsesOf(largest: 40)
        from criteria in RandomSurvey.CriterionOn([.. responses.Survey.Questions.Where(q => q is not OpenTextQuestion)], depth: 2).Array[1, 12]
        from kind in Gen.Int[0, 3]
        select (responses, SegmentationOf(responses.Survey, criteria, kind));

    [Fact]
    public void A_row_has_the_atom_of_its_segments() => Law.Holds(Cases, c =>
    {
        var (responses, by) = c;
        var coder = new AtomCoder(by, responses.Column);
        for (var start = 0; start < responses.Count; start += 7)
        {
            var codes = new int[Math.Min(7, responses.Count - start)];
            coder.Code(start, codes);
            for (var i = 0; i < codes.Length; i++)
            {
                var expected = Enumerable.Range(0, by.Segments.Count).Where(s => NaiveCriterion.Holds(by.Segments[s].Criterion, responses, start + i));
                Assert.Equal(expected, codes[i] == 0 ? [] : coder.Atoms[codes[i] - 1].Segments);
            }
        }

        Assert.Equal(coder.Atoms.Count, coder.Atoms.Distinct().Count());
    }, 200);

    [Fact]
    public void Pairs_are_numbered_alike_by_table_and_by_hashing() =>
        Law.Holds(Gen.Select(Gen.Int[0, 9], Gen.Int[0, 70]).Array[0, 300], pairs =>
        {
            var (first, second) = (pairs.Select(p => p.Item1).ToArray(), pairs.Select(p => p.Item2).ToArray());
            var expected = new Dictionary<(int, int), int>();
            foreach (var pair in pairs.Where(p => p.Item1 != 0))
            {
                expected.TryAdd(pair, expected.Count + 1);
            }

            foreach (var largest in new[] { 0, 20, 1 << 20 })
            {
                var (numbering, numbers) = (new PairNumbering(largest), new int[pairs.Length]);
                for (var i = 0; i < pairs.Length; i++)
                {
                    numbering.Number(first.AsSpan(i, 1), second.AsSpan(i, 1), first[..(i + 1)].Max() + 1, second[..(i + 1)].Max() + 1, numbers.AsSpan(i, 1));
                }

                Assert.Equal(pairs.Select(p => p.Item1 == 0 ? 0 : expected[p]), numbers);
                Assert.Equal(expected.Keys, numbering.Pairs[1..].ToArray());
            }
        });

    private static Segmentation SegmentationOf(Survey survey, Criterion[] criteria, int kind)
    {
        var several = Segmentation.Of("several", [.. criteria.Select((c, i) => (new LocalizedText(FormattableString.Invariant($"s{i}")), c))]);
        return kind switch
        {
            0 => several,
            1 => survey.SegmentsBy("country").CrossedWith(several),
            2 => several.CrossedWith(Segmentation.Bands((NumericQuestion)survey["age"], 30, 50).WithTotal()).WithTotal("all"),
            _ => survey.SegmentsBy("country").WithTotal().CrossedWith(survey.SegmentsBy("vote").WithTotal("any")).CrossedWith(Segmentation.Bands((NumericQuestion)survey["age"], 40)),
        };
    }
}

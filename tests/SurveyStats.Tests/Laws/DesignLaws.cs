using CsCheck;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>A frame knows nothing of the order of the responses.</summary>
public sealed class DesignLaws
{
    private static readonly Gen<(int H, int C, int D)[]> Rows = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 12], Gen.Int[0, 3]).Array[1, 40];

    private static readonly SampleDesign[] Designs =
    [
        SampleDesign.Complex(strata: "h"),
        SampleDesign.Complex(strata: "h", clusters: ["c"], nested: true),
        SampleDesign.Complex(strata: "h", clusters: ["c", "d"], population: ["N", "M"], nested: true),
        SampleDesign.MultiStage([new SamplingStage("c", "h", "N"), new SamplingStage("d", "e", "M")], nested: true),
    ];

    [Fact]
    public void Permuted_responses_give_the_same_frame_and_groups() => Law.Holds(Gen.Select(Rows, Gen.Int[0, int.MaxValue]), c =>
    {
        var (rows, seed) = c;
        var order = Enumerable.Range(0, rows.Length).ToArray();
        new Random(seed).Shuffle(order);
        foreach (var design in Designs)
        {
            var (bound, permuted) = (Bind(rows, design), Bind([.. order.Select(i => rows[i])], design));
            Assert.Equal(Text(bound.Frame!), Text(permuted.Frame!));
            Assert.Equal(order.Select(i => bound.GroupOfRow![i]), permuted.GroupOfRow!);
        }
    });

    [Fact]
    public void Every_group_has_a_response_and_counts_add_up() => Law.Holds(Rows, rows =>
    {
        foreach (var design in Designs)
        {
            var bound = Bind(rows, design);
            Assert.Equal(Enumerable.Range(0, bound.Frame!.GroupCount), bound.GroupOfRow!.Distinct().Order());
            foreach (var stage in bound.Frame.Stages)
            {
                Assert.Equal(stage.Units?.Count ?? rows.Length, stage.Strata.Sum(s => s.SampledUnits));
                Assert.All(stage.Units?.GroupBy(u => u.Stratum) ?? [], units => Assert.Equal(units.Select(u => u.Name), units.Select(u => u.Name).Order(StringComparer.Ordinal)));
            }
        }
    });

    private static BoundDesign Bind((int H, int C, int D)[] rows, SampleDesign design)
    {
        var csv = "q,h,c,d,e,N,M\n" + string.Concat(rows.Select(r => FormattableString.Invariant($"{r.D},{r.H},{r.C},{r.D},{r.D % 2},100,200\n")));
        return ResponseSet.ParseCsv(csv, new ReadOptions { Design = design }).Bound;
    }

    private static string Text(SampleFrame frame) => string.Join(
        " / ", frame.Stages.Select(s => string.Join(", ", s.Strata) + ": " + string.Join(", ", s.Units ?? [])));
}

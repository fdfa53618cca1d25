using CsCheck;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Laws of shares, intervals, comparisons and tables on random surveys, empty and degenerate cells included.</summary>
public sealed class EstimateLaws
{
    private static readonly Gen<ResponseSet> Sets = RandomSurvey.ResponsesOf(largest: 40);

    [Fact]
    public void No_figure_of_any_survey_is_NaN_or_infinite() => Law.Holds(Sets, responses =>
    {
        var by = responses.Survey.SegmentsBy("country").WithGroup("group", responses.Survey.Choice("country").Options[0].Code).WithTotal();
        foreach (var question in responses.Survey.Questions.OfType<ChoiceQuestion>())
        {
            foreach (var questionBase in Enum.GetValues<QuestionBase>())
            {
                var shares = responses.ProportionsOf(question.Options[0], by, questionBase);
                var figures = shares.ToCsv() + shares.CompareAllPairs().ToCsv() + shares.CompareWithRest().ToCsv() + responses.TableOf(question, by, questionBase).ToCsv();
                AssertFinite(figures);
                AssertFinite(shares.ToString() + shares.CompareAllPairs() + responses.TableOf(question, by, questionBase));
            }
        }

        AssertFinite(responses.MeansOf(responses.Survey["trust"], by).ToCsv() + responses.MeansOf(responses.Survey["age"], by));
    });

    [Fact]
    public void Intervals_contain_the_share_lie_in_the_unit_interval_and_widen_with_the_level() => Law.Holds(Sets, responses =>
    {
        foreach (var share in responses.ProportionsOf(responses.Survey.Choice("vote").Options[0], responses.Survey.SegmentsBy("country")))
        {
            // The other methods refuse the effective counts of weights.
            foreach (var method in IntervalMethod.All.Where(m => !m.NeedsWholeCounts))
            {
                var (narrow, wide) = (share.Interval(method, ConfidenceLevel.P90), share.Interval(method, ConfidenceLevel.P99));
                if (share.Estimate is not { } p)
                {
                    Assert.Null(narrow);
                    continue;
                }

                // The effective count p n_eff is rounded, so that its share and limits may differ by some units in the last place.
                Assert.True(narrow!.Lower <= p + 4.5e-16 && narrow.Upper >= p - 4.5e-16 && narrow.Lower >= 0 && narrow.Upper <= 1, $"{method}: {narrow} {p}");
                Assert.True(wide!.Lower <= narrow.Lower + 4.5e-16 && wide.Upper >= narrow.Upper - 4.5e-16, $"{method}: {narrow} {wide}");
            }
        }
    });

    [Fact]
    public void Shares_of_a_single_choice_sum_to_one() => Law.Holds(Sets, responses =>
    {
        var table = responses.TableOf(responses.Survey.Choice("vote"), responses.Survey.SegmentsBy("country"));
        for (var column = 0; column < table.Banner.Segments.Count; column++)
        {
            var shares = table.Rows.Select(r => r[column].Estimate).ToList();
            Assert.True(shares.TrueForAll(s => s is null) || Math.Abs(shares.Sum()!.Value - 1) < 1e-12, string.Join(" ", shares));
        }
    });

    [Fact]
    public void Weights_of_one_reproduce_the_figures_without_weights_and_rescaling_changes_only_the_weighted_base() =>
        Law.Holds(Gen.Select(Sets, Gen.Double[0.01, 100]), c =>
        {
            var (responses, factor) = c;
            var by = responses.Survey.SegmentsBy("country").WithTotal();
            var answer = responses.Survey.Choice("vote").Options[0];
            var plain = WithWeights(responses, _ => 1).ProportionsOf(answer, by);
            var none = WithWeights(responses, null).ProportionsOf(answer, by);
            Assert.Equal(none.Select(p => (p.Estimate, p.Base, p.StandardError)), plain.Select(p => (p.Estimate, p.Base, p.StandardError)));
            if (responses.HasWeights)
            {
                var given = responses.ProportionsOf(answer, by);
                var scaled = WithWeights(responses, w => w * factor).ProportionsOf(answer, by);
                foreach (var (a, b) in given.Zip(scaled))
                {
                    Assert.Equal(a.Base.Unweighted, b.Base.Unweighted);
                    Near(a.Estimate, b.Estimate);
                    Near(a.Base.Effective, b.Base.Effective);
                    Near(a.Base.Weighted * factor, b.Base.Weighted);
                }
            }
        });

    [Fact]
    public void Comparisons_are_antisymmetric() => Law.Holds(Sets, responses =>
    {
        var by = responses.Survey.SegmentsBy("country").WithTotal();
        var shares = responses.ProportionsOf(responses.Survey.Choice("vote").Options[0], by);
        var first = by.Segments[1].Name.Default;
        foreach (var second in by.Segments.Select(s => s.Name.Default).Where(n => n != first))
        {
            var (there, back) = (shares.Compare(first, second), shares.Compare(second, first));
            Near(there.Difference, -back.Difference);
            Near(there.Interval?.Lower, -back.Interval?.Upper);
            Near(there.Test.PValue, back.Test.PValue);
        }
    });

    [Fact]
    public void The_rest_of_a_segment_is_disjoint_and_completes_it() => Law.Holds(Sets, responses =>
    {
        var by = responses.Survey.SegmentsBy("country");
        var total = responses.ProportionsOf(responses.Survey.Choice("vote").Options[0], by.WithTotal())["Total"];
        foreach (var comparison in responses.ProportionsOf(responses.Survey.Choice("vote").Options[0], by).CompareWithRest())
        {
            Assert.False(comparison.Overlap);
            Assert.True(comparison.First.Base.Unweighted + comparison.Second.Base.Unweighted <= total.Base.Unweighted);
        }
    });

    /// <summary>Without weights the linearised variance of a difference of overlapping segments has a closed form: only those outside the overlap count.</summary>
    [Fact]
    public void A_segment_against_the_total_differs_as_much_as_against_the_rest() => Law.Holds(Sets, responses =>
    {
        var unweighted = WithWeights(responses, null);
        var by = unweighted.Survey.SegmentsBy("country").WithTotal();
        var shares = unweighted.ProportionsOf(unweighted.Survey.Choice("vote").Options[0], by);
        foreach (var (segment, i) in by.Segments.Select((s, i) => (s, i)).Skip(1))
        {
            var (part, all) = (shares[i], shares["Total"]);
            if (part.Estimate is null || part.Base.Unweighted == all.Base.Unweighted)
            {
                continue;
            }

            var variance = part.Variance + all.Variance - (2 * shares.Covariance(segment.Name.Default, "Total"));
            Assert.True(variance >= -1e-15, $"variance {variance}");
        }
    });

    private static ResponseSet WithWeights(ResponseSet responses, Func<double, double>? weight)
    {
        double[] weights = [.. Enumerable.Range(0, responses.Count).Select(i => responses.HasWeights ? responses.Weights[i] : 1)];
        return new ResponseSet(
            responses.Survey,
            [.. responses.Survey.Questions.Select(responses.Column)],
            weight is null ? null : [.. weights.Select(weight)],
            null,
            responses.Report);
    }

    private static void Near(double? expected, double? got) =>
        Assert.True(expected is null ? got is null : got is { } g && Math.Abs(g - expected.Value) <= 1e-12 * Math.Max(1, Math.Abs(expected.Value)), $"{expected} {got}");

    private static void AssertFinite(string figures)
    {
        Assert.DoesNotContain("NaN", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", figures, StringComparison.Ordinal);
    }
}

using System.Collections;
using System.Reflection;
using CsCheck;
using SurveyStats.Numerics;
using Xunit;
using Row = SurveyStats.Tests.Laws.RandomDesign.Row;

namespace SurveyStats.Tests.Laws;

/// <summary>Laws of estimates and variances under random sample designs.</summary>
public sealed class VarianceLaws
{
    private static readonly Gen<(Row[] Rows, SampleDesign Design)> Linearised = Gen.Select(RandomDesign.People, RandomDesign.Linearised);
    private static readonly Gen<(Row[] Rows, SampleDesign Design)> Any = Gen.Select(RandomDesign.People, RandomDesign.Any);

    private static readonly SampleDesign TwoStage =
        SampleDesign.Complex("w", "h", ["c", "d"], ["N", "M"], nested: true, lonelyUnits: LonelyUnits.Adjust);

    private static Segmentation By => RandomDesign.Countries;

    [Fact]
    public void Two_stage_variances_agree_with_a_loop_over_rows() => Law.Holds(RandomDesign.People, rows =>
    {
        var responses = RandomDesign.Responses(rows, TwoStage);
        Row[] answered = [.. rows.Where(r => r.Income is not null && r.Weight > 0)];
        var total = responses.TotalsOf(RandomDesign.Income)[0];
        if (answered.Length == 0)
        {
            Assert.Null(total.Estimate);
            return;
        }

        Near(Naive(rows, answered, r => r.Weight * r.Income!.Value), total.StandardError * total.StandardError);
        var (w, mean) = (answered.Sum(r => r.Weight), responses.MeansOf(RandomDesign.Income, Segmentation.Total)[0]);
        Near(Naive(rows, answered, r => r.Weight * (r.Income!.Value - mean.Estimate!.Value) / w), mean.StandardError * mean.StandardError);
        var (hours, ratio) = (answered.Sum(r => r.Weight * r.Hours), responses.RatiosOf(RandomDesign.Income, RandomDesign.Hours)[0]);
        Assert.Equal(hours == 0, ratio.Estimate is null);
        if (hours > 1e-6)
        {
            Near(Naive(rows, answered, r => r.Weight * (r.Income!.Value - (ratio.Estimate!.Value * r.Hours)) / hours), ratio.StandardError * ratio.StandardError);
        }
    });

    [Fact]
    public void Equal_weights_without_strata_give_the_textbook_variance() => Law.Holds(RandomDesign.People, rows =>
    {
        Row[] equal = [.. rows.Select(r => r with { Weight = 2.5, Income = r.Income ?? 1 })];
        if (equal.Length < 2)
        {
            return;
        }

        var mean = RandomDesign.Responses(equal, SampleDesign.Complex("w")).MeansOf(RandomDesign.Income, Segmentation.Total)[0];
        var average = equal.Average(r => r.Income!.Value);
        Near(equal.Sum(r => Math.Pow(r.Income!.Value - average, 2)) / (equal.Length - 1) / equal.Length, mean.StandardError * mean.StandardError);
        Assert.Equal(equal.Length - 1, mean.DegreesOfFreedom);
    });

    [Fact]
    public void A_common_factor_of_the_weights_leaves_shares_means_and_ratios_and_multiplies_totals() => Law.Holds(Gen.Select(Linearised, Gen.Double[0.01, 100]), c =>
    {
        var ((rows, design), factor) = c;
        var (given, scaled) = (RandomDesign.Responses(rows, design), RandomDesign.Responses(rows.Select(r => r with { Weight = r.Weight * factor }), design));
        for (var i = 0; i < By.Segments.Count; i++)
        {
            var (p, q) = (given.ProportionsOf(RandomDesign.Vote["left"], By)[i], scaled.ProportionsOf(RandomDesign.Vote["left"], By)[i]);
            Close(p.Estimate, q.Estimate);
            Close(p.Variance, q.Variance);
            var (m, n) = (given.MeansOf(RandomDesign.Income, By)[i], scaled.MeansOf(RandomDesign.Income, By)[i]);
            Close(m.Estimate, n.Estimate);
            Close(m.StandardError, n.StandardError);
            var (t, u) = (given.TotalsOf(RandomDesign.Income, By)[i], scaled.TotalsOf(RandomDesign.Income, By)[i]);
            Close(t.Estimate * factor, u.Estimate, factor * 100);
            Close(t.StandardError * factor, u.StandardError, factor * 100);
        }
    });

    [Fact]
    public void Permuted_responses_give_the_same_bits() => Law.Holds(Gen.Select(Any, Gen.Int[0, int.MaxValue]), c =>
    {
        var ((rows, design), seed) = c;
        Row[] order = [.. rows];
        new Random(seed).Shuffle(order);
        Assert.Equal(Figures(RandomDesign.Responses(rows, design)), Figures(RandomDesign.Responses(order, design)));
    }, 80);

    [Fact]
    public void A_domain_is_the_whole_sample_with_indicators() => Law.Holds(Linearised, c =>
    {
        var (rows, design) = c;
        if (((ComplexSample)design).LonelyUnits == LonelyUnits.Average)
        {
            return; // counts the strata of the domain
        }

        var responses = RandomDesign.Responses(rows, design);
        var domain = responses.Within(Criterion.Chose(RandomDesign.Country["A"])).TotalsOf(RandomDesign.Income)[0];
        var (segment, indicated) = (responses.TotalsOf(RandomDesign.Income, By)["A"], responses.TotalsOf(RandomDesign.IncomeInA)[0]);
        Assert.Equal((domain.Estimate, domain.StandardError, domain.DegreesOfFreedom), (segment.Estimate, segment.StandardError, segment.DegreesOfFreedom));
        if (domain.Estimate is not null)
        {
            Close(indicated.Estimate, domain.Estimate);
            Close(indicated.StandardError, domain.StandardError, 100);
        }
    });

    [Fact]
    public void The_variance_of_a_net_of_exclusive_answers_is_the_sum_of_the_covariance_matrix() => Law.Holds(Any, c =>
    {
        var (rows, design) = c;
        var responses = RandomDesign.Responses(rows, design);
        if (Refused(() => responses.SharesOf(RandomDesign.Vote, By).CovarianceMatrix()) || responses.Design is not (ComplexSample or ReplicateSample))
        {
            return;
        }

        var net = responses.ProportionsOf(RandomDesign.Vote.Net("either", "left", "right"), By);
        var shares = responses.SharesOf(RandomDesign.Vote, By);
        foreach (var name in By.Segments.Select(s => s.Name.Default))
        {
            if (net[name].Variance is { } variance)
            {
                var (left, right) = (RandomDesign.Vote["left"], RandomDesign.Vote["right"]);
                Close(variance, shares.Covariance(name, left, name, left) + shares.Covariance(name, right, name, right) + (2 * shares.Covariance(name, left, name, right)));
                Close(variance, Square(shares.Contrast((name, left, 1), (name, right, 1)).StandardError));
                var whole = shares.Contrast([.. shares.Answers.Select(a => (name, a, 1.0))]);
                Assert.True(whole.Test().PValue is null, $"{whole.StandardError}");
            }
        }
    }, print: c => c.Design.Description);

    [Fact]
    public void Covariance_matrices_are_symmetric_and_positive_semidefinite() => Law.Holds(Any, c =>
    {
        var (rows, design) = c;
        var shares = RandomDesign.Responses(rows, design).SharesOf(RandomDesign.Vote, By);
        if (Refused(() => shares.CovarianceMatrix()))
        {
            return;
        }

        foreach (var matrix in new[] { shares.CovarianceMatrix(), shares.TotalCovarianceMatrix() })
        {
            var (size, trace) = (matrix.GetLength(0), 0.0);
            for (var i = 0; i < size; i++)
            {
                trace += matrix[i, i];
                for (var j = 0; j < i; j++)
                {
                    Assert.Equal(matrix[i, j], matrix[j, i]);
                }
            }

            Assert.All(SymmetricEigenvalues.Of(matrix), value => Assert.True(value >= -1e-13 * trace, $"{value} {trace}"));
        }
    }, 150);

    [Fact]
    public void The_stratified_jackknife_of_a_total_is_the_linearised_variance() => Law.Holds(RandomDesign.People, rows =>
    {
        // Two units in each stratum, so that none is lonely.
        Row[] full = [.. rows, .. Enumerable.Range(1, 3).SelectMany(h => Enumerable.Range(1, 2).Select(c => rows[0] with { Stratum = h, Cluster = c, Weight = 1, Income = h * c }))];
        var drawn = RandomDesign.Responses(full, SampleDesign.Complex("w", "h", ["c"], nested: true));
        var replicated = drawn.Replicated(ReplicationMethod.StratifiedJackknife);
        Close(drawn.TotalsOf(RandomDesign.Income)[0].StandardError, replicated.TotalsOf(RandomDesign.Income)[0].StandardError, 100);
        var (one, other) = (drawn.TotalsOf(RandomDesign.Income, By), replicated.TotalsOf(RandomDesign.Income, By));
        Close(one.Covariance("A", "B"), other.Covariance("A", "B"), 1000);
    }, 100);

    [Fact]
    public void A_sample_of_the_whole_population_has_no_variance() => Law.Holds(RandomDesign.People, rows =>
    {
        Row[] whole = [.. rows.Select(r => r with { Clusters = rows.Where(o => o.Stratum == r.Stratum).Select(o => o.Cluster).Distinct().Count() })];
        var responses = RandomDesign.Responses(whole, SampleDesign.Complex("w", "h", ["c"], ["N"], nested: true));
        foreach (var total in responses.TotalsOf(RandomDesign.Income, By).Where(t => t.Estimate is not null))
        {
            Assert.Equal(0, total.StandardError);
        }

        Row[] people = [.. rows.Select(r => r with { Clusters = rows.Count(o => o.Stratum == r.Stratum) })];
        Assert.All(
            RandomDesign.Responses(people, SampleDesign.Complex("w", "h", population: ["N"])).MeansOf(RandomDesign.Income, By).Where(m => m.Estimate is not null),
            mean => Assert.Equal(0, mean.StandardError));
    });

    [Fact]
    public void Calibration_to_the_present_totals_leaves_estimates_and_takes_the_variance_of_the_margin() => Law.Holds(Linearised, c =>
    {
        var (rows, design) = c;
        Row[] answered = [.. rows.Where(r => r.Country < 3).Select(r => r with { Weight = r.Weight < 0.1 ? 1 : r.Weight })];
        if (answered.Length == 0)
        {
            return;
        }

        var responses = RandomDesign.Responses(answered, design);
        (AnswerOption o, double Value)[] present =
            [.. RandomDesign.Country.Options.Where(o => responses.TotalsOf(o)[0].Estimate > 0).Select(o => (o, responses.TotalsOf(o)[0].Estimate!.Value))];
        var by = Segmentation.Of("present", [.. present.Select(p => (new LocalizedText(p.o.Code), Criterion.Chose(p.o)))]);
        var calibrated = responses.PostStratifiedTo(PopulationMargin.Of(by, [.. present.Select(p => (p.o.Code, p.Value))]));
        Close(responses.MeansOf(RandomDesign.Income, Segmentation.Total)[0].Estimate, calibrated.MeansOf(RandomDesign.Income, Segmentation.Total)[0].Estimate, 100);
        foreach (var (option, total) in present)
        {
            var margin = calibrated.TotalsOf(option)[0];
            Close(total, margin.Estimate, total);
            Assert.True(margin.StandardError is null || margin.StandardError <= 1e-7 * total, $"{margin.StandardError}");
        }
    }, 100);

    [Fact]
    public void No_public_figure_under_any_design_is_NaN_or_infinite() => Law.Holds(Any, c =>
    {
        var (rows, design) = c;
        var responses = RandomDesign.Responses(rows, design);
        foreach (var set in new[] { responses, responses.Within(Criterion.Chose(RandomDesign.Country["A"])) })
        {
            var (shares, means) = (set.ProportionsOf(RandomDesign.Vote["left"], By), set.MeansOf(RandomDesign.Income, By));
            Func<object>[] results =
            [
                () => shares, () => means, () => set.TotalsOf(RandomDesign.Income, By), () => set.TotalsOf(RandomDesign.Vote["left"], By),
                () => set.RatiosOf(RandomDesign.Income, RandomDesign.Hours, By),
                () => QuantileRule.All.Select(rule => set.QuantilesOf(RandomDesign.Income, [0, 0.25, 0.5, 1], By, rule)).ToList(),
                () => set.LeadsOf(RandomDesign.Vote["left"], RandomDesign.Vote["right"], By),
                () => set.LeadsOf(RandomDesign.Vote["left"], RandomDesign.Country["A"], Segmentation.Total),
                () => set.NetScoreOf(RandomDesign.Hours, By, 3, 1), () => set.NetScoreOf(RandomDesign.Hours, By, 3, 1).Compare("A", "B"),
                () => shares.CompareAllPairs(), () => shares.CompareWithRest(), () => means.CompareAllPairs(), () => means.CompareWithRest(),
                () => shares.Contrast(("A", 1), ("B", -1)), () => shares.RatioOf("A", "B"), () => shares.LogRatioOf("A", "B"), () => shares.LogOddsRatioOf("A", "B"),
                () => means.Contrast(("A", 0.5), ("B", 0.5), ("C", -1)),
                () => RankScore.All.Select(score => set.TestRanks(RandomDesign.Hours, By, score)).ToList(),
                () => set.TestRanks(RandomDesign.Hours, By, RankScore.VanDerWaerden, RankTies.InOrderOfResponses),
                () => set.CompareRanksOfAllPairs(RandomDesign.Income, By), () => set.SharesOf(RandomDesign.Vote, By),
            ];
            foreach (var result in results)
            {
                AssertFinite(result(), new HashSet<object>(ReferenceEqualityComparer.Instance), 0);
                Assert.DoesNotContain("NaN", result().ToString(), StringComparison.Ordinal);
            }
        }
    }, 50);

    /// <summary>Every public number that a result leads to; degrees of freedom may be infinite.</summary>
    private static void AssertFinite(object? value, HashSet<object> seen, int depth)
    {
        if (value is null or string || depth > 5 || (value is not double && !value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertFinite(item, seen, depth + 1);
            }
        }

        if (value.GetType().Namespace != "SurveyStats" || value is SampleDesign or Question or Segmentation or AnswerSet or Survey)
        {
            return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            var of = property.GetValue(value);
            if (of is double number && !property.Name.EndsWith("DegreesOfFreedom", StringComparison.Ordinal))
            {
                Assert.True(double.IsFinite(number), $"{value.GetType().Name}.{property.Name} = {number}");
            }
            else
            {
                AssertFinite(of, seen, depth + 1);
            }
        }

        foreach (var method in value.GetType().GetMethods().Where(m => m.Name == "Interval" && m.GetParameters().All(p => p.IsOptional)))
        {
            AssertFinite(method.Invoke(value, [.. method.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)]), seen, depth + 1);
        }
    }

    private static string Figures(ResponseSet set) => string.Join('\n', [
        set.ProportionsOf(RandomDesign.Vote["left"], By).ToCsv(), set.MeansOf(RandomDesign.Income, By).ToCsv(), set.TotalsOf(RandomDesign.Income, By).ToCsv(),
        set.RatiosOf(RandomDesign.Income, RandomDesign.Hours, By).ToCsv(), set.QuantilesOf(RandomDesign.Income, [0.3, 0.5], By).ToCsv(),
        set.TestRanks(RandomDesign.Hours, By, RankScore.Wilcoxon).ToCsv(), set.CompareRanksOfAllPairs(RandomDesign.Hours, By).ToCsv()]);

    /// <summary>Two stages, straight from the formula; a lonely unit is not centred.</summary>
    private static double Naive(Row[] rows, Row[] answered, Func<Row, double> score) => rows.GroupBy(r => r.Stratum).Where(h => answered.Any(r => r.Stratum == h.Key)).Sum(h =>
    {
        var clusters = h.GroupBy(r => r.Cluster).ToArray();
        var (n, size) = (clusters.Length, h.First().Clusters);
        return Spread([.. clusters.Select(Total)], size) + clusters.Where(c => c.Any(answered.Contains)).Sum(c =>
            n / size * Spread([.. c.GroupBy(r => r.Household).Select(Total)], c.First().Households));

        double Total(IEnumerable<Row> unit) => unit.Where(answered.Contains).Sum(score);
    });

    private static double Spread(double[] totals, double size)
    {
        var (n, mean) = (totals.Length, totals.Average());
        return (1 - (n / size)) * (n == 1 ? totals[0] * totals[0] : totals.Sum(t => (t - mean) * (t - mean)) * n / (n - 1));
    }

    private static bool Refused(Action compute)
    {
        try
        {
            compute();
            return false;
        }
        catch (LonelyUnitException)
        {
            return true;
        }
    }

    private static double? Square(double? x) => x * x;

    private static void Near(double expected, double? got) => Close(expected, got, 10);

    private static void Close(double? expected, double? got, double size = 1) => Assert.True(
        expected is null ? got is null : got is { } g && Math.Abs(g - expected.Value) <= 1e-12 * Math.Max(size, Math.Abs(expected.Value)), $"{expected:R} {got:R}");
}

using Xunit;

namespace SurveyStats.Tests.Estimation;

public sealed class DesignEffectTests
{
    [Fact]
    public void Both_forms_follow_their_formula()
    {
        // n = 5, W = 50, spread 0.24: S^2/n = 0.24/4 = 0.06; without replacement times 1 - 5/50.
        var effect = DesignEffect.Of(0.09, 0.24, new CellSums(5, 50, 600))!.Value;
        Assert.Equal(1.5, effect.WithReplacement, 1e-15);
        Assert.Equal(1.5 / 0.9, effect.WithoutReplacement!.Value, 1e-15);
        Assert.Equal(1.5, DesignEffect.Of(0.09 * 2500, 0.24, new CellSums(5, 50, 600), 2500)!.Value.WithReplacement, 1e-15);
    }

    [Fact]
    public void Answers_that_do_not_vary_and_single_respondents_have_none()
    {
        Assert.Null(DesignEffect.Of(null, 0.24, new CellSums(5, 50, 600)));
        Assert.Null(DesignEffect.Of(0.1, 0, new CellSums(5, 50, 600)));
        Assert.Null(DesignEffect.Of(0.1, 0.24, new CellSums(1, 50, 600)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 + 2.3e-16)]
    [InlineData(1 + 1e-14)]
    [InlineData(0.7)]
    public void Weights_that_sum_to_the_sample_are_no_population(double meanWeight) =>
        Assert.Null(DesignEffect.Of(0.09, 0.24, new CellSums(1001, 1001 * meanWeight, 1200))!.Value.WithoutReplacement);

    [Fact]
    public void Equal_numbers_have_no_design_effect_whatever_the_rounding()
    {
        foreach (var x in new[] { 0.1, 0.7, 1 / 3.0, 1e-5, 12345.678 })
        {
            for (var n = 2; n < 12; n++)
            {
                var csv = "x,w\n" + string.Concat(Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"{x:R},{0.3 + (0.1 * i)}\n")));
                var survey = new Survey("s", [new NumericQuestion("x")]);
                var responses = ResponseSet.ParseCsv(csv, new ReadOptions { Survey = survey, Design = SampleDesign.Complex("w") });
                Assert.Null(responses.TotalsOf(survey["x"])[0].DesignEffect);
                Assert.Null(responses.MeansOf(survey["x"], Segmentation.Total)[0].DesignEffect);
            }
        }
    }
}

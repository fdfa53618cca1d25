using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Numbers of which the tally keeps moments: against the same figures from all the numbers, in parts, and through JSON.</summary>
public sealed class MomentLaws
{
    private const int Rows = 12_000;

    private static readonly SingleChoiceQuestion Country = new("country", ["A", "B", "C"]);
    private static readonly NumericQuestion Income = new("income");
    private static readonly Survey Questionnaire = new("Sample", [Country, Income]);
    private static readonly Segmentation By = Questionnaire.SegmentsBy("country").WithTotal("all");

    public static TheoryData<int> Designs => [0, 1, 2, 3, 4];

    /// <summary>Numbers rounded to 4,000 distinct ones are kept; with a few more the moments begin. The same responses otherwise: the figures hardly differ.</summary>
    [Theory]
    [MemberData(nameof(Designs))]
    public void Means_and_totals_come_from_moments_as_from_numbers(int kind)
    {
        var moments = Tally.Of(ResponsesOf(kind, 0, Rows), Income, By);
        var numbers = Tally.Of(ResponsesOf(kind, 0, Rows, rare: false), Income, By);
        Assert.True(moments[Income, By].HasMoments);
        Assert.False(numbers[Income, By].HasMoments);
        foreach (var (expected, found) in numbers.MeansOf(Income, By).Zip(moments.MeansOf(Income, By)))
        {
            Assert.Equal(expected.Base.Unweighted, found.Base.Unweighted);
            Close(expected.Estimate, found.Estimate);
            Close(expected.StandardDeviation, found.StandardDeviation);
            Close(expected.StandardError, found.StandardError);
            Close(expected.DegreesOfFreedom, found.DegreesOfFreedom);
        }

        foreach (var (expected, found) in Totals(numbers).Zip(Totals(moments)))
        {
            Close(expected.Estimate, found.Estimate);
            Close(expected.StandardError, found.StandardError);
        }

        var (whole, same) = (moments.MeansOf(Income, By), numbers.MeansOf(Income, By));
        Close(same.Covariance("all", "B"), whole.Covariance("all", "B"));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Parts_with_and_without_moments_merge_to_the_whole_bit_for_bit(int kind)
    {
        var whole = Tally.Of(ResponsesOf(kind, 0, Rows), [Income], [By]);
        Tally[] parts = [.. new[] { (0, 1_000), (1_000, 4_000), (4_000, Rows) }.Select(p => Tally.Of(ResponsesOf(kind, p.Item1, p.Item2), [Income], [By]))];
        Assert.Equal([false, false, true], parts.Select(p => p.Tables[0].HasMoments));
        Assert.Equal(whole.ToJson(), parts[2].MergedWith(parts[0]).MergedWith(parts[1]).ToJson());
        Assert.Equal(whole.ToJson(), parts[1].MergedWith(parts[0]).MergedWith(Tally.FromJson(parts[2].ToJson())).ToJson());
        Assert.Equal(whole.ToJson(), Tally.FromJson(whole.ToJson()).ToJson());
    }

    [Fact]
    public void Ranks_of_numbers_that_are_not_kept_are_refused()
    {
        var tally = Tally.Of(ResponsesOf(0, 0, Rows), Income, By);
        var error = Assert.Throws<InvalidOperationException>(() => tally[Income, By].Values(_ => true));
        Assert.Equal(
            "The tally of 'income' by 'country' keeps means and totals only: it has more than 4096 distinct numbers. Round the numbers, or restrict the responses, for ranks and distributions.",
            error.Message);
    }

    [Fact]
    public void The_product_of_an_exact_sum_and_a_number_is_exact()
    {
        var sum = ExactTotal.Of(0.1) + ExactTotal.Of(1e-20);
        var product = Tabulation.NumberMoments.Product(sum, 0.3);
        Assert.Equal((DoubleDouble)0.1 * 0.3 + ((DoubleDouble)1e-20 * 0.3), (DoubleDouble)product.Value + product.Rest);
    }

    private static TotalSet Totals(Tally tally) => tally.TotalsOf(Income, By);

    private static ResponseSet ResponsesOf(int kind, int from, int to, bool rare = true)
    {
        var random = new Random(kind);
        var builder = new ResponseSetBuilder(Questionnaire);
        for (var row = 0; row < to; row++)
        {
            var (country, number, weight, unit) = (random.Next(3), Math.Round(Math.Exp(random.NextDouble() * 3), 3), 0.5 + random.NextDouble(), random.Next(40));
            var tail = random.NextDouble();
            if (row < from)
            {
                continue;
            }

            builder.Begin(kind == 0 ? 1 : weight).DesignValue("h", $"h{unit % 4}").DesignValue("c", $"c{unit}").DesignValue("w", weight);
            builder.Answer(Country.Options[country]);
            builder.Answer(Income, (Math.Floor(number * 190) / 190) + (rare ? tail * 1e-13 : 0));
        }

        var responses = builder.Build();
        return kind switch
        {
            0 or 1 => responses,
            2 => responses.DrawnBy(SampleDesign.Complex("w", "h", ["c"])),
            3 => responses.DrawnBy(SampleDesign.Complex("w", "h")),
            _ => responses.DrawnBy(SampleDesign.JackknifeGroups("c", "w")),
        };
    }

    private static void Close(double? expected, double? found)
    {
        Assert.Equal(expected is null, found is null);
        if (expected is { } e)
        {
            Assert.InRange(found!.Value, e - (1e-10 * Math.Abs(e)), e + (1e-10 * Math.Abs(e)));
        }
    }
}

using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Estimation;

public sealed class AgreementTests
{
    private static readonly Gen<long[]> Counts = Gen.Int[0, 30].Select(i => (long)i).Array[3, 11];

    /// <summary>The fixed points of the measure: van der Eijk (2001), section 3.</summary>
    [Theory]
    [InlineData(new long[] { 0, 0, 7, 0, 0 }, 1)]
    [InlineData(new long[] { 4, 4, 4, 4, 4 }, 0)]
    [InlineData(new long[] { 9, 0, 0, 0, 9 }, -1)]
    public void One_answer_an_even_spread_and_two_camps_are_one_zero_and_minus_one(long[] counts, double agreement)
    {
        Assert.Equal(agreement, Agreement.FromCounts(counts).Estimate);
        Assert.Equal((1 - agreement) / 2, Agreement.FromCounts(counts).Polarisation);
    }

    [Fact]
    public void It_lies_between_minus_one_and_one_and_knows_no_direction_and_no_scale() => Law.Holds(Counts, counts =>
    {
        var agreement = Agreement.FromCounts(counts).Estimate;
        Assert.True(agreement is null ? counts.Sum() == 0 : agreement is >= -1 and <= 1);
        Assert.Equal(agreement ?? 0, Agreement.FromCounts([.. counts.Reverse()]).Estimate ?? 0, 1e-14);
        Assert.Equal(agreement ?? 0, Agreement.FromCounts([.. counts.Select(c => 7 * c)]).Estimate ?? 0, 1e-14);
    });

    [Fact]
    public void Weights_are_frequencies()
    {
        var rating = new RatingQuestion("r", ["1", "2", "3"]);
        var builder = new ResponseSetBuilder(new Survey("s", [rating]));
        foreach (var (step, weight) in new[] { (0, 3.0), (1, 4.0), (2, 1.0), (2, 2.0) })
        {
            builder.Begin(weight: weight).Answer(rating.Options[step]);
        }

        Assert.Equal(Agreement.FromCounts([3, 4, 3]).Estimate!.Value, builder.Build().AgreementOf(rating)[0].Estimate!.Value, 1e-15);
    }

    [Fact]
    public void Two_steps_are_refused_and_nobody_has_no_agreement()
    {
        Assert.Contains("three steps", Assert.Throws<ArgumentException>(() => Agreement.FromCounts([1, 2])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Agreement.FromCounts([1, 2, -1]));
        Assert.Null(Agreement.FromCounts([0, 0, 0]).Estimate);
    }
}

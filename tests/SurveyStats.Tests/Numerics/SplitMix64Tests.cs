using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class SplitMix64Tests
{
    /// <summary>The first numbers of the seed 1234567, by the reference implementation in C (Vigna 2015).</summary>
    [Fact]
    public void The_first_numbers_are_those_of_the_reference()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToArray());
    }

    [Fact]
    public void Numbers_below_a_limit_are_about_equally_frequent()
    {
        var random = new SplitMix64(5);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.Below(7)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }
}

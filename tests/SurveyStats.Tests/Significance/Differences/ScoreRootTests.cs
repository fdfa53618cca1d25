using SurveyStats.Significance;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class ScoreRootTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(1.4, 1e9)]
    public void A_root_is_found_to_the_last_bit(double a, double b)
    {
        var square = new Square();
        Assert.Equal(Math.Sqrt(2), ScoreRoot.Between(square, a, square.At(a), b, square.At(b)), 4.5e-16);
    }

    [Fact]
    public void A_step_is_found_too()
    {
        var step = new Step();
        Assert.Equal(0.3, ScoreRoot.Between(step, -1, step.At(-1), 1, step.At(1)), 1e-15);
    }

    private readonly struct Square : IScore
    {
        public double At(double t) => (t * t) - 2;
    }

    private readonly struct Step : IScore
    {
        public double At(double t) => t < 0.3 ? -1 : 1;
    }
}

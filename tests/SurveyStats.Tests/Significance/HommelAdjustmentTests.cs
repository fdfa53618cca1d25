using System.Numerics;
using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class HommelAdjustmentTests
{
    /// <summary>The definition: the largest Simes p over all sets of hypotheses that contain the one in question, by enumeration.</summary>
    [Fact]
    public void Hommel_is_closed_testing_with_Simes_tests() => Law.Holds(Gen.Double[0, 1].Select(p => p * p * p).Array[1, 8], p =>
    {
        var adjusted = Adjustment.Hommel.Adjust([.. p.Select(x => (double?)x)]);
        for (var i = 0; i < p.Length; i++)
        {
            var largest = Enumerable.Range(1, (1 << p.Length) - 1).Where(set => (set & (1 << i)) != 0).Max(set => Simes(p, set));
            Assert.Equal(largest, adjusted[i]!.Value, 1e-15);
        }
    });

    private static double Simes(double[] p, int set)
    {
        var rising = p.Where((_, i) => (set & (1 << i)) != 0).Order();
        return rising.Select((x, k) => BitOperations.PopCount((uint)set) * x / (k + 1)).Min();
    }
}

using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class AdjustmentTests
{
    private static readonly Gen<double?[]> Families = Gen.Frequency((9, Gen.Double[0, 1].Select(p => (double?)(p * p))), (1, Gen.Const((double?)null))).Array[0, 12];

    [Fact]
    public void Adjusted_p_values_are_not_smaller_lie_in_the_unit_interval_and_keep_the_order() => Law.Holds(Families, family =>
    {
        foreach (var adjustment in Adjustment.All)
        {
            var adjusted = adjustment.Adjust(family);
            for (var i = 0; i < family.Length; i++)
            {
                Assert.Equal(family[i] is null, adjusted[i] is null);
                Assert.True(family[i] is null || (adjusted[i] >= family[i] * (1 - 1e-15) && adjusted[i] <= 1), adjustment.Name);
                Assert.All(Enumerable.Range(0, i), j => Assert.True(!(family[i] < family[j]) || adjusted[i] <= adjusted[j], adjustment.Name));
            }
        }
    });

    [Fact]
    public void The_order_of_the_tests_does_not_matter() => Law.Holds(Families, family =>
    {
        foreach (var adjustment in Adjustment.All)
        {
            Assert.Equal(adjustment.Adjust(family), adjustment.Adjust([.. family.Reverse()]).Reverse());
        }
    });

    [Fact]
    public void Holm_lies_between_raw_and_Bonferroni_and_Hommel_below_Hochberg() => Law.Holds(Families, family =>
    {
        var (bonferroni, holm, hochberg, hommel) = (
            Adjustment.Bonferroni.Adjust(family), Adjustment.Holm.Adjust(family), Adjustment.Hochberg.Adjust(family), Adjustment.Hommel.Adjust(family));
        for (var i = 0; i < family.Length; i++)
        {
            Assert.True(family[i] is null || (holm[i] <= bonferroni[i] && hochberg[i] <= holm[i] && hommel[i] <= hochberg[i] + 1e-15));
        }
    });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_p_value_is_refused(double p) => Assert.Throws<ArgumentException>(() => Adjustment.Holm.Adjust([0.5, p]));
}

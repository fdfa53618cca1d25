using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MultipleImputationTests
{
    private static readonly IReadOnlyList<double>[] Estimates = [[1.2, -0.4], [1.5, -0.1], [1.1, -0.5], [1.35, -0.2]];

    private static readonly double[][,] Covariances =
    [
        new[,] { { 0.04, 0.01 }, { 0.01, 0.09 } }, new[,] { { 0.05, 0.012 }, { 0.012, 0.08 } },
        new[,] { { 0.038, 0.009 }, { 0.009, 0.1 } }, new[,] { { 0.042, 0.011 }, { 0.011, 0.085 } },
    ];

    private static readonly Gen<(double Estimate, double Variance)[]> Cases =
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0, 3], (e, v) => (Math.Round(e, 2), Math.Round(v, 1))).Array[2, 8];

    /// <summary>imputation.R: R 4.2.2, mitools 2.4.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity, 13.35888379841732, 29.39070000000001, 0.5382090959080665, 0.3615077419719664)]
    [InlineData(25, 6.712571681046168, 10.720363697105084, 0.5822241443737665, 0.4186860690913853)]
    public void Estimates_with_their_covariance_agree_with_mitools(double complete, double dfA, double dfB, double missingA, double missingB)
    {
        var set = MultipleImputation.Combine(["a", "b"], Estimates, Covariances, complete, ImputationDegreesOfFreedom.Mitools);
        Assert.Equal(1.2875, set["a"].Estimate, 1e-15);
        Assert.Equal(-0.3, set["b"].Estimate, 1e-15);
        Assert.Equal(0.08078125, set["a"].TotalVariance, 1e-16);
        Assert.Equal(0.05008333333333333, set.Covariance("a", "b"), 1e-16);
        Assert.Equal(0.13041666666666668, set.Covariance("b", "b"), 1e-16);
        Assert.Equal(dfA, set["a"].DegreesOfFreedom, 1e-12);
        Assert.Equal(dfB, set["b"].DegreesOfFreedom, 1e-12);
        Assert.Equal(missingA, set["a"].FractionMissing, 1e-14);
        Assert.Equal(missingB, set["b"].FractionMissing, 1e-14);
    }

    /// <summary>By mpmath, 30 digits, from the formulas.</summary>
    [Fact]
    public void Barnard_and_Rubin_count_what_the_number_of_imputations_adds()
    {
        var estimate = MultipleImputation.Combine([1.2, 1.5, 1.1, 1.35], [0.04, 0.05, 0.038, 0.042], 25);
        Assert.Equal(6.38022104637757, estimate.DegreesOfFreedom, 1e-13);
        Assert.Equal(0.900735294117647, estimate.RelativeIncrease!.Value, 1e-14);
        Assert.Equal(0.586062609147169, estimate.FractionMissing, 1e-14);
        Assert.Equal((0.0425, 4), (Math.Round(estimate.WithinVariance, 15), estimate.Imputations));
    }

    [Fact]
    public void A_contrast_is_the_combination_of_the_contrasts()
    {
        var set = MultipleImputation.Combine(["a", "b"], Estimates, Covariances, 30);
        var direct = MultipleImputation.Combine(
            [.. Estimates.Select(e => e[0] - (2 * e[1]))], [.. Covariances.Select(c => c[0, 0] - (4 * c[0, 1]) + (4 * c[1, 1]))], 30);
        var contrast = set.Contrast("a - 2b", ("a", 1), ("b", -2));
        Assert.Equal(direct.Estimate, contrast.Estimate, 1e-14);
        Assert.Equal(direct.WithinVariance, contrast.WithinVariance, 1e-14);
        Assert.Equal(direct.BetweenVariance, contrast.BetweenVariance, 1e-14);
        Assert.Equal(direct.DegreesOfFreedom, contrast.DegreesOfFreedom, 1e-10);
        Assert.Equal(set.Compare("a", "b").Estimate, -set.Compare("b", "a").Estimate);
        Assert.Equal("a - b", set.Compare("a", "b").Name);
    }

    [Fact]
    public void Imputations_that_agree_add_nothing()
    {
        var agreed = MultipleImputation.Combine([0.1, 0.1, 0.1], [0.04, 0.04, 0.04]);
        Assert.Equal((0.0, 0.0, 0.2), (agreed.RelativeIncrease!.Value, agreed.FractionMissing, agreed.StandardError));
        Assert.True(double.IsPositiveInfinity(agreed.DegreesOfFreedom));
        Assert.Equal(0.1 + (1.959963984540054 * 0.2), agreed.Interval()!.Upper, 1e-14);
        Assert.Equal(28.0 / 30 * 27, MultipleImputation.Combine([0.1, 0.1], [0.04, 0.04], 27).DegreesOfFreedom, 1e-12);
    }

    [Fact]
    public void Estimates_without_variance_within_have_no_relative_increase()
    {
        var between = MultipleImputation.Combine([1, 2, 3], [0, 0, 0]);
        Assert.Equal((null, 1.0, 2.0), (between.RelativeIncrease, between.FractionMissing, between.DegreesOfFreedom));
        Assert.NotNull(between.Interval());
        var none = MultipleImputation.Combine([1, 2, 3], [0, 0, 0], 10);
        Assert.Equal((0.0, null, null), (none.DegreesOfFreedom, none.Interval(), none.Test.PValue));
        Assert.Equal(NoteCode.NoDegreesOfFreedom, Assert.Single(none.Test.Notes).Code);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(MultipleImputation.Combine([1, 1], [0, 0]).Test.Notes).Code);
    }

    [Fact]
    public void Missing_answers_widen_and_the_form_of_mitools_has_more_degrees_of_freedom() => Law.Holds(Cases, cases =>
    {
        double[] estimates = [.. cases.Select(c => c.Estimate)], variances = [.. cases.Select(c => c.Variance)];
        var free = MultipleImputation.Combine(estimates, variances);
        var (proper, mitools) = (MultipleImputation.Combine(estimates, variances, 40), MultipleImputation.Combine(estimates, variances, 40, ImputationDegreesOfFreedom.Mitools));
        Assert.True(free.TotalVariance >= free.WithinVariance && free.FractionMissing is >= 0 and <= 1 + 1e-15);
        Assert.True(proper.DegreesOfFreedom <= mitools.DegreesOfFreedom + 1e-12 && mitools.DegreesOfFreedom <= Math.Min(40, free.DegreesOfFreedom) + 1e-12);
        foreach (var text in new[] { free.ToString(), free.ToMarkdown(), proper.ToCsv() })
        {
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_table_shows_the_missing_information()
    {
        var set = MultipleImputation.Combine(["a", "b"], Estimates, Covariances);
        Assert.Contains("a          1.288  0.284   0.675 to 1.900  13.4  0.0005                53.8%", set.ToString(), StringComparison.Ordinal);
        Assert.Contains("Rubin's rules over 4 imputations", set.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("name,estimate,", set.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_names_the_imputation_and_the_cure()
    {
        Assert.Contains("two imputations or more", Assert.Throws<ArgumentException>(() => MultipleImputation.Combine([1], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("Imputation 2 has a negative variance", Assert.Throws<ArgumentException>(() => MultipleImputation.Combine([1, 2], [1, -1])).Message, StringComparison.Ordinal);
        Assert.Contains("not finite", Assert.Throws<ArgumentException>(() => MultipleImputation.Combine([1, double.NaN], [1, 1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MultipleImputation.Combine([1, 2, 3], [1, 1]));
        Assert.Throws<ArgumentException>(() => MultipleImputation.Combine(["a", "a"], Estimates, Covariances));
        Assert.Throws<ArgumentException>(() => MultipleImputation.Combine(["a"], Estimates, Covariances));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleImputation.Combine([1, 2], [1, 1], 0));
        var set = MultipleImputation.Combine(["a", "b"], Estimates, Covariances);
        Assert.Contains("'a', 'b'", Assert.Throws<ArgumentException>(() => set["c"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => set.Contrast("x"));
    }
}

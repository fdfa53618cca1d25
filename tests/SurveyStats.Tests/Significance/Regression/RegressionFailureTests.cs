using Xunit;
using static SurveyStats.Tests.Significance.RegressionSample;

namespace SurveyStats.Tests.Significance;

public sealed class RegressionFailureTests
{
    private static readonly double[] Ones = [.. Enumerable.Repeat(1.0, 12)];
    private static readonly string[] Units = [.. Enumerable.Range(0, 12).Select(i => $"{i}")];
    private static readonly double[] X = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    private static readonly double[] Half = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
    private static readonly double[] Third = [1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0];

    [Fact]
    public void A_level_at_which_everyone_has_the_outcome_is_named()
    {
        double[] y = [1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
        var failure = Fails(RegressionFailure.Separated, y, ("b=yes", 0, Half), ("c=yes", 1, Third));
        Assert.Equal(["b=yes"], failure.Terms);
        Assert.Contains("everyone with 'b=yes' has the outcome", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_at_which_nobody_has_the_outcome_is_named()
    {
        double[] y = [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        Assert.Contains("nobody with 'b=yes' has the outcome", Fails(RegressionFailure.Separated, y, ("b=yes", 0, Half)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_level_without_variation_names_the_other_levels()
    {
        double[] y = [1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1];
        Assert.Equal(["b=yes"], Fails(RegressionFailure.Separated, y, ("b=yes", 0, Half)).Terms);
    }

    [Fact]
    public void A_number_that_splits_the_outcome_is_named()
    {
        var failure = Fails(RegressionFailure.Separated, Half, ("x", 0, X), ("c=yes", 1, Third));
        Assert.Contains("x", failure.Terms);
        Assert.Contains("separation", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_splits_the_outcome_but_for_a_tie_is_named()
    {
        double[] tied = [1, 2, 3, 4, 5, 6, 6, 8, 9, 10, 11, 12];
        Assert.Contains("x", Fails(RegressionFailure.Separated, Half, ("x", 0, tied)).Terms);
    }

    /// <summary>Only the two together split: y = 1 where x + 4 c is above a bound.</summary>
    [Fact]
    public void Terms_that_split_the_outcome_together_are_named()
    {
        double[] y = [.. X.Zip(Third, (x, c) => x + (4 * c) > 7.5 ? 1.0 : 0)];
        Assert.Equal(["x", "c=yes"], Fails(RegressionFailure.Separated, y, ("x", 0, X), ("c=yes", 1, Third)).Terms);
    }

    [Fact]
    public void Nearly_separated_data_have_an_estimate()
    {
        double[] y = [0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1];
        var result = Regress(RegressionModel.Logistic, Matrix(("x", 0, X)), y, Ones, Units, Named("x"));
        Assert.InRange(result["x"].Estimate, 1, 3);
    }

    [Fact]
    public void A_combination_of_other_terms_is_named_with_them()
    {
        double[] sum = [.. X.Zip(Third, (x, c) => (2 * x) - (5 * c))];
        var failure = Fails(RegressionFailure.Collinear, Half, ("x", 0, X), ("b=yes", 1, Half), ("c=yes", 2, Third), ("d", 3, sum));
        Assert.Equal(["d", "x", "c=yes"], failure.Terms);
    }

    [Fact]
    public void A_constant_term_is_named()
    {
        var failure = Fails(RegressionFailure.Collinear, Third, ("x", 0, X), ("c", 1, [.. Enumerable.Repeat(0.1, 12)]));
        Assert.Equal(["c"], failure.Terms);
        Assert.Contains("0.1 for all", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_that_all_have_cannot_be_explained()
    {
        Fails(RegressionFailure.ConstantOutcome, Ones, ("x", 0, X));
        Fails(RegressionFailure.ConstantOutcome, new double[12], ("x", 0, X));
    }

    [Fact]
    public void A_contrast_of_unknown_coefficients_lists_those_there_are()
    {
        var result = Regress(RegressionModel.Linear, Matrix(("x", 0, X)), Third, Ones, Units, Named("x"));
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => result.Contrast("a", ("z", 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => result.Contrast("a"));
        Assert.Throws<ArgumentException>(() => result.Contrast("a", ("x", double.NaN)));
    }

    private static RegressionException Fails(RegressionFailure failure, double[] outcomes, params (string Name, int Term, double[] Values)[] columns)
    {
        RegressionTerm[] terms = [.. columns.Select(c => Named(c.Name))];
        var exception = Assert.Throws<RegressionException>(() => Regress(RegressionModel.Logistic, Matrix(columns), outcomes, Ones, Units, terms));
        Assert.Equal(failure, exception.Failure);
        return exception;
    }
}

using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>The rules that Figures/design/README.md adds. The cases of FigureFolder allow relative 1e-9 or absolute 1e-12.</summary>
public sealed class ReferenceComparerDesignTests
{
    [Theory]
    [InlineData("design_test", """{"p": 1e-10}""", "p", 1e-10 + 0.9e-19, true)]
    [InlineData("design_test", """{"p": 1e-10}""", "p", 1e-10 + 1e-15, false)]
    [InlineData("design_test", """{"p_normal": 1e-10}""", "p_normal", 1e-10 + 1e-15, false)]
    [InlineData("design_test", """{"p": 0}""", "p", 1e-13, false)]
    [InlineData("design_test", """{"p": 0}""", "p", 0.0, true)]
    [InlineData("design_test", """{"pearson": 1e-10}""", "pearson", 1e-10 + 1e-15, true)]
    [InlineData("two_proportion_test", """{"p_value": 1e-10}""", "p_value", 1e-10 + 1e-15, true)]
    public void A_p_value_of_a_design_is_held_to_its_relative_error(string function, string expected, string name, double got, bool passes)
        => Assert.Equal(passes, Differences(function, expected, new ReferenceFigures { [name] = got }).Count == 0);

    [Fact]
    public void The_p_value_of_lincom_has_an_absolute_error_too()
    {
        var lincom = FigureFolder.Case("design_test", """{"task": "chisq", "statistic": "lincom"}""", """{"p": 1e-10}""");
        Assert.Empty(ReferenceComparer.Differences(lincom, new ReferenceFigures { ["p"] = 1e-10 + 1e-15 }));
        Assert.NotEmpty(ReferenceComparer.Differences(lincom, new ReferenceFigures { ["p"] = 1e-10 + 2e-12 }));
    }

    [Theory]
    [InlineData("se", 1e-13, true)]
    [InlineData("se", 1e-11, false)]
    [InlineData("se", 1, false)]
    [InlineData("domain_df", 1e-13, false)]
    [InlineData("domain_df", 0, true)]
    public void A_real_number_that_happens_to_be_whole_has_a_tolerance_and_a_count_has_none(string name, object got, bool passes)
        => Assert.Equal(passes, Differences("design_proportion", $$"""{"{{name}}": 0}""", new ReferenceFigures { [name] = got }).Count == 0);

    // Variances 4e-4 and 1e-6, so that v_12 may be off by 1e-9 * 2e-5 = 2e-14, and v_11 by 4e-13: less than `absolute`.
    [Theory]
    [InlineData(4e-4 + 3.9e-13, 1e-6, 1e-9, true)]
    [InlineData(4e-4 + 4.1e-13, 1e-6, 1e-9, false)]
    [InlineData(4e-4, 1e-6 + 1.1e-15, 1e-9, false)]
    [InlineData(4e-4, 1e-6, 1e-9 + 1.9e-14, true)]
    [InlineData(4e-4, 1e-6, 1e-9 - 2.1e-14, false)]
    [InlineData(4e-4, 1e-6, double.NaN, false)]
    public void A_covariance_is_measured_by_its_variances(double first, double second, double covariance, bool passes)
        => Assert.Equal(passes, Differences("design_proportion", """{"covariance": [[4e-4, 1e-9], [1e-9, 1e-6]]}""",
            new ReferenceFigures { ["covariance"] = new double[][] { [first, covariance], [covariance, second] } }).Count == 0);

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.9e-24, true)]
    [InlineData(1.1e-24, false)]
    public void A_variance_of_zero_may_be_off_by_the_square_of_a_standard_error(double got, bool passes)
        => Assert.Equal(passes, Differences("design_proportion", """{"covariance": [[0, 0], [0, 1e-6]]}""",
            new ReferenceFigures { ["covariance"] = new double[][] { [got, 0], [0, 1e-6] } }).Count == 0);

    [Fact]
    public void A_covariance_of_another_shape_differs()
    {
        const string Expected = """{"covariance": [[4e-4, 1e-9], [1e-9, 1e-6]]}""";
        Assert.NotEmpty(Differences("design_proportion", Expected, new ReferenceFigures { ["covariance"] = null }));
        Assert.NotEmpty(Differences("design_proportion", Expected, new ReferenceFigures { ["covariance"] = new[] { 4e-4, 1e-6 } }));
        Assert.NotEmpty(Differences("design_proportion", Expected, new ReferenceFigures { ["covariance"] = new double[][] { [4e-4, 1e-9], [1e-9] } }));
        Assert.NotEmpty(Differences("design_proportion", Expected, new ReferenceFigures { ["covariance"] = new double[][] { [4e-4, 1e-9] } }));
    }

    [Fact]
    public void Quirks_of_the_oracle_are_not_asserted()
    {
        Assert.Empty(Differences("design_test", """{"p": 0.5, "p_r": 0.51}""", new ReferenceFigures { ["p"] = 0.5 }));
        Assert.Empty(Differences("design_interval", """{"n": 5, "r_spline_interval": [0.1, 0.2]}""", new ReferenceFigures { ["n"] = 5 }));
        Assert.NotEmpty(Differences("other", """{"p": 0.5, "p_r": 0.51}""", new ReferenceFigures { ["p"] = 0.5 }));
    }

    [Fact]
    public void A_refusal_is_named()
    {
        Assert.Empty(Differences("design_proportion", """{"error": "lonely_psu"}""", new ReferenceFigures { ["error"] = "lonely_psu" }));
        Assert.NotEmpty(Differences("design_proportion", """{"error": "lonely_psu"}""", new ReferenceFigures { ["error"] = "empty_domain" }));
        Assert.NotEmpty(Differences("design_proportion", """{"error": "lonely_psu"}""", new ReferenceFigures { ["se"] = 0.1 }));
    }

    private static IReadOnlyList<string> Differences(string function, string expected, ReferenceFigures got)
        => ReferenceComparer.Differences(FigureFolder.Case(function, expected: expected), got);
}

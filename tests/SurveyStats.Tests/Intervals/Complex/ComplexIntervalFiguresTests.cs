using Xunit;

namespace SurveyStats.Tests.Intervals;

/// <summary>The limits of every method against figures computed independently.</summary>
public sealed class ComplexIntervalFiguresTests
{
    /// <summary>R survey 4.1-1, svyciprop of apiclus1 (ell == 0), from 12 digits of its standard error. Its "logit" is an iterated regression, right to 1e-9.</summary>
    [Theory]
    [InlineData("mean", -0.0266624079578, 0.0703782549523, 1e-10)]
    [InlineData("logit", 0.00230469128414, 0.177747766823, 1e-10)]
    [InlineData("logit, regression", 0.00230469129854, 0.177747766514, 1e-8)]
    [InlineData("arcsine, unclamped", 0.000307192708888, 0.0955767363668, 1e-10)]
    [InlineData("Korn-Graubard", 0.000216146832743, 0.137507763915, 1e-10)]
    public void Limits_are_those_of_R(string method, double lower, double upper, double relative) =>
        Check(method, ComplexShares.NoEnglishLearners, default, lower, upper, relative);

    /// <summary>asin(sqrt(p)) less the margin is below 0, which R reflects.</summary>
    [Fact]
    public void The_angle_ends_at_zero()
    {
        var limits = ComplexIntervalMethod.Arcsine.Interval(ComplexShares.NoEnglishLearners).Limits!;
        Assert.Equal(0, limits.Lower);
        Assert.Equal(0.0955767363668, limits.Upper, 1e-11);
    }

    /// <summary>From the formulas, in 40-digit arithmetic.</summary>
    [Theory]
    [InlineData("mean", 0.098718381735664932, 0.14128161826433507)]
    [InlineData("logit", 0.10029413805728639, 0.14296245443616579)]
    [InlineData("arcsine", 0.099548189688915702, 0.14208100786840658)]
    [InlineData("likelihood", 0.099773871124555681, 0.14240450948206851)]
    [InlineData("Korn-Graubard", 0.099533858922022578, 0.14297711983221716)]
    [InlineData("Korn-Graubard, truncated", 0.082446752410903151, 0.16685829710448203)]
    [InlineData("Wilson", 0.10032477666679087, 0.14292086306683301)]
    [InlineData("Wilson, adjusted", 0.10041278005245243, 0.14280151877492183)]
    [InlineData("Agresti-Coull", 0.084961978827842713, 0.16653932878869517)]
    [InlineData("Jeffreys", 0.084136123444990775, 0.1645969465021453)]
    public void Limits_are_those_of_the_formulas(string method, double lower, double upper) =>
        Check(method, ComplexShare.From(0.12, 0.009, 7, 250), default, lower, upper, 1e-13);

    /// <summary>Bounds of a small share at 95 %, from the formulas in 40-digit arithmetic.</summary>
    [Theory]
    [InlineData("logit", 0.0010821980035645051, 0.014669198632162391)]
    [InlineData("arcsine", 0.00048118879982626269, 0.0109091689177537)]
    [InlineData("likelihood", 0.00075643161473432837, 0.011680035220324096)]
    [InlineData("Korn-Graubard", 0.0005131876563069865, 0.014223576023204843)]
    [InlineData("Wilson", 0.0011713047855456233, 0.01356719002259192)]
    [InlineData("Wilson, adjusted", 0.0011726270287777086, 0.013552081412610254)]
    [InlineData("Agresti-Coull", 0.00032378122524106035, 0.014400927216146902)]
    [InlineData("Jeffreys", 0.00098532561589383553, 0.012257046799307)]
    public void Bounds_are_those_of_the_formulas(string method, double lower, double upper)
    {
        var share = ComplexShare.From(0.004, 0.0031, 40, 900);
        Check(method, share, ConfidenceLevel.P90, lower, upper, 1e-13);
        var named = Method(method);
        Assert.Equal(1, named.Interval(share, sides: IntervalSides.LowerBound).Limits!.Lower / lower, 1e-12);
        Assert.Equal(1, named.Interval(share, sides: IntervalSides.UpperBound).Limits!.Upper / upper, 1e-12);
    }

    /// <summary>
    /// The equation solved in 40-digit arithmetic. R prints 0.000663921 and 0.107778408: it interpolates the profile by a spline, and misses the roots by
    /// 0.2 and 0.3 %.
    /// </summary>
    [Fact]
    public void The_likelihood_limits_are_the_roots_of_the_equation() => Check(
        "likelihood", ComplexShares.NoEnglishLearners, default, 0.00066544321236386503, 0.10811687988943759, 1e-12);

    [Theory]
    [InlineData(false, false, true, 0.0031787772378053407, 0.13539128514682404)]
    [InlineData(true, false, false, 0.0032106095056321064, 0.1342253930140447)]
    [InlineData(true, true, false, 0.0032106095056321064, 0.1342253930140447)]
    [InlineData(true, false, true, 0.0027994864418224003, 0.15101440243816188)]
    public void Wilson_has_the_conventions_of_several_programs(bool adjusted, bool truncated, bool student, double lower, double upper)
    {
        var method = ComplexIntervalMethod.WilsonBy(EffectiveBaseConvention.Of(adjusted, truncated, student));
        var limits = method.Interval(ComplexShares.NoEnglishLearners).Limits!;
        Assert.Equal(1, limits.Lower / lower, 1e-12);
        Assert.Equal(1, limits.Upper / upper, 1e-12);
    }

    [Fact]
    public void An_interval_shows_its_effective_base_and_quantile()
    {
        var share = ComplexShare.From(0.12, 0.009, 7, 250);
        var wilson = ComplexIntervalMethod.Wilson.Interval(share);
        Assert.Equal(1303.7037037037037, wilson.EffectiveBase!.Value, 1e-9);
        Assert.Equal(2.3646242515927853, wilson.Quantile!.Value, 1e-13);
        Assert.Equal(904.44643241823614, ComplexIntervalMethod.KornGraubard.Interval(share).EffectiveBase!.Value, 1e-9);
        Assert.Equal(250, ComplexIntervalMethod.KornGraubardTruncated.Interval(share).EffectiveBase!.Value);
        Assert.Null(ComplexIntervalMethod.Logit.Interval(share).EffectiveBase);
    }

    private static ComplexIntervalMethod Method(string name) => ComplexIntervalMethod.All.Single(m => m.Name == name);

    private static void Check(string method, ComplexShare share, ConfidenceLevel level, double lower, double upper, double relative)
    {
        var limits = Method(method).Interval(share, level).Limits!;
        Assert.Equal(1, limits.Lower / lower, relative);
        Assert.Equal(1, limits.Upper / upper, relative);
    }
}

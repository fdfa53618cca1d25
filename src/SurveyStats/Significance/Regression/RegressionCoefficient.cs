using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A coefficient of a regression.</summary>
/// <remarks>
/// Immutable. The interval is b -/+ t SE, the test t = b / SE, with Student's t on the residual degrees of freedom; that of the odds ratio exp(b) is
/// exp of the limits. Without degrees of freedom there is neither: null, never NaN.
/// </remarks>
public sealed class RegressionCoefficient
{
    private readonly bool _isLogOddsRatio;

    internal RegressionCoefficient(string name, string? term, double estimate, double variance, double degreesOfFreedom, bool isLogOddsRatio)
    {
        Name = name;
        Term = term;
        Estimate = estimate;
        StandardError = Math.Sqrt(Math.Max(variance, 0));
        DegreesOfFreedom = degreesOfFreedom;
        _isLogOddsRatio = isLogOddsRatio;
        Test = degreesOfFreedom > 0
            ? TestResult.FromFigures("t", "coefficient is 0", StandardError > 0
                ? TestFigures.OfStudent(estimate / StandardError, degreesOfFreedom, Alternative.TwoSided)
                : TestFigures.Undefined(new ResultNote(NoteCode.ZeroVariance, $"{name}: the estimate has no variance"), degreesOfFreedom))
            : TestResult.Undefined("t", "coefficient is 0", SurveyRegression.NoDegreesOfFreedom);
    }

    /// <summary>The name: "(Intercept)", "country=Norway", "age" or "country=Norway:degree=yes".</summary>
    public string Name { get; }

    /// <summary>The name of the term it belongs to; null for the intercept.</summary>
    public string? Term { get; }

    /// <summary>The estimate b: a difference of log odds, or of means in units of the outcome, for each unit of the term.</summary>
    public double Estimate { get; }

    /// <summary>The standard error.</summary>
    public double StandardError { get; }

    /// <summary>The residual degrees of freedom; 0 or less: neither test nor interval.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The t test of no effect.</summary>
    public TestResult Test { get; }

    /// <summary>exp(b) of a logistic regression: the odds ratio for one unit of the term; null for the intercept and for other models.</summary>
    public double? OddsRatio => _isLogOddsRatio ? Finite(Math.Exp(Estimate)) : null;

    /// <summary>A confidence interval for the coefficient.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval; null without degrees of freedom, or with so few that every number is in it.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default)
    {
        var margin = DegreesOfFreedom > 0 ? StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom) * StandardError : double.NaN;
        return double.IsFinite(margin) ? new ConfidenceInterval(Estimate - margin, Estimate + margin, level, IntervalSides.TwoSided, "Student's t") : null;
    }

    /// <summary>A confidence interval for the odds ratio.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval; null where there is no odds ratio, no interval of the coefficient, or a limit larger than any number.</returns>
    public ConfidenceInterval? OddsRatioInterval(ConfidenceLevel level = default) =>
        _isLogOddsRatio && Interval(level) is { } i && Finite(Math.Exp(i.Upper)) is { } upper
            ? new ConfidenceInterval(Math.Exp(i.Lower), upper, level, IntervalSides.TwoSided, "Student's t, exp of the limits")
            : null;

    /// <summary>"country=Norway: 0.343, SE 0.190".</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Estimate:0.####}, SE {StandardError:0.####}");

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

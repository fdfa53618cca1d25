using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>The Wald test that no coefficient of a term differs from 0.</summary>
/// <remarks>
/// Immutable. W = b'V^-1 b over the q coefficients of the term, F = W/q on q and the residual degrees of freedom; <see cref="ChiSquared"/> compares W
/// with chi-squared on q instead, as for an infinite number of primary units. Undefined, with a note, where V is singular (fewer primary units
/// than coefficients) or there are no degrees of freedom.
/// Source: Korn and Graubard (1990), American Statistician 44, 270-276; Lumley (2010), Complex Surveys, section 6.2.
/// </remarks>
public sealed class RegressionTermTest
{
    internal RegressionTermTest(string term, double[] coefficients, double[,] covariance, double degreesOfFreedom)
    {
        Term = term;
        NumeratorDegreesOfFreedom = coefficients.Length;
        DenominatorDegreesOfFreedom = degreesOfFreedom;
        var factor = CholeskyFactor.Of(covariance, 1e-11);
        var (q, name) = (coefficients.Length, "Wald chi-square");
        if (factor.Rank < q)
        {
            var note = new ResultNote(NoteCode.ZeroVariance, $"{term}: the covariance of its {q} coefficients is singular");
            (ChiSquared, Notes) = (TestResult.Undefined(name, "the term has no effect", note), [note]);
            return;
        }

        var wald = factor.QuadraticForm(coefficients);
        ChiSquared = TestResult.FromChiSquared(name, "the term has no effect", wald, q, []);
        if (degreesOfFreedom <= 0)
        {
            Notes = [SurveyRegression.NoDegreesOfFreedom];
            return;
        }

        FStatistic = wald / q;
        LogPValue = FDistribution.LogUpperTail(FStatistic.Value, q, degreesOfFreedom);
        PValue = Math.Exp(LogPValue.Value);
        Notes = [];
    }

    /// <summary>The name of the term.</summary>
    public string Term { get; }

    /// <summary>F = W/q; null if the test is undefined.</summary>
    public double? FStatistic { get; }

    /// <summary>q, the number of coefficients of the term.</summary>
    public double NumeratorDegreesOfFreedom { get; }

    /// <summary>The residual degrees of freedom.</summary>
    public double DenominatorDegreesOfFreedom { get; }

    /// <summary>The p-value of F; null if the test is undefined.</summary>
    public double? PValue { get; }

    /// <summary>The natural logarithm of the p-value, accurate where that is too small for a double; null if the test is undefined.</summary>
    public double? LogPValue { get; }

    /// <summary>The same test without regard to the number of primary units: W against chi-squared on q degrees of freedom.</summary>
    public TestResult ChiSquared { get; }

    /// <summary>What to keep in mind: why the test is undefined.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>"country: F 6.646 on 3 and 105 df, p = 0.0004".</summary>
    public override string ToString() => FStatistic is { } f && PValue is { } p
        ? FormattableString.Invariant($"{Term}: F {f:0.000} on {NumeratorDegreesOfFreedom:0.###} and {DenominatorDegreesOfFreedom:0.###} df, p = {p:0.####}")
        : $"{Term}: undefined ({string.Join("; ", Notes)})";
}

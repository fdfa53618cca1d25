using System.Runtime.Intrinsics;

namespace SurveyStats.Numerics;

/// <summary>
/// A rational function: the quotient of two polynomials. The even and odd terms of both run side by side in the four lanes of a vector,
/// by Horner's rule in x^2.
/// </summary>
internal sealed class Rational
{
    private readonly Vector256<double>[] _terms;

    /// <summary>Both polynomials stand with the constant term first.</summary>
    internal Rational(double[] numerator, double[] denominator)
    {
        var count = (Math.Max(numerator.Length, denominator.Length) + 1) / 2;
        _terms = new Vector256<double>[count];
        for (var k = 0; k < count; k++)
        {
            _terms[count - 1 - k] = Vector256.Create(
                At(numerator, 2 * k), At(numerator, 2 * k + 1), At(denominator, 2 * k), At(denominator, 2 * k + 1));
        }
    }

    /// <summary>The value at x.</summary>
    internal double Of(double x)
    {
        var terms = _terms;
        var square = Vector256.Create(x * x);
        var sum = terms[0];
        for (var k = 1; k < terms.Length; k++)
        {
            sum = Vector256.FusedMultiplyAdd(sum, square, terms[k]);
        }

        return Math.FusedMultiplyAdd(sum.GetElement(1), x, sum.GetElement(0)) / Math.FusedMultiplyAdd(sum.GetElement(3), x, sum.GetElement(2));
    }

    private static double At(double[] coefficients, int k) => k < coefficients.Length ? coefficients[k] : 0;
}

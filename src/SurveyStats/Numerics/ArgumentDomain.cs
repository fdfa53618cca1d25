using System.Runtime.CompilerServices;

namespace SurveyStats.Numerics;

/// <summary>The checks on the arguments of distribution functions; the messages name the value.</summary>
internal static class ArgumentDomain
{
    internal static void Probability(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A probability lies in [0, 1].");
        }
    }

    internal static void Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "A shape or a number of degrees of freedom is positive and finite.");
        }
    }

    internal static void PositiveOrInfinite(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0))
        {
            throw new ArgumentOutOfRangeException(name, value, "A number of degrees of freedom is positive.");
        }
    }

    internal static void NotNaN(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "The argument of a distribution function is a number.");
        }
    }
}

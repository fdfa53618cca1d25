using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>Two of the proportions compared by <see cref="MarascuiloProcedure"/>.</summary>
/// <remarks>Immutable.</remarks>
public sealed class MarascuiloPair
{
    private MarascuiloPair(int first, string firstGroup, int second, string secondGroup)
    {
        First = first;
        FirstGroup = firstGroup;
        Second = second;
        SecondGroup = secondGroup;
    }

    /// <summary>The position of the first group, from 0.</summary>
    public int First { get; }

    /// <summary>The name of the first group.</summary>
    public string FirstGroup { get; }

    /// <summary>The position of the second group, from 0.</summary>
    public int Second { get; }

    /// <summary>The name of the second group.</summary>
    public string SecondGroup { get; }

    /// <summary>The share of the first group minus that of the second, in [-1, 1].</summary>
    public double Difference { get; private init; }

    /// <summary>What the difference must exceed to be significant.</summary>
    public double CriticalRange { get; private init; }

    /// <summary>Whether the difference exceeds its critical range.</summary>
    public bool IsSignificant => Math.Abs(Difference) > CriticalRange;

    /// <summary>The p-value, adjusted for all pairs by the procedure itself; null if the difference has no variance.</summary>
    public double? PValue => LogPValue is { } log ? Math.Exp(log) : null;

    /// <summary>The natural logarithm of the p-value; null if the difference has no variance.</summary>
    public double? LogPValue { get; private init; }

    /// <summary>"group 1 - group 2: -0.0333, critical range 0.0863, p = 0.8414".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{FirstGroup} - {SecondGroup}: {Difference:0.0000}, critical range {CriticalRange:0.0000}, {(PValue is { } p ? FormattableString.Invariant($"p = {p:0.0000}") : "no variance")}");

    internal static MarascuiloPair Of(
        (int Index, string Name, double X, double N) first, (int Index, string Name, double X, double N) second, double root, int groups)
    {
        var difference = ExactDifference.OfShares(first.X, first.N, second.X, second.N);
        var variance = Variance(first.X, first.N) + Variance(second.X, second.N);
        return new MarascuiloPair(first.Index, first.Name, second.Index, second.Name)
        {
            Difference = difference,
            CriticalRange = root * Math.Sqrt(variance),
            LogPValue = variance > 0 ? ChiSquared.LogUpperTail(difference / variance * difference, groups - 1) : null,
        };
    }

    /// <summary>p (1 - p) / n.</summary>
    private static double Variance(double x, double n) => x / n * ((n - x) / n) / n;
}

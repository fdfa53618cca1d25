using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>What a rank test of a complex sample compares: the scores that weighted ranks are turned into. The family is closed.</summary>
/// <remarks>
/// Notation: r the weighted rank of an answer among all N = sum of w answers of the segments compared; s its score, taken as fixed when the variance of mean
/// scores is estimated. Source: Lumley and Scott (2013), Biometrika 100, 831-842.
/// </remarks>
public abstract class RankScore
{
    private protected RankScore(string name) => Name = name;

    /// <summary>s = r/N: the test of Wilcoxon, or, for more than two segments, of Kruskal and Wallis. The default.</summary>
    public static RankScore Wilcoxon { get; } = new Fraction();

    /// <summary>s = the normal quantile of r/N: van der Waerden's test.</summary>
    public static RankScore VanDerWaerden { get; } = new NormalScore();

    /// <summary>s = 1 for r above N/2, else 0: Mood's median test.</summary>
    public static RankScore Median { get; } = new UpperHalf();

    /// <summary>All scores.</summary>
    public static IReadOnlyList<RankScore> All { get; } = [Wilcoxon, VanDerWaerden, Median];

    /// <summary>The name of the test.</summary>
    public string Name { get; }

    /// <summary>The name of the test.</summary>
    public override string ToString() => Name;

    /// <summary>The score of a rank.</summary>
    /// <param name="fraction">r/N, between 0 and 1.</param>
    internal abstract double Of(double fraction);

    /// <summary>The rank as a fraction. Source: Wilcoxon (1945), Biometrics Bulletin 1, 80-83; Lumley and Scott (2013), Biometrika 100, 831-842.</summary>
    private sealed class Fraction() : RankScore("Wilcoxon / Kruskal-Wallis")
    {
        internal override double Of(double fraction) => fraction;
    }

    /// <summary>The normal quantile of the fraction. Source: van der Waerden (1952), Indagationes Mathematicae 14, 453-458; Lumley and Scott (2013), Biometrika 100, 831-842.</summary>
    private sealed class NormalScore() : RankScore("van der Waerden")
    {
        // The largest double below 1, for the highest answer if it has hardly any weight.
        private const double Highest = 1 - (1.0 / (1L << 53));

        internal override double Of(double fraction) => Normal.LowerQuantile(Math.Min(fraction, Highest));
    }

    /// <summary>Whether the rank lies above the median. Source: Mood (1950), Introduction to the Theory of Statistics, section 16.5; Lumley and Scott (2013), Biometrika 100, 831-842.</summary>
    private sealed class UpperHalf() : RankScore("median")
    {
        internal override double Of(double fraction) => fraction > 0.5 ? 1 : 0;
    }
}

using System.Runtime.CompilerServices;

namespace SurveyStats.Significance;

/// <summary>
/// The four counts of two yes-or-no answers of the same respondents: a both yes, b only the first, c only the second, d neither. They may be
/// fractional (effective counts). On the stack: the procedures hand it on.
/// </summary>
internal readonly record struct PairedCounts(double A, double B, double C, double D)
{
    /// <summary>The respondents, N = a + b + c + d; the same to the last bit with first and second, or yes and no, exchanged.</summary>
    public double N => A + D + (B + C);

    /// <summary>(b - c) / N, the first share minus the second.</summary>
    public double Difference => (B - C) / N;

    /// <summary>N times the variance of b - c: (b + c) N - (b - c)^2 = (b + c)(a + d) + 4 b c, a sum without cancellation.</summary>
    public double DiscordantSpread => ((B + C) * (A + D)) + (4 * B * C);

    /// <summary>The counts with first and second exchanged.</summary>
    public PairedCounts Swapped => new(A, C, B, D);

    /// <summary>The correlation phi = (ad - bc) / sqrt((a + b)(c + d)(a + c)(b + d)) of the two answers, in [-1, 1]; 0 if all or none said yes to one.</summary>
    public double Phi => PhiOf(ExactDifference.OfProducts(A, D, B, C));

    /// <summary>Phi with ad - bc, where positive, reduced by N/2, not below 0. Source: Newcombe (1998), Statistics in Medicine 17, 2635-2650, method 10.</summary>
    public double CorrectedPhi =>
        ExactDifference.OfProducts(A, D, B, C) is var determinant && determinant > 0 ? PhiOf(Math.Max(0, determinant - (N / 2))) : PhiOf(determinant);

    /// <exception cref="ArgumentOutOfRangeException">A count is negative, infinite or not a number.</exception>
    public static PairedCounts Checked(double both, double firstOnly, double secondOnly, double neither)
    {
        Check(both);
        Check(firstOnly);
        Check(secondOnly);
        Check(neither);
        return new PairedCounts(both, firstOnly, secondOnly, neither);
    }

    /// <exception cref="ArgumentOutOfRangeException">The count is negative, above 1e100 or not a number.</exception>
    public static void Check(double count, [CallerArgumentExpression(nameof(count))] string name = "")
    {
        // Far above every population, and small enough that no product overflows.
        const double largest = 1e100;
        if (!(count >= 0 && count <= largest))
        {
            throw new ArgumentOutOfRangeException(name, count, "A count is a number from 0 to 1e100. Count the respondents who answered so.");
        }
    }

    // The margins are paired so that without discordant pairs both roots are exact, and phi exactly 1.
    private double PhiOf(double determinant)
    {
        var scale = Math.Sqrt((A + B) * (A + C)) * Math.Sqrt((C + D) * (B + D));
        return scale > 0 ? Math.Clamp(determinant / scale, -1, 1) : 0;
    }
}

namespace SurveyStats.Significance;

/// <summary>The four counts of a stratum: a successes and b failures of the first group, c and d of the second; N > 0.</summary>
internal readonly record struct StratumCounts(double A, double B, double C, double D)
{
    /// <summary>The trials of the first group, n1.</summary>
    public double N1 => A + B;

    /// <summary>The trials of the second group, n2.</summary>
    public double N2 => C + D;

    /// <summary>All trials, N.</summary>
    public double N => A + B + (C + D);

    /// <summary>All successes, X.</summary>
    public double X => A + C;

    /// <summary>Whether all counts are whole, and small enough to be told apart.</summary>
    public bool IsWhole => A == Math.Floor(A) && B == Math.Floor(B) && C == Math.Floor(C) && D == Math.Floor(D) && N < 1e15;

    /// <summary>a n2 - c n1 = a d - b c, without cancellation.</summary>
    public double Determinant => ExactDifference.OfProducts(A, D, B, C);
}

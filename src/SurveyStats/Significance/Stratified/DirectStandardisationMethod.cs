using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the confidence interval of a directly standardised share. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: strata with weight w (they sum to 1), share p = x/n, q = 1 - p; y = sum of w p; z the standard normal quantile of the
/// tail on each side: (1 - level)/2 two-sided, 1 - level for one bound.
/// </remarks>
public abstract class DirectStandardisationMethod
{
    private protected DirectStandardisationMethod(string name) => Name = name;

    /// <summary>The Wilson limits of the strata, squared and added: the default of the library.</summary>
    public static DirectStandardisationMethod Mover { get; } = new MoverStandardisation();

    /// <summary>Wald's interval; bad for small strata and shares near 0 or 1.</summary>
    public static DirectStandardisationMethod Wald { get; } = new WaldStandardisation();

    /// <summary>Fay and Feuer's gamma interval for rates: for rare events.</summary>
    public static DirectStandardisationMethod FayFeuer { get; } = new FayFeuerStandardisation();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<DirectStandardisationMethod> All { get; } = [Mover, Wald, FayFeuer];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The variance of the standardised share: of independent binomial counts, unless the method has its own.</summary>
    internal virtual double Variance(WeightedShare[] strata) => strata.Sum(s => s.Weight * s.Weight * (s.Share * (1 - s.Share) / s.Trials));

    /// <summary>Both limits, each with the error probability <paramref name="tail"/> beyond it.</summary>
    internal abstract (double Lower, double Upper) Limits(WeightedShare[] strata, double estimate, double tail);
}

using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>The degrees of freedom of an estimate from multiple imputation where those of the complete data are few. The family is closed.</summary>
/// <remarks>
/// Notation: m imputations; W the mean of their variances, B the variance between them, T = W + (1 + 1/m) B; k the degrees of freedom of the complete
/// data; Rubin's nu = (m - 1)(1 + 1/r)^2, r = (1 + 1/m) B/W, for k infinite. All combine 1/nu + 1/d.
/// Source: Rubin (1987), Multiple Imputation for Nonresponse in Surveys, equation 3.1.6.
/// </remarks>
public abstract class ImputationDegreesOfFreedom
{
    private protected ImputationDegreesOfFreedom(string name) => Name = name;

    /// <summary>Barnard and Rubin: as published, and as in mice, SAS and Stata. The default.</summary>
    public static ImputationDegreesOfFreedom BarnardRubin { get; } = new BarnardRubinDegreesOfFreedom();

    /// <summary>As in mitools of R, which leaves 1 + 1/m out of one place: slightly more degrees of freedom.</summary>
    public static ImputationDegreesOfFreedom Mitools { get; } = new MitoolsDegreesOfFreedom();

    /// <summary>All forms.</summary>
    public static IReadOnlyList<ImputationDegreesOfFreedom> All { get; } = [BarnardRubin, Mitools];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The degrees of freedom d of the observed data.</summary>
    /// <param name="k">The degrees of freedom of the complete data, above 0 and finite.</param>
    /// <param name="within">W.</param>
    /// <param name="between">B.</param>
    /// <param name="imputations">m.</param>
    internal abstract double OfObserved(double k, double within, double between, int imputations);

    /// <summary>(k + 1)/(k + 3) k (1 - missing).</summary>
    private protected static double OfObserved(double k, double missing) => (k + 1) / (k + 3) * k * (1 - missing);
}

using System.Globalization;

namespace SurveyStats;

/// <summary>
/// An estimated share with the variance and degrees of freedom that its design gives it: what an interval under a complex design is made of. A share
/// of which only the figures were published can be given by them.
/// </summary>
/// <remarks>Immutable. Notation: p the estimate, V its variance under the design, nu the degrees of freedom, n the respondents in the base.</remarks>
public sealed class ComplexShare
{
    // A pass over the replicates, made only where a method asks for it.
    private readonly Func<double?>? _logOddsVariance;

    internal ComplexShare(
        double estimate,
        double? variance,
        double degreesOfFreedom,
        long count,
        double? kishBase = null,
        double? designDegreesOfFreedom = null,
        Func<double?>? logOddsVariance = null)
    {
        Estimate = estimate;
        Variance = variance;
        DegreesOfFreedom = degreesOfFreedom;
        DesignDegreesOfFreedom = designDegreesOfFreedom ?? degreesOfFreedom;
        Count = count;
        KishBase = kishBase;
        _logOddsVariance = logOddsVariance;
    }

    /// <summary>The estimated share p, in [0, 1].</summary>
    public double Estimate { get; }

    /// <summary>The variance V of the estimate under the design; null where the design gives none.</summary>
    public double? Variance { get; }

    /// <summary>The square root of the variance.</summary>
    public double? StandardError => Variance is { } v ? Math.Sqrt(v) : null;

    /// <summary>The degrees of freedom nu of the quantile; infinite for the normal distribution; 0 or less where the design leaves none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The degrees of freedom of the variance, by which an effective base is adjusted, whatever those of the quantile.</summary>
    public double DesignDegreesOfFreedom { get; }

    /// <summary>The number n of respondents in the base whose weight is above 0.</summary>
    public long Count { get; }

    /// <summary>Kish's effective base (sum of w)^2 / (sum of w^2); null if it is not known.</summary>
    public double? KishBase { get; }

    /// <summary>The variance of the log odds over replicates; null without replicates: V/(p (1 - p))^2 by linearisation.</summary>
    public double? LogOddsVariance => _logOddsVariance?.Invoke();

    /// <summary>The effective base p (1 - p)/V: the simple random sample of the same precision; null at a share of 0 or 1, and without variance.</summary>
    public double? EffectiveBase => Estimate is > 0 and < 1 && Variance is > 0 and var v ? Estimate * (1 - Estimate) / v : null;

    /// <summary>Whether the share is 0 or 1, where its estimated variance is 0 and says nothing.</summary>
    internal bool IsAtEnd => Estimate is 0 or 1;

    /// <summary>A share from its published figures.</summary>
    /// <param name="estimate">The share p, in [0, 1]: 0.12 for 12 %.</param>
    /// <param name="standardError">Its standard error, finite and 0 or more; 0 where the share is 0 or 1.</param>
    /// <param name="degreesOfFreedom">
    /// The degrees of freedom of the standard error, above 0: primary units less strata, or those of the replicates; infinite for the normal distribution.
    /// </param>
    /// <param name="count">The number of respondents in the base, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is impossible.</exception>
    public static ComplexShare From(double estimate, double standardError, double degreesOfFreedom, long count)
    {
        if (!(estimate >= 0 && estimate <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(estimate), estimate, "A share lies between 0 and 1: 12 % is 0.12.");
        }

        if (!(standardError >= 0 && double.IsFinite(standardError)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(standardError), standardError, "A standard error is a finite number, 0 or more. Give it as a share: 0.02 for 2 points.");
        }

        if (standardError > 0 && estimate is 0 or 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(standardError), standardError, "A share of 0 or 1 has the standard error 0. If the share is rounded, give it with more decimals.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new ComplexShare(estimate, standardError * standardError, Checked(degreesOfFreedom), count);
    }

    /// <summary>
    /// The same share with other degrees of freedom of the quantile, as <c>df</c> of R's svyciprop. An adjusted effective base keeps those of the design.
    /// </summary>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0; infinite for the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public ComplexShare WithDegreesOfFreedom(double degreesOfFreedom) =>
        new(Estimate, Variance, Checked(degreesOfFreedom), Count, KishBase, DesignDegreesOfFreedom, _logOddsVariance);

    /// <summary>"0.0219, standard error 0.0226, df 14, n 183".</summary>
    public override string ToString()
    {
        var error = StandardError is { } se ? se.ToString("0.####", CultureInfo.InvariantCulture) : "none";
        return string.Create(CultureInfo.InvariantCulture, $"{Estimate:0.####}, standard error {error}, df {DegreesOfFreedom:0.##}, n {Count}");
    }

    private static double Checked(double degreesOfFreedom) => degreesOfFreedom > 0
        ? degreesOfFreedom
        : throw new ArgumentOutOfRangeException(
            nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are above 0: primary units less strata, or infinity for the normal distribution.");
}

using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>
/// How a program turns the variance of a share into an effective base, and which quantile goes with it.
/// <para>
/// Formula: n_e = p (1 - p)/V; adjusted for degrees of freedom: n_e (t(n - 1)/t(nu))^2, both quantiles at the tail of the interval and nu the degrees of
/// freedom of the design; truncated: at most n. The quantile of formulas with one (Wilson, Agresti-Coull): z, or t(nu).
/// </para>
/// An adjusted base together with t(nu) counts the degrees of freedom twice.
/// </summary>
/// <remarks>Immutable. Source: Korn and Graubard (1998), Survey Methodology 24, 193-201; Dean and Pagano (2015), Journal of Survey Statistics and
/// Methodology 3, 484-503; Franco, Little, Louis and Slud (2019), Journal of Survey Statistics and Methodology 7, 334-364.</remarks>
public sealed class EffectiveBaseConvention
{
    private EffectiveBaseConvention(string name, bool isAdjusted, bool isTruncated, bool usesStudent)
    {
        Name = name;
        IsAdjusted = isAdjusted;
        IsTruncated = isTruncated;
        UsesStudent = usesStudent;
    }

    /// <summary>R survey 4.5, Wilson: the base as it is, the quantile t(nu).</summary>
    public static EffectiveBaseConvention R { get; } = new("R", isAdjusted: false, isTruncated: false, usesStudent: true);

    /// <summary>The base adjusted for degrees of freedom but not truncated, the quantile z: Korn and Graubard's, R's method "beta".</summary>
    public static EffectiveBaseConvention Adjusted { get; } = new("adjusted", isAdjusted: true, isTruncated: false, usesStudent: false);

    /// <summary>
    /// SAS SURVEYFREQ with ADJUST=YES and TRUNCATE=YES: the base adjusted and at most n, the quantile z. See <see cref="Adjusted"/> for TRUNCATE=NO.
    /// </summary>
    public static EffectiveBaseConvention Sas { get; } = new("SAS", isAdjusted: true, isTruncated: true, usesStudent: false);

    /// <summary>The standards of the National Center for Health Statistics (Parker et al. 2017): the base adjusted and at most n, the quantile z.</summary>
    public static EffectiveBaseConvention Nchs { get; } = new("NCHS", isAdjusted: true, isTruncated: true, usesStudent: false);

    /// <summary>All named conventions.</summary>
    public static IReadOnlyList<EffectiveBaseConvention> All { get; } = [R, Adjusted, Sas, Nchs];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Whether the base is adjusted for the degrees of freedom of the design.</summary>
    public bool IsAdjusted { get; }

    /// <summary>Whether the base is at most the number of respondents.</summary>
    public bool IsTruncated { get; }

    /// <summary>Whether formulas with a quantile take that of Student's t.</summary>
    public bool UsesStudent { get; }

    /// <summary>A convention that has no name of its own.</summary>
    /// <param name="isAdjusted">Whether the base is adjusted for the degrees of freedom of the design.</param>
    /// <param name="isTruncated">Whether the base is at most the number of respondents.</param>
    /// <param name="usesStudent">Whether formulas with a quantile take that of Student's t, not the normal one.</param>
    public static EffectiveBaseConvention Of(bool isAdjusted, bool isTruncated, bool usesStudent) => new(
        $"base {(isAdjusted ? "adjusted" : "as it is")}, {(isTruncated ? "at most n" : "not truncated")}, {(usesStudent ? "t" : "z")}",
        isAdjusted,
        isTruncated,
        usesStudent);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The effective base of a share between 0 and 1; infinite without variance or, if adjusted but not truncated, for one respondent.</summary>
    internal double BaseOf(ComplexShare share, double tail)
    {
        var n = share.Count;
        var raw = share.EffectiveBase ?? double.PositiveInfinity;
        var adjusted = IsAdjusted ? raw * Adjustment(n, share.DesignDegreesOfFreedom, tail) : raw;
        return IsTruncated ? Math.Min(n, adjusted) : adjusted;
    }

    /// <summary>The effective base of a share of 0 or 1: at most n.</summary>
    internal static double BaseOfEnd(ComplexShare share, double tail, BaseAtEnds atEnds) => atEnds switch
    {
        BaseAtEnds.Count => share.Count,
        BaseAtEnds.Kish => share.KishBase ?? share.Count,
        _ => Math.Min(share.Count, share.Count * Adjustment(share.Count, share.DesignDegreesOfFreedom, tail)),
    };

    /// <summary>The quantile of formulas that have one.</summary>
    internal double QuantileOf(ComplexShare share, double tail) =>
        UsesStudent ? StudentT.UpperQuantile(tail, share.DegreesOfFreedom) : Normal.UpperQuantile(tail);

    /// <summary>(t(n - 1)/t(nu))^2, at a tail of one half its limit; infinite for one respondent.</summary>
    private static double Adjustment(long n, double nu, double tail)
    {
        if (n == 1)
        {
            return double.PositiveInfinity;
        }

        // Near 0 a quantile is (1/2 - tail)/density.
        var ratio = tail == 0.5
            ? StudentT.Density(0, nu) / StudentT.Density(0, n - 1)
            : StudentT.UpperQuantile(tail, n - 1) / StudentT.UpperQuantile(tail, nu);
        return ratio * ratio;
    }
}

using CsCheck;

namespace SurveyStats.Tests.Intervals;

/// <summary>Shares under complex designs for the tests of their intervals.</summary>
internal static class ComplexShares
{
    /// <summary>api data, apiclus1: the share of schools without English learners. Source: R survey 4.1-1.</summary>
    public static ComplexShare NoEnglishLearners { get; } = ComplexShare.From(0.0218579234973, 0.0226224508611, 14, 183);

    /// <summary>Shares between 0 and 1 with design effects from 1/4 to 16, and levels.</summary>
    public static readonly Gen<(ComplexShare Share, double Level)> Random =
        from logit in Gen.Double[-7, 7]
        from n in Gen.Int[5, 5000]
        from deff in Gen.Double[-2, 4]
        from nu in Gen.Frequency((6, Gen.Double[1, 60]), (1, Gen.Const(double.PositiveInfinity)))
        from level in Gen.Double[0.52, 0.999]
        let p = 1 / (1 + Math.Exp(-logit))
        select (ComplexShare.From(p, Math.Sqrt(p * (1 - p) / n * Math.Pow(2, deff)), nu, n), level);

    /// <summary>The share of those who did not.</summary>
    public static ComplexShare Complement(ComplexShare share) =>
        ComplexShare.From(1 - share.Estimate, share.StandardError!.Value, share.DegreesOfFreedom, share.Count);

    /// <summary>What a failing case prints.</summary>
    public static string Print(ComplexInterval interval)
    {
        var (share, limits) = (interval.Share, interval.Limits);
        return FormattableString.Invariant(
            $"{interval.Method} {share.Estimate:R} se {share.StandardError:R} nu {share.DegreesOfFreedom:R} n {share.Count}: [{limits?.Lower:R}, {limits?.Upper:R}]");
    }
}

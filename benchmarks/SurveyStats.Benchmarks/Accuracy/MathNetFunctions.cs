using MathNet.Numerics;
using M = MathNet.Numerics.Distributions;

namespace SurveyStats.Benchmarks.Accuracy;

/// <summary>
/// The functions of MathNet.Numerics by the names in the files of figures. Where it has no upper tail the mirrored lower tail or, failing
/// that, 1 minus the lower tail is taken, and the logarithm is that of the tail: what a user of it would write.
/// </summary>
internal static class MathNetFunctions
{
    internal static readonly Dictionary<string, Func<double[], double>> All = new()
    {
        ["Normal.Density"] = v => M.Normal.PDF(0, 1, v[0]),
        ["Normal.LogDensity"] = v => M.Normal.PDFLn(0, 1, v[0]),
        ["Normal.LowerTail"] = v => M.Normal.CDF(0, 1, v[0]),
        ["Normal.UpperTail"] = v => M.Normal.CDF(0, 1, -v[0]),
        ["Normal.LogLowerTail"] = v => Math.Log(M.Normal.CDF(0, 1, v[0])),
        ["Normal.LogUpperTail"] = v => Math.Log(M.Normal.CDF(0, 1, -v[0])),
        ["Normal.LowerQuantile"] = v => M.Normal.InvCDF(0, 1, v[0]),
        ["Normal.UpperQuantile"] = v => -M.Normal.InvCDF(0, 1, v[0]),
        ["StudentT.Density"] = v => M.StudentT.PDF(0, 1, v[1], v[0]),
        ["StudentT.LogDensity"] = v => M.StudentT.PDFLn(0, 1, v[1], v[0]),
        ["StudentT.LowerTail"] = v => M.StudentT.CDF(0, 1, v[1], v[0]),
        ["StudentT.UpperTail"] = v => M.StudentT.CDF(0, 1, v[1], -v[0]),
        ["StudentT.LogLowerTail"] = v => Math.Log(M.StudentT.CDF(0, 1, v[1], v[0])),
        ["StudentT.LogUpperTail"] = v => Math.Log(M.StudentT.CDF(0, 1, v[1], -v[0])),
        ["StudentT.LowerQuantile"] = v => M.StudentT.InvCDF(0, 1, v[1], v[0]),
        ["StudentT.UpperQuantile"] = v => -M.StudentT.InvCDF(0, 1, v[1], v[0]),
        ["ChiSquared.Density"] = v => M.ChiSquared.PDF(v[1], v[0]),
        ["ChiSquared.LogDensity"] = v => M.ChiSquared.PDFLn(v[1], v[0]),
        ["ChiSquared.LowerTail"] = v => M.ChiSquared.CDF(v[1], v[0]),
        ["ChiSquared.UpperTail"] = v => SpecialFunctions.GammaUpperRegularized(v[1] / 2, v[0] / 2),
        ["ChiSquared.LogLowerTail"] = v => Math.Log(M.ChiSquared.CDF(v[1], v[0])),
        ["ChiSquared.LogUpperTail"] = v => Math.Log(SpecialFunctions.GammaUpperRegularized(v[1] / 2, v[0] / 2)),
        ["ChiSquared.LowerQuantile"] = v => M.ChiSquared.InvCDF(v[1], v[0]),
        ["ChiSquared.UpperQuantile"] = v => M.ChiSquared.InvCDF(v[1], 1 - v[0]),
        ["Beta.Density"] = v => M.Beta.PDF(v[1], v[2], v[0]),
        ["Beta.LogDensity"] = v => M.Beta.PDFLn(v[1], v[2], v[0]),
        ["Beta.LowerTail"] = v => M.Beta.CDF(v[1], v[2], v[0]),
        ["Beta.UpperTail"] = v => M.Beta.CDF(v[2], v[1], 1 - v[0]),
        ["Beta.LogLowerTail"] = v => Math.Log(M.Beta.CDF(v[1], v[2], v[0])),
        ["Beta.LogUpperTail"] = v => Math.Log(M.Beta.CDF(v[2], v[1], 1 - v[0])),
        ["Beta.LowerQuantile"] = v => M.Beta.InvCDF(v[1], v[2], v[0]),
        ["Beta.UpperQuantile"] = v => 1 - M.Beta.InvCDF(v[2], v[1], v[0]),
        ["FDistribution.Density"] = v => M.FisherSnedecor.PDF(v[1], v[2], v[0]),
        ["FDistribution.LogDensity"] = v => M.FisherSnedecor.PDFLn(v[1], v[2], v[0]),
        ["FDistribution.LowerTail"] = v => M.FisherSnedecor.CDF(v[1], v[2], v[0]),
        ["FDistribution.UpperTail"] = v => M.FisherSnedecor.CDF(v[2], v[1], 1 / v[0]),
        ["FDistribution.LogLowerTail"] = v => Math.Log(M.FisherSnedecor.CDF(v[1], v[2], v[0])),
        ["FDistribution.LogUpperTail"] = v => Math.Log(M.FisherSnedecor.CDF(v[2], v[1], 1 / v[0])),
        ["FDistribution.LowerQuantile"] = v => M.FisherSnedecor.InvCDF(v[1], v[2], v[0]),
        ["FDistribution.UpperQuantile"] = v => 1 / M.FisherSnedecor.InvCDF(v[2], v[1], v[0]),
        ["Binomial.Probability"] = v => M.Binomial.PMF(v[2], (int)v[1], (int)v[0]),
        ["Binomial.LogProbability"] = v => M.Binomial.PMFLn(v[2], (int)v[1], (int)v[0]),
        ["Binomial.LowerTail"] = v => M.Binomial.CDF(v[2], (int)v[1], v[0]),
        ["Binomial.UpperTail"] = v => SpecialFunctions.BetaRegularized(v[0], v[1] - v[0] + 1, v[2]),
        ["Binomial.LogLowerTail"] = v => Math.Log(M.Binomial.CDF(v[2], (int)v[1], v[0])),
        ["Binomial.LogUpperTail"] = v => Math.Log(SpecialFunctions.BetaRegularized(v[0], v[1] - v[0] + 1, v[2])),
        ["Gamma.LogGamma"] = v => SpecialFunctions.GammaLn(v[0]),
        ["Gamma.LogBeta"] = v => SpecialFunctions.BetaLn(v[0], v[1]),
        ["Elementary.LogOnePlus"] = v => SpecialFunctions.Log1p(v[0]),
        ["Elementary.ExpMinusOne"] = v => SpecialFunctions.Expm1(v[0]),
        ["Hypergeometric.Probability"] = v => M.Hypergeometric.PMF((int)v[3], (int)v[1], (int)v[2], (int)v[0]),
        ["Hypergeometric.LogProbability"] = v => M.Hypergeometric.PMFLn((int)v[3], (int)v[1], (int)v[2], (int)v[0]),
        ["Hypergeometric.LowerTail"] = v => HypergeometricLowerTail(v, v[0]),
        ["Hypergeometric.UpperTail"] = v => 1 - HypergeometricLowerTail(v, v[0] - 1),
        ["Hypergeometric.LogLowerTail"] = v => Math.Log(HypergeometricLowerTail(v, v[0])),
        ["Hypergeometric.LogUpperTail"] = v => Math.Log(1 - HypergeometricLowerTail(v, v[0] - 1)),
    };

    /// <summary>Its sum goes over all counts from 0: with a population of millions it does not end in a time that one would wait.</summary>
    private static double HypergeometricLowerTail(double[] v, double k) =>
        v[3] > 1e7 ? double.NaN : M.Hypergeometric.CDF((int)v[3], (int)v[1], (int)v[2], k);
}

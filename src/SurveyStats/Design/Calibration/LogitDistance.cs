namespace SurveyStats.Design;

/// <summary>
/// The logit distance.
/// <para>
/// Formula: g(u) = (L(U - 1) + U(1 - L) e^(Au)) / (U - 1 + (1 - L) e^(Au)), A = (U - L)/((1 - L)(U - 1)), L the lower bound, U the upper one;
/// as computed, g = L + (U - L) s with s = 1/(1 + (U - 1)/(1 - L) e^(-Au)), which does not overflow.
/// </para>
/// Source: Deville and Sarndal (1992), JASA 87, 378, case 6.
/// </summary>
internal sealed class LogitDistance(double lower, double upper)
    : CalibrationDistance(FormattableString.Invariant($"logit, factors from {lower} to {upper}"), lower, upper)
{
    private readonly double _a = (upper - lower) / ((1 - lower) * (upper - 1));

    internal override double Factor(double u) => LowestFactor + ((HighestFactor - LowestFactor) * Share(u));

    internal override double Slope(double u)
    {
        var s = Share(u);
        return (HighestFactor - LowestFactor) * _a * s * (1 - s);
    }

    internal override double Potential(double u)
    {
        var (l, v) = (1 - LowestFactor, HighestFactor - 1);
        var logarithm = u > 0 ? (_a * u) + Math.Log(l + (v * Math.Exp(-_a * u))) : Math.Log(v + (l * Math.Exp(_a * u)));
        return (LowestFactor * u) + (l * v * logarithm);
    }

    private double Share(double u) => 1 / (1 + ((HighestFactor - 1) / (1 - LowestFactor) * Math.Exp(-_a * u)));
}

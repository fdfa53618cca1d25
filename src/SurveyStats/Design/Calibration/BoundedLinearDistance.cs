namespace SurveyStats.Design;

/// <summary>
/// The linear distance with factors cut off at bounds.
/// <para>Formula: g(u) = min(max(1 + u, L), U), L the lower bound, U the upper one.</para>
/// Source: Deville and Sarndal (1992), JASA 87, 378, case 7.
/// </summary>
internal sealed class BoundedLinearDistance(double lower, double upper)
    : CalibrationDistance(FormattableString.Invariant($"linear, factors from {lower} to {upper}"), lower, upper)
{
    internal override double Factor(double u) => Math.Clamp(1 + u, LowestFactor, HighestFactor);

    internal override double Slope(double u) => 1 + u > LowestFactor && 1 + u < HighestFactor ? 1 : 0;

    internal override double Potential(double u)
    {
        // Inside the bounds u + u^2/2, outside them its tangent.
        var inside = Math.Clamp(u, LowestFactor - 1, HighestFactor - 1);
        return inside + (inside * inside / 2) + (Factor(u) * (u - inside));
    }
}

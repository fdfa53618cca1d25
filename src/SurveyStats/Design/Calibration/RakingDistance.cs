namespace SurveyStats.Design;

/// <summary>
/// The multiplicative distance, which leads to raking where the totals are counts of margins.
/// <para>Formula: g(u) = exp(u).</para>
/// Source: Deville and Sarndal (1992), JASA 87, 378, case 2.
/// </summary>
internal sealed class RakingDistance() : CalibrationDistance("raking", 0, double.PositiveInfinity)
{
    internal override double Factor(double u) => Math.Exp(u);

    internal override double Slope(double u) => Math.Exp(u);

    internal override double Potential(double u) => Math.Exp(u);
}

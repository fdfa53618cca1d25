namespace SurveyStats.Design;

/// <summary>
/// The linear distance, which leads to the generalised regression estimator.
/// <para>Formula: g(u) = 1 + u.</para>
/// Source: Deville and Sarndal (1992), JASA 87, 378, case 1.
/// </summary>
internal sealed class LinearDistance() : CalibrationDistance("linear", double.NegativeInfinity, double.PositiveInfinity)
{
    internal override double Factor(double u) => 1 + u;

    internal override double Slope(double u) => 1;

    internal override double Potential(double u) => u + (u * u / 2);
}

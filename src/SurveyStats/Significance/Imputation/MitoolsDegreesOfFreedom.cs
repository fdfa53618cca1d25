namespace SurveyStats.Significance;

/// <summary>
/// The degrees of freedom of the observed data as in mitools of R.
/// <para>Formula: d = (k + 1)/(k + 3) k W/(W + B); the estimate has 1/(1/nu + 1/d).</para>
/// Source: Barnard and Rubin (1999), Biometrika 86, 948-955, whose 1 + 1/m before B is left out.
/// </summary>
internal sealed class MitoolsDegreesOfFreedom() : ImputationDegreesOfFreedom("Barnard-Rubin as in mitools")
{
    internal override double OfObserved(double k, double within, double between, int imputations) =>
        OfObserved(k, between > 0 ? between / (within + between) : 0);
}

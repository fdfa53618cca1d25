namespace SurveyStats.Significance;

/// <summary>
/// The degrees of freedom of the observed data by Barnard and Rubin.
/// <para>Formula: d = (k + 1)/(k + 3) k (1 - (1 + 1/m) B/T); the estimate has 1/(1/nu + 1/d).</para>
/// Source: Barnard and Rubin (1999), Biometrika 86, 948-955, section 3.
/// </summary>
internal sealed class BarnardRubinDegreesOfFreedom() : ImputationDegreesOfFreedom("Barnard-Rubin")
{
    internal override double OfObserved(double k, double within, double between, int imputations)
    {
        var added = (1 + (1.0 / imputations)) * between;
        return OfObserved(k, added > 0 ? added / (within + added) : 0);
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Haldane's interval for a difference: the score equation with the observed mean of both shares as nuisance.
/// <para>Formula: that of <see cref="BealInterval"/> with psi = (p1 + p2)/2.</para>
/// Bad where both shares are 0, or both 1: it then starts or ends at 0. For comparison only.
/// Source: Beal (1987), Biometrics 43; Newcombe (1998), Statistics in Medicine 17, method 3.
/// </summary>
internal sealed class HaldaneInterval() : BealInterval("Haldane")
{
    private protected override double Nuisance(double x1, double n1, double x2, double n2) => ((x1 / n1) + (x2 / n2)) / 2;
}

namespace SurveyStats.Significance;

/// <summary>
/// The Jeffreys-Perks interval for a difference: the score equation with the mean of both Jeffreys estimates as nuisance.
/// <para>Formula: that of <see cref="BealInterval"/> with psi = ((x1 + 1/2)/(n1 + 1) + (x2 + 1/2)/(n2 + 1))/2.</para>
/// Better than Haldane's, which degenerates where both shares are 0 or 1; for comparison only.
/// Source: Beal (1987), Biometrics 43; Newcombe (1998), Statistics in Medicine 17, method 4.
/// </summary>
internal sealed class JeffreysPerksInterval() : BealInterval("Jeffreys-Perks")
{
    private protected override double Nuisance(double x1, double n1, double x2, double n2) =>
        (((x1 + 0.5) / (n1 + 1)) + ((x2 + 0.5) / (n2 + 1))) / 2;
}

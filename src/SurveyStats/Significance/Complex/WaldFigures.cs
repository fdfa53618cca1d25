namespace SurveyStats.Significance;

/// <summary>
/// The distribution of a Wald statistic W of q contrasts, whose covariance was estimated with nu degrees of freedom.
/// <para>Formula: W/q against F on q and nu; adjusted W (nu - q + 1)/(q nu) against F on q and nu - q + 1; both chi-squared for infinite nu.</para>
/// Source: Korn and Graubard (1990), American Statistician 44, 270-276; Fellegi (1980), Journal of the American Statistical Association 75, 261-268.
/// </summary>
internal static class WaldFigures
{
    public static TestFigures Of(double wald, double q, double nu, bool isAdjusted)
    {
        var denominator = isAdjusted ? nu - q + 1 : nu;
        return !(denominator > 0)
            ? TestFigures.Undefined(
                new ResultNote(NoteCode.NoDegreesOfFreedom, FormattableString.Invariant($"{nu:0.###} degrees of freedom are too few for {q:0.###} contrasts")), q)
            : TestFigures.OfF(double.IsInfinity(nu) ? wald / q : wald / q * (denominator / nu), q, denominator);
    }
}

namespace SurveyStats;

/// <summary>When the iteration of a logistic regression stops, and from which weights its covariance is made.</summary>
/// <remarks>Immutable, a closed family. Estimates agree to about the tolerance; so do standard errors, and p-values far out less well.</remarks>
public sealed class RegressionConvergence
{
    private RegressionConvergence(string name, double? epsilon) => (Name, Epsilon) = (name, epsilon);

    /// <summary>At the maximum, as near as doubles come to it, with the covariance taken there. The default.</summary>
    public static RegressionConvergence Complete { get; } = new("at the maximum", null);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The tolerance of glm; null for the maximum itself.</summary>
    internal double? Epsilon { get; }

    /// <summary>
    /// As glm of R, by whose iteration svyglm estimates: to compare digit by digit. It starts at shares of (w y + 1/2)/(w + 1), stops when the
    /// deviance
    /// changes by less than epsilon of itself, and takes the covariance from the weights before its last step, which are not those of the estimate:
    /// with
    /// R's epsilon standard errors are off by up to 1e-5 of themselves. Linear regressions and replicates do not depend on it.
    /// </summary>
    /// <param name="epsilon">The tolerance, in (0, 1); default: that of R.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not between 0 and 1.</exception>
    public static RegressionConvergence Glm(double epsilon = 1e-8) => epsilon > 0 && epsilon < 1
        ? new RegressionConvergence(FormattableString.Invariant($"as glm of R, epsilon {epsilon}"), epsilon)
        : throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "Give a tolerance between 0 and 1, such as 1e-8.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>An estimate from several imputations of the missing answers, by Rubin's rules.</summary>
/// <remarks>
/// Immutable. From m estimates Q_i with variances U_i: estimate = mean of Q_i; W = mean of U_i; B = sum of (Q_i - mean)^2 / (m - 1);
/// T = W + (1 + 1/m) B, whose root is the standard error; r = (1 + 1/m) B/W; nu = (m - 1)(1 + 1/r)^2, and less where the complete data have few
/// degrees of freedom (<see cref="ImputationDegreesOfFreedom"/>); fraction missing = (r + 2/(nu + 3))/(r + 1). Where all imputations agree r is 0
/// and nu
/// infinite, or that of the complete data. Valid for answers missing at random, given what the imputation used.
/// Source: Rubin (1987), Multiple Imputation for Nonresponse in Surveys, section 3.1.
/// </remarks>
public sealed partial class ImputedEstimate
{
    internal ImputedEstimate(
        string name, double estimate, double within, double between, int imputations, double degreesOfFreedomComplete, ImputationDegreesOfFreedom form)
    {
        (Name, Estimate, WithinVariance, BetweenVariance, Imputations) = (name, estimate, within, between, imputations);
        var added = (1 + (1.0 / imputations)) * between;
        TotalVariance = within + added;
        StandardError = Math.Sqrt(TotalVariance);
        RelativeIncrease = added == 0 ? 0 : within > 0 && double.IsFinite(added / within) ? added / within : null;

        // 1 + 1/r = T / ((1 + 1/m) B).
        var ofRubin = added == 0 ? double.PositiveInfinity : (imputations - 1) * (TotalVariance / added) * (TotalVariance / added);
        var df = double.IsFinite(degreesOfFreedomComplete)
            ? 1 / ((1 / ofRubin) + (1 / form.OfObserved(degreesOfFreedomComplete, within, between, imputations)))
            : ofRubin;
        DegreesOfFreedom = df;

        // (r + 2/(nu + 3))/(r + 1), both divided by T/W.
        var (missing, kept) = TotalVariance > 0 ? (added / TotalVariance, within / TotalVariance) : (0, 1);
        FractionMissing = missing + (2 / (df + 3) * kept);
        Test = df > 0 && StandardError > 0
            ? TestResult.FromFigures("t", "Rubin's rules", TestFigures.OfStudent(estimate / StandardError, df, Alternative.TwoSided))
            : TestResult.Undefined("t", "Rubin's rules", new ResultNote(
                df > 0 ? NoteCode.ZeroVariance : NoteCode.NoDegreesOfFreedom,
                df > 0 ? $"{name}: the estimate has no variance" : $"{name}: all variance is between the imputations, which leaves no degrees of freedom"));
    }

    /// <summary>What is estimated.</summary>
    public string Name { get; }

    /// <summary>The mean of the estimates.</summary>
    public double Estimate { get; }

    /// <summary>The standard error, with what the missing answers add to it.</summary>
    public double StandardError { get; }

    /// <summary>W, the mean of the variances within imputations.</summary>
    public double WithinVariance { get; }

    /// <summary>B, the variance between imputations.</summary>
    public double BetweenVariance { get; }

    /// <summary>T = W + (1 + 1/m) B.</summary>
    public double TotalVariance { get; }

    /// <summary>r = (1 + 1/m) B/W, by how much the missing answers raise the variance; null where W is 0 and B is not.</summary>
    public double? RelativeIncrease { get; }

    /// <summary>The fraction of the information about this estimate that is missing, in [0, 1].</summary>
    public double FractionMissing { get; }

    /// <summary>The degrees of freedom; infinite where all imputations agree and the complete data have infinitely many.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The number of imputations, m.</summary>
    public int Imputations { get; }

    /// <summary>The t test that the estimate is 0.</summary>
    public TestResult Test { get; }

    /// <summary>A confidence interval: estimate -/+ t SE.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval; null without degrees of freedom, or with so few that every number is in it.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default)
    {
        var margin = DegreesOfFreedom > 0 ? StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom) * StandardError : double.NaN;
        return double.IsFinite(margin)
            ? new ConfidenceInterval(Estimate - margin, Estimate + margin, level, IntervalSides.TwoSided, "Student's t, Rubin's rules")
            : null;
    }
}

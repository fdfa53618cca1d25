using SurveyStats.Numerics;
using SurveyStats.Planning;

namespace SurveyStats;

/// <summary>Sample sizes for a margin of error or for the power of a test.</summary>
public static partial class SampleSize
{
    /// <summary>
    /// The sample size for a margin of error of a share.
    /// <para>
    /// Formula: n0 = deff z^2 p (1 - p)/margin^2, z the normal quantile of the level; with a population of N units n = n0/(1 + (n0 - 1)/N). To invite: n over
    /// the response rate.
    /// </para>
    /// A large-sample formula: below about 30, or where n p is below 5, look at the width of the Wilson interval. Expected non-response is made good in
    /// number only: those who do not answer may differ. Source: Cochran (1977), Sampling Techniques, sections 4.4 and 4.7.
    /// </summary>
    /// <param name="margin">The margin of error, in (0, 1): 0.05 for 5 points either way.</param>
    /// <param name="share">The expected share p, in [0, 1]; default: 0.5, which needs most.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="population">The number of units N in the population; default: a large one.</param>
    /// <param name="designEffect">The design effect of weights and clusters, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static SampleSizePlan ForMargin(
        double margin,
        double share = 0.5,
        ConfidenceLevel level = default,
        long? population = null,
        double designEffect = 1,
        double? responseRate = null)
    {
        PlanningDomain.Margin(margin);
        PlanningDomain.Share(share);
        PlanningDomain.Population(population);
        PlanningDomain.DesignEffect(designEffect);
        PlanningDomain.ResponseRate(responseRate);
        var z = Normal.UpperQuantile(level.Alpha / 2);
        var n0 = designEffect * (z / margin) * (z / margin) * share * (1 - share);

        // N/(1 + (N - 1)/n0) is the formula without its overflow for tiny margins.
        var raw = population is not { } units || n0 == 0 ? n0 : Math.Min(units, units / (1 + ((units - 1) / n0)));
        FormattableString goal = $"give a margin of error of {PlannedFigure.Points(margin)} at {PlannedFigure.Share(level.Value)} confidence";
        List<FormattableString> assumptions = [$"a share of {PlannedFigure.Share(share)}"];
        if (population is { } known)
        {
            assumptions.Add($"a population of {PlannedFigure.Number(known)}");
        }

        AddDesignEffect(assumptions, designEffect);
        return new SampleSizePlan([raw], goal, assumptions, responseRate, population);
    }

    private static void AddDesignEffect(List<FormattableString> assumptions, double designEffect) =>
        assumptions.Add(designEffect == 1 ? (FormattableString)$"simple random sampling" : $"a design effect of {PlannedFigure.Number(designEffect)}");

    private static FormattableString TestGoal(FormattableString what, double power, PlannedTest test, bool hasSides = true) =>
        $"detect {what} with power {PlannedFigure.Share(power)} {Level(test, hasSides)}";

    private static FormattableString Level(PlannedTest test, bool hasSides = true)
    {
        string[] details =
        [
            .. hasSides ? [test.Alternative == Alternative.TwoSided ? "two-sided" : "one-sided"] : Array.Empty<string>(),
            .. test.Comparisons > 1 ? [Words(test.Correction)] : Array.Empty<string>(),
        ];
        var comparisons = test.Comparisons > 1 ? FormattableString.Invariant($" over {test.Comparisons} comparisons") : string.Empty;
        var note = details.Length > 0 ? $" ({string.Join(", ", details)})" : string.Empty;
        return $"at a significance level of {PlannedFigure.Share(test.Alpha)}{comparisons}{note}";
    }

    private static string Words(PlannedCorrection correction) => correction == PlannedCorrection.Sidak ? "Sidak" : "Bonferroni";
}

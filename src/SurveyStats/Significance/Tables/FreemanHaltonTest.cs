using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Freeman and Halton's exact test of homogeneity: Fisher's for any number of groups and answers.
/// <para>
/// Formula: p = sum of P(n) over all tables n with the margins of the observed one and P(n) &lt;= P(observed)(1 + 1e-7),
/// P(n) = prod row totals! prod column totals! / (N! prod n_ij!). There is no statistic and no degrees of freedom.
/// </para>
/// Counts are whole. Where the table is too large for the work allowed, the result holds certified bounds of p, with a note, and its p is the upper one.
/// Conservative for small tables. Source: Freeman and Halton (1951), Biometrika 38, 141-149; see <see cref="FreemanHaltonNetwork"/> for the computation.
/// </summary>
internal sealed class FreemanHaltonTest(long work) : HomogeneityTest("Freeman-Halton exact", "tables ordered by probability")
{
    /// <summary>The work allowed if nothing else is said: some seconds.</summary>
    public const long DefaultWork = 1_000_000_000;

    /// <summary>The numbers kept at the same time: 400 MB.</summary>
    private const long Storage = 50_000_000;

    /// <summary>Above it p is the rest of the probable tables, below it the sum of the improbable ones.</summary>
    private const double NotSmall = 1e-4;

    /// <summary>ln 1e-14: what all tables left out may add to p, as a share of it; and by how much it may be missed.</summary>
    private const double LogNegligible = -32.2;
    private const double LogSafety = 4.6;

    private protected override TestResult Compute(double[][] table)
    {
        var plan = TablePlan.For(WholeTable.Of(table));
        var log = Exact(plan, new TableMargins(table));
        return log is { } exact
            ? TestResult.FromFigures(Name, Convention, TestFigures.OfLogPValue(exact))
            : Bounded(plan);
    }

    private double? Exact(TablePlan plan, TableMargins margins)
    {
        var approximate = ChiSquared.LogUpperTail(margins.PearsonChiSquared(), margins.DegreesOfFreedom);
        if (approximate > Math.Log(NotSmall) - LogSafety)
        {
            var complement = new FreemanHaltonNetwork(plan, new WorkBudget(work, Storage)).Complement();
            if (complement is not { } q)
            {
                return null;
            }

            if (1 - q > NotSmall)
            {
                return Elementary.LogOnePlus(-q);
            }
        }

        return Small(plan, approximate);
    }

    /// <summary>ln p by the improbable tables, as far out as they count: first by a guess of p, then, if that was too large, by p itself.</summary>
    private double? Small(TablePlan plan, double approximate)
    {
        var horizon = new TableHorizon(plan);
        var guess = Math.Max(approximate - LogSafety, plan.Constant - plan.Threshold);
        for (; ; guess = approximate)
        {
            var reach = Math.Max(plan.Observed + 1, horizon.For(guess + LogNegligible));
            if (new FreemanHaltonNetwork(plan, new WorkBudget(work, Storage)).LogPValue(reach) is not { } log)
            {
                return null;
            }

            approximate = log;
            if (horizon.LogBeyond(reach) <= log + LogNegligible + LogSafety)
            {
                return log;
            }
        }
    }

    private TestResult Bounded(TablePlan plan)
    {
        var (lower, upper) = new FreemanHaltonBounds(plan, work, Storage).Bounds()
            ?? (Math.Exp(Math.Min(0, plan.Constant - plan.Observed)), 1);
        var note = new ResultNote(NoteCode.BoundedPValue, FormattableString.Invariant(
            $"the table is too large for an exact p within {work} steps: p certainly lies between {lower:G3} and {upper:G3}"));
        return TestResult.FromFigures(
            Name, Convention, TestFigures.OfLogPValue(Math.Log(upper)), notes: [note], range: new PValueRange(lower, upper, null));
    }
}

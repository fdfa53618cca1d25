using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>The Wald test that several linear combinations of estimates have given values, such as that all segments are alike.</summary>
/// <remarks>
/// Immutable.
/// <para>
/// Formula: W = (L m - c)'(L V L')^- (L m - c), for estimates m with covariance V, on q degrees of freedom, the rank of L V L'; W/q against F on q and nu;
/// adjusted W (nu - q + 1)/(q nu) against F on q and nu - q + 1, with nu the degrees of freedom of the design.
/// </para>
/// The default is the adjusted one. Bad where q comes near nu. Combinations that depend on others are left out of q, with a note; where they contradict
/// each other without any variance the test is undefined. Source: Wald (1943), Transactions of the American Mathematical Society 54, 426-482; Korn and
/// Graubard (1990), American Statistician 44, 270-276; Fellegi (1980), Journal of the American Statistical Association 75, 261-268.
/// </remarks>
public sealed partial class LinearHypothesis
{
    private const string Convention = "joint covariance of the design";
    private const double Rounding = 1e-10;

    private LinearHypothesis(string hypothesis, TestFigures chiSquared, TestFigures f, TestFigures adjusted, IReadOnlyList<ResultNote> notes)
    {
        Hypothesis = hypothesis;
        ChiSquared = TestResult.FromFigures("Wald chi-square", Convention, chiSquared, notes: notes);
        F = TestResult.FromFigures("Wald F", Convention, f, notes: notes);
        AdjustedF = TestResult.FromFigures("adjusted Wald F", Convention, adjusted, notes: notes);
    }

    /// <summary>The hypothesis in words.</summary>
    public string Hypothesis { get; }

    /// <summary>W against chi-squared on q degrees of freedom: as for an infinite number of primary units.</summary>
    public TestResult ChiSquared { get; }

    /// <summary>W/q against F on q and nu degrees of freedom.</summary>
    public TestResult F { get; }

    /// <summary>W (nu - q + 1)/(q nu) against F on q and nu - q + 1 degrees of freedom.</summary>
    public TestResult AdjustedF { get; }

    /// <summary>What to keep in mind about the result.</summary>
    public IReadOnlyList<ResultNote> Notes => AdjustedF.Notes;

    /// <summary>Tests linear combinations of estimates.</summary>
    /// <param name="estimates">The estimates m.</param>
    /// <param name="covariance">Their covariance matrix V.</param>
    /// <param name="combinations">The rows of L, each with a coefficient for every estimate.</param>
    /// <param name="degreesOfFreedom">nu, the degrees of freedom of the design, 0 or more; infinite for a large one.</param>
    /// <param name="values">The values c of the combinations; default: all 0.</param>
    /// <param name="hypothesis">The hypothesis in words; default: "all combinations have the given values".</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or the matrix is not a covariance.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are negative.</exception>
    public static LinearHypothesis Test(
        IReadOnlyList<double> estimates,
        double[,] covariance,
        IReadOnlyList<IReadOnlyList<double>> combinations,
        double degreesOfFreedom,
        IReadOnlyList<double>? values = null,
        string? hypothesis = null)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(covariance);
        ArgumentNullException.ThrowIfNull(combinations);
        CovarianceMatrix.Check(covariance, estimates.Count, nameof(covariance));
        if (!(degreesOfFreedom >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Give primary units less strata: 0 or more.");
        }

        RequireFinite(estimates, nameof(estimates));
        foreach (var row in combinations)
        {
            RequireLength(row, estimates.Count, nameof(combinations));
            RequireFinite(row, nameof(combinations));
        }

        RequireLength(values ?? new double[combinations.Count], combinations.Count, nameof(values));
        RequireFinite(values ?? [], nameof(values));
        return Compute(estimates, covariance, [.. combinations.Select(row => row.ToArray())], degreesOfFreedom, values, hypothesis ?? "all combinations have the given values");
    }

    /// <summary>Tests that all estimates are equal: each less the first is 0.</summary>
    internal static LinearHypothesis Equal(double[] estimates, double[,] covariance, double degreesOfFreedom, string hypothesis)
    {
        if (estimates.Length < 2)
        {
            var nothing = TestFigures.Undefined(new ResultNote(NoteCode.NothingToCompare, "fewer than two segments have an estimate"));
            return new LinearHypothesis(hypothesis, nothing, nothing, nothing, []);
        }

        double[][] differences = [.. Enumerable.Range(1, estimates.Length - 1).Select(i =>
        {
            var row = new double[estimates.Length];
            (row[0], row[i]) = (-1, 1);
            return row;
        })];
        return Compute(estimates, covariance, differences, degreesOfFreedom, null, hypothesis);
    }

    private static LinearHypothesis Compute(
        IReadOnlyList<double> m, double[,] v, double[][] l, double nu, IReadOnlyList<double>? c, string hypothesis)
    {
        var combined = new double[l.Length, l.Length];
        var deviations = new double[l.Length];
        for (var a = 0; a < l.Length; a++)
        {
            deviations[a] = l[a].Zip(m, (x, y) => x * y).Sum() - (c?[a] ?? 0);
            for (var b = 0; b <= a; b++)
            {
                combined[a, b] = combined[b, a] = Quadratic(l[a], v, l[b]);
            }
        }

        var factor = CholeskyFactor.Of(combined, Rounding);
        var q = factor.Rank;
        if (q == 0 || (q < l.Length && !factor.Spans(deviations)))
        {
            var undefined = TestFigures.Undefined(q == 0
                ? new ResultNote(NoteCode.ZeroVariance, "the combinations have no variance")
                : new ResultNote(NoteCode.SingularCovariance, FormattableString.Invariant(
                    $"the covariance of the {l.Length} combinations has rank {q}, and they depart where it has no variance: too few primary units")));
            return new LinearHypothesis(hypothesis, undefined, undefined, undefined, []);
        }

        ResultNote[] notes = q < l.Length
            ? [new ResultNote(NoteCode.SingularCovariance, FormattableString.Invariant($"{l.Length - q} of {l.Length} combinations depend on the others"))]
            : [];
        var wald = factor.QuadraticForm(deviations);
        return new LinearHypothesis(
            hypothesis, TestFigures.OfChiSquared(wald, q), WaldFigures.Of(wald, q, nu, isAdjusted: false), WaldFigures.Of(wald, q, nu, isAdjusted: true), notes);
    }

    private static double Quadratic(double[] a, double[,] v, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; a[i] != 0 && j < b.Length; j++)
            {
                sum += b[j] == 0 ? 0 : a[i] * v[i, j] * b[j];
            }
        }

        return sum;
    }

    private static void RequireLength(IReadOnlyList<double> row, int length, string name)
    {
        ArgumentNullException.ThrowIfNull(row, name);
        if (row.Count != length)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {row.Count} numbers where {length} are due. Give one for each estimate or combination."), name);
        }
    }

    private static void RequireFinite(IEnumerable<double> numbers, string name)
    {
        if (numbers.FirstOrDefault(x => !double.IsFinite(x)) is var bad and not 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"A number is {bad}. Give finite numbers."), name);
        }
    }
}

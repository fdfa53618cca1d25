using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that the answers to a question have known shares in the population, under a sample design. The family is closed.</summary>
/// <remarks>
/// Notation of all tests: p the c estimated shares, V their covariance, pi the known ones, n the respondents, nu the degrees of freedom of the design;
/// X2 = n sum of (p - pi)^2/pi; delta_j the eigenvalues of n V_ij/sqrt(pi_i pi_j). R prints X2 at the size of the population: N/n times ours.
/// </remarks>
public abstract class GoodnessOfFitTest
{
    private protected GoodnessOfFitTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Rao and Scott's correction of the second order, with an F distribution: the default of the library.</summary>
    public static GoodnessOfFitTest RaoScott { get; } = new RaoScottGoodnessOfFit();

    /// <summary>X2 against its exact distribution, a mixture of chi-squares.</summary>
    public static GoodnessOfFitTest ExactMixture { get; } = new MixtureGoodnessOfFit(isExact: true);

    /// <summary>X2 against the saddlepoint approximation of that mixture.</summary>
    public static GoodnessOfFitTest Saddlepoint { get; } = new MixtureGoodnessOfFit(isExact: false);

    /// <summary>The correction of the second order with a chi-squared distribution, and the covariance of scaled totals: as R's svygofchisq.</summary>
    public static GoodnessOfFitTest ScaledTotals { get; } = new ScaledTotalsGoodnessOfFit();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<GoodnessOfFitTest> All { get; } = [RaoScott, ExactMixture, Saddlepoint, ScaledTotals];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Tests estimated totals against known shares.</summary>
    /// <param name="totals">The estimated totals of the answers, 0 or more, not all 0.</param>
    /// <param name="covariance">Their covariance matrix.</param>
    /// <param name="shares">The known shares in the same order, above 0; they add up to 1.</param>
    /// <param name="respondents">The number of respondents, above 0.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom of the design, 0 or more; infinite for a large one.</param>
    /// <returns>The result; undefined, with a note, without variance or degrees of freedom.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a total is negative, shares are not above 0 or do not add up to 1, or the covariance has another size or is not one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no respondents, or the degrees of freedom are negative.</exception>
    public TestResult Test(
        IReadOnlyList<double> totals, double[,] covariance, IReadOnlyList<double> shares, double respondents, double degreesOfFreedom)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return Test(ComplexTable.Of([totals], covariance, respondents, degreesOfFreedom), shares);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Tests a table of one row.</summary>
    internal TestResult Test(ComplexTable table, IReadOnlyList<double> shares)
    {
        double[] pi = Checked(shares, table.Answers.Count);
        if (table.HasNegativeTotal || table.Proportions[0].All(p => p == 0))
        {
            var note = table.HasNegativeTotal
                ? new ResultNote(NoteCode.NegativeTotal, "weights below 0 make the total of an answer negative")
                : new ResultNote(NoteCode.EmptyBase, "nobody is in the base");
            return TestResult.Undefined(Name, Convention, note);
        }

        var chiSquared = 0.0;
        for (var i = 0; i < pi.Length; i++)
        {
            var deviation = table.Proportions[0][i] - pi[i];
            chiSquared += table.Respondents * deviation * deviation / pi[i];
        }

        return TestResult.FromFigures(Name, Convention, Compute(chiSquared, Effects(table, pi), table));
    }

    /// <summary>The eigenvalues delta_j.</summary>
    private protected virtual double[] Effects(ComplexTable table, double[] pi) => Scaled(table.ShareCovariance, pi, table.Respondents);

    private protected abstract TestFigures Compute(double chiSquared, double[] effects, ComplexTable table);

    /// <summary>The c - 1 largest eigenvalues of n V_ij/sqrt(pi_i pi_j); the last is 0, since shares add up to 1.</summary>
    private protected static double[] Scaled(double[,] covariance, double[] pi, double n)
    {
        var scaled = new double[pi.Length, pi.Length];
        for (var i = 0; i < pi.Length; i++)
        {
            for (var j = 0; j < pi.Length; j++)
            {
                scaled[i, j] = n * covariance[i, j] / Math.Sqrt(pi[i] * pi[j]);
            }
        }

        return Array.ConvertAll(SymmetricEigenvalues.Of(scaled)[..^1], value => Math.Max(0, value));
    }

    private protected static TestFigures Without(string what, NoteCode code) => TestFigures.Undefined(new ResultNote(code, what));

    private static double[] Checked(IReadOnlyList<double> shares, int count)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count != count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {shares.Count} shares for {count} answers. Give one for each."), nameof(shares));
        }

        if (count < 2)
        {
            throw new ArgumentException("There is one answer only. Test the shares of at least two.", nameof(shares));
        }

        if (shares.FirstOrDefault(p => !(p > 0), 1) is var bad and not 1)
        {
            throw new ArgumentException(FormattableString.Invariant($"A known share is {bad}. Give shares above 0."), nameof(shares));
        }

        return Math.Abs(shares.Sum() - 1) <= 1e-9
            ? [.. shares]
            : throw new ArgumentException(FormattableString.Invariant($"The known shares add up to {shares.Sum()}. Give shares that add up to 1."), nameof(shares));
    }
}

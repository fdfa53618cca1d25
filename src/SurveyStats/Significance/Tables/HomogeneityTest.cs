using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that the answers are distributed alike in several groups. The family is closed; each test is one file.</summary>
/// <remarks>Notation of all tests: O the observed count of a cell, E = row total times column total over the grand total.</remarks>
public abstract class HomogeneityTest
{
    // Far beyond every use; the powers of ratios stay within the range of numbers.
    private const double LargestLambda = 10;

    private protected HomogeneityTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Pearson's chi-square test: the default of the library.</summary>
    public static HomogeneityTest Pearson { get; } = new PearsonHomogeneityTest();

    /// <summary>The likelihood ratio test G = 2 sum O ln(O / E).</summary>
    public static HomogeneityTest LikelihoodRatio { get; } = new PowerDivergenceTest(0, "likelihood ratio G", "no continuity correction");

    /// <summary>Cressie and Read's test, the power divergence with lambda = 2/3: close to chi-square for small expected counts too.</summary>
    public static HomogeneityTest CressieRead { get; } = new PowerDivergenceTest(2.0 / 3, "Cressie-Read", "power divergence, lambda = 2/3");

    /// <summary>Freeman and Tukey's test 4 sum (sqrt O - sqrt E)^2, the power divergence with lambda = -1/2.</summary>
    public static HomogeneityTest FreemanTukey { get; } = new PowerDivergenceTest(-0.5, "Freeman-Tukey", "power divergence, lambda = -1/2");

    /// <summary>Freeman and Halton's exact test, Fisher's for more than two groups or answers; bounds of p where a table is too large.</summary>
    public static HomogeneityTest FreemanHalton { get; } = new FreemanHaltonTest(FreemanHaltonTest.DefaultWork);

    /// <summary>All tests without a choice of their own; besides them <see cref="PowerDivergence"/>, <see cref="FreemanHaltonWithin"/> and <see cref="MonteCarlo"/>.</summary>
    public static IReadOnlyList<HomogeneityTest> All { get; } = [Pearson, LikelihoodRatio, CressieRead, FreemanTukey, FreemanHalton];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>The power divergence test with any exponent: 1 is Pearson's, 0 the likelihood ratio, -1 the modified one, -2 Neyman's.</summary>
    /// <param name="lambda">The exponent lambda, from -10 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is not between -10 and 10.</exception>
    public static HomogeneityTest PowerDivergence(double lambda) =>
        lambda is >= -LargestLambda and <= LargestLambda
            ? new PowerDivergenceTest(lambda, "power divergence", FormattableString.Invariant($"lambda = {lambda}"))
            : throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "Give an exponent between -10 and 10, such as 0 for the likelihood ratio.");

    /// <summary>Freeman and Halton's exact test with another limit of its work.</summary>
    /// <param name="steps">
    /// The largest number of elementary steps, 1000 to 1e13; a thousand million take some seconds. Beyond it the result holds certified bounds of p.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1000 or above 1e13.</exception>
    public static HomogeneityTest FreemanHaltonWithin(long steps) =>
        steps is >= 1_000 and <= 10_000_000_000_000
            ? new FreemanHaltonTest(steps)
            : throw new ArgumentOutOfRangeException(nameof(steps), steps, "Give between 1000 and 1e13 steps; a thousand million take some seconds.");

    /// <summary>Freeman and Halton's test by simulation: p is estimated from random tables, with its 99 % confidence interval.</summary>
    /// <param name="seed">Where the random numbers start: the same seed gives the same p on every machine.</param>
    /// <param name="replicates">How many tables are drawn, 1 to 1e9; default: 100000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no replicates, or too many.</exception>
    public static HomogeneityTest MonteCarlo(ulong seed, int replicates = 100_000) =>
        replicates is >= 1 and <= 1_000_000_000
            ? new MonteCarloHomogeneityTest(seed, replicates)
            : throw new ArgumentOutOfRangeException(nameof(replicates), replicates, "Give between 1 and 1e9 replicates, such as 100000.");

    /// <summary>Tests a table of counts.</summary>
    /// <param name="table">A row a group, a column an answer; counts are 0 or more (1e100 at most), and may be fractional (effective counts).</param>
    /// <returns>The result; undefined, with a note, if fewer than two groups or answers have any count.</returns>
    /// <exception cref="ArgumentException">
    /// Rows differ in length, or a count is negative, above 1e100 or not a number; or fractional where an exact test needs whole ones.
    /// </exception>
    public TestResult Test(IReadOnlyList<IReadOnlyList<double>> table)
    {
        ContingencyTable.Check(table, nameof(table));
        return Test(ContingencyTable.Of(table));
    }

    /// <summary>Tests a table of counts.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The result; undefined, with a note, if fewer than two groups or answers have any count.</returns>
    /// <exception cref="ArgumentException">A count is fractional, and an exact test needs whole ones.</exception>
    public TestResult Test(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var filled = table.Filled();
        return filled.Length < 2 || filled[0].Length < 2
            ? TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.NothingToCompare, "fewer than two groups or answers have any respondent"))
            : Compute(filled);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Tests a table in which every row and every column has a count above 0, and there are two of each at least.</summary>
    private protected abstract TestResult Compute(double[][] table);
}

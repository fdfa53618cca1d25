using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that two groups have the same odds ratio in every stratum. The family is closed; each test is one file.</summary>
/// <remarks>Notation of all tests: in each stratum a of n1 and c of n2, N = n1 + n2, X = a + c.</remarks>
public abstract class OddsRatioHomogeneityTest
{
    private protected OddsRatioHomogeneityTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Breslow and Day's test with Tarone's correction: the default of the library.</summary>
    public static OddsRatioHomogeneityTest BreslowDayTarone { get; } = new BreslowDayTaroneTest();

    /// <summary>Breslow and Day's test as first published, for comparison with other software.</summary>
    public static OddsRatioHomogeneityTest BreslowDay { get; } = new BreslowDayTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<OddsRatioHomogeneityTest> All { get; } = [BreslowDayTarone, BreslowDay];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Tests the strata of a table.</summary>
    /// <param name="table">The strata; those without both groups, or without both successes and failures, are left out: they say nothing.</param>
    /// <returns>
    /// The result; without p-value, with a note, where fewer than two strata remain, and undefined where the common odds ratio is.
    /// </returns>
    public TestResult Test(StratifiedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Compute(table.Counts);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private protected abstract TestResult Compute(StratumCounts[] strata);
}

using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that two groups have the same share in every stratum. The family is closed; each test is one file.</summary>
/// <remarks>Notation of all tests: in each stratum a of n1 and c of n2, N = n1 + n2, X = a + c.</remarks>
public abstract class ConditionalIndependenceTest
{
    private protected ConditionalIndependenceTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Cochran, Mantel and Haenszel's test without continuity correction: the default of the library.</summary>
    public static ConditionalIndependenceTest CochranMantelHaenszel { get; } = new CochranMantelHaenszelTest(isCorrected: false);

    /// <summary>Cochran, Mantel and Haenszel's test with continuity correction: the default of R's mantelhaen.test.</summary>
    public static ConditionalIndependenceTest CochranMantelHaenszelCorrected { get; } = new CochranMantelHaenszelTest(isCorrected: true);

    /// <summary>The exact test given all margins: Fisher's over strata.</summary>
    public static ConditionalIndependenceTest Exact { get; } = new ConditionalExactTest("conditional exact", 1);

    /// <summary>The mid-p version of the exact test.</summary>
    public static ConditionalIndependenceTest MidP { get; } = new ConditionalExactTest("conditional mid-p", 0.5);

    /// <summary>All tests.</summary>
    public static IReadOnlyList<ConditionalIndependenceTest> All { get; } = [CochranMantelHaenszel, CochranMantelHaenszelCorrected, Exact, MidP];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Whether the counts must be whole, as for the exact tests.</summary>
    internal virtual bool IsForWholeCounts => false;

    /// <summary>Tests the strata of a table.</summary>
    /// <param name="table">The strata; those of one trial or none are left out: they say nothing.</param>
    /// <param name="alternative">The alternative; default: the shares differ. Greater: those of the first group are larger.</param>
    /// <returns>The result; undefined, with a note, where no stratum has both groups, and both successes and failures.</returns>
    /// <exception cref="ArgumentException">An exact test was asked about fractional counts; or the alternative is none of those defined.</exception>
    public TestResult Test(StratifiedTable table, Alternative alternative = Alternative.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(table);
        Alternatives.Check(alternative);
        if (IsForWholeCounts && !Array.TrueForAll(table.Counts, s => s.IsWhole))
        {
            throw new ArgumentException($"{Name} is for whole counts, and this table has effective ones. Use CochranMantelHaenszel.", nameof(table));
        }

        return TestResult.FromFigures(Name, Convention, Compute(table.Counts, alternative), alternative);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private protected abstract TestFigures Compute(StratumCounts[] strata, Alternative alternative);
}

using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// A test of association in a weighted table that respects strata, clusters, weights and replicates. The family is closed; each test is one file.
/// </summary>
/// <remarks>
/// Notation of all tests: p the shares of the cells of r rows and c columns, V their covariance, n the respondents, nu the degrees of freedom of the
/// design, k = (r - 1)(c - 1); X2 = n sum of (p - e)^2/e, with e = p_row p_column; delta_j the generalised design effects (see
/// <see cref="ComplexTableResult.DesignEffects"/>). Where empty cells leave fewer contrasts, k is their number, and a note says so.
/// </remarks>
public abstract class ComplexTableTest
{
    private protected ComplexTableTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Rao and Scott's correction of the second order, with an F distribution: the default of the library, of R and of Stata.</summary>
    public static ComplexTableTest RaoScott { get; } = new RaoScottTest(isLikelihoodRatio: false);

    /// <summary>Rao and Scott's correction of the first order, with a chi-squared distribution; its statistic is X2 itself, as R prints it.</summary>
    public static ComplexTableTest RaoScottFirstOrder { get; } = new RaoScottFirstOrderTest(isLikelihoodRatio: false);

    /// <summary>The likelihood ratio G2 with the correction of the second order.</summary>
    public static ComplexTableTest RaoScottLikelihoodRatio { get; } = new RaoScottTest(isLikelihoodRatio: true);

    /// <summary>The likelihood ratio G2 with the correction of the first order.</summary>
    public static ComplexTableTest RaoScottLikelihoodRatioFirstOrder { get; } = new RaoScottFirstOrderTest(isLikelihoodRatio: true);

    /// <summary>The correction of the first order from the design effects of cells and margins alone, with a chi-squared distribution: the default of SAS.</summary>
    public static ComplexTableTest DesignEffectCorrected { get; } = new DesignEffectCorrectedTest(isF: false);

    /// <summary>The correction of the first order from the design effects of cells and margins alone, with an F distribution, as SAS has it.</summary>
    public static ComplexTableTest DesignEffectCorrectedF { get; } = new DesignEffectCorrectedTest(isF: true);

    /// <summary>The Wald test of Koch, Freeman and Freeman. Too often significant where primary units are few.</summary>
    public static ComplexTableTest Wald { get; } = new KochFreemanFreemanTest(isAdjusted: false);

    /// <summary>The Wald test, adjusted for few primary units.</summary>
    public static ComplexTableTest AdjustedWald { get; } = new KochFreemanFreemanTest(isAdjusted: true);

    /// <summary>X2 against its exact distribution, a mixture of chi-squares: "lincom" in R.</summary>
    public static ComplexTableTest ExactMixture { get; } = new MixtureTest(isExact: true);

    /// <summary>X2 against the saddlepoint approximation of that mixture.</summary>
    public static ComplexTableTest Saddlepoint { get; } = new MixtureTest(isExact: false);

    /// <summary>All tests.</summary>
    public static IReadOnlyList<ComplexTableTest> All { get; } =
    [
        RaoScott, RaoScottFirstOrder, RaoScottLikelihoodRatio, RaoScottLikelihoodRatioFirstOrder, DesignEffectCorrected, DesignEffectCorrectedF, Wald,
        AdjustedWald, ExactMixture, Saddlepoint,
    ];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Tests a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The result; undefined, with a note, if fewer than two groups or answers have any weight, or the design has not what the test needs.</returns>
    public ComplexTableResult Test(ComplexTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Filled() is not { } figures)
        {
            var note = table.HasNegativeTotal
                ? new ResultNote(NoteCode.NegativeTotal, "weights below 0 make the total of a cell negative")
                : new ResultNote(NoteCode.NothingToCompare, "fewer than two groups or answers have any respondent");
            return new ComplexTableResult(table, this, TestResult.Undefined(Name, Convention, note), null);
        }

        var result = Compute(figures);
        var notes = result.LogPValue is null ? [] : figures.LowExpectedNotes().Concat(SparseNotes(figures));
        return new ComplexTableResult(table, this, TestResult.FromFigures(Name, Convention, result, notes: [.. notes]), figures);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Tests a table in which every row and every column has weight, and there are two of each at least.</summary>
    private protected abstract TestFigures Compute(ComplexTableFigures table);

    /// <summary>What a test says that needs degrees of freedom of the design, where there are none.</summary>
    private protected static ResultNote NoDegreesOfFreedom { get; } =
        new(NoteCode.NoDegreesOfFreedom, "the design leaves no degrees of freedom");

    /// <summary>What a test says if no contrast in the table varies.</summary>
    private protected static ResultNote ZeroVariance { get; } = new(NoteCode.ZeroVariance, "the shares of the table have no variance");

    private protected virtual IEnumerable<ResultNote> SparseNotes(ComplexTableFigures table) => table.Effects.Rank < table.ContrastCount
        ? [new ResultNote(
            NoteCode.SparseTable, FormattableString.Invariant($"empty cells leave {table.Effects.Rank} of {table.ContrastCount} contrasts"))]
        : [];
}

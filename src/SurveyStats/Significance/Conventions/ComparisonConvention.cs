using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// How some software, or this library, tests whether the share of an answer is the same in two columns of a table. The family is closed; each
/// convention is one file.
/// </summary>
/// <remarks>
/// The conventions of market research software (<see cref="ColumnConvention"/>) look at bases and counts only; those of R, Stata, SAS and of this library
/// at the whole sample design. They are here so that published letters can be reproduced and compared, not because all of them are right.
/// Notation: W, W2 sums of weights and of squared weights of a base, e = W^2/W2 its effective base, p a weighted share, 0 the overlap of the columns.
/// </remarks>
public abstract class ComparisonConvention
{
    private protected ComparisonConvention(string name, string description, ConventionTraits traits, Adjustment adjustment)
    {
        Name = name;
        Description = description;
        Traits = traits;
        Adjustment = adjustment;
    }

    /// <summary>SPSS Custom Tables and Crosstabs: pooled z on the sums of weights.</summary>
    public static ColumnConvention SpssCustomTables { get; } = new SpssCustomTablesConvention();

    /// <summary>UNICOM Intelligence Reporter, formerly SPSS Dimensions and Survey Reporter: pooled t at effective bases, less the overlap.</summary>
    public static ColumnConvention SurveyReporter { get; } = new SurveyReporterConvention();

    /// <summary>Quantum and Quanvert: as Survey Reporter, with a factor and one degree of freedom more.</summary>
    public static ColumnConvention Quantum { get; } = new QuantumConvention();

    /// <summary>Q and Displayr: Pearson's or Rao and Scott's chi-square, a t test for columns that overlap, another for answers that exclude each other.</summary>
    public static ColumnConvention Q { get; } = new QConvention();

    /// <summary>Askia Analyse: unpooled z on the sums of weights, against fixed thresholds.</summary>
    public static ColumnConvention Askia { get; } = new AskiaConvention();

    /// <summary>Crunch (cr.cube): unpooled t at effective bases, another formula for columns that overlap.</summary>
    public static ColumnConvention CrunchCube { get; } = new CrunchCubeConvention();

    /// <summary>The pooled z test at Kish's effective bases: the default of this library for columns of a weighted sample that do not overlap.</summary>
    public static ColumnConvention KishPooledZ { get; } = new KishPooledZConvention();

    /// <summary>The N - 1 test at Kish's effective bases.</summary>
    public static ColumnConvention KishNMinusOne { get; } = new KishNMinusOneConvention();

    /// <summary>R survey, svyttest: t with the joint covariance, on the degrees of freedom of both columns less one.</summary>
    public static ComparisonConvention RTTest { get; } = new RTTestConvention();

    /// <summary>R survey, svycontrast of svyby: t with the joint covariance, on the degrees of freedom of all columns.</summary>
    public static ComparisonConvention RContrast { get; } = new RContrastConvention();

    /// <summary>Stata, svy: mean with over() and lincom: t with the joint covariance, on the degrees of freedom of the whole design.</summary>
    public static ComparisonConvention Stata { get; } = new StataConvention();

    /// <summary>SAS, SURVEYMEANS with a difference of domain means: t with the joint covariance, on those of the sample that was analysed.</summary>
    public static ComparisonConvention Sas { get; } = new SasConvention();

    /// <summary>What <see cref="ProportionSet.Compare"/> does by default: the joint covariance under a complex design, else effective bases.</summary>
    public static ComparisonConvention SurveyStatsDefault { get; } = new SurveyStatsDefaultConvention();

    /// <summary>All conventions: those on counts, then those on the sample design, the default of this library last.</summary>
    public static IReadOnlyList<ComparisonConvention> All { get; } =
    [
        SpssCustomTables, SurveyReporter, Quantum, Q, Askia, CrunchCube, KishPooledZ, KishNMinusOne,
        RTTest, RContrast, Stata, Sas, SurveyStatsDefault,
    ];

    /// <summary>The conventions that need counts only.</summary>
    public static IReadOnlyList<ColumnConvention> AllOfColumns { get; } = [.. All.OfType<ColumnConvention>()];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What it does, and what it ignores, in one sentence.</summary>
    public string Description { get; }

    /// <summary>Which bases its standard error rests on: "weighted", "effective", "design".</summary>
    public string Bases => Traits.Bases;

    /// <summary>How the variance is estimated: "pooled", "unpooled", "joint covariance".</summary>
    public string Variance => Traits.Variance;

    /// <summary>The reference distribution: "normal", "t, e1 + e2 - e0 - 2 df".</summary>
    public string Distribution => Traits.Distribution;

    /// <summary>What is made of respondents who are in both columns: "overlap ignored", "overlap with r = 1".</summary>
    public string OverlapRule => Traits.Overlap;

    /// <summary>What else is done to the statistic; "no correction" for nothing.</summary>
    public string Correction => Traits.Correction;

    /// <summary>How the convention adjusts p-values over the pairs of columns of one row.</summary>
    public Adjustment Adjustment { get; }

    /// <summary>Bases, variance, distribution, overlap and correction.</summary>
    internal ConventionTraits Traits { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Compares two segments, by index.</summary>
    internal abstract ConventionLine Compare(ProportionSet shares, int first, int second, ConfidenceLevel level);

    /// <summary>A line of this convention.</summary>
    private protected ConventionLine Line(double? difference, ConventionFigures figures, ConfidenceInterval? interval)
    {
        var rule = (figures.Traits ?? Traits).Text;
        var notes = figures.Remark is { } remark ? new[] { remark } : [];
        return new ConventionLine(this, rule, difference, figures.StandardError, TestResult.FromFigures(Name, rule, figures.Test, notes: notes), interval);
    }
}

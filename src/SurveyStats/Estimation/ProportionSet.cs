using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The share of one answer, or net, in each segment of a segmentation, with the covariance between the shares.</summary>
/// <remarks>
/// Immutable. Segments without common respondents have independent shares. Where segments a and b overlap, the covariance is
/// (sum of w^2 over the overlap) / (W_a W_b) * [r (1 - p_a)(1 - p_b) + (1 - r) p_a p_b], with r the weighted share in the overlap and W the sums of
/// weights: for a = b this is Kish's variance, and without weights it is the linearised covariance.
/// Source: Derrick, Dobson-McKittrick, Toher and White (2015) for the unweighted case; Kish (1965), section 11.7, for the weights.
/// </remarks>
public sealed partial class ProportionSet : IReadOnlyList<Proportion>
{
    private readonly TallyTable _table;
    private readonly Proportion[] _proportions;
    private readonly SmallBaseRule? _rule;
    private readonly SamplingVariance? _variance;
    private readonly Tally _tally;
    private SamplingVariance? _ofAnyDesign;

    internal ProportionSet(Tally tally, TallyTable table, AnswerSet answers, QuestionBase questionBase, SmallBaseRule? rule)
    {
        _tally = tally;
        _table = table;
        _rule = rule;
        Answers = answers;
        QuestionBase = questionBase;
        Design = tally.Design;
        Correction = FinitePopulation.Correction(tally.Design, tally.SampleSize);
        _variance = SamplingVariance.Of(table);
        _proportions = [.. Segmentation.Segments.Select((s, i) => Of(s.Name.Default, table.CellsOf(i)))];
    }

    /// <summary>The answer or net whose shares these are.</summary>
    public AnswerSet Answers { get; }

    /// <summary>The question.</summary>
    public ChoiceQuestion Question => Answers.Question;

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation => _table.Segmentation;

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <inheritdoc/>
    public int Count => _proportions.Length;

    /// <inheritdoc/>
    public Proportion this[int index] => _proportions[index];

    /// <summary>The share in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Proportion this[string segment] => _proportions[IndexOf(segment)];

    /// <summary>
    /// The degrees of freedom of comparisons between the segments: under a complex design its primary units less its strata, counted in the base of all
    /// segments together (or those of its replicates), 0 if there are none; infinite for other designs.
    /// </summary>
    public double DegreesOfFreedom => _variance is null
        ? double.PositiveInfinity
        : Math.Max(0, _variance.DegreesOfFreedom(Enumerable.Range(0, _table.Cells.Count).Where(c => _table.Cells[c].Pattern.IsIn(QuestionBase))));

    internal double Correction { get; }

    /// <summary>Whether two segments have respondents in common.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    public bool Overlap(string first, string second) => _table.Overlap(IndexOf(first), IndexOf(second));

    /// <summary>The covariance of the shares in two segments; null if a base is empty. Of a segment with itself it is the variance.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    public double? Covariance(string first, string second) =>
        Covariance(IndexOf(first), IndexOf(second));

    /// <inheritdoc/>
    public IEnumerator<Proportion> GetEnumerator() => ((IEnumerable<Proportion>)_proportions).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The table from which the shares come.</summary>
    internal TallyTable Table => _table;

    /// <summary>The covariance by index; i plus the number of segments stands for the rest of segment i.</summary>
    internal double? Covariance(int first, int second)
    {
        var (a, b) = (ShareAt(first), ShareAt(second));
        if (first == second || a.Estimate is not { } pa || b.Estimate is not { } pb)
        {
            return first == second ? a.Variance : null;
        }

        if (_variance is not null)
        {
            return _variance.Covariance(RatioAt(first), RatioAt(second));
        }

        var both = _table.Sum(atom => IsIn(atom, first) && IsIn(atom, second), pattern => pattern.IsIn(QuestionBase));
        if (both.Count == 0)
        {
            return 0;
        }

        var r = _table.Sum(atom => IsIn(atom, first) && IsIn(atom, second), Chose).Weight / both.Weight;
        return Correction * (both.SquaredWeight / a.Base.Weighted / b.Base.Weighted) * ((r * (1 - pa) * (1 - pb)) + ((1 - r) * pa * pb));
    }

    internal int IndexOf(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return _table.IndexOf(Segmentation[segment]);
    }

    /// <summary>The share among the respondents of this segmentation who are not in a segment.</summary>
    internal Proportion Rest(int segment) => Of($"not {_proportions[segment].Segment}", _table.CellsOutside(segment));

    /// <summary>The share as a ratio of cells; i plus the number of segments stands for the rest of segment i.</summary>
    internal CellRatio RatioAt(int place) => Ratio(place < Count ? _table.CellsOf(place) : _table.CellsOutside(place - Count));

    /// <summary>How the cells of the table vary under a complex design; null for other designs.</summary>
    internal SamplingVariance? SamplingVariance => _variance;

    private Proportion ShareAt(int place) => place < Count ? _proportions[place] : Rest(place - Count);

    private bool IsIn(Tabulation.Atom atom, int place) => place < Count ? atom.IsIn(place) : !atom.IsIn(place - Count);

    private Proportion Of(string name, int[] cells)
    {
        var (chose, ofBase) = (_table.Sum(cells, Chose), _table.Sum(cells, pattern => pattern.IsIn(QuestionBase)));
        var p = ofBase.Count == 0 ? 0 : chose.Weight / ofBase.Weight;
        var sampled = _variance is null ? null : SampledFigures.Of(_variance, Ratio(cells), ofBase, p * (1 - p));
        return new Proportion(name, chose, ofBase, Design, Correction, Answers, QuestionBase, _rule, sampled);
    }

    private CellRatio Ratio(int[] cells) => CellRatio.Share(_table, cells, pattern => pattern.IsIn(QuestionBase), Chose);

    private bool Chose(Tabulation.AnswerPattern pattern) => pattern.IsIn(QuestionBase) && pattern.Chose(Answers);
}

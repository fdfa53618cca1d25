using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The shares of all answers to a question in all segments of a segmentation, with the covariance between all of them.</summary>
/// <remarks>
/// Immutable. For a simple random sample and for Kish's approximation the covariances here are linearised ones, from the squared weights of the
/// cells. Source: Binder (1983), International Statistical Review 51, 279-292.
/// </remarks>
public sealed partial class ShareTable
{
    private readonly TallyTable _table;
    private readonly SamplingVariance _variance;
    private readonly AnswerOption[] _answers;
    private readonly Proportion[,] _shares;

    internal ShareTable(Tally tally, TallyTable table, ChoiceQuestion question, QuestionBase questionBase)
    {
        _table = table;
        _variance = SamplingVariance.OfAnyDesign(tally, table);
        Question = question;
        QuestionBase = questionBase;
        Design = tally.Design;
        _answers = [.. question.Options.Where(o => questionBase != QuestionBase.Substantive || o.Kind == AnswerKind.Substantive)];
        _shares = new Proportion[Segmentation.Segments.Count, _answers.Length];
        for (var a = 0; a < _answers.Length; a++)
        {
            var shares = new ProportionSet(tally, table, _answers[a], questionBase, null);
            for (var s = 0; s < shares.Count; s++)
            {
                _shares[s, a] = shares[s];
            }
        }
    }

    /// <summary>The question.</summary>
    public ChoiceQuestion Question { get; }

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation => _table.Segmentation;

    /// <summary>The answers, in the order of the question.</summary>
    public IReadOnlyList<AnswerOption> Answers => _answers;

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The degrees of freedom of the design in the base of all segments together; 0 if there are none.</summary>
    public double DegreesOfFreedom => Math.Max(0, _variance.DegreesOfFreedom(BaseCells()));

    /// <summary>The share of an answer in a segment.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <param name="answer">An option of the question.</param>
    /// <exception cref="ArgumentException">There is no such segment or answer; the message lists those there are.</exception>
    public Proportion this[string segment, AnswerOption answer] => _shares[SegmentAt(segment), AnswerAt(answer)];

    /// <summary>The covariance of two shares; of a share with itself its variance. 0 for a segment without respondents.</summary>
    /// <param name="firstSegment">The name of a segment.</param>
    /// <param name="firstAnswer">An option of the question.</param>
    /// <param name="secondSegment">The name of a segment.</param>
    /// <param name="secondAnswer">An option of the question.</param>
    /// <exception cref="ArgumentException">There is no such segment or answer; the message lists those there are.</exception>
    /// <exception cref="LonelyUnitException">Each stratum is to add the mean of the others, and none has more than one primary unit.</exception>
    public double Covariance(string firstSegment, AnswerOption firstAnswer, string secondSegment, AnswerOption secondAnswer) => _variance.Covariance(
        RatioAt(SegmentAt(firstSegment), AnswerAt(firstAnswer)), RatioAt(SegmentAt(secondSegment), AnswerAt(secondAnswer))) ?? throw _variance.NothingToAverage();

    /// <summary>The covariance matrix of all shares: segment by segment, within each answer by answer.</summary>
    public double[,] CovarianceMatrix() => _variance.Covariance([.. Ratios()]);

    /// <summary>The covariance matrix of the totals of all answers in the population: in the same order, see <see cref="TotalSet"/>.</summary>
    public double[,] TotalCovarianceMatrix() => _variance.Covariance([.. Ratios().Select(r => r.ToTotal())]);

    /// <summary>The covariance matrix of some shares; null if all strata are lonely, each to add the mean of the others.</summary>
    internal double[,]? CovarianceOf(IEnumerable<(string Segment, AnswerOption Answer)> shares) =>
        _variance.CovarianceOrNone([.. shares.Select(s => RatioAt(SegmentAt(s.Segment), AnswerAt(s.Answer)))]);

    internal SamplingVariance SamplingVariance => _variance;

    internal CellRatio RatioAt(int segment, int answer)
    {
        AnswerSet chosen = _answers[answer];
        return CellRatio.Share(_table, _table.CellsOf(segment), pattern => pattern.IsIn(QuestionBase), pattern => pattern.Chose(chosen));
    }

    /// <summary>All shares: segment by segment, within each answer by answer.</summary>
    internal IEnumerable<CellRatio> Ratios() =>
        from s in Enumerable.Range(0, Segmentation.Segments.Count) from a in Enumerable.Range(0, _answers.Length) select RatioAt(s, a);

    internal IEnumerable<int> BaseCells() => Enumerable.Range(0, _table.Cells.Count).Where(c => _table.Cells[c].Pattern.IsIn(QuestionBase));

    private int SegmentAt(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return _table.IndexOf(Segmentation[segment]);
    }

    private int AnswerAt(AnswerOption answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var index = Array.IndexOf(_answers, answer);
        return index >= 0
            ? index
            : throw new ArgumentException(
                $"'{answer}' is not one of the answers: {string.Join(", ", _answers.Select(a => $"'{a}'"))}.", nameof(answer));
    }
}

namespace SurveyStats;

/// <summary>A whole question by a segmentation: a row an answer or net, a column a segment.</summary>
/// <remarks>Immutable. Rows of a single choice sum to 1 in every column whose base is not empty; those of a multiple choice need not.</remarks>
public sealed partial class BannerTable
{
    private readonly ProportionSet[] _rows;
    private readonly SampleBase[] _bases;
    private readonly TallyTable _table;

    internal BannerTable(Tally tally, ChoiceQuestion question, Segmentation banner, QuestionBase questionBase, IReadOnlyList<AnswerSet> nets)
    {
        ArgumentNullException.ThrowIfNull(question);
        Question = question;
        Banner = banner;
        QuestionBase = questionBase;
        Design = tally.Design;
        _table = tally[question, banner];
        _rows =
        [
            .. question.Options
                .Where(o => questionBase != QuestionBase.Substantive || o.Kind == AnswerKind.Substantive)
                .Select(o => new ProportionSet(tally, _table, o, questionBase, null)),
            .. nets.Select(net => new ProportionSet(tally, _table, net, questionBase, null)),
        ];
        _bases = [.. banner.Segments.Select(s => SampleBase.Of(_table.Base(s, questionBase)))];
        Means = question is RatingQuestion ? new MeanSet(tally, _table) : null;
    }

    /// <summary>The question.</summary>
    public ChoiceQuestion Question { get; }

    /// <summary>The segmentation whose segments are the columns.</summary>
    public Segmentation Banner { get; }

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The rows: the options in the order of the question, then the nets.</summary>
    public IReadOnlyList<ProportionSet> Rows => _rows;

    /// <summary>The base of each column.</summary>
    public IReadOnlyList<SampleBase> Bases => _bases;

    /// <summary>The mean score of each column; null unless the question is a rating scale.</summary>
    public MeanSet? Means { get; }

    /// <summary>How many respondents of a column have an answer in a state, such as not asked.</summary>
    /// <param name="state">The state.</param>
    /// <param name="segment">The column.</param>
    public CellSums InState(AnswerState state, Segment segment) => _table.InState(state, segment);
}

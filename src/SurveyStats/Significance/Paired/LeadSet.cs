using System.Collections;
namespace SurveyStats;

/// <summary>The lead of one answer, or net, over another in each segment of a segmentation.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class LeadSet : IReadOnlyList<Lead>
{
    private readonly Lead[] _leads;

    internal LeadSet(Tally tally, TallyTable table, AnswerSet first, AnswerSet over, QuestionBase questionBase, SmallBaseRule? rule)
    {
        Segmentation = table.Segmentation;
        QuestionBase = questionBase;
        First = first;
        Over = over;
        Design = tally.Design;
        var leading = new ProportionSet(tally, table, first, questionBase, rule);
        var led = new ProportionSet(tally, table, over, questionBase, rule);
        _leads = [.. Segmentation.Segments.Select((_, i) => new Lead(
            leading[i], led[i], Sum(i, true, true), Sum(i, true, false), Sum(i, false, true), Sum(i, false, false),
            leading.SamplingVariance?.Covariance(leading.RatioAt(i), led.RatioAt(i))))];

        CellSums Sum(int segment, bool choseFirst, bool choseOver) => table.Sum(
            atom => atom.IsIn(segment),
            pattern => pattern.IsIn(questionBase) && pattern.Chose(first) == choseFirst && pattern.Chose(over) == choseOver);
    }

    /// <summary>The answer, or net, that leads.</summary>
    public AnswerSet First { get; }

    /// <summary>The answer, or net, that it leads over.</summary>
    public AnswerSet Over { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <inheritdoc/>
    public int Count => _leads.Length;

    /// <inheritdoc/>
    public Lead this[int index] => _leads[index];

    /// <summary>The lead in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Lead this[string segment]
    {
        get
        {
            var name = Segmentation[segment].Name.Default;
            return Array.Find(_leads, lead => lead.Segment == name)!;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Lead> GetEnumerator() => ((IEnumerable<Lead>)_leads).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="ArgumentException">The answers are of different questions, or the same.</exception>
    internal static void Check(AnswerSet first, AnswerSet over)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(over);
        if (first.Question != over.Question)
        {
            throw new ArgumentException(
                $"'{over}' is of question '{over.Question.Id}', '{first}' of '{first.Question.Id}'. A lead is between answers of one question.", nameof(over));
        }

        if (first.Options.SequenceEqual(over.Options))
        {
            throw new ArgumentException($"'{first}' and '{over}' are the same answers. Name two.", nameof(over));
        }
    }
}

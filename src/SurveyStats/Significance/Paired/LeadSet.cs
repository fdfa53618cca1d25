using System.Collections;
using SurveyStats.Estimation;
using SurveyStats.Significance;
using SurveyStats.Tabulation;

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
        DegreesOfFreedom = leading.DegreesOfFreedom;

        CellSums Sum(int segment, bool choseFirst, bool choseOver) => table.Sum(
            atom => atom.IsIn(segment),
            pattern => pattern.IsIn(questionBase) && pattern.Chose(first) == choseFirst && pattern.Chose(over) == choseOver);
    }

    /// <summary>The lead between answers of two questions, among those who answered both.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="table">The question of the second answer by <see cref="JointSegments"/>.</param>
    /// <param name="joint">The segments, each with those in it who chose the first answer.</param>
    /// <param name="first">The first answer.</param>
    /// <param name="over">The second answer.</param>
    /// <param name="questionBase">Which respondents the shares are shares of.</param>
    /// <param name="rule">The rule for small bases.</param>
    internal LeadSet(Tally tally, TallyTable table, JointSegments joint, AnswerSet first, AnswerSet over, QuestionBase questionBase, SmallBaseRule? rule)
    {
        Segmentation = joint.By;
        QuestionBase = questionBase;
        First = first;
        Over = over;
        Design = tally.Design;
        var variance = SamplingVariance.Of(table);
        var correction = FinitePopulation.Correction(tally.Design, tally.SampleSize);
        _leads = [.. Segmentation.Segments.Select((segment, i) => LeadIn(segment.Name.Default, i))];
        DegreesOfFreedom = variance is null ? double.PositiveInfinity : Math.Max(0, variance.DegreesOfFreedom(
            Enumerable.Range(0, Segmentation.Segments.Count).SelectMany(i => Cells(i, (_, _) => true)).Distinct()));

        Lead LeadIn(string name, int segment)
        {
            var (all, chosen) = (Cells(segment, (_, _) => true), joint.ChoseFirst(segment));
            CellSums Sum(Func<Atom, AnswerPattern, bool> isIn) => table.Sum(Cells(segment, isIn), _ => true);
            Proportion Share(AnswerSet answers, Func<Atom, AnswerPattern, bool> isChosen)
            {
                var (chose, ofBase) = (Sum(isChosen), Sum((_, _) => true));
                var p = ofBase.Count == 0 ? 0 : chose.Weight / ofBase.Weight;
                var figures = variance is null ? null : SampledFigures.Of(variance, Ratio(isChosen), ofBase, p * (1 - p));
                return new Proportion(name, chose, ofBase, Design, correction, answers, questionBase, rule, figures);
            }

            CellRatio Ratio(Func<Atom, AnswerPattern, bool> isChosen) => new(
                all, Array.ConvertAll(all, c => isChosen(table.Cells[c].Atom, table.Cells[c].Pattern) ? 1.0 : 0), Array.ConvertAll(all, _ => 1.0));
            bool IsFirst(Atom atom, AnswerPattern pattern) => atom.IsIn(chosen);
            bool IsOver(Atom atom, AnswerPattern pattern) => pattern.Chose(over);
            return new Lead(
                Share(first, IsFirst), Share(over, IsOver),
                Sum((a, p) => IsFirst(a, p) && IsOver(a, p)), Sum((a, p) => IsFirst(a, p) && !IsOver(a, p)),
                Sum((a, p) => !IsFirst(a, p) && IsOver(a, p)), Sum((a, p) => !IsFirst(a, p) && !IsOver(a, p)),
                variance?.Covariance(Ratio(IsFirst), Ratio(IsOver)));
        }

        int[] Cells(int segment, Func<Atom, AnswerPattern, bool> isIn) => [.. table.CellsOf(JointSegments.AnsweredFirst(segment)).Where(c =>
            table.Cells[c].Pattern.IsIn(questionBase) && isIn(table.Cells[c].Atom, table.Cells[c].Pattern))];
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

    /// <summary>
    /// The degrees of freedom of the design in the base of all segments together; infinite for simple samples. Each lead has those of its own segment.
    /// </summary>
    public double DegreesOfFreedom { get; }

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

    /// <exception cref="ArgumentException">The answers are the same.</exception>
    internal static void Check(AnswerSet first, AnswerSet over)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(over);
        if (first.Question == over.Question && first.Options.SequenceEqual(over.Options))
        {
            throw new ArgumentException($"'{first}' and '{over}' are the same answers. Name two.", nameof(over));
        }
    }
}

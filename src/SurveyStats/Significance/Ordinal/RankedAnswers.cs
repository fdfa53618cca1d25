using SurveyStats.Estimation;

namespace SurveyStats.Significance;

/// <summary>The scores or numbers answered in each segment, as counts of ordered categories for rank tests.</summary>
internal sealed class RankedAnswers
{
    private readonly TallyTable _table;
    private readonly double _correction;
    private readonly double[] _values;

    /// <exception cref="ArgumentException">The question has no order, or was not tabulated by this segmentation.</exception>
    public RankedAnswers(Tally tally, Question question, Segmentation by)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        if (question is not (RatingQuestion or NumericQuestion))
        {
            throw new ArgumentException($"{question} has no scores or numbers to rank. Define it as a rating scale.", nameof(question));
        }

        _table = tally[question, by];
        _correction = FinitePopulation.Correction(tally.Design, tally.SampleSize);
        _values = [.. _table.Values(_ => true).Select(v => v.Value)];
    }

    /// <summary>What stands in place of a test of a census; null for a sample.</summary>
    public ResultNote? CensusNote => _correction == 0
        ? new ResultNote(NoteCode.Census, "a census has no sampling error: the difference is what it is")
        : null;

    public Question Question => _table.Question;

    public IReadOnlyList<Segment> Segments => _table.Segmentation.Segments;

    public TallyTable Table => _table;

    public SampleBase Base(int segment) => SampleBase.Of(_table.ValueSums(atom => atom.IsIn(segment)));

    /// <summary>
    /// The counts of a segment at its effective base: weighted counts times n_eff / W, and divided by the finite population correction; plain counts for
    /// a plain sample. Of a census, which has no such base: weighted counts.
    /// </summary>
    public double[] Counts(int segment)
    {
        var sums = _table.ValueSums(atom => atom.IsIn(segment));
        var scale = sums.Count == 0 ? 0 : sums.EffectiveCount / sums.Weight / (_correction == 0 ? 1 : _correction);
        var counts = new double[Math.Max(1, _values.Length)];
        foreach (var (value, cell) in _table.Values(atom => atom.IsIn(segment)))
        {
            counts[Array.BinarySearch(_values, value)] = cell.Weight * scale;
        }

        return counts;
    }

    /// <exception cref="InvalidOperationException">The two segments have respondents in common.</exception>
    public void RequireDisjoint(int first, int second)
    {
        if (_table.Overlap(first, second))
        {
            throw new InvalidOperationException(
                $"Segments '{Segments[first]}' and '{Segments[second]}' have respondents in common, so that their answers are not independent. "
                + "Compare a part with the other parts, not with the whole.");
        }
    }
}

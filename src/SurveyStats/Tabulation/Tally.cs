using SurveyStats.Tabulation;

namespace SurveyStats;

/// <summary>
/// Sufficient statistics of a survey: for each question, segment and answer the number of respondents, the sum of their weights and of their
/// squared weights. Every estimate, interval, test and table is computed from a tally, never from rows again.
/// </summary>
/// <remarks>
/// Immutable. One pass over the responses makes it. Tallies of parts of the responses merge to the tally of the whole, bit for bit, in any order:
/// counts are exact, and so are the sums (each is rounded once, when it is read).
/// <para>
/// Memory: about C (150 + 24 R) + G c bytes for each table, whatever the number of responses: C the cells (atoms of the segmentation times patterns of
/// answers) that have respondents, R explicit replicate weights; under a complex design G the pairs of cell and sampling group (stratum, or last
/// unit) that have respondents, at most groups times cells, with c = 28 bytes each for clustered samples and 44 for stratified ones; while rows are read
/// 40 bytes more for each. Units that lie in one segment each count once: 2,000 units by 5 answers are 10,000 pairs, 0.3 MB, by 40 countries too.
/// </para>
/// <para>
/// Of a number with more than 4,096 distinct values a table keeps the sums that means and totals need, not the values (explicit replicates and calibrated
/// weights apart): 44 to 92 bytes for each pair. Ranks and distributions of such a number are refused with <see cref="InvalidOperationException"/>.
/// </para>
/// </remarks>
public sealed partial class Tally
{
    private readonly TallyTable[] _tables;

    internal Tally(Survey survey, SampleDesign design, long sampleSize, IEnumerable<TallyTable> tables)
    {
        Survey = survey;
        Design = design;
        SampleSize = sampleSize;
        _tables = [.. tables];
    }

    /// <summary>The questionnaire.</summary>
    public Survey Survey { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The number of responses that were tabulated, those outside the domain included.</summary>
    public long SampleSize { get; }

    /// <summary>A table for each question and segmentation asked for.</summary>
    public IReadOnlyList<TallyTable> Tables => _tables;

    /// <summary>The segmentations of the tables, each once.</summary>
    public IReadOnlyList<Segmentation> Segmentations => [.. _tables.Select(t => t.Segmentation).Distinct()];

    /// <summary>The table of a question by a segmentation.</summary>
    /// <param name="question">A question that was tabulated.</param>
    /// <param name="by">A segmentation by which it was tabulated.</param>
    /// <exception cref="ArgumentException">There is no such table; the message lists those there are.</exception>
    public TallyTable this[Question question, Segmentation by] =>
        Array.Find(_tables, t => t.Question == question && t.Segmentation == by)
        ?? throw new ArgumentException(
            $"The tally has no table of '{question?.Id}' by '{by?.Name}'. Its tables: "
            + $"{string.Join(", ", _tables.Select(t => $"{t.Question.Id} by {t.Segmentation.Name}"))}."
            + (Array.Exists(_tables, t => t.Question.Id == question?.Id && t.Segmentation.Name == by?.Name)
                ? " Those are of other objects of the same names: take the question from tally.Survey, and the segmentation from tally.Segmentations." : string.Empty),
            nameof(question));

    /// <summary>Tabulates one question by one segmentation.</summary>
    /// <param name="responses">The responses; those outside their domain are left out.</param>
    /// <param name="question">A question with options or numbers.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    public static Tally Of(ResponseSet responses, Question question, Segmentation? by = null) =>
        Of(responses, [question], [by ?? Segmentation.Total]);

    /// <summary>Tabulates every question by every segmentation, in one pass over the responses.</summary>
    /// <param name="responses">The responses; those outside their domain are left out.</param>
    /// <param name="questions">Questions with options or numbers.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="progress">What is told the share of the rows that are done, from 0 to 1; default: nobody. It is called from any thread.</param>
    /// <param name="cancellationToken">What ends the tabulation: within some thousand rows, and nothing is left of it.</param>
    /// <exception cref="ArgumentException">A question is not of this survey, or is answered in the respondents' own words.</exception>
    /// <exception cref="OperationCanceledException">The tabulation was ended.</exception>
    public static Tally Of(
        ResponseSet responses, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(segmentations);
        return OnePassTabulator.Tabulate(responses, questions, segmentations, progress: progress, cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Tabulates the pairs of answers to two questions with numbers or scores, for the ratio of their totals: a table of the first question, whose patterns
    /// carry the second number as divisor. Its cells grow with the distinct pairs.
    /// </summary>
    internal static Tally OfPairs(ResponseSet responses, Question numerator, Question denominator, Segmentation by)
    {
        return OnePassTabulator.Tabulate(responses, [numerator], [by], _ => new PairCoder(
            PatternCoder.For(responses.Column(numerator)),
            PatternCoder.For(responses.Column(denominator)),
            pattern => TallyTable.ValueOf(numerator, pattern),
            pattern => TallyTable.ValueOf(denominator, pattern)));
    }

    /// <summary>Merges the tally of other responses to the same survey, tabulated by the same questions and segmentations.</summary>
    /// <param name="other">The other tally; no respondent may be in both.</param>
    /// <exception cref="ArgumentException">The tallies differ in survey, design or tables; the message says in what.</exception>
    public Tally MergedWith(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var difference = DifferenceFrom(other);
        if (difference is not null)
        {
            throw new ArgumentException($"The tallies cannot be merged: {difference}", nameof(other));
        }

        try
        {
            return new Tally(
                Survey, Design, SampleSize + other.SampleSize, _tables.Zip(other._tables, (mine, theirs) => mine.MergedWith(theirs, Design)));
        }
        catch (ArgumentException problem)
        {
            throw new ArgumentException($"The tallies cannot be merged: {problem.Message}", nameof(other), problem);
        }
    }

    private string? DifferenceFrom(Tally other)
    {
        if (Survey != other.Survey && Survey.ToJson() != other.Survey.ToJson())
        {
            return $"their surveys differ ('{Survey}', '{other.Survey}'). Tabulate by one questionnaire.";
        }

        if (Design.Description != other.Design.Description)
        {
            return $"their designs differ ('{Design}', '{other.Design}').";
        }

        var mine = string.Join("; ", _tables.Select(Describe));
        var theirs = string.Join("; ", other._tables.Select(Describe));
        return mine == theirs ? null : $"their tables differ: [{mine}] and [{theirs}]. Tabulate the same questions by the same segmentations.";
    }

    private static string Describe(TallyTable table) =>
        $"{table.Question.Id} by {table.Segmentation.Name} ("
        + $"{string.Join(", ", table.Segmentation.Segments.Select(s => $"{s.Name}: {s.Criterion}"))})";
}

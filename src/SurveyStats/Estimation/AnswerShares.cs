using System.Collections;

namespace SurveyStats;

/// <summary>The shares of all answers to one question, of which a respondent gives one, in one segment.</summary>
/// <remarks>Immutable. In the order of the options of the question. With the base "all who were asked" the shares sum to less than 1.</remarks>
public sealed partial class AnswerShares : IReadOnlyList<Proportion>
{
    private readonly Proportion[] _shares;

    internal AnswerShares(ChoiceQuestion question, QuestionBase questionBase, Proportion[] shares)
    {
        Question = question;
        QuestionBase = questionBase;
        _shares = shares;
    }

    /// <summary>The question.</summary>
    public ChoiceQuestion Question { get; }

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <inheritdoc/>
    public int Count => _shares.Length;

    /// <inheritdoc/>
    public Proportion this[int index] => _shares[index];

    /// <summary>Confidence intervals that hold for all answers together.</summary>
    /// <param name="method">The method, at the effective base; default: Goodman.</param>
    /// <param name="level">The confidence level of all intervals together; default: 95 %.</param>
    /// <returns>An interval for each answer, in their order; null if the base is empty. For a census each is the share itself.</returns>
    /// <exception cref="ArgumentException">The method needs whole counts, and the sample is weighted; or the question has one option only.</exception>
    public SimultaneousIntervals? SimultaneousIntervals(MultinomialIntervalMethod? method = null, ConfidenceLevel level = default)
    {
        method ??= MultinomialIntervalMethod.Goodman;
        string[] labels = [.. _shares.Select(s => s.Answers!.Name.Default)];
        if (_shares[0].Estimate is null)
        {
            return null;
        }

        if (_shares[0].Correction == 0)
        {
            return new SimultaneousIntervals(method, level, labels, [.. _shares.Select(s => s.Estimate!.Value)], [.. _shares.Select(s =>
                ConfidenceInterval.Exactly(s.Estimate!.Value, level, IntervalSides.TwoSided, method.Name))]);
        }

        double[] counts = [.. _shares.Select(s => s.PrecisionCount)];
        if (_shares.Sum(s => s.Count) < _shares[0].Base.Unweighted)
        {
            // Those of the base without any of the answers are a category of their own.
            counts = [.. counts, Math.Max(0, _shares[0].PrecisionBase - counts.Sum())];
        }

        return method.Intervals(counts, labels, level);
    }

    /// <inheritdoc/>
    public IEnumerator<Proportion> GetEnumerator() => ((IEnumerable<Proportion>)_shares).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

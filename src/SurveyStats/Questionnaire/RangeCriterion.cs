namespace SurveyStats;

/// <summary>The condition that a numeric answer lies in a half-open range.</summary>
public sealed class RangeCriterion : Criterion
{
    internal RangeCriterion(NumericQuestion question, double from, double below)
    {
        if (!(from < below))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The range of '{question.Id}' from {from} to below {below} is empty. The lower end must be smaller."),
                nameof(from));
        }

        Question = question;
        From = from;
        Below = below;
    }

    /// <summary>The numeric question.</summary>
    public NumericQuestion Question { get; }

    /// <summary>The lower end, included.</summary>
    public double From { get; }

    /// <summary>The upper end, excluded.</summary>
    public double Below { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Questions => [Question];

    /// <summary>"18 &lt;= age &lt; 30"; an end that is infinite is left out.</summary>
    public override string ToString() => (double.IsInfinity(From), double.IsInfinity(Below)) switch
    {
        (false, false) => FormattableString.Invariant($"{From} <= {Question.Id} < {Below}"),
        (true, false) => FormattableString.Invariant($"{Question.Id} < {Below}"),
        (false, true) => FormattableString.Invariant($"{Question.Id} >= {From}"),
        _ => $"{Question.Id} is any number",
    };
}

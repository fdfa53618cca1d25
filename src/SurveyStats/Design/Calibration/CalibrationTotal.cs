namespace SurveyStats;

/// <summary>A total that is known of the population: its size, the number of people who meet a condition, or the sum of a number over all people.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CalibrationTotal
{
    private CalibrationTotal(string name, double total, Criterion? criterion, NumericQuestion? number)
    {
        if (!double.IsFinite(total) || (number is null && total < 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(total), total, $"The total of '{name}' has to be finite{(number is null ? ", and a number of people 0 or more" : string.Empty)}.");
        }

        Name = name;
        Total = total;
        Criterion = criterion;
        Number = number;
    }

    /// <summary>The name, as printed in reports and errors.</summary>
    public string Name { get; }

    /// <summary>The total in the population.</summary>
    public double Total { get; }

    /// <summary>Who is counted; null for the sum of a number.</summary>
    public Criterion? Criterion { get; }

    /// <summary>The number that is summed; null for a number of people.</summary>
    public NumericQuestion? Number { get; }

    /// <summary>The size of the population. Nearly always among the totals.</summary>
    /// <param name="size">The number of people.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public static CalibrationTotal Population(double size) => new("population", size, Criterion.Everyone, null);

    /// <summary>The number of people who give an answer.</summary>
    /// <param name="answers">An option or net; who did not answer counts as not giving it.</param>
    /// <param name="total">The number of people.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public static CalibrationTotal Count(AnswerSet answers, double total)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new CalibrationTotal($"{answers.Question.Id} = {answers}", total, Criterion.Chose(answers), null);
    }

    /// <summary>The number of people in a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="total">The number of people.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public static CalibrationTotal Count(Segment segment, double total)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return new CalibrationTotal(segment.Name.Default, total, segment.Criterion, null);
    }

    /// <summary>The sum of a number over all people, which every respondent has to have answered.</summary>
    /// <param name="question">The number.</param>
    /// <param name="total">The sum over the population.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is not finite.</exception>
    public static CalibrationTotal Sum(NumericQuestion question, double total)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new CalibrationTotal(question.Id, total, null, question);
    }

    /// <summary>The numbers of people in the segments of a margin, a total each.</summary>
    /// <param name="margin">A margin of numbers, or of shares that are scaled to a population.</param>
    /// <exception cref="ArgumentException">The margin has shares without the size of the population.</exception>
    public static IReadOnlyList<CalibrationTotal> Counts(PopulationMargin margin)
    {
        ArgumentNullException.ThrowIfNull(margin);
        var size = margin.PopulationSize ?? throw new ArgumentException(
            $"The margin '{margin.By.Name}' has shares. State the size of the population: margin.ScaledTo(size).", nameof(margin));
        return [.. margin.Targets.Select(t =>
            new CalibrationTotal($"{margin.By.Name} = {t.Segment}", margin.CountIn(t.Segment, size)!.Value, t.Segment.Criterion, null))];
    }

    /// <summary>The name and the total.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Total:0.####}");
}

namespace SurveyStats;

/// <summary>A rating scale: a single choice among ordered options that carry scores.</summary>
/// <remarks>
/// Every substantive option has a finite score, and the substantive options are ordered by strictly rising score. Don't know and refused
/// have none: they belong to no box and to no mean.
/// </remarks>
public sealed class RatingQuestion : ChoiceQuestion
{
    /// <summary>Defines a rating scale.</summary>
    /// <param name="id">The identifier, unique within the survey.</param>
    /// <param name="options">
    /// The options from the lowest to the highest. If no substantive option has a score, they get 1, 2, 3, ...
    /// </param>
    /// <param name="text">The wording; default: the identifier.</param>
    /// <param name="filter">Who is asked; default: everyone.</param>
    /// <exception cref="ArgumentException">
    /// The identifier is empty, there is no substantive option, or a code stands twice; some but not all substantive options have a score;
    /// a score is not finite; scores do not rise; or a don't know has a score.
    /// </exception>
    public RatingQuestion(string id, IEnumerable<AnswerDefinition> options, LocalizedText? text = null, Criterion? filter = null)
        : base(id, Scored(id, options), text, filter)
    {
    }

    /// <inheritdoc/>
    public override string KindName => "rating scale";

    /// <summary>The substantive options, from the lowest score to the highest.</summary>
    public IReadOnlyList<AnswerOption> Steps => [.. Options.Where(o => o.Kind == AnswerKind.Substantive)];

    /// <summary>The top box: the highest steps taken together, such as the top-two box.</summary>
    /// <param name="steps">How many steps, from 1 to the number of steps.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is outside that range.</exception>
    public AnswerSet TopBox(int steps = 2) => Box("Top", steps, Steps.Skip(Steps.Count - steps));

    /// <summary>The bottom box: the lowest steps taken together.</summary>
    /// <param name="steps">How many steps, from 1 to the number of steps.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is outside that range.</exception>
    public AnswerSet BottomBox(int steps = 2) => Box("Bottom", steps, Steps.Take(steps));

    private AnswerSet Box(string end, int steps, IEnumerable<AnswerOption> options)
    {
        if (steps < 1 || steps > Steps.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(steps), steps, $"'{Id}' has {Steps.Count} steps. Ask for 1 to {Steps.Count}.");
        }

        return new AnswerSet($"{end} {steps} box", options);
    }

    private static AnswerDefinition[] Scored(string id, IEnumerable<AnswerDefinition> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        AnswerDefinition[] all = [.. options];
        if (Array.Exists(all, o => o is null))
        {
            return all; // The base class says which one is missing.
        }

        if (all.Length > 0 && all.All(o => o.Kind != AnswerKind.Substantive))
        {
            throw new ArgumentException($"Rating scale '{id}' has no substantive option. Give the steps of the scale.", nameof(options));
        }

        if (all.All(o => o.Score is null))
        {
            var next = 1;
            return [.. all.Select(o => o.Kind == AnswerKind.Substantive ? o with { Score = next++ } : o)];
        }

        var last = double.NegativeInfinity;
        foreach (var option in all)
        {
            var substantive = option.Kind == AnswerKind.Substantive;
            if (substantive != option.Score.HasValue)
            {
                throw new ArgumentException(
                    $"Rating scale '{id}': option '{option.Code}' ({option.Kind}) {(substantive ? "has no score" : "has a score")}. "
                    + "Substantive options carry scores; don't know and refused carry none.", nameof(options));
            }

            if (option.Score is { } score)
            {
                if (!double.IsFinite(score) || score <= last)
                {
                    throw new ArgumentException(
                        FormattableString.Invariant($"Rating scale '{id}': score {score} of option '{option.Code}' does not rise above {last}. Give finite scores from the lowest to the highest."),
                        nameof(options));
                }

                last = score;
            }
        }

        return all;
    }
}

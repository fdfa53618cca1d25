namespace SurveyStats;

/// <summary>
/// A net: one or more options of one question taken together, such as "agree, net" or a top-two box. A respondent belongs to it who
/// chose at least one of its options.
/// </summary>
/// <remarks>Immutable. An <see cref="AnswerOption"/> converts implicitly to the set of itself.</remarks>
public sealed class AnswerSet
{
    private readonly AnswerOption[] _options;

    internal AnswerSet(LocalizedText name, IEnumerable<AnswerOption> options)
    {
        _options = [.. options.DistinctBy(o => o.Index).OrderBy(o => o.Index)];
        Name = name;
        Question = _options[0].Question;
    }

    /// <summary>Makes a net of options of one question.</summary>
    /// <param name="name">The name under which the net is reported.</param>
    /// <param name="options">One or more options, all of the same question; order and repetition do not matter.</param>
    /// <exception cref="ArgumentException">There is no option, or the options belong to different questions.</exception>
    public static AnswerSet Of(LocalizedText name, params IReadOnlyList<AnswerOption> options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Count == 0)
        {
            throw new ArgumentException($"The net '{name}' has no option. Give at least one.", nameof(options));
        }

        if (options.Contains(null!))
        {
            throw new ArgumentException($"An option of the net '{name}' is null. Leave it out.", nameof(options));
        }

        var stranger = options.FirstOrDefault(o => o.Question != options[0].Question);
        return stranger is null
            ? new AnswerSet(name, options)
            : throw new ArgumentException(
                $"The net '{name}' mixes options of '{options[0].Question.Id}' and '{stranger.Question.Id}' ('{stranger}'). "
                + "A net takes options of one question; combine questions with Criterion.", nameof(options));
    }

    /// <summary>The name under which the net is reported.</summary>
    public LocalizedText Name { get; }

    /// <summary>The question whose options these are.</summary>
    public ChoiceQuestion Question { get; }

    /// <summary>The options, in the order of the question.</summary>
    public IReadOnlyList<AnswerOption> Options => _options;

    /// <summary>Tells whether an option belongs to this set.</summary>
    /// <param name="option">Any option; one of another question is never contained.</param>
    public bool Contains(AnswerOption option) => Array.IndexOf(_options, option) >= 0;

    /// <summary>The set of one option, named like it.</summary>
    /// <param name="option">The option.</param>
    public static implicit operator AnswerSet(AnswerOption option) => FromAnswerOption(option);

    /// <summary>The set of one option, named like it.</summary>
    /// <param name="option">The option.</param>
    public static AnswerSet FromAnswerOption(AnswerOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return new AnswerSet(option.Label, [option]);
    }

    /// <summary>The name in its default wording.</summary>
    public override string ToString() => Name.Default;
}

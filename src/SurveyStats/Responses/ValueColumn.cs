namespace SurveyStats.Responses;

/// <summary>The answers to a numeric or open question; the value of a row without an answer is the default of its type and must not be read.</summary>
/// <typeparam name="T">A number or a text.</typeparam>
internal sealed class ValueColumn<T> : ResponseColumn
{
    private readonly T[] _values;
    private readonly byte[]? _states;
    private readonly Lock _lock = new();
    private DistinctNumbers? _distinct;
    private bool _sought;

    /// <param name="question">The question.</param>
    /// <param name="values">The values, taken without a copy: the caller no longer writes into them.</param>
    /// <param name="states">The states; null: every response has an answer.</param>
    public ValueColumn(Question question, T[] values, AnswerState[]? states)
        : this(question, values, states is null || Array.TrueForAll(states, s => s == AnswerState.Answered) ? null : Array.ConvertAll(states, s => (byte)s))
    {
    }

    private ValueColumn(Question question, T[] values, byte[]? states)
        : base(question)
    {
        _values = values;
        _states = states;
    }

    public override int Count => _values.Length;

    public override string Form =>
        (_values is string?[]? "texts" : "64-bit numbers") + (_states is null ? string.Empty : ", 8-bit states") + (_distinct is null ? string.Empty : $", {_distinct.Codes.Form} codes");

    public override long Bytes =>
        (_values is string?[] texts ? texts.Sum(t => (long)IntPtr.Size + (sizeof(char) * (t?.Length ?? 0))) : sizeof(double) * (long)_values.Length)
        + (_states?.Length ?? 0)
        + (_distinct?.Codes.Bytes ?? 0);

    public ReadOnlySpan<T> Values => _values;

    /// <summary>Whether every response has an answer.</summary>
    public bool IsComplete => _states is null;

    /// <summary>The states, each an <see cref="AnswerState"/> in a byte; empty if the column is complete.</summary>
    public ReadOnlySpan<byte> States => _states;

    /// <summary>The distinct numbers, if they were sought and are few; does not look for them.</summary>
    public DistinctNumbers? KnownDistinct => _distinct;

    /// <summary>A column with its states in bytes.</summary>
    /// <param name="question">The question.</param>
    /// <param name="values">The values, taken without a copy: the caller no longer writes into them.</param>
    /// <param name="states">The states, each an <see cref="AnswerState"/> in a byte, taken without a copy; null: every response has an answer.</param>
    /// <param name="distinct">The distinct numbers, if they are known and few.</param>
    public static ValueColumn<T> WithStates(Question question, T[] values, byte[]? states, DistinctNumbers? distinct = null) =>
        new(question, values, states is not null && states.AsSpan().ContainsAnyExcept((byte)AnswerState.Answered) ? states : null)
        {
            _distinct = distinct,
            _sought = distinct is not null,
        };

    public override AnswerState StateOf(int row) => _states is null ? AnswerState.Answered : (AnswerState)_states[row];

    /// <summary>
    /// The distinct numbers of a column of numbers, if they are few, found when first asked for; null if they are too many. For any thread.
    /// </summary>
    /// <remarks>Cost: one pass, as much as to number the answers once; too many are found out after some thousand rows.</remarks>
    public DistinctNumbers? Distinct()
    {
        if (!Volatile.Read(ref _sought))
        {
            lock (_lock)
            {
                if (!_sought && _values is double[] numbers)
                {
                    _distinct = DistinctNumbers.Of(numbers, _states);
                }

                Volatile.Write(ref _sought, true);
            }
        }

        return _distinct;
    }
}

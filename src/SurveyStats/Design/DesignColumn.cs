namespace SurveyStats.Design;

/// <summary>
/// A column that a design can name: each distinct text once, and for each response the number of its text. What it holds are names of strata and
/// clusters, or numbers: weights, sizes of populations, replicate weights.
/// </summary>
internal sealed class DesignColumn
{
    private readonly Func<string, double?>? _parse;
    private readonly double[]? _given;
    private string?[]? _texts;
    private int[]? _codes;
    private double?[]? _numbers;

    /// <summary>A column of texts.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="codes">The number of the text of each response.</param>
    /// <param name="texts">The distinct texts; null: missing.</param>
    /// <param name="parse">The number that a text stands for, if it stands for one.</param>
    public DesignColumn(string name, int[] codes, string?[] texts, Func<string, double?> parse)
    {
        Name = name;
        _codes = codes;
        _texts = texts;
        _parse = parse;
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="numbers">The number of each response; not a number: missing.</param>
    public DesignColumn(string name, double[] numbers)
    {
        Name = name;
        _given = numbers;
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    public int Count => _given?.Length ?? _codes!.Length;

    /// <summary>How the column is stored.</summary>
    public string Form => _given is null ? "32-bit codes" : "64-bit numbers" + (_codes is null ? string.Empty : ", 32-bit codes");

    /// <summary>The bytes that it takes, without its distinct texts.</summary>
    public long Bytes => (sizeof(double) * (long)(_given?.Length ?? 0)) + (sizeof(int) * (long)(_codes?.Length ?? 0));

    /// <summary>The distinct texts, some of them perhaps without a response; null: missing.</summary>
    public string?[] Texts
    {
        get
        {
            Code();
            return _texts!;
        }
    }

    /// <summary>The number of the text of each response.</summary>
    public int[] Codes
    {
        get
        {
            Code();
            return _codes!;
        }
    }

    /// <summary>The text of a response, as written in errors; null: missing.</summary>
    public string? TextOf(int row) => _given is null ? _texts![_codes![row]] : Text(_given[row]);

    /// <summary>Writes the numbers of all responses; what is missing or no number becomes NaN.</summary>
    /// <param name="target">Where they go.</param>
    /// <param name="stride">The step from one response to the next in the target.</param>
    public void CopyNumbers(Span<double> target, int stride = 1)
    {
        if (_given is not null)
        {
            for (var row = 0; row < _given.Length; row++)
            {
                target[row * stride] = _given[row];
            }

            return;
        }

        double[] numbers = [.. NumbersOfTexts().Select(n => n ?? double.NaN)];
        for (var row = 0; row < _codes!.Length; row++)
        {
            target[row * stride] = numbers[_codes[row]];
        }
    }

    /// <summary>The same column for some of the responses.</summary>
    public DesignColumn Of(int[] rows) => _given is not null
        ? new DesignColumn(Name, [.. rows.Select(row => _given[row])])
        : new DesignColumn(Name, [.. rows.Select(row => _codes![row])], _texts!, _parse!);

    private double?[] NumbersOfTexts() => _numbers ??= [.. _texts!.Select(text => text is null ? null : _parse!(text))];

    private void Code()
    {
        if (_codes is not null)
        {
            return;
        }

        var codeOf = new Dictionary<double, int>();
        var codes = new int[_given!.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            // Minus zero is zero, and one name.
            var number = _given[row] + 0.0;
            if (!codeOf.TryGetValue(number, out codes[row]))
            {
                codes[row] = codeOf.Count;
                codeOf.Add(number, codes[row]);
            }
        }

        _texts = [.. codeOf.Keys.Select(Text)];
        _codes = codes;
    }

    private static string? Text(double number) => double.IsNaN(number) ? null : FormattableString.Invariant($"{number:R}");
}

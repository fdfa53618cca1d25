using System.Globalization;

namespace SurveyStats.Benchmarks.Large;

/// <summary>How much is tabulated and read, and how often.</summary>
/// <param name="Answers">The answers of each shape.</param>
/// <param name="ObjectAnswers">The answers of each shape where peers hold an object for each.</param>
/// <param name="CsvRows">The rows of the CSV file.</param>
/// <param name="Timing">How often a call is repeated.</param>
internal sealed record LargeSizes(int Answers, int ObjectAnswers, int CsvRows, Timing Timing)
{
    private const int Headline = 100_000_000;

    private const int LargestObjectAnswers = 10_000_000;

    /// <summary>The headline: 100 M answers, or as many as are given.</summary>
    /// <exception cref="FormatException">The argument is no number, or too small or large.</exception>
    public static LargeSizes Large(ReadOnlySpan<string> arguments)
    {
        var answers = arguments.IsEmpty ? Headline : int.Parse(arguments[0].Replace("_", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return answers is >= 100_000 and <= 1_000_000_000
            ? new LargeSizes(answers, Math.Min(answers, LargestObjectAnswers), Math.Min(answers, 10_000_000), new Timing(7, TimeSpan.FromSeconds(4)))
            : throw new FormatException($"{answers} answers are too few or too many. Give a number from 100000 to 1000000000.");
    }

    /// <summary>What is over within two minutes.</summary>
    public static LargeSizes Quick { get; } = new(10_000_000, 500_000, 500_000, new Timing(5, TimeSpan.FromSeconds(0.25)));
}

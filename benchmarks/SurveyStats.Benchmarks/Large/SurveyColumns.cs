namespace SurveyStats.Benchmarks.Large;

/// <summary>The columns of a shape as plain arrays: what every contestant is given, and nothing else.</summary>
internal sealed record SurveyColumns
{
    /// <summary>The country of each respondent, from 0.</summary>
    public required byte[] Country { get; init; }

    /// <summary>For each question the answer of each respondent, from 0; <see cref="Options"/> where there is none. Empty if there are masks.</summary>
    public byte[][] Answers { get; init; } = [];

    /// <summary>The options that each respondent chose, a bit an option; the bit <see cref="Options"/> where there is no answer.</summary>
    public ushort[]? Masks { get; init; }

    /// <summary>The weight of each respondent.</summary>
    public required double[] Weights { get; init; }

    /// <summary>The number of countries.</summary>
    public required int Countries { get; init; }

    /// <summary>The number of options of each question.</summary>
    public required int Options { get; init; }

    /// <summary>The number of respondents.</summary>
    public int Rows => Country.Length;

    /// <summary>The number of questions.</summary>
    public int Questions => Masks is null ? Answers.Length : 1;

    /// <summary>The options of a question, and no answer.</summary>
    public int Codes => Options + 1;

    /// <summary>The number of cells: questions by countries by codes.</summary>
    public int Cells => Questions * Countries * Codes;

    /// <summary>The place of the first cell of a question in a country; the codes follow each other.</summary>
    public int CellOf(int question, int country) => ((question * Countries) + country) * Codes;

    /// <summary>The first respondents.</summary>
    public SurveyColumns First(int rows) => rows >= Rows ? this : this with
    {
        Country = Country[..rows],
        Answers = [.. Answers.Select(column => column[..rows])],
        Masks = Masks?[..rows],
        Weights = Weights[..rows],
    };
}

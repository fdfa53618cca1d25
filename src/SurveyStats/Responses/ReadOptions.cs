namespace SurveyStats;

/// <summary>What the texts of a source mean as answers, weights and identifiers, whatever the source.</summary>
public sealed record ReadOptions
{
    /// <summary>The questionnaire; null (default) to infer it from the data. With it, an answer that it does not know is an error.</summary>
    public Survey? Survey { get; init; }

    /// <summary>The title of an inferred questionnaire; default: the name of the source.</summary>
    public string? Title { get; init; }

    /// <summary>The column of the weights; null (default) for none. Weights are never guessed.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>
    /// How the sample was drawn; null (default): a weighted sample if there is a weight column, else a simple random sample. The columns that it names
    /// are read. An inferred questionnaire has no questions for its weights, clusters, population sizes and replicates; its strata are questions as well.
    /// What is wrong with them is always an error, whatever <see cref="BadRows"/> says, as rows left out would change the design.
    /// </summary>
    public SampleDesign? Design { get; init; }

    /// <summary>
    /// Further columns that a design may name later (<see cref="ResponseSet.DrawnBy(SampleDesign)"/>), and that are no questions; default: none. Columns that
    /// are questions need not be named.
    /// </summary>
    public IReadOnlyList<string> DesignColumns { get; init; } = [];

    /// <summary>
    /// The column of the respondents' identifiers, which must be unique; null (default) to take a column named like one ("id", "respondent_id", ...)
    /// whose values are unique, if there is any.
    /// </summary>
    public string? IdColumn { get; init; }

    /// <summary>Columns to leave out; default: none.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>Multiple-choice questions and how they stand in columns; default: none.</summary>
    public IReadOnlyList<MultipleChoiceColumns> MultipleChoices { get; init; } = [];

    /// <summary>Texts that mean no answer, besides the empty one; default: NA, N/A, #N/A, NaN, NULL. Case and blanks around do not matter.</summary>
    public IReadOnlyList<string> MissingValues { get; init; } = ["NA", "N/A", "#N/A", "NaN", "NULL"];

    /// <summary>Texts that mean that the question was not put; default: none.</summary>
    public IReadOnlyList<string> NotAskedValues { get; init; } = [];

    /// <summary>Texts that mean don't know in numeric and open questions, and mark such options when inferring; default: wordings in common use.</summary>
    public IReadOnlyList<string> DontKnowValues { get; init; } =
        ["don't know", "dont know", "don’t know", "dk", "do not know", "no opinion", "not sure", "can't say", "vet ej", "vet inte", "weiß nicht", "ne sait pas"];

    /// <summary>Texts that mean refused in numeric and open questions, and mark such options when inferring; default: wordings in common use.</summary>
    public IReadOnlyList<string> RefusedValues { get; init; } =
        ["refused", "refusal", "prefer not to say", "prefer not to answer", "no answer given", "vill ej svara", "vill inte svara", "keine angabe"];

    /// <summary>Whether numbers have a decimal comma; default: no, a decimal point.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>What to do with rows that cannot be read; default: report them all.</summary>
    public BadRows BadRows { get; init; }

    /// <summary>How many errors are listed; further ones are counted. Default: 100.</summary>
    public int ErrorLimit { get; init; } = 100;

    /// <summary>In which precision weights are stored, also those that a design names; default: as read, in 64 bits.</summary>
    public WeightPrecision WeightPrecision { get; init; }
}

namespace SurveyStats.Responses;

/// <summary>What is known of a CSV source before its rows are read.</summary>
/// <param name="Source">Its name in errors.</param>
/// <param name="Delimiter">What separates fields.</param>
/// <param name="Names">The columns of the header.</param>
/// <param name="IsWanted">Which of the columns are read; the others are only split off.</param>
/// <param name="Mark">The decimal mark of numbers.</param>
/// <param name="LargestRecord">The longest record in bytes.</param>
/// <param name="ErrorLimit">How many errors are listed.</param>
internal sealed record CsvLayout(string Source, byte Delimiter, string[] Names, bool[] IsWanted, byte Mark, int LargestRecord, int ErrorLimit)
{
    /// <summary>How many different texts a column has before it is asked whether they are numbers.</summary>
    public int MostTexts { get; init; } = ColumnCoder.MostTexts;

    /// <summary>Whether each block is to be understood without those before.</summary>
    public bool AreBlocksApart { get; init; }
}

namespace SurveyStats;

/// <summary>The header rows of a CSV file.</summary>
public enum CsvHeader
{
    /// <summary>One row with the names of the columns. The default.</summary>
    Standard = 0,

    /// <summary>Three rows, as Qualtrics exports them: names, wordings of the questions, and import ids, which are passed over.</summary>
    Qualtrics = 1,
}

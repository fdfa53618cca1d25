namespace SurveyStats;

/// <summary>
/// The long layout: a row an answer, with the respondent, the question and the answer in columns. Any other column describes the respondent,
/// and is the same in all of the respondent's rows.
/// </summary>
/// <param name="Respondent">The column that says whose answer it is; it becomes the respondent's identifier.</param>
/// <param name="Question">The column that names the question.</param>
/// <param name="Answer">The column with the answer. Several answers of a respondent to one question are a multiple choice.</param>
/// <param name="Weight">The column of the weight, the same in all rows of a respondent; null for none.</param>
public sealed record LongLayout(string Respondent, string Question, string Answer, string? Weight = null);

using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The verbs for regression.</content>
public sealed partial class ResponseSet
{
    /// <summary>Explains the share of an answer, among those who answered, by terms: odds ratios under the design of the sample.</summary>
    /// <remarks>
    /// Respondents without an answer to the outcome or to a term are left out of the domain, and noted; the design is kept whole. Under a simple
    /// random
    /// sample and Kish's approximation the variance is that of independent respondents, robust against a wrong model.
    /// </remarks>
    /// <param name="outcome">An option or net.</param>
    /// <param name="terms">What explains it, such as <c>RegressionTerm.Factor(country)</c>; none: the intercept alone.</param>
    /// <exception cref="ArgumentException">A question is not of this survey, or a term is given twice.</exception>
    /// <exception cref="RegressionException">
    /// There is no estimate: collinear terms, separation, a constant outcome, nobody. The message names the terms.
    /// </exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public SurveyRegression LogisticRegression(AnswerSet outcome, params IReadOnlyList<RegressionTerm> terms) =>
        ResponseRegression.Logistic(this, outcome, new RegressionOptions(), terms);

    /// <summary>Explains the share of an answer by terms, among the respondents of another base or by another iteration.</summary>
    /// <param name="outcome">An option or net.</param>
    /// <param name="options">Which respondents count, and when the iteration stops.</param>
    /// <param name="terms">What explains it; none: the intercept alone.</param>
    /// <exception cref="ArgumentException">A question is not of this survey, or a term is given twice.</exception>
    /// <exception cref="RegressionException">
    /// There is no estimate: collinear terms, separation, a constant outcome, nobody. The message names the terms.
    /// </exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public SurveyRegression LogisticRegression(AnswerSet outcome, RegressionOptions options, params IReadOnlyList<RegressionTerm> terms) =>
        ResponseRegression.Logistic(this, outcome, options, terms);

    /// <summary>Explains the mean of a number by terms.</summary>
    /// <param name="outcome">A numeric question.</param>
    /// <param name="terms">What explains it; none: the intercept alone.</param>
    /// <exception cref="ArgumentException">A question is not of this survey, or a term is given twice.</exception>
    /// <exception cref="RegressionException">There is no estimate: collinear terms, or nobody. The message names the terms.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public SurveyRegression LinearRegression(NumericQuestion outcome, params IReadOnlyList<RegressionTerm> terms) =>
        ResponseRegression.Linear(this, outcome, terms);

    /// <summary>Explains the mean score of a rating by terms.</summary>
    /// <param name="outcome">A rating scale.</param>
    /// <param name="terms">What explains it; none: the intercept alone.</param>
    /// <exception cref="ArgumentException">A question is not of this survey, or a term is given twice.</exception>
    /// <exception cref="RegressionException">There is no estimate: collinear terms, or nobody. The message names the terms.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public SurveyRegression LinearRegression(RatingQuestion outcome, params IReadOnlyList<RegressionTerm> terms) =>
        ResponseRegression.Linear(this, outcome, terms);
}

using SurveyStats.Responses;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>What may explain the outcome of a regression. The family is closed: factors, numbers, indicators and interactions.</summary>
/// <remarks>Immutable. Coefficients are named 'question=answer' for indicators, by the question for numbers, and 'a:b' for products.</remarks>
public abstract class RegressionTerm
{
    private protected RegressionTerm(string name) => Name = name;

    /// <summary>The name of the term, such as "country" or "country:degree".</summary>
    public string Name { get; }

    /// <summary>The substantive answers to a question, each against a reference: an indicator for each of the others.</summary>
    /// <param name="question">A single choice or rating.</param>
    /// <param name="reference">The answer with which the others are compared; default: the first substantive one.</param>
    /// <exception cref="ArgumentException">
    /// The question is a multiple choice or has one substantive answer only, or the reference is not one of them.
    /// </exception>
    public static RegressionTerm Factor(ChoiceQuestion question, AnswerOption? reference = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new FactorTerm(question, reference);
    }

    /// <summary>A number, with one coefficient for each unit.</summary>
    /// <param name="question">A numeric question.</param>
    public static RegressionTerm Numeric(NumericQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new NumericTerm(question);
    }

    /// <summary>The scores of a rating scale as a number, with one coefficient for each unit of the scale.</summary>
    /// <param name="question">A rating scale.</param>
    public static RegressionTerm Numeric(RatingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new NumericTerm(question);
    }

    /// <summary>Whether a respondent chose an answer or net, among those who answered: also of a multiple choice.</summary>
    /// <param name="answers">An option or net.</param>
    public static RegressionTerm Chose(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new IndicatorTerm(answers);
    }

    /// <summary>
    /// The interaction of two terms: all products of a column of the first and one of the second. Give the terms themselves beside it.
    /// </summary>
    /// <param name="first">A term; an interaction makes it one of three.</param>
    /// <param name="second">Another.</param>
    /// <exception cref="ArgumentException">Both are the same.</exception>
    public static RegressionTerm Interaction(RegressionTerm first, RegressionTerm second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first == second || first.Name == second.Name
            ? throw new ArgumentException($"'{first.Name}' cannot interact with itself. Name two terms.", nameof(second))
            : new InteractionTerm(first, second);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The questions on whose answers the term depends.</summary>
    internal abstract IReadOnlyList<Question> Questions { get; }

    /// <summary>The names of the columns.</summary>
    internal abstract IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The terms with answers of their own of which this one is made: itself, or the parts of an interaction.</summary>
    internal virtual IReadOnlyList<RegressionTerm> Parts => [this];

    /// <summary>The answers of all respondents, as codes into a table of column values; of terms with answers of their own.</summary>
    internal virtual TermValues Read(Func<Question, ResponseColumn> columnOf) => throw new NotSupportedException($"'{Name}' is made of other terms.");

    /// <summary>The values of the columns, from those of the parts.</summary>
    internal virtual double[] Columns(Func<RegressionTerm, double[]> valuesOfPart) => valuesOfPart(this);
}

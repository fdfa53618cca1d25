namespace SurveyStats.Benchmarks.Large;

/// <summary>A shape of tables: how many questions by how many countries.</summary>
internal abstract class LargeShape
{
    public const int Countries = 40;

    /// <summary>All shapes, in the order in which they are run.</summary>
    public static IReadOnlyList<LargeShape> All { get; } = [OneQuestionShape.FiveAnswers, OneQuestionShape.TenAnswers, MultipleChoiceShape.TwelveOptions, BannerShape.FiftyQuestions];

    /// <summary>What is tabulated.</summary>
    public abstract string Name { get; }

    /// <summary>The options of a question.</summary>
    public abstract int Options { get; }

    /// <summary>The answers that a respondent gives.</summary>
    public virtual int AnswersPerRow => 1;

    /// <summary>The objects that hold the answers of a respondent, on average.</summary>
    public virtual int ObjectsPerRow => AnswersPerRow;

    /// <summary>The bytes of the answers of a respondent, in codes as narrow as whole bytes allow.</summary>
    public abstract int BytesOfAnswers { get; }

    /// <summary>Makes the columns.</summary>
    public abstract SurveyColumns Columns(int rows);

    /// <summary>The bytes of a respondent that have to be read at least: answers, in any order the country too, and the weight.</summary>
    public int BytesOfRow(bool isPartitioned, bool isWeighted) => BytesOfAnswers + (isPartitioned ? 0 : 1) + (isWeighted ? sizeof(double) : 0);
}
